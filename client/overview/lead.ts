// Leading the screen in the room: whoever presides or edits shows a paragraph, and all other screens that follow show the same. It
// travels as presence; the server passes it on for those who may decide, and for nobody else.
import type { ScreenPlace } from './screen-steps.ts'

export interface Lead extends ScreenPlace {
  /** Milliseconds since 1970, by the leader's clock: of two leaders the one who moved last is followed. */
  readonly at: number
}

/** The lead to follow among what others say, which may be anything; null where nobody leads. */
export function newestLead(values: readonly unknown[]): Lead | null {
  return values.flatMap((value) => readLead(value) ?? []).toSorted((a, b) => b.at - a.at)[0] ?? null
}

function readLead(value: unknown): Lead | null {
  if (typeof value !== 'object' || value === null) return null
  const { paragraphId, sid, scroll, at } = value as Partial<Record<keyof Lead, unknown>>
  if (typeof paragraphId !== 'string' || typeof at !== 'number' || !Number.isFinite(at)) return null
  const share = typeof scroll === 'number' && scroll >= 0 && scroll <= 1 ? scroll : 0
  return { paragraphId, sid: typeof sid === 'string' ? sid : null, scroll: share, at }
}
