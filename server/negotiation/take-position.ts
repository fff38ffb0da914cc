// A delegation supports, opposes or reserves, or takes that back.
import { delegationOf } from '../../shared/negotiation/placed-text.ts'
import { sameTarget } from '../../shared/negotiation/fold-events.ts'
import type { PositionTarget } from '../../shared/negotiation/events.ts'
import { readBirths } from '../../shared/document/ydoc.ts'
import type { PositionRequest } from '../../shared/protocol/api.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { Command, Desk } from '../rooms/command.ts'

export type PositionProblem =
  | { readonly code: 'no-such-proposal'; readonly sid: string }
  | { readonly code: 'proposal-closed'; readonly sid: string }
  | { readonly code: 'no-such-paragraph'; readonly paragraphId: string }
  | { readonly code: 'position-on-own'; readonly sid: string }
  | { readonly code: 'too-many-positions'; readonly limit: number }

/** What one delegation may hold at once on one draft: more than a draft has paragraphs and a room has proposals. */
const maxPositions = 2000

/** Nothing is recorded where the delegation holds that position already, or has none to take back. */
export function positionCommand(
  delegation: string,
  { target, stance, note }: PositionRequest,
): Command<PositionProblem> {
  return (desk) => {
    const own = desk.negotiation.positions.filter((position) => position.delegation === delegation)
    const held = own.find((position) => sameTarget(position.target, target))
    const isHeld = held ? held.stance === stance && held.note === note : stance === null
    if (isHeld) return ok([])
    // Whatever it was on, a position can be taken back.
    const found = stance === null ? ok(null) : checkTarget(desk, delegation, target)
    if (!found.ok) return found
    if (!held && own.length >= maxPositions)
      return refuse({ code: 'too-many-positions', limit: maxPositions })
    return ok([{ kind: 'position', delegation, target, stance, note: stance === null ? '' : note }])
  }
}

function checkTarget(
  { negotiation, ydoc }: Desk,
  delegation: string,
  target: PositionTarget,
): Result<null, PositionProblem> {
  if (target.kind !== 'proposal') {
    const { paragraphId } = target
    return readBirths(ydoc).has(paragraphId)
      ? ok(null)
      : refuse({ code: 'no-such-paragraph', paragraphId })
  }
  const { sid } = target
  const record = negotiation.proposals.get(sid)
  if (!record) return refuse({ code: 'no-such-proposal', sid })
  if (record.decision !== null) return refuse({ code: 'proposal-closed', sid })
  return delegationOf(sid) === delegation ? refuse({ code: 'position-on-own', sid }) : ok(null)
}
