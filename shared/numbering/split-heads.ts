// A proposed split puts an end into the words of a paragraph. What stands before it is the head; the paragraph that is split keeps its
// end, so its id, and is the tail.
import type { DraftText, Paragraph } from '../document/draft-text.ts'
import type { Labels, ParagraphLabel } from './label.ts'

/** Whether a paragraph is closed by a proposed end that stands in words its proposer found there. */
export function isSplitHead({ kind, end, runs }: Paragraph): boolean {
  if (kind === 'alternative' || kind === 'move' || (!end.ins && !end.sub)) return false
  return runs.some(({ marks }) => !marks.sub && (end.sub !== undefined || !marks.ins))
}

/** The paragraph that is split by the end of the paragraph at `index`; null where it is not the head of a split. */
export function splitTail(paragraphs: DraftText['paragraphs'], index: number): Paragraph | null {
  const head = paragraphs[index]
  if (!head || !isSplitHead(head)) return null
  const host = head.end.sub ? head.end.ins?.sid : undefined
  const isTail = ({ end }: Paragraph) => end.sub === undefined && end.ins?.sid === host
  return paragraphs.slice(index + 1).find(isTail) ?? null
}

/**
 * The labels as they are shown where a split is proposed: the first part has that of the paragraph, each further one, and the tail last,
 * what was given to the end before it. Nothing else differs from `labels`.
 */
export function showSplitLabels({ paragraphs }: DraftText, labels: Labels): Labels {
  const shown = new Map(labels)
  const carried = new Map<string, ParagraphLabel>()
  paragraphs.forEach((head, index) => {
    const tail = splitTail(paragraphs, index)
    if (!tail) return
    const [given, own] = [labels.get(head.id), carried.get(tail.id) ?? labels.get(tail.id)]
    if (!given || !own || !countedTogether(given, own)) return
    shown.set(head.id, own)
    shown.set(tail.id, given)
    carried.set(tail.id, given)
  })
  return shown
}

function countedTogether(a: ParagraphLabel, b: ParagraphLabel): boolean {
  return a.series === b.series && a.level === b.level
}
