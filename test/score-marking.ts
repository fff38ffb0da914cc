// How like an editor's marking ours is: F1 of the marked characters, 1 where the two mark the same.
import type { TextRun } from '../shared/diff/comparison.ts'
import { diffText } from '../shared/diff/diff-text.ts'
import type { MarkedParagraph, MarkedRun } from './read-revision.ts'

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

/** Our marking of the paragraph. */
export function markParagraph(paragraph: MarkedParagraph): readonly TextRun[] {
  const plain = (text: string) => ({ text, references: [] })
  const rules = { language: paragraph.lang, mayReplace: true }
  return diffText(plain(paragraph.old), plain(paragraph.new), rules).runs
}

export function scoreMarking(paragraph: MarkedParagraph): number {
  const runs = markParagraph(paragraph).map(({ op, text }): MarkedRun => [ops[op], text])
  return scoreRuns(paragraph, runs)
}

export function scoreRuns(paragraph: MarkedParagraph, runs: readonly MarkedRun[]): number {
  const ours = marksOf(runs, paragraph)
  const theirs = marksOf(paragraph.gold, paragraph)
  const both = [...ours].filter((mark) => theirs.has(mark)).length
  return ours.size + theirs.size === 0 ? 1 : (2 * both) / (ours.size + theirs.size)
}
