import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { language, words } from '../../../test/arbitraries.ts'
import { paragraph } from '../../../test/builders.ts'
import { child, elements, type Element } from '../../../test/docx/parse-xml.ts'
import { readParts, readWord } from '../../../test/docx/read-word.ts'
import { content, noted } from '../../../test/sample-contents.ts'
import type { Paragraph } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { comparePair } from '../marked/compared-pair.ts'
import { cleanWords } from '../print/printable-text.ts'
import type { PrintOptions } from '../print/print-model.ts'
import { toDocx, toTrackedDocx } from './to-docx.ts'

const issued: PrintOptions = { status: 'issued' }
const date = '2020-03-05T00:00:00Z'

const row = (id: string, ...cells: string[]): Paragraph =>
  noted(id, 'text', cells.join('\t'), { kind: 'row' })
const annex = (id: string, title: string) => noted(id, 'text', title, { kind: 'annex' })

function linesOf(draft: FrozenContent): string[] {
  return readWord(toDocx(draft, issued, date), 'accept').paragraphs.map(
    ({ number, text }) => `${number ?? ''}|${text}`,
  )
}

function check(old: FrozenContent, now: FrozenContent): Uint8Array {
  const author = { name: 'Rev.1', date }
  const docx = toTrackedDocx(comparePair(old, now), { old: issued, new: issued, author })
  const read = (decision: 'accept' | 'reject') =>
    readWord(docx, decision).paragraphs.map(({ number, text }) => `${number ?? ''}|${text}`)
  expect(read('reject')).toEqual(linesOf(old))
  expect(read('accept')).toEqual(linesOf(now))
  return docx
}

function find(element: Element, name: string): Element[] {
  return elements(element).flatMap((each) => [
    ...(each.name === name ? [each] : []),
    ...find(each, name),
  ])
}

const bodyOf = (docx: Uint8Array) => readParts(docx).get('word/document.xml')!

describe('rows of a text in a Word file', () => {
  const table = [
    row('a', 'Region', 'States', 'Figures'),
    row('b', 'Africa', '54', '1 200'),
    row('c', 'Asia{{n|With the Pacific.}}', '', '900'),
    row('d', 'All others'),
  ]
  const draft = content('en', [noted('p', 'operative', 'Takes note of the table:'), ...table])

  test('are one table, its head repeated, its figures at the right, a short row to the end', () => {
    const [, found, ...more] = find(bodyOf(toDocx(draft, issued, date)), 'w:tbl')
    expect(more).toEqual([])
    const rows = find(found!, 'w:tr')
    const heads = rows.map((each) => find(each, 'w:tblHeader').length)
    expect(heads).toEqual([1, 0, 0, 0])
    expect(rows.map((each) => find(each, 'w:tc').length)).toEqual([3, 3, 3, 1])
    expect(find(rows[3]!, 'w:gridSpan')[0]!.attributes['w:val']).toBe('3')
    expect(rows.map((each) => find(each, 'w:jc').length)).toEqual([2, 2, 2, 0])
    const widths = find(found!, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(7306)
    expect(linesOf(draft).slice(-4)).toEqual([
      '|Region\tStates\tFigures',
      '|Africa\t54\t1 200',
      '|Asia{1}\t\t900',
      '|All others',
    ])
  })

  test('run from the right in Arabic', () => {
    const arabic = content('ar', [row('a', 'المنطقة', 'الدول'), row('b', 'أفريقيا', '54')])
    const [, found] = find(bodyOf(toDocx(arabic, issued, date)), 'w:tbl')
    expect(child(child(found, 'w:tblPr'), 'w:bidiVisual')).toBeDefined()
  })

  test('words in a cell are tracked in it, and a row that came or went as a row', () => {
    const changed = row('b', 'Africa', '55', '1 200')
    const added = row('e', 'Europe', '44', '700')
    const now = { ...draft, text: { paragraphs: [...draft.text.paragraphs] } }
    now.text.paragraphs.splice(2, 1, changed, added)
    const docx = check(draft, now)
    const rows = find(bodyOf(docx), 'w:tr').slice(2)
    expect(rows.map((each) => find(child(each, 'w:trPr')!, 'w:ins').length)).toEqual([
      0, 0, 1, 0, 0,
    ])
    expect(find(rows[1]!, 'w:del')).toHaveLength(1)
  })

  test('a cell more is the old row struck and the new one put in', () => {
    const now = { ...draft, text: { paragraphs: [...draft.text.paragraphs] } }
    now.text.paragraphs.splice(2, 1, row('b', 'Africa', '54', 'new', '1 200'))
    check(draft, now)
  })

  test('a paragraph that became a row, and a table that begins the text', () => {
    const old = content('en', [noted('p', 'text', 'Region and States'), ...table.slice(1)])
    const now = content('en', [row('p', 'Region', 'and States'), ...table.slice(1)])
    check(old, now)
    check(now, old)
  })
})

describe('annexes in a Word file', () => {
  const after = (...paragraphs: readonly Paragraph[]) =>
    content('en', [noted('p', 'operative', 'Adopts the plan;'), ...paragraphs])

  test('have a number that Word counts, their title under it, and their own count', () => {
    const draft = after(
      noted('q', 'operative', 'Decides to meet.'),
      annex('x', 'Plan of action'),
      noted('x1', 'numbered', 'States should act.'),
      noted('x2', 'numbered', 'States should report.'),
      annex('y', ''),
      noted('y1', 'numbered', 'One.'),
      noted('y2', 'numbered', 'Two.'),
    )
    expect(linesOf(draft).slice(-8)).toEqual([
      '1.|Adopts the plan;',
      '2.|Decides to meet.',
      'Annex I|Plan of action',
      '1.|States should act.',
      '2.|States should report.',
      'Annex II|',
      '1.|One.',
      '2.|Two.',
    ])
    const document = bodyOf(toDocx(draft, issued, date))
    const titled = find(document, 'w:p').filter((each) => find(each, 'w:br').length > 0)
    expect(titled).toHaveLength(1)
    expect(find(document, 'w:pageBreakBefore')).toEqual([])
    const report = { ...draft, masthead: { ...draft.masthead, kind: 'report' as const } }
    expect(find(bodyOf(toDocx(report, issued, date)), 'w:pageBreakBefore')).toHaveLength(2)
  })

  test('that came, went, or were named otherwise are tracked', () => {
    const one = after(annex('x', 'Plan'), noted('x1', 'numbered', 'Act.'))
    const two = after(
      annex('x', 'Plan of action'),
      noted('x1', 'numbered', 'Act.'),
      annex('y', 'Members'),
      row('r', 'State', 'Year'),
    )
    check(one, two)
    check(two, one)
  })
})

const shapes: fc.Arbitrary<Pick<Paragraph, 'kind' | 'part'>> = fc.constantFrom(
  { kind: 'row', part: 'text' },
  { kind: 'row', part: 'text' },
  { kind: 'annex', part: 'text' },
  { kind: 'paragraph', part: 'numbered' },
  { kind: 'paragraph', part: 'text' },
)

function withTables(of: Language): fc.Arbitrary<FrozenContent> {
  const cell = fc.option(words(of).map((text) => cleanWords(text).replaceAll('\uFFFC', '')))
  const piece = fc.record({
    shape: shapes,
    id: fc.nat(7),
    cells: fc.array(cell, { minLength: 1, maxLength: 4 }),
    note: fc.boolean(),
  })
  return fc.uniqueArray(piece, { maxLength: 8, selector: ({ id }) => id }).map((pieces) =>
    content(
      of,
      pieces.map(({ shape, id, cells, note }) => {
        const text = cells.map((each) => each ?? '').join(shape.kind === 'row' ? '\t' : ' ')
        const runs = [
          ...(text === '' ? [] : [{ text, marks: {} }]),
          ...(note ? [{ text: '\uFFFCSee annex.', marks: { note: `n${id}` } }] : []),
        ]
        return paragraph(`p${id}`, shape.part, '', { kind: shape.kind, runs })
      }),
    ),
  )
}

test('law: Reject all gives the old tables and annexes, Accept all the new ones', () => {
  const pairs = language().chain((of) => fc.tuple(withTables(of), withTables(of)))
  fc.assert(
    fc.property(pairs, ([old, now]) => {
      check(old, now)
    }),
    { numRuns: 60 },
  )
})
