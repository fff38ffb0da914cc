// The rooms that are open: each opened once, from the store, and closed when it has been empty for a while.
import type { Person } from '../../shared/protocol/api.ts'
import { foldEvents } from '../../shared/negotiation/fold-events.ts'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import type { RecordKind } from '../../shared/protocol/messages.ts'
import type { CloseReason } from '../errors.ts'
import { describeError, type Log } from '../log.ts'
import { AppendGroup } from '../store/append-group.ts'
import { findDraft } from '../store/drafts.ts'
import { readClients, readStoredText } from '../store/log.ts'
import { readEvents } from '../store/negotiation.ts'
import { foldLog } from '../store/snapshots.ts'
import { buildYdoc } from '../store/stored-ydoc.ts'
import type { Database } from '../store/sql.ts'
import { Room } from './room.ts'
import type { Session } from './session.ts'

export interface RegistryParts {
  readonly db: Database
  readonly log: Log
  readonly now: () => number
}

const emptyMs = 30_000
/** How many updates are folded at once, at least: and the longer a log has become, the rarer, since folding replays it. */
const foldAfter = 300
const foldShare = 0.1
const refusalWindowMs = 60_000
const maxRefusals = 5

export class Registry {
  readonly #parts: RegistryParts
  readonly #appendGroup: AppendGroup
  readonly #rooms = new Map<string, Promise<Room | null>>()
  readonly #open = new Set<Room>()
  /** Where each room's log was last folded. */
  readonly #folded = new Map<string, number>()
  /** Rooms that have closed themselves while something was on its way to the store. */
  readonly #settling = new Map<string, Promise<void>>()
  readonly #refusals = new Map<string, number[]>()
  #folding: Promise<unknown> = Promise.resolve()
  #closing = false

  constructor(parts: RegistryParts) {
    this.#parts = parts
    this.#appendGroup = new AppendGroup(parts.db)
  }

  /** Null when there is no such draft, or the program is stopping. */
  async open(draftId: string): Promise<Room | null> {
    if (this.#closing) return null
    const known = this.#rooms.get(draftId)
    if (known) return known
    const opening = this.#read(draftId)
    this.#rooms.set(draftId, opening)
    try {
      const room = await opening
      if (room) this.#open.add(room)
      else this.#rooms.delete(draftId)
      return room
    } catch (error) {
      this.#rooms.delete(draftId)
      throw error
    }
  }

  /** Tells those in the room of a draft whom it concerns which of its records to fetch again. */
  notify(draftId: string, changed: RecordKind, concerns?: (person: Person) => boolean): void {
    for (const room of this.#open) if (room.draftId === draftId) room.notify(changed, concerns)
  }

  /** Rights in the draft have changed: everybody in its room comes back and is asked again what they may. */
  recheck(draftId: string, reason: CloseReason = 'permissions-changed'): void {
    for (const room of this.#open) if (room.draftId === draftId) room.close(reason)
  }

  /** Closes the sockets that were opened with a sign-in. */
  signOut(signInId: string, close: (session: Session) => void): void {
    for (const room of this.#open)
      for (const session of room.sessions)
        if (session.participant.signInId === signInId) close(session)
  }

  /** True for a while after several refusals: an honest client is hardly ever refused once. */
  isLockedOut(personId: string): boolean {
    const since = this.#parts.now() - refusalWindowMs
    const recent = (this.#refusals.get(personId) ?? []).filter((at) => at > since)
    if (recent.length === 0) this.#refusals.delete(personId)
    return recent.length >= maxRefusals
  }

  /** Called every few seconds. Resolves when the logs that had grown are folded. */
  async beat(): Promise<void> {
    const now = this.#parts.now()
    const grown: Room[] = []
    for (const room of this.#open) {
      room.beat(now)
      const isEmpty = room.emptySince !== null && now - room.emptySince > emptyMs && !room.busy
      if (isEmpty) this.#unload(room)
      const enough = isEmpty ? foldAfter * foldShare : foldAfter + room.seq * foldShare
      if (this.#tailOf(room) > enough) grown.push(room)
    }
    const folding = Promise.all(grown.map(({ draftId, seq }) => this.#fold(draftId, seq)))
    this.#folding = Promise.all([this.#folding, folding])
    await folding
  }

  /** Called every 20 seconds or so. */
  ping(): void {
    for (const room of this.#open) for (const session of room.sessions) session.ping()
  }

  /** Stops taking edits, waits for those under way, and sends everybody home for the time of a restart. */
  async close(): Promise<void> {
    this.#closing = true
    const rooms = [...this.#open]
    await Promise.all(rooms.map((room) => room.stop()))
    for (const room of rooms) room.destroy()
    await this.#folding
  }

  async #read(draftId: string): Promise<Room | null> {
    const { db, log, now } = this.#parts
    await this.#settling.get(draftId)
    // The epoch before the text: if rights are withdrawn in between, the room's first append is refused.
    const draft = await findDraft(db, draftId)
    if (!draft) return null
    const [stored, clients, events] = await Promise.all([
      readStoredText(db, draftId),
      readClients(db, draftId),
      readEvents(db, draftId, 0),
    ])
    this.#folded.set(draftId, stored.head - stored.tail)
    return new Room(
      {
        draftId,
        live: buildYdoc(stored.parts),
        head: stored.head,
        epoch: draft.epoch,
        clients,
        negotiation: foldEvents(noNegotiation, events),
      },
      {
        appendGroup: this.#appendGroup,
        log,
        now,
        onGone: (room) => {
          this.#forget(room)
          this.#settle(room)
        },
        onRefused: (personId) => this.#countRefusal(personId),
      },
    )
  }

  #unload(room: Room): void {
    this.#forget(room)
    room.destroy()
  }

  #settle(room: Room): void {
    const settled = room.settle().finally(() => {
      if (this.#settling.get(room.draftId) === settled) this.#settling.delete(room.draftId)
    })
    this.#settling.set(room.draftId, settled)
  }

  #forget(room: Room): void {
    if (!this.#open.delete(room)) return
    this.#rooms.delete(room.draftId)
  }

  #tailOf({ draftId, seq }: Room): number {
    return seq - (this.#folded.get(draftId) ?? 0)
  }

  async #fold(draftId: string, seq: number): Promise<void> {
    this.#folded.set(draftId, seq)
    try {
      await foldLog(this.#parts.db, draftId)
    } catch (error) {
      // The log stays as it is, which loses nothing; folding is tried again when it has grown.
      this.#parts.log.write('error', 'fold-failed', { draft: draftId, ...describeError(error) })
    }
  }

  #countRefusal(personId: string): void {
    const recent = (this.#refusals.get(personId) ?? []).slice(-maxRefusals)
    this.#refusals.set(personId, [...recent, this.#parts.now()])
  }
}
