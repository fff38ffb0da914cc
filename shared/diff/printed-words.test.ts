import { describe, expect, it } from 'vitest'
import type { Row, RowSide, TextRun } from './comparison.ts'
import { crossReferencesOf, printRun } from './printed-words.ts'

function side(index: number, length: number, at: number, words: string): RowSide {
  return {
    index,
    id: `p${index}`,
    kind: 'paragraph',
    part: 'operative',
    level: 0,
    status: 'open',
    ref: null,
    label: null,
    path: null,
    length,
    references: [],
    crossReferences: [{ at, target: 'x', words }],
  }
}

const row: Pick<Row, 'old' | 'new'> = {
  old: [side(0, 9, 2, '3')],
  new: [side(0, 9, 2, '4 (a)'), side(1, 9, 2, '12')],
}

describe('printed words', () => {
  it('count the references of a row from its beginning', () => {
    expect(crossReferencesOf(row.new).map(({ at }) => at)).toEqual([2, 12])
  })

  it('have the number of their side', () => {
    const kept: TextRun = { op: 'kept', text: 's \ufffc or', old: [0, 6], new: [0, 6] }
    expect(printRun(kept, row)).toBe('s 4 (a) or')
    expect(printRun(kept, row, 'old')).toBe('s 3 or')
    const inserted: TextRun = { op: 'inserted', text: '\ufffc\ufffc', old: [6, 6], new: [12, 14] }
    expect(printRun(inserted, row)).toBe('12\ufffc')
  })
})
