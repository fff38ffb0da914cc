// A proposer's change: what somebody did who may only propose, as the proposal it is. What was put in becomes proposed words, what was taken
// out is struck, one's own words are really deleted, and nothing else changes. All rules are those of typing: where words land, whose
// insertion they go into, and under which `sid`.
import {
  type Attributes,
  type Delta,
  type DeltaOp,
  strikeKey,
  writeAttributes,
} from '../document/delta.ts'
import type { Marks, Ownership } from '../document/draft-text.ts'
import { finalId } from '../document/final-end.ts'
import { dissolveReferences } from './dissolve-references.ts'
import { isOwn, isStruckBy, ownerOf, type Rule } from './own-units.ts'
import {
  assemble,
  type Edit,
  type Edits,
  type Formatting,
  type Outcome,
  type Range,
  readEdits,
  type Rewritten,
} from './rewrite.ts'
import { type EndUnit, type Sheet, type Unit } from './sheet.ts'

export interface Proposer {
  readonly by: string
  /** The `sid` of a proposal that begins now. */
  readonly sid: string
}

/** Why a change came to nothing. */
type NoProposal = 'not-own-words' | 'front-stays' | 'struck-already'

export interface Proposed extends Rewritten {
  readonly hint: NoProposal | null
}

/**
 * The change as a proposal. Marks of proposals that the change itself carries are ignored. Gives an empty delta and a hint where there is nothing to propose. Costs what the change touches.
 */
export function propose(sheet: Sheet, change: Delta, who: Proposer): Proposed {
  const read = dissolveReferences(sheet, readEdits(change), who.by)
  return new Proposing(sheet, read, who).run()
}

/** Where words typed in place of a range would stand, and which marks they would bear; null where none can be put. */
export function placeTyping(
  sheet: Sheet,
  range: { readonly at: number; readonly taken: number },
  who: Proposer,
): { readonly to: number; readonly marks: Marks } | null {
  const edit: Edit = { ...range, inserts: [{ insert: 'x' }] }
  const { to, inserts } = new Proposing(sheet, { edits: [edit], formattings: [] }, who).place(edit)
  const [op] = inserts
  return to === null || !op ? null : { to, marks: marksOf(op) }
}

function marksOf({ attributes }: DeltaOp): Marks {
  const { ins, sub } = (attributes ?? {}) as Marks
  return { ...(ins && { ins }), ...(sub && { sub }) }
}

class Proposing {
  readonly #sheet: Sheet
  readonly #edits: readonly Edit[]
  readonly #formattings: readonly Formatting[]
  readonly #by: string
  readonly #own: Ownership
  #hint: NoProposal | null = null

  constructor(sheet: Sheet, { edits, formattings }: Edits, { by, sid }: Proposer) {
    this.#sheet = sheet
    this.#edits = edits
    this.#formattings = formattings
    this.#by = by
    this.#own = { sid: this.#touchedSid() ?? sid, by }
  }

  run(): Proposed {
    const ranges = [
      ...this.#edits.flatMap((edit) => this.#take(edit)),
      ...this.#formattings.flatMap((formatting) => this.#format(formatting)),
    ]
    const outcomes = this.#edits.map((edit) => this.place(edit))
    const rewritten = assemble(outcomes, ranges)
    const nothing = rewritten.delta.every((op) => op.retain !== undefined && !op.attributes)
    return { ...rewritten, hint: nothing ? this.#hint : null }
  }

  #touchedSid(): string | null {
    const places = this.#edits.map((edit) => this.#around(edit)).flat()
    for (const unit of places) {
      const own = this.#ownMarks(unit)
      if (own) return own.sub?.sid ?? own.ins?.sid ?? null
    }
    for (const { marks } of places) {
      const strike = marks.del?.find(({ by }) => by === this.#by)
      if (strike) return strike.sid
    }
    return null
  }

  /** What an edit touches: the units it takes, and those beside them in the same paragraph. A paragraph put in on its own touches nothing. */
  #around(edit: Edit): Unit[] {
    const { at, taken } = edit
    if (this.#isApart(edit)) return []
    const before = this.#wordAt(at - 1)
    const found = before ? [before] : []
    for (let index = at; index < at + taken; index++) {
      const unit = this.#sheet.at(index)
      if (unit) found.push(unit)
    }
    const behind = this.#sheet.at(at + taken)
    const lastEnds = taken > 0 && this.#sheet.endAt(at + taken - 1) !== null
    return behind && !lastEnds ? [...found, behind] : found
  }

  /** Whether an edit puts whole paragraphs between two others. */
  #isApart({ at, inserts, taken }: Edit): boolean {
    return taken === 0 && inserts.some(isEnd) && this.#sheet.startOf(at) === at
  }

  #wordAt(index: number): Unit | null {
    const unit = this.#sheet.at(index)
    return unit && typeof unit.value === 'string' ? unit : null
  }

  /** The marks under which one goes on writing beside a unit of one's own, or beside somebody's words within one's own. */
  #ownMarks(unit: Unit | null): Marks | null {
    if (!unit) return null
    const { ins, sub } = unit.marks
    if (sub?.by === this.#by && ins) return { ins, sub }
    return ins?.by === this.#by ? { ins } : null
  }

  // --- What is put in ---

  place(edit: Edit): Outcome {
    const { inserts } = edit
    if (inserts.length === 0) return { edit, to: null, inserts }
    const to = this.#isApart(edit) ? edit.at : this.#behindStrikes(this.#startOfWords(edit))
    const end = this.#sheet.endAt(this.#sheet.endOf(to))
    const only = inserts.every((op) => !isEnd(op))
    // The paragraph of a move has no words.
    if (only && end?.value.p.kind === 'move') return { edit, to: null, inserts: [] }
    const marks = this.#marksAt(to, edit)
    return { edit, to, inserts: inserts.map((op) => withMarks(op, marks)) }
  }

  /** Words that replace others stand behind these; where several paragraphs are taken, in the first. */
  #startOfWords({ at, taken }: Edit): number {
    for (let index = at; index < at + taken; index++)
      if (this.#sheet.endAt(index) && !this.#isTakenOut(index)) return index
    return at + taken
  }

  #behindStrikes(from: number): number {
    const sheet = this.#sheet
    let to = from
    if (isOwn(sheet.at(to - 1), this.#by) && this.#wordAt(to - 1)) return to
    while (this.#wordAt(to) && isStruckBy(sheet.at(to), this.#by)) to++
    // Within somebody's change to a proposal there is no third.
    const inside = (index: number): string | null => {
      const { sub } = this.#wordAt(index)?.marks ?? {}
      return sub && sub.by !== this.#by ? sub.sid : null
    }
    while (inside(to) !== null && inside(to) === inside(to - 1)) to++
    return to
  }

  #marksAt(to: number, edit: Edit): Marks {
    const apart = this.#isApart(edit)
    const left = this.#left(to)
    const right = this.#right(to)
    const own = apart ? null : (this.#ownMarks(left) ?? this.#ownMarks(right))
    if (own) return own
    const host = this.#hostAt(to, { left, right, apart })
    return host ? { ins: host, sub: this.#own } : { ins: this.#own }
  }

  /** The word before a place in its paragraph, among those that stay. */
  #left(to: number): Unit | null {
    let index = to - 1
    while (this.#wordAt(index) && this.#isTakenOut(index)) index--
    return this.#wordAt(index)
  }

  #right(to: number): Unit | null {
    let index = to
    while (this.#wordAt(index) && this.#isTakenOut(index)) index++
    return this.#sheet.at(index)
  }

  /** Whether a unit goes for good in this change. */
  #isTakenOut(index: number): boolean {
    const taken = this.#edits.some(({ at, taken: n }) => index >= at && index < at + n)
    return taken && isOwn(this.#sheet.at(index), this.#by)
  }

  /** The proposal of somebody else's in whose words a place is: between two of them, or in a paragraph that is one. */
  #hostAt(
    to: number,
    {
      left,
      right,
      apart,
    }: { readonly left: Unit | null; readonly right: Unit | null; readonly apart: boolean },
  ): Ownership | null {
    const before = left ?? this.#sheet.at(this.#sheet.startOf(to) - 1)
    const after = this.#foreign(right)
    if (after && before?.marks.ins?.sid === after.sid) return after
    const at = this.#sheet.endOf(to)
    const end = this.#foreign(this.#sheet.at(at))
    if (apart || !end || !this.#isProposed(at)) return null
    return after ?? this.#foreign(left) ?? end
  }

  /** Whose insertion a unit is part of, if it is not one's own. */
  #foreign(unit: Unit | null): Ownership | null {
    const ins = unit?.marks.ins
    return ins && ins.by !== this.#by ? ins : null
  }

  /** Whether a paragraph is somebody's proposal as a whole: its end is, and none of its words is base text. */
  #isProposed(end: number): boolean {
    if (!this.#sheet.at(end)?.marks.ins) return false
    for (let index = this.#sheet.startOf(end); index < end; index++)
      if (ownerOf(this.#sheet.at(index)) === null) return false
    return true
  }

  // --- What is taken out ---

  #take({ at, taken }: Edit): Range[] {
    const rule: Rule = { from: at, to: at + taken, by: this.#by }
    const ranges: Range[] = []
    for (let index = at; index < at + taken; index++) {
      const attributes = this.#fate(index, rule)
      if (attributes === undefined) continue
      const last = ranges.at(-1)
      const joins =
        last && last.at + last.length === index && isSameFate(last.attributes, attributes)
      if (joins) ranges[ranges.length - 1] = { ...last, length: last.length + 1 }
      else ranges.push({ at: index, length: 1, attributes })
    }
    if (taken > 0 && ranges.length === 0) this.#hint ??= 'struck-already'
    return ranges
  }

  /** Null: deleted. Undefined: stays as it is. */
  #fate(index: number, rule: Rule): Attributes | null | undefined {
    const unit = this.#sheet.at(index)
    if (!unit) return undefined
    const end = this.#sheet.endAt(index)
    if (end && !this.#goesAlong(index, end, rule)) return undefined
    if (isOwn(unit, this.#by)) return null
    return isStruckBy(unit, this.#by) ? undefined : { [strikeKey(this.#own)]: this.#own }
  }

  /** Whether a paragraph's end goes where a range is taken out: alone on purpose, otherwise only with all its words. */
  #goesAlong(index: number, { value, marks }: EndUnit, rule: Rule): boolean {
    if (value.p.id === finalId) return false
    const single = rule.to - rule.from === 1
    if (this.#isFront(index)) {
      if (single) this.#hint = 'front-stays'
      return false
    }
    const start = this.#sheet.startOf(index)
    if (!isOwn({ value, marks }, this.#by)) return single || this.#goesWhole(start, index, rule)
    if (this.#holdsOthers(start, index)) return false
    return single || this.#goesWhole(start, index, rule) || !this.#isProposed(index)
  }

  #isFront(index: number): boolean {
    const next = this.#sheet.endAt(this.#sheet.endOf(index + 1))
    const fronts: readonly unknown[] = ['title', 'subject']
    return [this.#sheet.endAt(index), next].some((end) => fronts.includes(end?.value.p.part))
  }

  #goesWhole(start: number, end: number, { from, to }: Rule): boolean {
    for (let index = start; index < end; index++)
      if ((index < from || index >= to) && !isStruckBy(this.#sheet.at(index), this.#by))
        return false
    return true
  }

  /** Whether somebody else's words stand in one's own of this paragraph. */
  #holdsOthers(start: number, end: number): boolean {
    for (let index = start; index < end; index++) {
      const unit = this.#sheet.at(index)
      if (unit?.marks.ins?.by === this.#by && !isOwn(unit, this.#by)) return true
    }
    return false
  }

  // --- What is set off ---

  /** Emphasis, footnotes and cross-references are given to one's own words only. */
  #format({ at, length, attributes }: Formatting): Range[] {
    const allowed = Object.fromEntries(
      Object.entries(attributes).filter(
        ([key]) => key === 'emphasis' || key === 'note' || key === 'refersTo',
      ),
    )
    const ranges: Range[] = []
    for (let index = at; index < at + length; index++) {
      if (!this.#wordAt(index) || !isOwn(this.#sheet.at(index), this.#by)) continue
      const last = ranges.at(-1)
      if (last && last.at + last.length === index)
        ranges[ranges.length - 1] = { ...last, length: last.length + 1 }
      else ranges.push({ at: index, length: 1, attributes: allowed })
    }
    if (ranges.length === 0) this.#hint = 'not-own-words'
    return ranges
  }
}

function isEnd({ insert }: DeltaOp): boolean {
  return typeof insert === 'object'
}

function isSameFate(a: Attributes | null, b: Attributes | null): boolean {
  return a === null || b === null ? a === b : Object.keys(a).join() === Object.keys(b).join()
}

/** Words with the marks of their place, and of what they brought along only emphasis, footnotes and cross-references. */
function withMarks(op: DeltaOp, { ins, sub }: Marks): DeltaOp {
  const { emphasis, note, refersTo } = (op.attributes ?? {}) as Marks
  const words = isEnd(op)
    ? {}
    : {
        ...(emphasis && { emphasis }),
        ...(note !== undefined && { note }),
        ...(refersTo !== undefined && { refersTo }),
      }
  const marks: Marks = { ...words, ...(ins && { ins }), ...(sub && { sub }) }
  return {
    ...(op.insert !== undefined && { insert: op.insert }),
    attributes: writeAttributes(marks),
  }
}
