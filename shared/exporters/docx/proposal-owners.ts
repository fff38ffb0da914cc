// Whose each change of a negotiated text is. Words that are put in or struck say so by their marks. What goes or comes without a mark of
// its own belongs to the proposal that makes it: the words that an alternative replaces to the alternative, those that a move takes out
// of what they were split from or joined to, to the move; a space that is left over where words are struck, to who struck them. What
// no proposal makes is nobody's: it never gets the name of a delegation.
import { item } from '../../diff/at.ts'
import { anchor, cellDivider, type DraftText, type Ownership } from '../../document/draft-text.ts'
import { type ProposalUnits, putBy, type Side, type Unit } from './proposal-units.ts'
import type { ShownClaims } from './shown-claims.ts'

/** Words that one proposal puts in and another takes away: they are in neither text. */
export interface WithinUnit {
  readonly unit: number
  readonly owner: Ownership
  readonly striker: Ownership
}

export class ProposalOwners {
  readonly placed: ProposalUnits
  readonly #text: DraftText
  /** By the unit before, or behind, which they stand. */
  readonly #before = new Map<number, WithinUnit[]>()
  readonly #behind = new Map<number, WithinUnit[]>()
  /** By the id of a paragraph, whose words replace it. */
  readonly #replaced = new Map<string, Ownership>()
  readonly #seen: Readonly<Record<Side, ReadonlySet<number>>>
  /** By unit, the id of the new paragraph it stands in. */
  readonly #newIds = new Map<number, string>()
  /** By stretch, the id of the old paragraph it stands in: that of the words of a note is where they stand. */
  readonly #oldIds = new Map<number, string>()

  constructor(text: DraftText, placed: ProposalUnits) {
    this.#text = text
    this.placed = placed
    this.#seen = { old: seenOn('old', placed), new: seenOn('new', placed) }
    for (const { id, units, end } of placed.sides.new.paragraphs)
      for (const unit of [...units, end]) this.#newIds.set(unit, id)
    for (const { id, units } of placed.sides.old.paragraphs)
      for (const unit of units) this.#oldIds.set(item(placed.units, unit).stretch, id)
    this.#findReplaced()
    this.#findWithin()
  }

  unit(at: number): Unit | undefined {
    return this.placed.units[at]
  }

  /** Who put a unit in that the old text has not, or struck one that the new text has not; by its own mark. */
  marked(at: number, side: Side): Ownership | undefined {
    const marks = this.unit(at)?.marks
    if (!marks) return undefined
    return side === 'new' ? (putBy(marks) ?? undefined) : marks.del?.[0]
  }

  /** The same of a unit without such a mark; none where no proposal makes the change. `paragraph` is the one of that side in which it stands. */
  cause(at: number, paragraph: string | undefined): Ownership | undefined {
    const isInBoth = this.#seen.old.has(at) && this.#seen.new.has(at)
    if (isInBoth) return this.#displacing(at, paragraph)
    return this.#replacing(at, paragraph) ?? this.#besideOf(at) ?? this.#joinedBy(at)
  }

  /** The alternative to where it stands in the negotiated text, or to what that is a part of. */
  #replacing(at: number, paragraph: string | undefined): Ownership | undefined {
    const unit = this.unit(at)
    const own = unit && this.#text.paragraphs[unit.paragraph]?.id
    const ids = [own, paragraph, unit && this.#oldIds.get(unit.stretch)]
    return ids.flatMap((id) => this.#replaced.get(id ?? '') ?? [])[0]
  }

  /** An alternative to words that somebody else strikes as well, whose mark they bear. */
  alsoReplacing(at: number): Ownership | undefined {
    const { char = null, marks = {} } = this.unit(at) ?? {}
    const isLost = this.#seen.old.has(at) && !this.#seen.new.has(at)
    if (!isLost || !marks.del || char === null || char.trim() === '') return undefined
    const other = this.#replacing(at, undefined)
    return marks.del.some(({ sid }) => sid === other?.sid) ? undefined : other
  }

  before(at: number): readonly WithinUnit[] {
    return this.#before.get(at) ?? []
  }

  behind(at: number): readonly WithinUnit[] {
    return this.#behind.get(at) ?? []
  }

  /** Who changed which reference leads to a note first. */
  ofReference(side: Side, number: number): Ownership | undefined {
    const found = this.#leadOf(side, number)
    if (found === undefined) return undefined
    const newId = this.#newIds.get(found) ?? ''
    return this.marked(found, side) ?? this.placed.movers.get(newId) ?? this.cause(found, newId)
  }

  /** Whether another reference leads to a note than before, or the same one from another place. */
  changesLead(old: number, now: number): boolean {
    const lead = this.#leadOf('new', now)
    const place = lead === undefined ? undefined : this.#newIds.get(lead)
    return lead !== this.#leadOf('old', old) || this.placed.movers.has(place ?? '')
  }

  /** The first reference to a note. */
  #leadOf(side: Side, number: number): number | undefined {
    const { paragraphs, notes } = this.placed.sides[side]
    const id = notes[number - 1]?.id.replace(/\+\d+$/u, '')
    for (const { units } of paragraphs) {
      const found = units.find((at) => this.unit(at)?.marks.note === id)
      if (found !== undefined) return found
    }
    return undefined
  }

  /** An alternative and a move are shown where they lead to, so that the place they were proposed at says nothing more. */
  claimPlaces(claims: ShownClaims): void {
    const { sides, units, movers } = this.placed
    const moving = new Set([...movers.values()].map(({ sid }) => sid))
    const isShown = new Set(sides.new.paragraphs.map(({ id }) => id))
    units.forEach(({ char, marks, paragraph }, at) => {
      const { kind, ref } = item(this.#text.paragraphs, paragraph)
      const owner = putBy(marks)
      if (char !== null || !owner || ref === null || !isShown.has(ref)) return
      const leads =
        kind === 'alternative' ? this.#replaced.get(ref)?.sid === owner.sid : moving.has(owner.sid)
      if (leads) claims.show(at, 'new', owner)
    })
  }

  #displacing(at: number, paragraph: string | undefined): Ownership | undefined {
    const ids = [this.#newIds.get(at) ?? '', paragraph ?? '']
    const movers = ids.flatMap((id) => this.placed.movers.get(id) ?? [])
    const ends = this.#text.paragraphs.filter(({ id }) => ids.includes(id)).map(({ end }) => end)
    return movers[0] ?? ends.flatMap((end) => end.del?.[0] ?? putBy(end) ?? [])[0]
  }

  /** Who joined two paragraphs, so that one of two references to a note is left where they met. */
  #joinedBy(at: number): Ownership | undefined {
    const note = this.unit(at)?.marks.note
    if (note === undefined) return undefined
    for (let before = at - 1; this.unit(before); before -= 1) {
      const { char = null, marks = {} } = this.unit(before) ?? {}
      if (char === null) return marks.del?.[0]
      if (marks.note !== note && this.#seen.new.has(before)) return undefined
    }
    return undefined
  }

  /** Who struck the words that left a space over. */
  #besideOf(at: number): Ownership | undefined {
    if (this.unit(at)?.char?.trim() !== '') return undefined
    return this.#strikeFrom(at, -1) ?? this.#strikeFrom(at, 1)
  }

  /** The strike beside a space: between them stand only other spaces, and words that are in neither text. */
  #strikeFrom(at: number, step: 1 | -1): Ownership | undefined {
    for (let next = at + step; this.unit(next); next += step) {
      const { char = null, marks = {} } = this.unit(next) ?? {}
      const stays = this.#seen.new.has(next)
      if (!stays && marks.del) return marks.del[0]
      if (char === null || (stays && char.trim() !== '')) return undefined
    }
    return undefined
  }

  #findReplaced(): void {
    this.placed.units.forEach(({ marks, paragraph }, at) => {
      const { kind, ref, end } = item(this.#text.paragraphs, paragraph)
      const owner = putBy(end) ?? putBy(marks)
      if (kind !== 'alternative' || ref === null || !owner || this.#replaced.has(ref)) return
      if (this.#seen.new.has(at) && this.unit(at)?.char !== null) this.#replaced.set(ref, owner)
    })
  }

  #findWithin(): void {
    this.placed.units.forEach((unit, at) => {
      const owner = putBy(unit.marks)
      if (unit.char === null || !owner || this.#isSeen(at)) return
      const striker = this.#strikerOf(unit)
      const place = striker && this.#nearSeen(at, unit)
      if (!striker || place === undefined) return
      const map = place > at ? this.#before : this.#behind
      map.set(place, [...(map.get(place) ?? []), { unit: at, owner, striker }])
    })
  }

  #isSeen(at: number): boolean {
    return this.#seen.old.has(at) || this.#seen.new.has(at)
  }

  /** Of words that somebody else put in: whoever strikes them, or the whole of their paragraph. */
  #strikerOf({ char, marks, paragraph }: Unit): Ownership | undefined {
    const { id, kind, end } = item(this.#text.paragraphs, paragraph)
    // A tab that is in neither text would be a cell.
    const cannotStand = char === anchor || (kind === 'row' && char === cellDivider)
    if (kind === 'alternative' || cannotStand) return undefined
    return marks.del?.[0] ?? this.#replaced.get(id) ?? end.del?.[0]
  }

  /** The place of the next unit of the same words, or of the one before, that one of the texts has. */
  #nearSeen(at: number, { paragraph, marks, stretch }: Unit): number | undefined {
    const { units } = this.placed
    const isNear = (other: Unit) =>
      marks.note === undefined
        ? other.marks.note === undefined || other.char === anchor
        : other.stretch === stretch && other.char !== anchor
    const isPlace = (index: number) => this.#isSeen(index) && isNear(item(units, index))
    for (let next = at + 1; units[next]?.paragraph === paragraph; next++)
      if (isPlace(next)) return next
    for (let last = at - 1; units[last]?.paragraph === paragraph; last--)
      if (isPlace(last)) return last
    return undefined
  }
}

function seenOn(side: Side, { sides }: ProposalUnits): Set<number> {
  const { paragraphs, notes } = sides[side]
  return new Set([
    ...paragraphs.flatMap(({ units, end }) => [...units, end]),
    ...notes.flatMap(({ units }) => units),
  ])
}
