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
import { ok, refuse, type Result } from '../../shared/result.ts'
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
  /** What the twin made of the update, Yjs' clean-up included. */
  readonly bytes: Uint8Array
  readonly claims: readonly number[]
  /** The author lacks part of it: what the program wrote, or the clean-up. */
  readonly moreThanSent: boolean
}

export interface Sender extends Author {
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

/** Origins of what is written into a twin. */
const program = 'program'
const sender = 'sender'

export class Gate {
  readonly #live: Y.Doc
  #twin: Twin | null = null
  #underway: Uint8Array[] = []

  constructor(live: Y.Doc) {
    this.#live = live
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
    return ok(this.#admitted(applied.value, screened.value.claims))
  }

  /** Moves paragraphs. It is the program that writes, so whoever asked needs to be sent it too. */
  move(ids: readonly string[], before: string | null): Result<Admission | null, MoveProblem> {
    const { ydoc, carries } = (this.#twin ??= this.#makeTwin())
    const emitted: Emitted[] = []
    const collect = collectInto(emitted)
    ydoc.on('update', collect)
    const moved = ydoc.transact(() => moveParagraphs(ydoc, carries, { ids, before }), program)
    ydoc.off('update', collect)
    return moved.ok ? ok(this.#admitted(emitted, [])) : moved
  }

  #admitted(emitted: readonly Emitted[], claims: readonly number[]): Admission | null {
    const [first, ...more] = emitted.map(({ bytes }) => bytes)
    if (!first) return null
    const bytes = more.length === 0 ? first : Y.mergeUpdates([first, ...more])
    this.#underway.push(bytes)
    return { bytes, claims, moreThanSent: emitted.some(({ byAuthor }) => !byAuthor) }
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
