// An editor's change: what somebody did who edits the base text, kept to the base text. Words land outside proposals, deletions pass
// proposed words by, and a proposal goes whole or not at all, which is for decisions and for its own delegation.
import { type Attributes, type Delta, type DeltaOp, isStrikeKey } from '../document/delta.ts'
import { finalId } from '../document/final-end.ts'
import { dissolveReferences } from './dissolve-references.ts'
import { ownerOf } from './own-units.ts'
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
import type { Sheet } from './sheet.ts'

export interface Edited extends Rewritten {
  readonly hint: 'inside-proposal' | 'proposed-words' | null
}

/**
 * The change as it may be made to the base text. Gives an empty delta and a hint where nothing of it may. A text without proposals and
 * cross-references is changed as it stands.
 */
export function editBase(sheet: Sheet, change: Delta): Edited {
  if (!sheet.contested && !sheet.refers && !change.some(bearsProposal))
    return { delta: change, locate: (index) => index, hint: null }
  return new Editing(sheet, dissolveReferences(sheet, readEdits(change), null)).run()
}

class Editing {
  readonly #sheet: Sheet
  readonly #edits: readonly Edit[]
  readonly #formattings: readonly Formatting[]
  #hint: Edited['hint'] = null

  constructor(sheet: Sheet, { edits, formattings }: Edits) {
    this.#sheet = sheet
    this.#edits = edits
    this.#formattings = formattings
  }

  run(): Edited {
    const ranges = [
      ...this.#edits.flatMap((edit) => this.#take(edit)),
      ...this.#formattings.flatMap((formatting) => this.#format(formatting)),
    ]
    const outcomes = this.#edits.map((edit) => this.#place(edit))
    const rewritten = assemble(outcomes, ranges)
    const nothing = rewritten.delta.every((op) => op.retain !== undefined && !op.attributes)
    return { ...rewritten, hint: nothing ? this.#hint : null }
  }

  #place(edit: Edit): Outcome {
    const { inserts, at, taken } = edit
    if (inserts.length === 0) return { edit, to: null, inserts }
    const apart = taken === 0 && inserts.some(isEnd) && this.#sheet.startOf(at) === at
    const to = apart ? this.#betweenParagraphs(at) : this.#outside(at)
    if (to === null) {
      this.#hint = 'inside-proposal'
      return { edit, to, inserts: [] }
    }
    return { edit, to, inserts: inserts.map(asBase) }
  }

  /** The next place between two paragraphs that is not within one proposal. */
  #betweenParagraphs(at: number): number {
    let to = at
    while (to < this.#sheet.length && this.#isWithin(to)) to = this.#sheet.endOf(to) + 1
    return Math.min(to, this.#sheet.length - 1)
  }

  /**
   * Where base words may stand that are typed here: between two proposals (one may be the paragraph before), behind the second; within one, or
   * in a proposed paragraph, nowhere.
   */
  #outside(at: number): number | null {
    const end = this.#sheet.endOf(at)
    if (this.#isProposed(end)) return null
    const before = this.#insAt(at - 1)
    const behind = this.#insAt(at)
    if (!behind || !before) return at
    if (before === behind && this.#isWord(at - 1)) return null
    let to = at
    while (to < end && this.#insAt(to)) to++
    return this.#insAt(to) ? null : to
  }

  #isWithin(at: number): boolean {
    return this.#insAt(at - 1) !== null && this.#insAt(at) !== null
  }

  #insAt(index: number): string | null {
    return this.#sheet.at(index)?.marks.ins?.sid ?? null
  }

  #isWord(index: number): boolean {
    return typeof this.#sheet.at(index)?.value === 'string'
  }

  #isBase(index: number): boolean {
    return ownerOf(this.#sheet.at(index)) === null
  }

  /** Whether a paragraph is a proposal as a whole. */
  #isProposed(end: number): boolean {
    if (this.#insAt(end) === null) return false
    for (let index = this.#sheet.startOf(end); index < end; index++)
      if (this.#isBase(index)) return false
    return true
  }

  #take({ at, taken }: Edit): Range[] {
    const ranges: Range[] = []
    for (let index = at; index < at + taken; index++) {
      if (!this.#goes(index, at, at + taken)) continue
      const last = ranges.at(-1)
      if (last && last.at + last.length === index)
        ranges[ranges.length - 1] = { ...last, length: last.length + 1 }
      else ranges.push({ at: index, length: 1, attributes: null })
    }
    if (taken > 0 && ranges.length === 0) this.#hint ??= 'proposed-words'
    return ranges
  }

  /** Base words go; the end of a paragraph too, unless proposed words would be without one or base words within a proposal. */
  #goes(index: number, from: number, to: number): boolean {
    if (!this.#isBase(index)) return false
    const end = this.#sheet.endAt(index)
    if (!end) return true
    if (end.value.p.id === finalId) return false
    const start = this.#sheet.startOf(index)
    const alone = to - from === 1
    const leaves = (alone ? index : from) > start
    if (leaves) return !this.#flowsIntoProposal(index, from, to)
    return alone || !this.#isContested(start, index)
  }

  /** Whether words before this end would, without it, stand in a paragraph that is somebody's proposal. */
  #flowsIntoProposal(index: number, from: number, to: number): boolean {
    let next = this.#sheet.endOf(index + 1)
    while (next < to && this.#goes(next, from, to)) next = this.#sheet.endOf(next + 1)
    return this.#isProposed(next)
  }

  #isContested(start: number, end: number): boolean {
    for (let index = start; index < end; index++) if (!this.#isBase(index)) return true
    return false
  }

  #format({ at, length, attributes }: Formatting): Range[] {
    const ranges: Range[] = []
    for (let index = at; index < at + length; index++) {
      if (!this.#isBase(index)) continue
      const last = ranges.at(-1)
      if (last && last.at + last.length === index)
        ranges[ranges.length - 1] = { ...last, length: last.length + 1 }
      else ranges.push({ at: index, length: 1, attributes: withoutProposals(attributes) })
    }
    if (ranges.length === 0) this.#hint = 'proposed-words'
    return ranges
  }
}

function isEnd({ insert }: DeltaOp): boolean {
  return typeof insert === 'object'
}

function isProposalKey(key: string): boolean {
  return key === 'ins' || key === 'sub' || isStrikeKey(key)
}

function bearsProposal({ attributes }: DeltaOp): boolean {
  return Object.keys(attributes ?? {}).some(isProposalKey)
}

function withoutProposals(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => !isProposalKey(key)))
}

function asBase(op: DeltaOp): DeltaOp {
  return {
    ...(op.insert !== undefined && { insert: op.insert }),
    attributes: withoutProposals(op.attributes ?? {}),
  }
}
