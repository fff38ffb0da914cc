// What has become of a paragraph in the negotiation: open, bracketed, agreed ad referendum, agreed; with the words it was said of.
import { asBase } from '../../shared/document/clean-text.ts'
import { bodyText } from '../../shared/document/draft-text.ts'
import { writeParagraphAttributes } from '../../shared/document/ydoc.ts'
import type { NegotiationChange } from '../../shared/negotiation/events.ts'
import { placeText, textOfPlaced } from '../../shared/negotiation/placed-text.ts'
import type { StatusRequest } from '../../shared/protocol/api.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Command, Desk } from '../rooms/command.ts'

export type StatusProblem =
  | { readonly code: 'no-such-paragraph'; readonly paragraphId: string }
  /** A proposed paragraph has no status until it is accepted. */
  | { readonly code: 'paragraph-is-proposal'; readonly paragraphId: string }

/** All of them or none. Nothing is recorded for a paragraph that has that status, pending parties and forum already. */
export function statusCommand({
  paragraphIds,
  status,
  pending,
  forum,
}: StatusRequest): Command<StatusProblem> {
  return (desk) => {
    const text = textOfPlaced(placeText(desk.ydoc))
    const standing = new Map(text.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
    const base = new Map(asBase(text).paragraphs.map((paragraph) => [paragraph.id, paragraph]))
    for (const paragraphId of paragraphIds) {
      const paragraph = standing.get(paragraphId)
      if (!paragraph) return refuse({ code: 'no-such-paragraph', paragraphId })
      if (!base.has(paragraphId) || paragraph.end.ins)
        return refuse({ code: 'paragraph-is-proposal', paragraphId })
    }
    const changes = paragraphIds.flatMap((paragraphId): NegotiationChange[] => {
      const paragraph = base.get(paragraphId)
      const words = paragraph ? bodyText(paragraph) : ''
      const change = { kind: 'status', paragraphId, status, pending, forum, words } as const
      return isSet(desk, change) ? [] : [change]
    })
    for (const change of changes)
      if (change.kind === 'status' && standing.get(change.paragraphId)?.status !== status)
        writeParagraphAttributes(desk.ydoc, change.paragraphId, { status })
    return ok(changes)
  }
}

/** An agreement on other words is another agreement. */
function isSet({ negotiation }: Desk, change: NegotiationChange & { kind: 'status' }): boolean {
  const record = negotiation.statuses.get(change.paragraphId)
  if (!record) return change.status === 'open' && change.pending.length === 0
  return (
    record.status === change.status &&
    record.forum === change.forum &&
    record.words === change.words &&
    record.pending.join() === change.pending.join()
  )
}
