// What the gate remembers of a text so that a typed letter costs its paragraph and not the text: the formatting in force at every
// paragraph's end, the ends by id, and how much stands under each proposal's name. The law: it is always what a new one would read.
import * as Y from 'yjs'
import type { Ownership } from '../document/draft-text.ts'
import { endOf, firstItem } from '../document/units.ts'
import type { Changes } from './changes.ts'
import { type FormatState, FormatStates } from './format-state.ts'
import type { Stretch } from './stretches.ts'

export interface Amount {
  /** Units put in, and units struck. */
  inserted: number
  struck: number
}

export class ProposalIndex {
  readonly states = new FormatStates()
  readonly #atEnd = new Map<Y.Item, FormatState>()
  readonly #ends = new Map<string, Y.Item[]>()
  readonly #amounts = new Map<string, Amount>()
  readonly #inserted = new Map<string, number>()

  /** One pass over the text. */
  constructor(ydoc: Y.Doc) {
    let state = this.states.none
    for (let item = firstItem(ydoc); item; item = item.right) {
      if (endOf(item)) this.#learnEnd(item)
      if (item.deleted) continue
      if (item.content instanceof Y.ContentFormat) state = state.after(item.content)
      else {
        this.#count(state, item.length)
        if (endOf(item)) this.#atEnd.set(item, state)
      }
    }
  }

  /** Formatting in force behind a paragraph's end that is there. */
  stateAt(end: Y.Item): FormatState {
    const state = this.#atEnd.get(end)
    if (!state) throw new RangeError('stateAt: not an end that is there')
    return state
  }

  /** Every end that was ever born under this id, deleted ones included. */
  endsOf(id: string): readonly Y.Item[] {
    return this.#ends.get(id) ?? []
  }

  /** Whether a paragraph of this id is there. */
  isThere(id: string): boolean {
    return this.endsOf(id).some((end) => !end.deleted)
  }

  /** How much stands under a proposal's name; null for nothing. */
  amountOf(sid: string): Readonly<Amount> | null {
    return this.#amounts.get(sid) ?? null
  }

  /** The proposals that stand in the text. */
  get sids(): ReadonlyMap<string, Readonly<Amount>> {
    return this.#amounts
  }

  /** How many proposals of one delegation stand in the text. One pass over the proposals. */
  countOf(delegation: string): number {
    let count = 0
    for (const sid of this.#amounts.keys()) if (sid.startsWith(`${delegation}:`)) count++
    return count
  }

  /** How many units one delegation has proposed to put in. */
  insertedBy(delegation: string): number {
    return this.#inserted.get(delegation) ?? 0
  }

  /** Takes over what changed. Gives the proposals that were not in the text before, and those that are no more. */
  update(
    stretches: readonly Stretch[],
    changes: Changes,
  ): { readonly came: string[]; readonly went: string[] } {
    for (const item of changes.touched())
      if (item.content instanceof Y.ContentEmbed && changes.isNew(item)) this.#learnEnd(item)
    const before = new Map<string, boolean>()
    const note = ({ sid }: Ownership): void => {
      if (!before.has(sid)) before.set(sid, this.#amounts.has(sid))
    }
    for (const { runs } of stretches)
      for (const { item, length, was, now } of runs) {
        if (was !== now) {
          for (const state of [was, now]) for (const mark of marksOf(state)) note(mark)
          if (was) this.#count(was, -length)
          if (now) this.#count(now, length)
        }
        if (item.content instanceof Y.ContentEmbed) this.#readEnd(item, now)
      }
    const changed = [...before].filter(([sid, stood]) => stood !== this.#amounts.has(sid))
    return {
      came: changed.filter(([, stood]) => !stood).map(([sid]) => sid),
      went: changed.filter(([, stood]) => stood).map(([sid]) => sid),
    }
  }

  /** All of it as plain values, to compare. */
  toJSON(): unknown {
    const ends = [...this.#atEnd].map(([{ id }, state]) => [id.client, id.clock, state.attributes])
    const ids = [...this.#ends].map(([id, items]) => [id, items.length])
    const sorted = (list: readonly unknown[]): string[] => list.map((x) => JSON.stringify(x)).sort()
    return {
      ends: sorted(ends),
      ids: sorted(ids),
      amounts: sorted([...this.#amounts]),
      inserted: sorted([...this.#inserted]),
    }
  }

  #readEnd(item: Y.Item, now: FormatState | null): void {
    if (now) this.#atEnd.set(item, now)
    else this.#atEnd.delete(item)
  }

  #learnEnd(item: Y.Item): void {
    const id = endOf(item)?.p.id ?? ''
    const known = this.#ends.get(id) ?? []
    if (!known.includes(item)) this.#ends.set(id, [...known, item])
  }

  #count({ owner, marks }: FormatState, units: number): void {
    if (owner) {
      this.#add(owner.sid, { inserted: units, struck: 0 })
      const inserted = (this.#inserted.get(owner.by) ?? 0) + units
      if (inserted > 0) this.#inserted.set(owner.by, inserted)
      else this.#inserted.delete(owner.by)
    }
    for (const { sid } of marks.del ?? []) this.#add(sid, { inserted: 0, struck: units })
  }

  #add(sid: string, { inserted, struck }: Amount): void {
    const amount = this.#amounts.get(sid) ?? { inserted: 0, struck: 0 }
    amount.inserted += inserted
    amount.struck += struck
    if (amount.inserted + amount.struck > 0) this.#amounts.set(sid, amount)
    else this.#amounts.delete(sid)
  }
}

/** The proposals that a unit with this formatting belongs to. */
function marksOf(state: FormatState | null): readonly Ownership[] {
  if (!state) return []
  const { owner, marks } = state
  return [...(owner ? [owner] : []), ...(marks.del ?? [])]
}
