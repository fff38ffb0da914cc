import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Comparison, Row, RowSide, TextRun } from '../../shared/diff/comparison.ts'
import { type Piece, readPieces, readRows } from './comparison-rows.ts'

function run(op: TextRun['op'], text: string): TextRun {
  return { op, text, old: [0, 0], new: [0, 0] }
}

function side(path: string | null, notes: readonly number[] = []): RowSide {
  const references = notes.map((note, at) => ({ at, note }))
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
    references,
  }
}

function comparison(rows: readonly Row[]): Comparison {
  return { rows } as Comparison
}

function show(pieces: readonly Piece[]): string {
  const sign = { kept: '', inserted: '+', deleted: '-' }
  return pieces
    .map((piece) => {
      if (piece.kind === 'words') return `${sign[piece.op]}${piece.text}`
      return piece.kind === 'end' ? `${sign[piece.op]}¶` : `${sign[piece.op]}[${piece.note}]`
    })
    .join('|')
}

describe('pieces', () => {
  const notes = (...numbers: number[]) => numbers.map((note, at) => ({ at, note }))

  test.each<[string, TextRun[], [old: number[], now: number[]], string]>([
    ['words', [run('kept', 'a '), run('deleted', 'b'), run('inserted', 'c')], [[], []], 'a |-b|+c'],
    ['a kept reference has its new number', [run('kept', 'x\uFFFC,')], [[3], [4]], 'x|[4]|,'],
    [
      'a note put in before another',
      [run('kept', 'x'), run('inserted', '\uFFFC'), run('kept', ' y\uFFFC')],
      [[1], [1, 2]],
      'x|+[1]| y|[2]',
    ],
    ['a deleted reference has its old number', [run('deleted', '\uFFFC')], [[7], []], '-[7]'],
    [
      'two paragraphs',
      [run('kept', 'a'), run('inserted', '\u2029'), run('kept', 'b')],
      [[], []],
      'a|+¶|b',
    ],
    ['a reference that no side names', [run('kept', '\uFFFC')], [[], []], '[null]'],
  ])('%s', (_name, runs, [old, now], expected) => {
    expect(show(readPieces(runs, notes(...old), notes(...now)))).toBe(expected)
  })

  test('no word is lost', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('a', '字', '\uFFFC', '\u2029', ' ') }))
    fc.assert(
      fc.property(texts, (parts) => {
        const back = readPieces(
          parts.map((text) => run('kept', text)),
          [],
          [],
        )
          .map((piece) => {
            if (piece.kind === 'words') return piece.text
            return piece.kind === 'end' ? '\u2029' : '\uFFFC'
          })
          .join('')
        expect(back).toBe(parts.join(''))
      }),
    )
  })
})

describe('rows', () => {
  const kept: Row = { op: 'kept', old: [side('OP 1')], new: [side('OP 1')], runs: [], share: 1 }

  test.each<[string, Row, string[]]>([
    ['the same', kept, []],
    ['other words', { ...kept, op: 'changed' }, []],
    ['added', { ...kept, op: 'added', old: [] }, ['compare.row-added']],
    ['deleted', { ...kept, op: 'deleted', new: [] }, ['compare.row-deleted']],
    [
      'moved and renumbered',
      { ...kept, moved: { direction: 'up', by: 2, block: 0 }, renumbered: ['OP 3', 'OP 1'] },
      ['compare.row-moved-up', 'compare.row-renumbered'],
    ],
    ['split', { ...kept, op: 'split' }, ['compare.row-split']],
    ['joined', { ...kept, op: 'joined' }, ['compare.row-joined']],
    ['numbered now', { ...kept, renumbered: [null, 'OP 1'] }, ['compare.row-number-given']],
    ['no longer numbered', { ...kept, renumbered: ['OP 1', null] }, ['compare.row-number-lost']],
    [
      'to the preamble',
      { ...kept, part: ['operative', 'preamble'] },
      ['compare.row-part-preamble'],
    ],
    ['a heading', { ...kept, kind: ['paragraph', 'heading'] }, ['compare.row-kind-heading']],
    ['deeper', { ...kept, level: [0, 1] }, ['compare.row-level']],
  ])('%s', (_name, row, keys) => {
    const [read] = readRows(comparison([row]))
    expect(read!.remarks.map(({ key }) => key)).toEqual(keys)
    expect(read!.isChange).toBe(keys.length > 0 || row.op === 'changed')
  })

  test('a deleted paragraph keeps its old label', () => {
    const [read] = readRows(comparison([{ ...kept, op: 'deleted', new: [] }]))
    expect(read!.label).toBe('OP 1')
  })
})
