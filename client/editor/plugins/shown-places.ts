// Which paragraphs stand elsewhere in the view "if all were accepted": a paragraph proposed to be moved is shown where it would go, and
// an alternative in the place of what it would replace. Of several alternatives to one paragraph the first in the text counts.
import type { DraftText, Paragraph } from '../../../shared/document/draft-text.ts'
import { blockOf } from '../../../shared/negotiation/paragraph-block.ts'
import { treatmentOf, type TextView } from './view.ts'

export interface ShownPlaces {
  /** Ids of paragraphs that are not shown where they stand. */
  readonly away: ReadonlySet<string>
  /** By the id of a move, the paragraphs that are shown in its place. */
  readonly moved: ReadonlyMap<string, readonly Paragraph[]>
  /** By the id of an alternative, the paragraph whose number it would have. */
  readonly replaced: ReadonlyMap<string, string>
}

export function showPlaces({ paragraphs }: DraftText, view: TextView): ShownPlaces {
  const away = new Set<string>()
  const moved = new Map<string, readonly Paragraph[]>()
  const replaced = new Map<string, string>()
  for (const { id, kind, ref, end } of paragraphs) {
    const by = (end.sub ?? end.ins)?.by
    if (by === undefined || ref === null || treatmentOf(view, by) !== 'accepted') continue
    const taken = away.has(ref)
    if (kind === 'alternative') {
      if (taken) away.add(id)
      else replaced.set(id, ref)
      away.add(ref)
    } else if (kind === 'move' && !taken) {
      const block = withSubparagraphs(paragraphs, ref)
      moved.set(id, block)
      for (const paragraph of block) away.add(paragraph.id)
    }
  }
  return { away, moved, replaced }
}

/** A paragraph and what goes along when it is moved, less the moves among it; nothing where it is gone. */
export function withSubparagraphs(
  paragraphs: readonly Paragraph[],
  id: string,
): readonly Paragraph[] {
  const at = paragraphs.findIndex((paragraph) => paragraph.id === id)
  if (at < 0) return []
  const { first, last } = blockOf(paragraphs, at)
  return paragraphs.slice(first, last + 1).filter(({ kind }) => kind !== 'move')
}
