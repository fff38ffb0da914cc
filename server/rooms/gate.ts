// Who may change the text, and to what. An update is applied to a twin of the document first (twin.ts); what comes of it must be a text
// and must be the sender's to write: a delegation's everything but its own proposals is untouched, an editor's leaves every proposal whole.
// The twin runs ahead of the live document by what is admitted and not yet stored. An update that is refused spoils the twin, so the
// twin is made anew; the live document never sees it.
import * as Y from 'yjs'
import { carryRoot, readYdoc } from '../../shared/document/ydoc.ts'
import { screenProposals } from '../../shared/gate/screen-proposals.ts'
import { splitsPair } from '../../shared/gate/split-pairs.ts'
import type { Actor, NegotiationChange, NegotiationEvent } from '../../shared/negotiation/events.ts'
import { foldEvents } from '../../shared/negotiation/fold-events.ts'
import type { Negotiation } from '../../shared/negotiation/negotiation.ts'
import { giveLabels } from '../../shared/numbering/give-labels.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { NewEvent } from '../store/negotiation.ts'
import type { Command } from './command.ts'
import { type Applied, type Emitted, newParagraphId, Twin } from './twin.ts'
import {
  type Author,
  type Decoded,
  decodeUpdate,
  isHarmless,
  isKnown,
  screenUpdate,
  type UpdateProblem,
} from './validate-update.ts'

export interface Admission {
  /** What the twin made of the update, Yjs' clean-up included; `emptyUpdate` itself where only events came of it. */
  readonly bytes: Uint8Array
  readonly events: readonly NegotiationEvent[]
  /** When it was admitted. */
  readonly at: number
  readonly claims: readonly number[]
  /** The author lacks part of it: what the program wrote, or the clean-up. */
  readonly moreThanSent: boolean
}

/** The update that changes nothing. */
export const emptyUpdate = Uint8Array.from([0, 0])

/** Who acts, and when. */
export interface Act {
  readonly by: Actor
  readonly at: number
}

export interface Sender extends Author, Act {
  readonly mode: 'editor' | 'delegate'
  /** What the sender surely had when it wrote the update, as far as that is known (shared/document/carry-along.ts). */
  readonly senderState: ReadonlyMap<number, number> | null
  /** Whether that is all it had. */
  readonly stateIsWhole?: boolean
}

const programActor: Actor = { personId: null, name: 'Penholder', delegation: null }

export class Gate {
  readonly #live: Y.Doc
  #twin: Twin | null = null
  #underway: Uint8Array[] = []
  /** With everything that is admitted. */
  #negotiation: Negotiation

  constructor(live: Y.Doc, negotiation: Negotiation) {
    this.#live = live
    this.#negotiation = negotiation
  }

  /** Null when there is nothing to store, because all of it is known. */
  admit(update: Uint8Array, author: Sender): Result<Admission | null, UpdateProblem> {
    const decoded = decodeUpdate(update)
    if (!decoded.ok) return decoded
    const judged = this.#twin?.ydoc ?? this.#live
    // What was moved is deleted in its old place already, and yet may be deleted by its author now.
    const moves = judged.getMap(carryRoot).size > 0 && decoded.value.ds.clients.size > 0
    if (isKnown(decoded.value, judged) && !moves) return ok(null)
    const screened = screenUpdate(decoded.value, judged, author)
    if (!screened.ok) return screened
    const problem = this.#screen(decoded.value, author)
    if (problem) return refuse(problem)
    const applied = this.#apply(update, decoded.value, author)
    if (!applied.ok) {
      this.reset()
      return applied
    }
    const { claims } = screened.value
    const events = this.#eventsOf(applied.value, author)
    return ok(this.#admitted(applied.value.emitted, { claims, events, at: author.at }))
  }

  /** What can be said of an update of known form without applying it. */
  #screen(decoded: Decoded, { mode, by, personId, ownerOf }: Sender): UpdateProblem | null {
    const { ydoc, index } = (this.#twin ??= this.#makeTwin())
    if (splitsPair(decoded, ydoc))
      return { code: 'content-not-allowed', detail: 'half a character' }
    if (mode !== 'delegate') return null
    const { delegation } = by
    if (delegation === null) return { code: 'reader-may-not-write' }
    const fresh = decoded.structs.filter(
      ({ id, length }) => id.clock + length > Y.getState(ydoc.store, id.client),
    )
    const isOwnClient = (client: number): boolean => ownerOf(client) === personId
    return screenProposals(fresh, index, { delegation, isOwnClient })
  }

  #apply(update: Uint8Array, decoded: Decoded, author: Sender): Result<Applied, UpdateProblem> {
    const twin = (this.#twin ??= this.#makeTwin())
    const { proposals } = this.#negotiation
    return twin.apply({
      update,
      decoded,
      personId: author.personId,
      senderState: stateIn(decoded, author.senderState),
      by: {
        mode: author.mode,
        delegation: author.by.delegation,
        seen: author.stateIsWhole ? seenBy(author, twin.ydoc) : null,
        isClosed: (sid) => (proposals.get(sid)?.decision ?? null) !== null,
        isLapsed: (sid) => proposals.get(sid)?.decision?.outcome === 'lapsed',
      },
    })
  }

  /** What came of an update for the negotiation. A proposal that was emptied by its author and comes back is not new. */
  #eventsOf({ changes, paragraphs }: Applied, { by, at }: Act): NewEvent[] {
    const { proposals, labels } = this.#negotiation
    const news = changes.filter(
      (change) => change.kind !== 'proposed' || !proposals.has(change.sid),
    )
    const events = news.map((change) => ({ by, at, change }))
    const frozen = labels.size > 0
    const due = frozen ? paragraphs.length > 0 : news.some(({ kind }) => kind === 'proposed')
    return due ? [...events, ...this.#label(this.#negotiation, at)] : events
  }

  /** Labels for the paragraphs that have none. One pass over the text. */
  #label({ labels }: Negotiation, at: number): NewEvent[] {
    const { ydoc } = (this.#twin ??= this.#makeTwin())
    const given = giveLabels(readYdoc(ydoc), labels)
    const change: NegotiationChange = { kind: 'labelled', labels: given }
    return Object.keys(given).length > 0 ? [{ by: programActor, at, change }] : []
  }

  /** For tests: the twin as it is. */
  get twin(): Twin | null {
    return this.#twin
  }

  /** Runs a command on the twin. It is the program that writes, so whoever asked needs to be sent it too. Null: nothing came of it. */
  command<P extends { readonly code: string }>(
    command: Command<P>,
    act: Act,
  ): Result<Admission | null, P> {
    const twin = (this.#twin ??= this.#makeTwin())
    const { ydoc, carries } = twin
    const desk = { ydoc, carries, negotiation: this.#negotiation, newId: newParagraphId }
    let ran: ReturnType<typeof twin.run<ReturnType<Command<P>>>> | null = null
    try {
      ran = twin.run(() => command(desk))
    } finally {
      if (!ran?.done.ok) this.reset()
    }
    const { done, emitted } = ran
    if (!done.ok) return done
    const events: NewEvent[] = done.value.map((change) => ({ ...act, change }))
    const after = foldEvents(this.#negotiation, this.#number(events))
    if (emitted.length > 0 && after.labels.size > 0) events.push(...this.#label(after, act.at))
    return ok(this.#admitted(emitted, { claims: [], events, at: act.at }))
  }

  #admitted(
    emitted: readonly Emitted[],
    {
      claims,
      events,
      at,
    }: Pick<Admission, 'claims' | 'at'> & { readonly events: readonly NewEvent[] },
  ): Admission | null {
    if (emitted.length === 0 && events.length === 0) return null
    const [first, ...more] = emitted.map(({ bytes }) => bytes)
    const bytes =
      first && more.length > 0 ? Y.mergeUpdates([first, ...more]) : (first ?? emptyUpdate)
    this.#underway.push(bytes)
    const numbered = this.#number(events)
    this.#negotiation = foldEvents(this.#negotiation, numbered)
    const moreThanSent = emitted.some(({ byAuthor }) => !byAuthor)
    return { bytes, claims, events: numbered, at, moreThanSent }
  }

  #number(events: readonly NewEvent[]): NegotiationEvent[] {
    const { seq } = this.#negotiation
    return events.map((event, index) => ({ ...event, seq: seq + index + 1 }))
  }

  /** A reader's update: null when it changes no word, otherwise refused for `why`. It never enters either way. */
  admitReader(
    update: Uint8Array,
    why: 'reader-may-not-write' | 'draft-closed' | 'seat-withdrawn',
  ): UpdateProblem | null {
    const decoded = decodeUpdate(update)
    if (!decoded.ok) return decoded.problem
    return this.#mayIgnore(decoded.value) ? null : { code: why }
  }

  /** The first `count` updates that were admitted are in the store and in the live document. */
  stored(count: number): void {
    this.#underway = this.#underway.slice(count)
  }

  /** Forgets the twin; the next update makes it anew from the live document and what is under way. */
  reset(): void {
    this.#twin?.destroy()
    this.#twin = this.#underway.length > 0 ? this.#makeTwin() : null
  }

  destroy(): void {
    this.#twin?.destroy()
    this.#twin = null
  }

  #mayIgnore(decoded: Decoded): boolean {
    return isKnown(decoded, this.#live) || isHarmless(decoded, this.#live)
  }

  #makeTwin(): Twin {
    return new Twin(this.#live, this.#underway)
  }
}

/** The program's copies of what was moved are taken for what they were made from. */
function seenBy({ senderState, ownerOf }: Sender, ydoc: Y.Doc): ReadonlyMap<number, number> {
  const seen = new Map(senderState)
  for (const client of ydoc.store.clients.keys())
    if ((ownerOf(client) ?? null) === null) seen.set(client, Infinity)
  return seen
}

/** Whoever sends a character has it, and all that its author wrote before: an update tells of its sender's state too. */
function stateIn(
  { structs }: Decoded,
  known: Sender['senderState'],
): ReadonlyMap<number, number> | null {
  if (structs.length === 0) return known
  const state = new Map(known)
  for (const { id, length } of structs)
    state.set(id.client, Math.max(state.get(id.client) ?? 0, id.clock + length))
  return state
}
