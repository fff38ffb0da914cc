// Who is in the room, as y-protocols' awareness tells it. A client speaks for itself alone, with one entry, and what it is called
// is written by the server. An unchanged renewal goes back to its sender at once (the stock client takes 30 s of silence for a
// dead connection) and to the others in one message for all (they drop an entry after 30 s without a word).
import type { Person } from '../../shared/protocol/api.ts'
import type { PresenceEntry } from '../../shared/protocol/messages.ts'

const maxBytes = 16_384

interface Present {
  readonly clientId: number
  /** As the client counts. */
  readonly clock: number
  /** Added for everybody else: somebody who returns under the same client id must count on from where the others are. */
  readonly offset: number
  readonly state: string
  /** What the client wrote, to tell a renewal. */
  readonly sent: string
}

/** What to tell after an announcement. */
export type PresenceChange =
  | { readonly kind: 'nothing' }
  /** To everybody else `others`, to the sender `own`. */
  | { readonly kind: 'changed'; readonly others: PresenceEntry; readonly own: PresenceEntry }
  /** To the sender only; the others hear of it with the next `takeRenewed`. */
  | { readonly kind: 'renewed'; readonly own: PresenceEntry }

/** Who announces, as the server knows them. */
export interface Announcer {
  readonly person: Person
  readonly mayLead: boolean
}

export class Presence {
  /** By connection. */
  readonly #present = new Map<string, Present>()
  /** The last clock under which others know a client id that has left. */
  readonly #left = new Map<number, number>()
  readonly #renewed = new Set<string>()

  /** Takes the sender's own entry and drops the rest; `mayUse` says whether a client id is free for this person. */
  announce(
    connection: string,
    by: Announcer,
    entries: readonly PresenceEntry[],
    mayUse: (clientId: number) => boolean,
  ): PresenceChange {
    const known = this.#present.get(connection)
    const entry = entries.find(({ clientId }) =>
      known ? clientId === known.clientId : this.#isFree(clientId) && mayUse(clientId),
    )
    if (!entry || entry.state.length > maxBytes) return { kind: 'nothing' }
    if (known && entry.clock < known.clock) return { kind: 'nothing' }
    if (entry.state === 'null') return this.#leaveByChoice(connection, known, entry)
    const state = stampIdentity(entry.state, by)
    if (state === null) return { kind: 'nothing' }
    return this.#enter(connection, known, entry, state)
  }

  /** Entry that tells the others of somebody's going; null when they never knew of them. */
  leave(connection: string): PresenceEntry | null {
    const known = this.#present.get(connection)
    if (!known) return null
    this.#present.delete(connection)
    this.#renewed.delete(connection)
    const clock = known.clock + known.offset + 1
    this.#left.set(known.clientId, clock)
    return { clientId: known.clientId, clock, state: 'null' }
  }

  /** Everybody but one's own connection. */
  list(except: string): PresenceEntry[] {
    return [...this.#present]
      .filter(([connection]) => connection !== except)
      .map(([, present]) => toOthers(present))
  }

  /** The entries renewed since the last call, by connection. */
  takeRenewed(): Map<string, PresenceEntry> {
    const renewed = new Map<string, PresenceEntry>()
    for (const connection of this.#renewed) {
      const present = this.#present.get(connection)
      if (present) renewed.set(connection, toOthers(present))
    }
    this.#renewed.clear()
    return renewed
  }

  #enter(
    connection: string,
    known: Present | undefined,
    entry: PresenceEntry,
    state: string,
  ): PresenceChange {
    const { clientId, clock } = entry
    const offset = known?.offset ?? Math.max(0, (this.#left.get(clientId) ?? -1) + 1 - clock)
    const present: Present = { clientId, clock, offset, state, sent: entry.state }
    this.#present.set(connection, present)
    this.#left.delete(clientId)
    const own = { clientId, clock, state }
    if (known?.sent === entry.state) {
      this.#renewed.add(connection)
      return { kind: 'renewed', own }
    }
    return { kind: 'changed', own, others: toOthers(present) }
  }

  #leaveByChoice(
    connection: string,
    known: Present | undefined,
    own: PresenceEntry,
  ): PresenceChange {
    if (!known) return { kind: 'nothing' }
    this.#present.set(connection, { ...known, clock: own.clock })
    const others = this.leave(connection)
    return others ? { kind: 'changed', own, others } : { kind: 'nothing' }
  }

  #isFree(clientId: number): boolean {
    return ![...this.#present.values()].some((present) => present.clientId === clientId)
  }
}

function toOthers({ clientId, clock, offset, state }: Present): PresenceEntry {
  return { clientId, clock: clock + offset, state }
}

/**
 * The state with `user` replaced by who it really is, and without `lead`, which moves the screen in the room, where its sender may not
 * lead; null when it is no JSON object.
 */
function stampIdentity(state: string, { person, mayLead }: Announcer): string | null {
  const { name, delegation } = person
  try {
    const value: unknown = JSON.parse(state)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    const { lead, ...rest } = value as { readonly lead?: unknown }
    return JSON.stringify({
      ...rest,
      ...(mayLead && lead !== undefined && { lead }),
      user: { name, delegation },
    })
  } catch {
    return null
  }
}
