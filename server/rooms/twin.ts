// The copy of a draft's text that updates are tried on before the live one. It runs ahead of that by what is admitted and not yet stored,
// and remembers of the text what judging needs. A refusal spoils it: then it is thrown away and made anew (gate.ts).
import { randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import { applyCarrying } from '../../shared/document/carry-along.ts'
import { CarryMap } from '../../shared/document/carry-map.ts'
import { ChangeCheck } from '../../shared/document/check-changes.ts'
import { DeadEnds } from '../../shared/document/dead-ends.ts'
import { endOf, stateOf } from '../../shared/document/units.ts'
import { carryRoot, mapOf, newYdoc } from '../../shared/document/ydoc.ts'
import { Changes } from '../../shared/gate/changes.ts'
import type { Judged } from '../../shared/gate/judge-units.ts'
import { judgeUpdate } from '../../shared/gate/judge-update.ts'
import { lapse } from '../../shared/gate/lapsed-pieces.ts'
import { findLostEnds, restoreEnds } from '../../shared/gate/lost-ends.ts'
import { ProposalIndex } from '../../shared/gate/proposal-index.ts'
import { applyRepairs, findRepairs } from '../../shared/gate/repairs.ts'
import { quotas } from '../../shared/gate/screen-proposals.ts'
import { findStretches, idOfEnd, paragraphsOf, type Stretch } from '../../shared/gate/stretches.ts'
import type { NegotiationChange } from '../../shared/negotiation/events.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { Decoded, UpdateProblem } from './validate-update.ts'

/** One update that the twin has given out. */
export interface Emitted {
  readonly bytes: Uint8Array
  readonly byAuthor: boolean
}

export interface Applied {
  readonly emitted: readonly Emitted[]
  /** What it means for the negotiation, beside labels. */
  readonly changes: readonly NegotiationChange[]
  /** Ids of the paragraphs that it brought, or made others in part or level. */
  readonly paragraphs: readonly string[]
}

export interface Sent {
  readonly update: Uint8Array
  readonly decoded: Decoded
  readonly personId: string
  readonly senderState: ReadonlyMap<number, number> | null
  readonly by: Judged
}

/** Origins of what is written into a twin. */
const program = 'program'
const sender = 'sender'

export class Twin {
  readonly ydoc = newYdoc()
  readonly carries: CarryMap
  readonly #deadEnds: DeadEnds
  readonly #check: ChangeCheck
  #index: ProposalIndex

  /** Some passes over the text. */
  constructor(live: Y.Doc, underway: readonly Uint8Array[]) {
    // The words an update deletes must be there when it is judged.
    this.ydoc.gc = false
    this.ydoc.transact(() => {
      Y.applyUpdate(this.ydoc, Y.encodeStateAsUpdate(live))
      for (const bytes of underway) Y.applyUpdate(this.ydoc, bytes)
    })
    this.carries = new CarryMap(this.ydoc)
    this.#deadEnds = new DeadEnds(this.ydoc)
    this.#check = new ChangeCheck(this.ydoc)
    this.#index = new ProposalIndex(this.ydoc)
  }

  get index(): ProposalIndex {
    return this.#index
  }

  destroy(): void {
    this.ydoc.destroy()
  }

  /** Writes for the program and gives what it emitted; `work` says whether it went well. */
  run<T>(work: () => T): { readonly done: T; readonly emitted: readonly Emitted[] } {
    const emitted: Emitted[] = []
    const collect = collectInto(emitted)
    this.ydoc.on('update', collect)
    try {
      return { done: this.ydoc.transact(work, program), emitted }
    } finally {
      this.ydoc.off('update', collect)
      if (emitted.length > 0) this.#index = new ProposalIndex(this.ydoc)
    }
  }

  /** Applies somebody's update and judges what came of it. After a refusal the twin is of no use any more. */
  apply(sent: Sent): Result<Applied, UpdateProblem> {
    const before = stateOf(this.ydoc)
    const changes = new Changes(this.ydoc, before)
    const emitted: Emitted[] = []
    const collect = collectInto(emitted)
    this.ydoc.on('update', collect)
    try {
      const written = this.#write(sent)
      if (!written.ok) return written
      const [unsound] = this.#check.check(before)
      if (unsound) return refuse({ code: 'text-not-allowed', detail: unsound.code })
      const judged = this.#judge(changes, sent)
      return judged.ok ? ok({ emitted, ...judged.value }) : judged
    } finally {
      this.ydoc.off('update', collect)
      changes.stop()
    }
  }

  #write({ update, decoded, personId, senderState, by }: Sent): Result<null, UpdateProblem> {
    const { ydoc } = this
    const moves = ydoc.getMap(carryRoot)
    let forged = false
    const watch = (_event: unknown, { origin }: Y.Transaction): void => {
      forged ||= origin !== program
    }
    moves.observe(watch)
    let placed: boolean
    try {
      placed = applyCarrying(ydoc, update, {
        carries: this.carries,
        deadEnds: this.#deadEnds,
        author: personId,
        origin: sender,
        serverOrigin: program,
        newId: newParagraphId,
        senderState,
        mode: by.mode,
        delegation: by.delegation,
        mayDuplicate: this.#mayDuplicate(decoded),
      })
    } catch {
      // Whatever Yjs cannot integrate is the sender's fault: what it stands on was checked.
      return refuse({ code: 'malformed-update', detail: 'apply' })
    } finally {
      moves.unobserve(watch)
    }
    if (forged) return refuse({ code: 'content-not-allowed', detail: 'carries' })
    if (ydoc.store.pendingStructs !== null || ydoc.store.pendingDs !== null)
      return refuse({ code: 'malformed-update', detail: 'pending' })
    return placed ? ok(null) : refuse({ code: 'target-gone', detail: 'paragraph' })
  }

  #mayDuplicate({ structs }: Decoded): boolean {
    const ids = structs.flatMap((struct) =>
      struct instanceof Y.Item ? (endOf(struct)?.p.id ?? []) : [],
    )
    return new Set(ids).size < ids.length || ids.some((id) => this.#index.isThere(id))
  }

  #judge(
    changes: Changes,
    { by, decoded: { ds } }: Sent,
  ): Result<Omit<Applied, 'emitted'>, UpdateProblem> {
    const { ydoc } = this
    const index = this.#index
    const ground = {
      ydoc,
      none: index.states.none,
      stateAt: (end: Y.Item) => index.stateAt(end),
    }
    let stretches = findStretches(ground, changes)
    const ends = findLostEnds(stretches, changes, ({ id }) => Y.isDeleted(ds, id))
    if (ends.length > 0) {
      ydoc.transact(() => restoreEnds(ydoc, ends), program)
      stretches = findStretches(ground, changes)
    }
    const repairs = findRepairs(stretches, by, sidGiver(by.delegation))
    if (repairs.length > 0) {
      ydoc.transact(() => applyRepairs(ydoc, repairs), program)
      stretches = findStretches(ground, changes)
    }
    const problem = judgeUpdate({ ydoc, changes, index, stretches }, by)
    if (problem) return refuse(problem)
    const { came, went } = index.update(stretches, changes)
    if (by.delegation !== null && isTooMuch(index, stretches, { ...by, came }))
      return refuse({ code: 'too-much-proposed', detail: 'text' })
    const foreign = went.filter((sid) => !sid.startsWith(`${by.delegation}:`) && !by.isClosed(sid))
    return ok({
      changes: [...firstSights(stretches, came), ...lapse(stretches, foreign)],
      paragraphs: [...newParagraphs(stretches), ...changedParagraphs(ydoc, changes)],
    })
  }
}

/** An id for a paragraph that the program makes: 12 hexadecimal digits and a letter that says so. */
export function newParagraphId(): string {
  return `s${randomBytes(6).toString('hex')}`
}

/** New names for proposals, the same for the same. */
function sidGiver(delegation: string | null): (sid: string) => string {
  const given = new Map<string, string>()
  return (sid) => {
    const known = given.get(sid) ?? `${delegation}:${randomBytes(4).toString('hex')}`
    given.set(sid, known)
    return known
  }
}

function collectInto(emitted: Emitted[]) {
  return (bytes: Uint8Array, origin: unknown): void => {
    emitted.push({ bytes, byAuthor: origin === sender })
  }
}

function isTooMuch(
  index: ProposalIndex,
  stretches: readonly Stretch[],
  { mode, delegation, came }: Judged & { readonly came: readonly string[] },
): boolean {
  if (delegation === null) return false
  if (came.length > 0 && index.countOf(delegation) > quotas.proposals) return true
  if (index.insertedBy(delegation) > quotas.inserted) return true
  if (mode === 'editor') return false
  return stretches.some((stretch) =>
    paragraphsOf(stretch, 'now').some(
      ({ units }) =>
        units.some(({ was }) => was === null) &&
        units.reduce((sum, { length }) => sum + length, 0) > quotas.paragraph,
    ),
  )
}

/** The first words of proposals, each with the paragraph they stand in. */
function firstSights(stretches: readonly Stretch[], came: readonly string[]): NegotiationChange[] {
  if (came.length === 0) return []
  const wanted = new Set(came)
  const found: NegotiationChange[] = []
  for (const { units, end } of stretches.flatMap((stretch) => paragraphsOf(stretch, 'now')))
    for (const { now } of [...units, end])
      for (const { sid, by } of now
        ? [...(now.owner ? [now.owner] : []), ...(now.marks.del ?? [])]
        : [])
        if (wanted.delete(sid))
          found.push({ kind: 'proposed', sid, delegation: by, paragraphId: idOfEnd(end) })
  return found
}

function changedParagraphs(ydoc: Y.Doc, changes: Changes): string[] {
  const map = mapOf(ydoc)
  return [...changes.touched()].flatMap(({ parent, parentSub }) =>
    parent === map && parentSub !== null ? (parentSub.split('/', 1)[0] ?? []) : [],
  )
}

function newParagraphs(stretches: readonly Stretch[]): string[] {
  return stretches.flatMap(({ runs }) =>
    runs.flatMap((run) => (run.was === null && run.now && endOf(run.item) ? [idOfEnd(run)] : [])),
  )
}
