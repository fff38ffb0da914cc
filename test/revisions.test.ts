// The comparison against the marking of an editor. The figures are those reached, as floors: a change of the engine that marks less
// like an editor fails here.
import { describe, expect, it } from 'vitest'
import type { TextRun } from '../shared/diff/comparison.ts'
import { diffBlocks } from '../shared/diff/diff-blocks.ts'
import { diffText } from '../shared/diff/diff-text.ts'
import {
  readMarkedDocuments,
  readMarkedParagraphs,
  toBlockText,
  type MarkedDocument,
  type MarkedParagraph,
  type MarkedRow,
  type MarkedRun,
} from './read-revision.ts'

const ops = { kept: '=', deleted: '-', inserted: '+' } as const

interface Region {
  old: number
  oldTo: number
  new: number
  newTo: number
}

function regionsOf(runs: readonly MarkedRun[]): Region[] {
  const regions: Region[] = []
  let [old, now] = [0, 0]
  let open: Region | null = null
  for (const [op, text] of runs) {
    if (text === '') continue
    if (op === '=') {
      open = null
      old += text.length
      now += text.length
      continue
    }
    if (!open) regions.push((open = { old, oldTo: old, new: now, newTo: now }))
    if (op === '-') old += text.length
    else now += text.length
    open.oldTo = old
    open.newTo = now
  }
  return regions
}

/** Each pure insertion or deletion as far forward as it says the same: "a, b" may be marked as "a ,b". */
function slideBack(regions: readonly Region[], old: string, now: string): Region[] {
  return regions.map((region, index) => {
    const slid = { ...region }
    const before = regions[index - 1]
    const [text, from, to] =
      slid.old === slid.oldTo ? ([now, 'new', 'newTo'] as const) : ([old, 'old', 'oldTo'] as const)
    if (slid.old !== slid.oldTo && slid.new !== slid.newTo) return slid
    const canSlide = () => slid.old > (before?.oldTo ?? 0) && slid.new > (before?.newTo ?? 0)
    while (canSlide() && text[slid[from] - 1] === text[slid[to] - 1]) {
      slid.old -= 1
      slid.oldTo -= 1
      slid.new -= 1
      slid.newTo -= 1
    }
    return slid
  })
}

function marksOf(runs: readonly MarkedRun[], { old, new: now }: MarkedParagraph): Set<string> {
  const marks = new Set<string>()
  for (const region of slideBack(regionsOf(runs), old, now)) {
    for (let at = region.old; at < region.oldTo; at++) marks.add(`old ${at}`)
    for (let at = region.new; at < region.newTo; at++) marks.add(`new ${at}`)
  }
  return marks
}

function toMarked(runs: readonly TextRun[]): MarkedRun[] {
  return runs.map(({ op, text }) => [ops[op], text])
}

/** F1 of the marked characters against the editor's: 1 where the two mark the same. */
function score(paragraph: MarkedParagraph): number {
  const plain = (text: string) => ({ text, references: [] })
  const { runs } = diffText(plain(paragraph.old), plain(paragraph.new), {
    language: paragraph.lang,
    mayReplace: true,
  })
  const ours = marksOf(toMarked(runs), paragraph)
  const theirs = marksOf(paragraph.gold, paragraph)
  const both = [...ours].filter((mark) => theirs.has(mark)).length
  return ours.size + theirs.size === 0 ? 1 : (2 * both) / (ours.size + theirs.size)
}

describe('paragraphs, against an editor', () => {
  const scores = readMarkedParagraphs().map(score)

  it('marks most paragraphs exactly as the editor did', () => {
    expect(scores).toHaveLength(65)
    expect(scores.filter((value) => value === 1).length).toBeGreaterThanOrEqual(53)
  })

  it('marks the same characters on the whole', () => {
    const mean = scores.reduce((sum, value) => sum + value, 0) / scores.length
    expect(mean).toBeGreaterThan(0.955)
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
