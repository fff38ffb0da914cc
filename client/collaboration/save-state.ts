// What the screen says about somebody's own words. "Saved" only when the server has said that everything up to the last edit is in its
// store: the client counts its edits, sends the count after them, and the server returns it after the commit.
import type { SaveState } from '../editor/editor.ts'
import type { Passage } from './passages.ts'

/** What the server did not admit, and why. */
export interface Refusal {
  readonly code: string
  readonly passages: readonly Passage[]
}

export interface SaveFacts {
  readonly mayWrite: boolean
  readonly connected: boolean
  /** True once the server has confirmed everything this device held when it connected. */
  readonly confirmed: boolean
  /** Own edits since the page was opened, and how many of them the server has stored. */
  readonly edits: number
  readonly stored: number
  readonly refusal: Refusal | null
  readonly closed: string | null
}

export function saveStateOf(facts: SaveFacts): SaveState {
  const changes = facts.edits - facts.stored
  if (facts.closed !== null) return { kind: 'closed', code: facts.closed }
  if (facts.refusal) return { kind: 'refused', ...facts.refusal }
  if (!facts.mayWrite) return facts.connected ? { kind: 'read-only' } : { kind: 'connecting' }
  if (!facts.connected)
    return changes > 0 || facts.confirmed ? { kind: 'offline', changes } : { kind: 'connecting' }
  if (changes > 0) return { kind: 'saving', changes }
  return facts.confirmed ? { kind: 'saved' } : { kind: 'connecting' }
}
