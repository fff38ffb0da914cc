import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Row, RowSide, TextRun } from '../../shared/diff/comparison.ts'
import { compareDocuments } from '../../shared/diff/diff-documents.ts'
import type { Paragraph } from '../../shared/document/draft-text.ts'
import { paragraph } from '../../test/builders.ts'
import { content, noted } from '../../test/sample-contents.ts'
import {
  foldForm,
  type Piece,
  readPieces,
  readPlainPieces,
  readSidedPieces,
} from './compared-pieces.ts'
import { foldUnchanged } from './fold-lines.ts'
import { type ComparedLine, readLines, readRows } from './comparison-rows.ts'
import { listStops } from './stops.ts'

function run(op: TextRun['op'], text: string, form?: TextRun['form']): TextRun {
  return { op, text, old: [0, 0], new: [0, 0], ...(form && { form }) }
}

function side(path: string | null): RowSide {
  return {
    index: 0,
    id: 'a',
    kind: 'paragraph',
    part: 'operative',
    level: 0,
    status: 'open',
    ref: null,
    label: path,
    path,
    length: 0,
    references: [],
  }
}

function show(pieces: readonly Piece[]): string {
  const sign = { kept: '', inserted: '+', deleted: '-' }
  return pieces
    .map((piece) => {
      if (piece.kind === 'words') return `${sign[piece.op]}${piece.text}`
      return piece.kind === 'end'
        ? `${sign[piece.op]}¶${piece.label ?? ''}`
        : `${sign[piece.op]}[${piece.note}]`
    })
    .join('|')
}

const operative = (id: string, words: string) => paragraph(id, 'operative', words)

function compare(old: readonly Paragraph[], now: readonly Paragraph[]) {
  return compareDocuments(content('en', old), content('en', now))
}

describe('pieces', () => {
  test('a reference has the number of the side it is read on', () => {
    const first = noted(
      'a',
      'operative',
      'Recalls the Convention,{{x|See the Convention.}} and the Protocol.{{y|See the Protocol.}}',
    )
    const before = noted(
      'b',
      'operative',
      'Notes the report,{{z|See the report.}} as submitted by the Board;',
    )
    const { rows } = compare([first], [before, first])
    const row = rows.find(({ op }) => op === 'kept')!
    expect(show(readPieces(row))).toContain('|[2]|')
    expect(show(readPieces(row, 'old'))).toContain('|[1]|')
  })

  test('a split gives the number of each paragraph, a join strikes the sign', () => {
    const one = operative(
      'a',
      'Urges all States to cooperate fully, and also requests the Secretary-General to report thereon;',
    )
    const [head, tail] = [
      operative('a', 'Urges all States to cooperate fully,'),
      operative('b', 'and also requests the Secretary-General to report thereon;'),
    ]
    const split = compare([one], [head, tail]).rows.find(({ op }) => op === 'split')!
    expect(show(readPieces(split))).toContain('¶OP 2')
    const joined = compare([head, tail], [one]).rows.find(({ op }) => op === 'joined')!
    expect(show(readPieces(joined))).toContain('-¶')
  })

  test('opening words are set off, in each text its own', () => {
    const { rows } = compare(
      [operative('a', 'Encourages States to act;')],
      [operative('a', 'Also urges States to act;')],
    )
    const { both, old, new: now } = readSidedPieces(rows[0]!, 'en')
    const setOff = (pieces: readonly Piece[]) =>
      pieces.flatMap((piece) => (piece.kind === 'words' && piece.isSetOff ? [piece.text] : []))
    expect(setOff(old).join('')).toBe('Encourages')
    expect(setOff(now).join('')).toBe('Also urges')
    expect(setOff(both)).toEqual(expect.arrayContaining(['Encourages', 'Also urges']))
  })

  test('no word is lost on either side', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', '字', ' ') })
    fc.assert(
      fc.property(words, words, (old, now) => {
        const { rows } = compare([operative('a', old)], [operative('a', now)])
        const read = (side: 'old' | 'new') =>
          rows
            .flatMap((row) => readPieces(row, side))
            .map((piece) => (piece.kind === 'words' ? piece.text : ''))
            .join('')
        expect([read('old'), read('new')]).toEqual([old, now])
      }),
    )
  })

  test('form folded reads as the new text', () => {
    const runs = [
      run('kept', 'a '),
      run('deleted', '“', 'typography'),
      run('inserted', '"', 'typography'),
      run('inserted', 'b'),
    ]
    expect(show(foldForm(readPlainPieces(runs)))).toBe('a |"|+b')
  })
})

describe('rows', () => {
  const kept: Row = { op: 'kept', old: [side('OP 1')], new: [side('OP 1')], runs: [], share: 1 }
  const words = [run('deleted', 'a'), run('inserted', 'b')]

  test.each<[string, Row, string[], string[]]>([
    ['the same', kept, [], []],
    ['other words', { ...kept, op: 'changed', runs: words }, [], ['wording']],
    ['other form', { ...kept, op: 'changed', runs: [run('deleted', ' ', 'space')] }, [], ['form']],
    [
      'another footnote',
      { ...kept, op: 'changed', runs: [run('inserted', '\uFFFC')] },
      [],
      ['notes'],
    ],
    [
      'added',
      { ...kept, op: 'added', old: [], runs: [run('inserted', 'a')] },
      ['compare.row-added'],
      ['structure'],
    ],
    ['deleted', { ...kept, op: 'deleted', new: [] }, ['compare.row-deleted'], ['structure']],
    [
      'moved and renumbered',
      {
        ...kept,
        old: [side('OP 3')],
        moved: { direction: 'up', by: 2, block: 0 },
        renumbered: ['OP 3', 'OP 1'],
      },
      ['compare.row-moved-from'],
      ['structure'],
    ],
    [
      'moved without a number',
      { ...kept, old: [side(null)], moved: { direction: 'up', by: 2, block: 0 } },
      ['compare.row-moved-up'],
      ['structure'],
    ],
    [
      'split',
      { ...kept, op: 'split', runs: [run('inserted', '\u2029')] },
      ['compare.row-split'],
      ['structure'],
    ],
    [
      'split and edited',
      { ...kept, op: 'split', runs: words },
      ['compare.row-split'],
      ['wording', 'structure'],
    ],
    ['joined', { ...kept, op: 'joined' }, ['compare.row-joined'], ['structure']],
    ['renumbered', { ...kept, renumbered: ['OP 1', 'OP 2'] }, [], []],
    ['numbered now', { ...kept, renumbered: [null, 'OP 1'] }, ['compare.row-number-given'], []],
    [
      'no longer numbered',
      { ...kept, renumbered: ['OP 1', null] },
      ['compare.row-number-lost'],
      [],
    ],
    [
      'to the preamble',
      { ...kept, part: ['operative', 'preamble'] },
      ['compare.row-part-preamble'],
      ['structure'],
    ],
    [
      'a heading',
      { ...kept, kind: ['paragraph', 'heading'] },
      ['compare.row-kind-heading'],
      ['structure'],
    ],
    ['deeper', { ...kept, level: [0, 1] }, ['compare.row-level'], ['structure']],
    ['agreed', { ...kept, status: ['open', 'agreed'] }, ['compare.row-status'], ['form']],
  ])('%s', (_name, row, keys, kinds) => {
    const [read] = readRows({ rows: [row], language: 'en' })
    expect(read!.remarks.map(({ key }) => key)).toEqual(keys)
    expect([...read!.kinds].toSorted()).toEqual(kinds.toSorted())
  })
})

describe('lines', () => {
  const texts = [
    'Urges States to act;',
    'Requests a report thereon;',
    'Invites donors to give;',
    'Welcomes the outcome;',
    'Decides to remain seized of the matter.',
  ]
  const all = texts.map((words, index) => operative(`p${index}`, words))

  const describeLine = (line: ComparedLine) =>
    line.type === 'ghost' ? `ghost ${line.label} to ${line.to}` : line.labels.new

  test('a moved paragraph leaves a ghost where it stood', () => {
    const moved = [all[3]!, all[0]!, all[1]!, all[2]!, all[4]!]
    const lines = readLines(compare(all, moved))
    expect(lines.map(describeLine)).toEqual([
      'OP 1',
      'OP 2',
      'OP 3',
      'OP 4',
      'ghost OP 4 to OP 1',
      'OP 5',
    ])
    const back = readLines(compare(moved, all))
    expect(back.map(describeLine)).toEqual([
      'ghost OP 1 to OP 4',
      'OP 1',
      'OP 2',
      'OP 3',
      'OP 4',
      'OP 5',
    ])
  })

  test('every moved paragraph has one ghost, whatever the order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 3 }), (now) => {
        const comparison = compare(all, now)
        const ghosts = readLines(comparison).filter(({ type }) => type === 'ghost')
        const moved = comparison.rows.filter((row) => row.moved)
        expect(ghosts).toHaveLength(moved.length)
      }),
    )
  })

  test('what did not change is folded, with how much it is', () => {
    const now = all.with(2, operative('p2', 'Invites all donors to give;'))
    const comparison = compare(all, now)
    const shown = new Set(listStops(comparison).map(({ id }) => id))
    const folded = foldUnchanged(readLines(comparison), shown)
    expect(folded.map((line) => (line.type === 'gap' ? line.count : line.type))).toEqual([
      2,
      'row',
      2,
    ])
  })

  test('what changed in a way that is not shown is never said to be without changes', () => {
    const now = all.with(2, operative('p2', 'Invites all donors to give;'))
    const [gap] = foldUnchanged(readLines(compare(all, now)), new Set())
    expect(gap).toEqual({ type: 'gap', index: 0, count: 5, changed: 1 })
  })
})
