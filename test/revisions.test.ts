// The comparison against the marking of an editor. The figures are those reached, as floors: a change of the engine that marks less
// like an editor fails here.
import { describe, expect, it } from 'vitest'
import { diffBlocks } from '../shared/diff/diff-blocks.ts'
import {
  readMarkedDocuments,
  readMarkedParagraphs,
  toBlockText,
  type MarkedDocument,
  type MarkedRow,
} from './read-revision.ts'
import { scoreMarking } from './score-marking.ts'

describe('paragraphs, against an editor', () => {
  const scores = readMarkedParagraphs().map(scoreMarking)

  it('marks most paragraphs exactly as the editor did', () => {
    expect(scores).toHaveLength(65)
    expect(scores.filter((value) => value === 1).length).toBeGreaterThanOrEqual(58)
  })

  it('marks the same characters on the whole', () => {
    const mean = scores.reduce((sum, value) => sum + value, 0) / scores.length
    expect(mean).toBeGreaterThan(0.965)
  })
})

/** Rows as words, with one name for paragraphs that say the same. */
function describeRows(rows: readonly MarkedRow[], { interchangeable }: MarkedDocument): string[] {
  const name = (side: 'old' | 'new', index: number) => {
    const group = interchangeable?.[side].findIndex((indexes) => indexes.includes(index)) ?? -1
    return group < 0 ? String(index) : `same${group}`
  }
  return rows
    .map((row) => {
      const sides = (['old', 'new'] as const).map((side) =>
        row[side].map((index) => name(side, index)).join('+'),
      )
      return sides.join(' > ') + (row.moved ? ' moved' : '')
    })
    .sort()
}

describe('documents, against an editor', () => {
  it.each(readMarkedDocuments().map((document) => [document.id, document] as const))(
    'finds in %s what became of every paragraph',
    (_, document) => {
      const { rows } = diffBlocks(
        toBlockText(document.old),
        toBlockText(document.new),
        document.lang,
      )
      expect(describeRows(rows, document)).toEqual(describeRows(document.rows, document))
    },
  )
})
