// What is not as paragraphs of a resolution are written is told with its line, and a clean text is left alone.
import { describe, expect, it } from 'vitest'
import { readdirSync, readFileSync } from 'node:fs'
import { composeDrafts } from './corpus/composed-draft.ts'
import { plainShapes } from './corpus/write-plain.ts'
import { read } from './outline.ts'
import { writtenDocuments } from './written-drafts.ts'

function doubts(body: string): string[] {
  const source = `The General Assembly,\n\nRecalling its resolution 70/1,\n\n${body}`
  return read(source).ambiguities.map(({ line, code }) => `${line} ${code}`)
}

describe('a paragraph that is not as such paragraphs are', () => {
  it.each([
    ['begins in mid-sentence', 'the rest of it,\n\n1. Decides to meet.', ['5 paragraph-continues']],
    [
      'has no verb, in the preamble',
      'Bananas are yellow,\n\n1. Decides to meet.',
      ['5 opening-unknown'],
    ],
    [
      'has a number and no verb',
      '1. Decides to meet;\n\n2. Bananas are bought.',
      ['7 opening-unknown'],
    ],
    ['has no stop', '1. Decides to meet\n\n2. Requests a report.', ['5 paragraph-unfinished']],
    ['ends in a comma', '1. Decides to meet,\n\n2. Requests a report.', ['5 paragraph-unfinished']],
    ['lacks its number', '1. Decides to meet;\n\n3. Requests a report.', ['7 number-differs']],
    [
      'may stand on two levels',
      `1. Decides:\n\n${['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((letter) => `(${letter}) To meet${letter === 'h' ? ':' : ';'}`).join('\n\n')}`,
      ['23 level-uncertain'],
    ],
    [
      'stands behind the list that it closes',
      '1. Decides:\n\n(a) To meet;\n\n(b) To act;\n\nand calls upon States to come;\n\n2. Requests a report.',
      ['11 part-uncertain'],
    ],
  ])('%s: it is told', (_name, body, expected) => {
    expect(doubts(body)).toEqual(expected)
  })

  it.each([
    ['without numbers', 'Decides to meet;\n\nRequests a report.'],
    ['in lower case under a list', '1. Decides:\n\n(a) to meet;\n\n(b) to act.'],
    ['in capitals', 'NOTING the report,\n\n1. DECIDES to meet.'],
    ['in brackets', '1. [Decides to meet;]\n\n2. [Requests a report].'],
    [
      'with (i) between (h) and (j)',
      `1. Decides:\n\n${Array.from('abcdefghij', (letter) => `(${letter}) To meet${letter === 'j' ? '.' : ';'}`).join('\n\n')}`,
    ],
  ])('is none: %s', (_name, body) => {
    expect(doubts(body)).toEqual([])
  })
})

describe('clean texts', () => {
  const odd = new Set([
    'paragraph-continues',
    'opening-unknown',
    'paragraph-unfinished',
    'level-uncertain',
    'annex-or-heading',
    'table-or-text',
  ])
  const told = (source: string) =>
    read(source)
      .ambiguities.filter(({ code }) => odd.has(code))
      .map(({ code, excerpt }) => `${code}: ${excerpt}`)

  it('in the forms of real ones are not odd', () => {
    const clean = writtenDocuments().filter(({ facts }) => !facts.has('unsure'))
    expect(clean.flatMap(({ source }) => told(source))).toEqual([])
  })

  it('of the United Nations are not odd', () => {
    const seeds = new URL('../../../shared/seeds/', import.meta.url)
    const files = readdirSync(seeds, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.txt'))
    expect(files.length).toBeGreaterThan(3)
    expect(files.flatMap((name) => told(readFileSync(new URL(name, seeds), 'utf8')))).toEqual([])
  })

  it.each(['unwrapped', 'wrapped-60', 'bracketed', 'dashed', 'spoken'] as const)(
    'as %s are not odd',
    (name) => {
      const shape = plainShapes[name]
      expect(composeDrafts([3, 7]).flatMap((draft) => told(shape?.(draft) ?? ''))).toEqual([])
    },
  )
})
