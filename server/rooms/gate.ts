// Who may change the text, and to what. An update is applied to a twin of the document first; what comes of it must be a text
// (checkYdoc) and nothing may be left hanging. The twin runs ahead of the live document by what is admitted and not yet stored. An
// update that is refused spoils the twin, so the twin is made anew; the live document never sees it.
import * as Y from 'yjs'
import { checkYdoc } from '../../shared/document/check-ydoc.ts'
import { newYdoc } from '../../shared/document/ydoc.ts'
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
  /** The author lacks part of it: the clean-up. */
  readonly moreThanSent: boolean
}

export class Gate {
  readonly #live: Y.Doc
  #twin: Y.Doc | null = null
  #underway: Uint8Array[] = []

  constructor(live: Y.Doc) {
    this.#live = live
  }

  /** Null when there is nothing to store, because all of it is known. */
  admit(update: Uint8Array, author: Author): Result<Admission | null, UpdateProblem> {
    const decoded = decodeUpdate(update)
    if (!decoded.ok) return decoded
    const judged = this.#twin ?? this.#live
    if (isKnown(decoded.value, judged)) return ok(null)
    const screened = screenUpdate(decoded.value, judged, author)
    if (!screened.ok) return screened
    const applied = this.#apply(update)
    if (!applied.ok) {
      this.reset()
      return applied
    }
    const [first, ...more] = applied.value
    if (!first) return ok(null)
    const bytes = more.length === 0 ? first : Y.mergeUpdates([first, ...more])
    this.#underway.push(bytes)
    return ok({ bytes, claims: screened.value.claims, moreThanSent: more.length > 0 })
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
    this.#twin?.destroy()
    this.#twin = null
    if (this.#underway.length > 0) this.#twin = this.#makeTwin()
  }

  destroy(): void {
    this.#twin?.destroy()
    this.#twin = null
  }

  #mayIgnore(decoded: Decoded): boolean {
    return isKnown(decoded, this.#live) || isHarmless(decoded, this.#live)
  }

  #apply(update: Uint8Array): Result<readonly Uint8Array[], UpdateProblem> {
    const twin = (this.#twin ??= this.#makeTwin())
    const emitted: Uint8Array[] = []
    const collect = (bytes: Uint8Array): number => emitted.push(bytes)
    twin.on('update', collect)
    try {
      Y.applyUpdate(twin, update)
    } catch {
      // Whatever Yjs cannot integrate is the sender's fault: what it stands on was checked.
      return refuse({ code: 'malformed-update', detail: 'apply' })
    } finally {
      twin.off('update', collect)
    }
    if (twin.store.pendingStructs !== null || twin.store.pendingDs !== null)
      return refuse({ code: 'malformed-update', detail: 'pending' })
    const [problem] = checkYdoc(twin)
    return problem ? refuse({ code: 'text-not-allowed', detail: problem.code }) : ok(emitted)
  }

  #makeTwin(): Y.Doc {
    const twin = newYdoc()
    twin.transact(() => {
      Y.applyUpdate(twin, Y.encodeStateAsUpdate(this.#live))
      for (const bytes of this.#underway) Y.applyUpdate(twin, bytes)
    })
    return twin
  }
}
