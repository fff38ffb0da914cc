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
  // A split in somebody's insertion divides the paragraph that this stands in, which may be proposed itself or not.
  const host = head.end.sub ? head.end.ins?.sid : undefined
  const isTail = ({ end: { ins, sub } }: Paragraph) =>
    sub === undefined && (ins === undefined || ins.sid === host)
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

/**
 * The labels to be recorded when splits have been accepted, so that every part goes on being called as it was shown; empty where
 * nothing changes. `after` is the same text with some of its proposed splits carried out. A part that is gone keeps its label.
 */
export function keepSplitLabels(
  before: DraftText,
  after: DraftText,
  labels: Labels,
): Record<string, ParagraphLabel> {
  const shown = showSplitLabels(before, labels)
  const present = new Set(after.paragraphs.map(({ id }) => id))
  const kept = new Map<string, ParagraphLabel>()
  for (const chain of splitsOf(before)) {
    if (!chain.every((id) => present.has(id))) continue
    for (const parts of partsOf(after, chain))
      parts.forEach((part, index) => {
        // Of a split that is still open the tail bears the label of the first part, each head that of the part behind it.
        const owner = parts.at(index - 1)
        const label = shown.get(part)
        if (owner !== undefined && label) kept.set(owner, label)
      })
  }
  return Object.fromEntries([...kept].filter(([id, label]) => !isSame(labels.get(id), label)))
}

/** The ids of every paragraph that is split, heads first. */
function splitsOf({ paragraphs }: DraftText): string[][] {
  const chains = new Map<string, string[]>()
  paragraphs.forEach(({ id }, index) => {
    const tail = splitTail(paragraphs, index)
    if (tail) chains.set(tail.id, [...(chains.get(tail.id) ?? []), id])
  })
  return [...chains].map(([tail, heads]) => [...heads, tail])
}

/** The same paragraphs as they are divided now: each that is whole by itself, and those of an open split together. */
function partsOf({ paragraphs }: DraftText, chain: readonly string[]): string[][] {
  const parts: string[][] = []
  let open: string[] = []
  paragraphs.forEach((paragraph, index) => {
    if (!chain.includes(paragraph.id)) return
    open.push(paragraph.id)
    if (splitTail(paragraphs, index)) return
    parts.push(open)
    open = []
  })
  return parts
}

function isSame(a: ParagraphLabel | undefined, b: ParagraphLabel): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function countedTogether(a: ParagraphLabel, b: ParagraphLabel): boolean {
  return a.series === b.series && a.level === b.level
}
