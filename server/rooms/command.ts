// What a room does for somebody at once and whole: a decision, a move, a change of status. It runs on the text with everything that is
// admitted so far; what it writes and the events it gives are stored together, in one entry of the log, or not at all.
import type * as Y from 'yjs'
import type { CarryMap } from '../../shared/document/carry-map.ts'
import type { NegotiationChange } from '../../shared/negotiation/events.ts'
import type { Negotiation } from '../../shared/negotiation/negotiation.ts'
import type { Result } from '../../shared/result.ts'

/** What a command sees and may write to. */
export interface Desk {
  readonly ydoc: Y.Doc
  /** To be told of every character that is copied (shared/document/carry-map.ts). */
  readonly carries: CarryMap
  /** With everything that is admitted, stored or not. */
  readonly negotiation: Negotiation
  /** An id for a paragraph that the program makes. */
  readonly newId: () => string
}

/**
 * Runs inside a transaction of the program's. Must decide before it writes: a refusal after a change spoils the room's twin, which is then
 * made anew. No events and no change: nothing is stored.
 */
export type Command<P extends { readonly code: string }> = (
  desk: Desk,
) => Result<readonly NegotiationChange[], P>
