// How a negotiation has gone so far: after each event, how many paragraphs were agreed and how many proposals open.
import type { ParagraphStatus } from '../document/draft-text.ts'
import type { NegotiationEvent } from './events.ts'
import { isSettled } from './overview.ts'

export interface ProgressPoint {
  /** Milliseconds since 1970. */
  readonly at: number
  /** Paragraphs agreed, ad referendum or finally. */
  readonly settled: number
  readonly bracketed: number
  readonly openProposals: number
}

/**
 * A point for every event that changed a figure, oldest first. `counted` are the paragraphs that are counted now: what became of
 * paragraphs that are gone is no progress of this text. Costs one pass over the events.
 */
export function progressOf(
  events: readonly NegotiationEvent[],
  counted: ReadonlySet<string>,
): ProgressPoint[] {
  const statuses = new Map<string, ParagraphStatus>()
  const open = new Set<string>()
  const points: ProgressPoint[] = []
  for (const { at, change } of events) {
    if (change.kind === 'status' && counted.has(change.paragraphId))
      statuses.set(change.paragraphId, change.status)
    else if (change.kind === 'proposed') open.add(change.sid)
    else if (change.kind === 'decided') open.delete(change.sid)
    else continue
    const all = [...statuses.values()]
    points.push({
      at,
      settled: all.filter(isSettled).length,
      bracketed: all.filter((status) => status === 'bracketed').length,
      openProposals: open.size,
    })
  }
  return points
}

/** As many points as fit into a picture: of each of `slots` equal times the last one, and always the last of all. */
export function thinOut(points: readonly ProgressPoint[], slots: number): ProgressPoint[] {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length <= slots) return [...points]
  const span = Math.max(1, last.at - first.at)
  const bySlot = new Map<number, ProgressPoint>()
  for (const point of points)
    bySlot.set(Math.min(slots - 1, Math.floor(((point.at - first.at) / span) * slots)), point)
  return [first, ...bySlot.values()].filter((point, index, all) => index === 0 || point !== all[0])
}
