import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DraftText, Paragraph } from '../../shared/document/draft-text.ts'
import { draftTexts } from '../../test/arbitraries.ts'
import { paragraph } from '../../test/builders.ts'
import { hashText } from './text-hash.ts'

const withParagraphs = (
  text: DraftText,
  change: (paragraph: Paragraph, index: number) => Paragraph,
): DraftText => ({ paragraphs: text.paragraphs.map(change) })

/** The same words under other ids, of paragraphs and of notes, each run in two halves. */
function copy(text: DraftText): DraftText {
  const ids = new Map(text.paragraphs.map(({ id }, index) => [id, `copy-${index}`]))
  return withParagraphs(text, (each) => ({
    ...each,
    id: ids.get(each.id) ?? each.id,
    runs: each.runs.flatMap(({ text: words, marks }) => {
      const { note, refersTo, ...rest } = marks
      const renamed = {
        ...rest,
        ...(note !== undefined && { note: `copied ${note}` }),
        ...(refersTo !== undefined && { refersTo: ids.get(refersTo) ?? refersTo }),
      }
      const half = Math.floor(words.length / 2)
      return [words.slice(0, half), words.slice(half)]
        .filter((part) => part !== '')
        .map((part) => ({ text: part, marks: renamed }))
    }),
  }))
}

test('texts that read alike have one hash, whatever their ids', () => {
  fc.assert(
    fc.property(draftTexts(), (text) => {
      expect(hashText(copy(text))).toBe(hashText(text))
    }),
  )
})

test('what is proposed and what is agreed make no difference', () => {
  const ins = { sid: 'JPN:3f9a2c81', by: 'JPN' }
  const plain = paragraph('a', 'operative', 'Urges States')
  const marked: Paragraph = {
    ...plain,
    status: 'agreed',
    runs: [
      { text: 'Urges', marks: { del: [ins] } },
      { text: ' all', marks: { ins } },
      { text: ' States', marks: {} },
    ],
  }
  expect(hashText({ paragraphs: [marked] })).toBe(hashText({ paragraphs: [plain] }))
})

const changes: readonly [string, (paragraph: Paragraph) => Paragraph][] = [
  ['a word', (each) => ({ ...each, runs: [{ text: 'Invites States', marks: {} }] })],
  ['a level', (each) => ({ ...each, level: 1 })],
  ['a part', (each) => ({ ...each, part: 'preamble' })],
  ['a heading', (each) => ({ ...each, kind: 'heading' })],
  [
    'emphasis',
    (each) => ({ ...each, runs: [{ text: 'Urges States', marks: { emphasis: true } }] }),
  ],
  ['a note', (each) => ({ ...each, runs: [...each.runs, { text: 'x', marks: { note: 'n' } }] })],
]

test.each(changes)('another hash for %s', (_name, change) => {
  const text: DraftText = { paragraphs: [paragraph('a', 'operative', 'Urges States')] }
  expect(hashText(withParagraphs(text, change))).not.toBe(hashText(text))
})

test('a cross-reference counts as what it leads to, not as the number that was written', () => {
  const textWith = (number: string): DraftText => {
    const target = paragraph('a', 'operative', 'Urges States')
    const marks = { refersTo: 'b' }
    const runs = [
      { text: 'As said in paragraph ', marks: {} },
      { text: number, marks },
    ]
    return { paragraphs: [target, { ...target, id: 'b' }, { ...target, id: 'c', runs }] }
  }
  expect(hashText(textWith('7'))).toBe(hashText(textWith('2')))
})
