// Who may change the text, and to what. An update is applied to a twin of the document first; what comes of it must be a text
// (checkYdoc, of what is new) and nothing may be left hanging. The twin runs ahead of the live document by what is admitted and not yet stored. An
// update that is refused spoils the twin, so the twin is made anew; the live document never sees it.
import { randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import { applyCarrying } from '../../shared/document/carry-along.ts'
import { CarryMap } from '../../shared/document/carry-map.ts'
import { ChangeCheck } from '../../shared/document/check-changes.ts'
import { DeadEnds } from '../../shared/document/dead-ends.ts'
import { type MoveProblem, moveParagraphs } from '../../shared/document/move-paragraphs.ts'
import { stateOf } from '../../shared/document/units.ts'
import { carryRoot, newYdoc } from '../../shared/document/ydoc.ts'
import type { Actor, NegotiationEvent } from '../../shared/negotiation/events.ts'
import { foldEvents } from '../../shared/negotiation/fold-events.ts'
import type { Negotiation } from '../../shared/negotiation/negotiation.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { NewEvent } from '../store/negotiation.ts'
import type { Command } from './command.ts'
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
}

/** What a twin emitted. */
interface Emitted {
  readonly bytes: Uint8Array
  readonly byAuthor: boolean
}

interface Twin {
  readonly ydoc: Y.Doc
  readonly carries: CarryMap
  readonly deadEnds: DeadEnds
  readonly check: ChangeCheck
}

const programActor: Actor = { personId: null, name: 'Penholder', delegation: null }

/** Origins of what is written into a twin. */
const program = 'program'
const sender = 'sender'

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
    const senderState = stateIn(decoded.value, author.senderState)
    const applied = this.#apply(update, { ...author, senderState })
    if (!applied.ok) {
      this.reset()
      return applied
    }
    const { claims } = screened.value
    return ok(this.#admitted(applied.value, { claims, events: [], at: author.at }))
  }

  /** Moves paragraphs, without an event. */
  move(ids: readonly string[], before: string | null): Result<Admission | null, MoveProblem> {
    const move: Command<MoveProblem> = ({ ydoc, carries }) => {
      const moved = moveParagraphs(ydoc, carries, { ids, before })
      return moved.ok ? ok([]) : moved
    }
    return this.command(move, { by: programActor, at: 0 })
  }

  /** Runs a command on the twin. It is the program that writes, so whoever asked needs to be sent it too. Null: nothing came of it. */
  command<P extends { readonly code: string }>(
    command: Command<P>,
    act: Act,
  ): Result<Admission | null, P> {
    const { ydoc, carries } = (this.#twin ??= this.#makeTwin())
    const emitted: Emitted[] = []
    const collect = collectInto(emitted)
    const desk = { ydoc, carries, negotiation: this.#negotiation, newId: newParagraphId }
    let done: ReturnType<Command<P>> | null = null
    ydoc.on('update', collect)
    try {
      done = ydoc.transact(() => command(desk), program)
    } finally {
      ydoc.off('update', collect)
      if (!done?.ok && emitted.length > 0) this.reset()
    }
    if (!done.ok) return done
    const events = done.value.map((change) => ({ ...act, change }))
    return ok(this.#admitted(emitted, { claims: [], events, at: act.at }))
  }

  #admitted(
    emitted: readonly Emitted[],
    { claims, events, at }: Pick<Admission, 'claims' | 'at'> & { readonly events: NewEvent[] },
  ): Admission | null {
    if (emitted.length === 0 && events.length === 0) return null
    const [first, ...more] = emitted.map(({ bytes }) => bytes)
    const bytes =
      first && more.length > 0 ? Y.mergeUpdates([first, ...more]) : (first ?? emptyUpdate)
    this.#underway.push(bytes)
    const numbered = events.map((event, index) => ({
      ...event,
      seq: this.#negotiation.seq + index + 1,
    }))
    this.#negotiation = foldEvents(this.#negotiation, numbered)
    const moreThanSent = emitted.some(({ byAuthor }) => !byAuthor)
    return { bytes, claims, events: numbered, at, moreThanSent }
  }

  /** A reader's update: null when it changes no word, otherwise refused. It never enters either way. */
  admitReader(update: Uint8Array): UpdateProblem | null {
    const decoded = decodeUpdate(update)
    if (!decoded.ok) return decoded.problem
    return this.#mayIgnore(decoded.value) ? null : { code: 'reader-may-not-write' }
  }

  /** The first `count` updates that were admitted are in the store and in the live document. */
  stored(count: number): void {
    this.#underway = this.#underway.slice(count)
  }

  /** Forgets the twin; the next update makes it anew from the live document and what is under way. */
  reset(): void {
    this.#twin?.ydoc.destroy()
    this.#twin = null
    if (this.#underway.length > 0) this.#twin = this.#makeTwin()
  }

  destroy(): void {
    this.#twin?.ydoc.destroy()
    this.#twin = null
  }

  #mayIgnore(decoded: Decoded): boolean {
    return isKnown(decoded, this.#live) || isHarmless(decoded, this.#live)
  }

  #apply(
    update: Uint8Array,
    { personId: author, senderState }: Sender,
  ): Result<readonly Emitted[], UpdateProblem> {
    const { ydoc: twin, carries, deadEnds, check } = (this.#twin ??= this.#makeTwin())
    const before = stateOf(twin)
    const moves = twin.getMap(carryRoot)
    let forged = false
    const watch = (_event: unknown, { origin }: Y.Transaction): void => {
      forged ||= origin !== program
    }
    const emitted: Emitted[] = []
    const collect = collectInto(emitted)
    twin.on('update', collect)
    moves.observe(watch)
    try {
      applyCarrying(twin, update, {
        carries,
        deadEnds,
        author,
        origin: sender,
        serverOrigin: program,
        newId: newParagraphId,
        senderState,
      })
    } catch {
      // Whatever Yjs cannot integrate is the sender's fault: what it stands on was checked.
      return refuse({ code: 'malformed-update', detail: 'apply' })
    } finally {
      twin.off('update', collect)
      moves.unobserve(watch)
    }
    if (forged) return refuse({ code: 'content-not-allowed', detail: 'carries' })
    if (twin.store.pendingStructs !== null || twin.store.pendingDs !== null)
      return refuse({ code: 'malformed-update', detail: 'pending' })
    const [problem] = check.check(before)
    return problem ? refuse({ code: 'text-not-allowed', detail: problem.code }) : ok(emitted)
  }

  #makeTwin(): Twin {
    const twin = newYdoc()
    twin.transact(() => {
      Y.applyUpdate(twin, Y.encodeStateAsUpdate(this.#live))
      for (const bytes of this.#underway) Y.applyUpdate(twin, bytes)
    })
    return {
      ydoc: twin,
      carries: new CarryMap(twin),
      deadEnds: new DeadEnds(twin),
      check: new ChangeCheck(twin),
    }
  }
}

function collectInto(emitted: Emitted[]) {
  return (bytes: Uint8Array, origin: unknown): void => {
    emitted.push({ bytes, byAuthor: origin === sender })
  }
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

/** An id for a paragraph that the program makes: 12 hexadecimal digits and a letter that says so. */
function newParagraphId(): string {
  return `s${randomBytes(6).toString('hex')}`
}
