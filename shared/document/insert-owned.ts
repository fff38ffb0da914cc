// Words and ends into a text with proposals in it. Yjs keeps marks as items between the words, and where several stand between two words there
// are several places that all look alike: behind the last word of a proposal is not yet outside it. Here the place is chosen so that what
// somebody writes bears their own marks and no mark of somebody else's is written, ended or begun again: two who write at one
// place at once would otherwise pass words to each other. As in apply-to-ydoc.ts, words hang on the character before them, and at the start of a
// paragraph on what follows.
import * as Y from 'yjs'
import { type Attributes, type EndEmbed, isStrikeKey, readMarks } from './delta.ts'
import type { Marks, Ownership } from './draft-text.ts'
import { firstItem } from './units.ts'
import { textOf } from './ydoc.ts'

export interface OwnedInsert {
  readonly index: number
  readonly value: string | EndEmbed
  /** All marks it is to bear. Base marks of the place (emphasis, a footnote) and strikes of others come along where a proposer writes within. */
  readonly attributes: Attributes
}

interface Slot {
  readonly left: Y.Item | null
  readonly right: Y.Item | null
  readonly state: ReadonlyMap<string, unknown>
}

/**
 * Puts one value in. `by` is the delegation that proposes, null for an editor of the base text, who does take strikes off and puts them on again
 * around what is written. Must run in a transaction of the caller's. Throws a RangeError beyond the text. Costs a walk to the place.
 */
export function insertOwned(ydoc: Y.Doc, insert: OwnedInsert, by: string | null): void {
  ydoc.transact((transaction) => {
    const gap = findGap(transaction, ydoc, insert.index)
    const wish: Wish = { attributes: insert.attributes, by }
    const chosen = chooseSlot(gap, wish)
    if (!chosen) throw new RangeError(`no place at ${insert.index}`)
    write(ydoc, transaction, { slot: chosen, wish, value: insert.value })
  })
}

interface Wish {
  readonly attributes: Attributes
  readonly by: string | null
}

interface Gap {
  /** The first hangs on what stands before. */
  readonly slots: readonly Slot[]
  readonly atStart: boolean
}

/** The slots between two visible units. */
function findGap(transaction: Y.Transaction, ydoc: Y.Doc, index: number): Gap {
  const state = new Map<string, unknown>()
  let left: Y.Item | null = null
  let right = firstItem(ydoc)
  let rest = index
  while (right && rest > 0) {
    if (!right.deleted) {
      if (right.content instanceof Y.ContentFormat) note(state, right.content)
      else {
        if (rest < right.length) {
          const { client, clock } = right.id
          Y.getItemCleanStart(transaction, Y.createID(client, clock + rest))
        }
        rest -= right.length
      }
    }
    left = right
    right = right.right
  }
  if (rest > 0) throw new RangeError('an insertion reaches beyond the text')
  const atStart = left === null || left.content instanceof Y.ContentEmbed
  return { slots: slotsFrom(left, right, state), atStart }
}

function slotsFrom(from: Y.Item | null, next: Y.Item | null, state: Map<string, unknown>): Slot[] {
  let left = from
  let right = next
  const slots: Slot[] = [{ left, right, state: new Map(state) }]
  while (right && (right.deleted || right.content instanceof Y.ContentFormat)) {
    const format = right.deleted ? null : right.content
    if (format instanceof Y.ContentFormat) note(state, format)
    left = right
    right = right.right
    if (format) slots.push({ left, right, state: new Map(state) })
  }
  if (slots.at(-1)?.left !== left) slots.push({ left, right, state: new Map(state) })
  return slots
}

function note(state: Map<string, unknown>, { key, value }: Y.ContentFormat): void {
  if (value === null) state.delete(key)
  else state.set(key, value)
}

function chooseSlot({ slots, atStart }: Gap, wish: Wish): Slot | null {
  let best: Slot | null = null
  let least = Infinity
  for (const slot of slots) {
    const cost = costOf(slot.state, wish)
    if (cost < least || (atStart && cost === least && cost < Infinity)) {
      best = slot
      least = cost
    }
  }
  return best ?? slots.findLast(({ state }) => !state.has('sub')) ?? slots.at(-1) ?? null
}

/** How far a slot is from what is wanted; Infinity where it will not do. */
function costOf(state: ReadonlyMap<string, unknown>, { attributes, by }: Wish): number {
  const base = ownershipCost(state, { attributes, by })
  let cost = base
  for (const [key, value] of state)
    if (isStrikeKey(key)) cost += (value as Ownership).by === by ? 2 : 4
  for (const [key, weight] of [
    ['note', 100],
    ['refersTo', 70],
    ['emphasis', 50],
  ] as const) {
    const [has, wanted] = [state.get(key), attributes[key]]
    if (has !== wanted) cost += has === undefined ? 1 : weight
  }
  return cost
}

function ownershipCost(state: ReadonlyMap<string, unknown>, { attributes, by }: Wish): number {
  const [ins, sub] = [ownerIn(state, 'ins'), ownerIn(state, 'sub')]
  const here = { ...(ins && { ins }), ...(sub && { sub }) }
  if (by === null) return here.ins || here.sub ? Infinity : 0
  const wanted = readMarks(attributes)
  if (!fits(here, wanted, by)) return Infinity
  const [has, own] = [here.sub ?? here.ins, wanted.sub ?? wanted.ins]
  return has?.sid === own?.sid ? 0 : 1
}

/** Within somebody's words under their mark and at most one's own; otherwise under nobody else's. */
function fits(here: Pick<Marks, 'ins' | 'sub'>, wanted: Marks, by: string): boolean {
  const isOpen = (mark: Ownership | undefined) => mark === undefined || mark.by === by
  if (!wanted.sub) return here.sub === undefined && isOpen(here.ins)
  return here.ins?.sid === wanted.ins?.sid && isOpen(here.sub)
}

function ownerIn(state: ReadonlyMap<string, unknown>, key: string): Ownership | undefined {
  return state.get(key) as Ownership | undefined
}

interface Writing {
  readonly slot: Slot
  readonly wish: Wish
  readonly value: string | EndEmbed
}

function write(ydoc: Y.Doc, transaction: Y.Transaction, { slot, wish, value }: Writing): void {
  const ytext = textOf(ydoc)
  let { left, right } = slot
  const put = (content: Y.ContentFormat | Y.ContentString | Y.ContentEmbed) => {
    const id = Y.createID(ydoc.clientID, Y.getState(ydoc.store, ydoc.clientID))
    const origin = left && left.lastId
    const item = new Y.Item(id, left, origin, right, right && right.id, ytext, null, content)
    item.integrate(transaction, 0)
    left = item
    right = item.right
  }
  const changes = changesAt(slot.state, wish)
  for (const { key, value: mark } of changes) put(new Y.ContentFormat(key, mark as object))
  put(typeof value === 'string' ? new Y.ContentString(value) : new Y.ContentEmbed(value))
  for (const { key } of changes.toReversed())
    put(new Y.ContentFormat(key, (slot.state.get(key) ?? null) as object))
  // The places that Yjs remembers to find an index sooner are no longer right.
  ytext._searchMarker?.splice(0)
}

interface Change {
  readonly key: string
  readonly value: unknown
}

/** The marks that must be written before what is put in, and undone behind it. */
function changesAt(state: ReadonlyMap<string, unknown>, { attributes, by }: Wish): Change[] {
  const changes: Change[] = []
  // A proposer's strike over what it writes there is lifted by the program: to end it here and begin it again behind would strike what
  // follows for ever, if somebody has ended it meanwhile.
  if (by === null)
    for (const key of state.keys()) if (isStrikeKey(key)) changes.push({ key, value: null })
  for (const key of ['emphasis', 'refersTo', 'note']) {
    const [has, wanted] = [state.get(key), attributes[key]]
    if (has === wanted) continue
    // A proposer does not end what the base text bears.
    if (has === undefined || by === null) changes.push({ key, value: wanted ?? null })
  }
  if (by !== null) changes.push(...ownershipChanges(state, attributes))
  return changes
}

function ownershipChanges(state: ReadonlyMap<string, unknown>, attributes: Attributes): Change[] {
  const [ins, sub] = [ownerIn(state, 'ins'), ownerIn(state, 'sub')]
  const own = (attributes['sub'] ?? attributes['ins']) as Ownership
  if ((sub ?? ins)?.sid === own.sid) return []
  const within = ins !== undefined && ins.by !== own.by
  return [{ key: within || attributes['sub'] !== undefined ? 'sub' : 'ins', value: own }]
}
