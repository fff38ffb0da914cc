// Which proposal the cursor is at, and where a proposal stands: read from the marks of the page alone.
import type { Node } from 'prosemirror-model'
import type { Selection } from 'prosemirror-state'
import type { Marks } from '../../shared/document/draft-text.ts'
import { fromMarks } from '../../shared/document/prosemirror.ts'

/** The proposal on top of the character before the cursor, else of the one behind it, else of the paragraph itself. */
export function sidAt({ $head }: Selection): string | null {
  if (!$head.parent.isTextblock) return null
  const marks = [$head.nodeBefore, $head.nodeAfter].map((node) => fromMarks(node?.marks ?? []))
  for (const of of [...marks, $head.parent.attrs['end'] as Marks]) {
    const sid = topOf(of)
    if (sid !== null) return sid
  }
  return null
}

/** A word inside a word of somebody else's is on top of it, and so is a strike. */
function topOf({ del, sub, ins }: Marks): string | null {
  return del?.[0]?.sid ?? sub?.sid ?? ins?.sid ?? null
}

/** The position behind the first words of a proposal, or at the end of the first paragraph whose end it bears; null where it has nothing. */
export function placeOfProposal(doc: Node, sid: string): number | null {
  let place: number | null = null
  doc.forEach((paragraph, start) => {
    paragraph.forEach((child, offset) => {
      if (place === null && bears(fromMarks(child.marks), sid))
        place = start + 1 + offset + child.nodeSize
    })
    if (place === null && bears(paragraph.attrs['end'] as Marks, sid))
      place = start + 1 + paragraph.content.size
  })
  return place
}

function bears({ ins, sub, del }: Marks, sid: string): boolean {
  return ins?.sid === sid || sub?.sid === sid || (del ?? []).some((strike) => strike.sid === sid)
}
