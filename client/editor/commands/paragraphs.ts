// The paragraphs of the editor's document with their places, as the commands need them.
import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import type { Paragraph } from '../../../shared/document/draft-text.ts'
import { readParagraphNode } from '../../../shared/document/prosemirror.ts'
import type { ParagraphAttributes } from '../../../shared/document/ydoc.ts'
import { splitTail } from '../../../shared/numbering/split-heads.ts'

export interface Placed {
  readonly paragraph: Paragraph
  /** Index of its first unit, and of its end. */
  readonly start: number
  readonly end: number
}

export function placeParagraphs(doc: Node): Placed[] {
  const placed: Placed[] = []
  let start = 0
  doc.forEach((node) => {
    const end = start + node.content.size
    placed.push({ paragraph: readParagraphNode(node), start, end })
    start = end + 1
  })
  return placed
}

/** Numbers of the first and the last paragraph the selection touches. */
export function selectedRange({ selection }: EditorState): { first: number; last: number } {
  const { $from, $to } = selection
  const last = $to.depth === 0 ? $to.index(0) - 1 : $to.index(0)
  return { first: $from.index(0), last: Math.max($from.index(0), last) }
}

/** Title and subject line: there is one of each, and nothing flows into or out of them. */
export function isFront({ part }: Paragraph): boolean {
  return part === 'title' || part === 'subject'
}

/** Where the k-th paragraph ends: of the head of a proposed split, the paragraph that is split, since nothing may stand between. */
export function wholeOf(placed: readonly Placed[], k: number): number {
  const paragraphs = placed.map(({ paragraph }) => paragraph)
  const tail = splitTail(paragraphs, k)
  return tail ? paragraphs.indexOf(tail) : k
}

/** Where a new paragraph goes that is opened behind the k-th: the title and the subject line stay together. */
export function openingPlace(placed: readonly Placed[], k: number): number {
  const next = placed[k + 1]
  return next && isFront(next.paragraph) ? openingPlace(placed, k + 1) : k
}

/** A paragraph with all that stands under it: the sub-paragraphs behind it. */
export function blockEnd(placed: readonly Placed[], first: number): number {
  const head = placed[first]?.paragraph
  let last = first
  if (!head || head.kind !== 'paragraph') return last
  for (let k = first + 1; k < placed.length; k++) {
    const next = placed[k]?.paragraph
    if (!next || isHeading(next) || next.level <= head.level) break
    last = k
  }
  return last
}

function isHeading({ kind }: Paragraph): boolean {
  return kind === 'heading' || kind === 'annex'
}

/** Whether a paragraph is there because this delegation proposed it. */
export function isProposedBy({ end }: Paragraph, by: string | null): boolean {
  return by !== null && (end.sub ?? end.ins)?.by === by
}

/** Of changes of attributes those that may be made: an editor sets those of the text, a proposer level and part of its own paragraphs. */
export function permitted(
  paragraph: Paragraph,
  change: Partial<ParagraphAttributes>,
  by: string | null,
): Partial<ParagraphAttributes> | null {
  if (by === null) return paragraph.end.ins ? null : change
  if (!isProposedBy(paragraph, by)) return null
  const { level, part, kind } = change
  if (kind !== undefined && kind !== paragraph.kind) return null
  if (level === undefined && part === undefined) return null
  return { ...(level !== undefined && { level }), ...(part !== undefined && { part }) }
}
