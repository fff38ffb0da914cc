// What somebody did in the editor, and what it becomes in the text: a proposer's deletion becomes a strike, an editor's a deletion of less. Where
// a caret belongs afterwards follows from where each unit went.
import type { Attributes, Delta, DeltaOp } from '../document/delta.ts'

/** All that a change does at one place of the text as it was, in the terms of the editor. */
export interface Edit {
  /** What is put in stands before this unit. */
  readonly at: number
  readonly inserts: readonly DeltaOp[]
  /** How many units from `at` on are taken out. */
  readonly taken: number
}

/** Attributes that a change gives to units or takes from them. */
export interface Formatting {
  readonly at: number
  readonly length: number
  readonly attributes: Attributes
}

export interface Edits {
  readonly edits: readonly Edit[]
  readonly formattings: readonly Formatting[]
}

/** A change by the places it touches, in the order of the text. */
export function readEdits(change: Delta): Edits {
  const edits: { at: number; inserts: DeltaOp[]; taken: number }[] = []
  const formattings: Formatting[] = []
  let at = 0
  let open = false
  for (const op of change) {
    if (op.retain !== undefined) {
      if (op.attributes) formattings.push({ at, length: op.retain, attributes: op.attributes })
      at += op.retain
      open = false
      continue
    }
    const last = edits.at(-1)
    const edit = open && last ? last : { at, inserts: [], taken: 0 }
    if (edit !== last) edits.push(edit)
    open = true
    if (op.insert === undefined) {
      edit.taken += op.delete ?? 0
      at += op.delete ?? 0
    } else edit.inserts.push(op)
  }
  return { edits, formattings }
}

function lengthOf(op: DeltaOp): number {
  return typeof op.insert === 'string' ? op.insert.length : 1
}

/** Where units of an edit really go, and what becomes of those it takes. */
export interface Outcome {
  readonly edit: Edit
  /** Before which unit the inserts stand; null where nothing is put in. */
  readonly to: number | null
  readonly inserts: readonly DeltaOp[]
}

/** What becomes of units that stay or go, by ranges that do not overlap. */
export interface Range {
  readonly at: number
  readonly length: number
  /** Null: the units are deleted. */
  readonly attributes: Attributes | null
}

export interface Rewritten {
  readonly delta: Delta
  /** Where a place of the text as the editor would have it is in the text as it becomes. */
  readonly locate: (index: number) => number
}

/** Puts outcomes together into one change. */
export function assemble(outcomes: readonly Outcome[], ranges: readonly Range[]): Rewritten {
  const puts = outcomes
    .flatMap(({ to, inserts }) => (to === null || inserts.length === 0 ? [] : [{ to, inserts }]))
    .sort((a, b) => a.to - b.to)
  const acts = [...ranges].sort((a, b) => a.at - b.at)
  const ops: DeltaOp[] = []
  let at = 0
  const advance = (to: number, attributes?: Attributes | null) => {
    if (to <= at) return
    if (attributes === null) ops.push({ delete: to - at })
    else ops.push(attributes ? { retain: to - at, attributes } : { retain: to - at })
    at = to
  }
  const putUntil = (limit: number, attributes?: Attributes | null) => {
    for (let put = puts[0]; put && put.to <= limit; put = puts[0]) {
      advance(put.to, attributes)
      ops.push(...put.inserts)
      puts.shift()
    }
    advance(limit, attributes)
  }
  for (const { at: from, length, attributes } of acts) {
    putUntil(from)
    putUntil(from + length, attributes)
  }
  while (puts[0]) putUntil(puts[0].to)
  return { delta: ops, locate: locator(outcomes, ranges) }
}

/** A caret stands behind the unit before it, wherever that went. */
function locator(outcomes: readonly Outcome[], ranges: readonly Range[]) {
  const size = (inserts: readonly DeltaOp[]) => inserts.reduce((sum, op) => sum + lengthOf(op), 0)
  /** Where the text before an old index has its end, with what was put in at places up to there. */
  const place = (old: number, including: (outcome: Outcome) => boolean): number => {
    let at = old
    for (const { at: from, length, attributes } of ranges)
      if (attributes === null) at -= Math.max(0, Math.min(old, from + length) - from)
    for (const outcome of outcomes) if (including(outcome)) at += size(outcome.inserts)
    return at
  }
  const behindOld = (unit: number): number => place(unit + 1, ({ to }) => to !== null && to <= unit)
  return (index: number): number => {
    let plain = 0
    let old = 0
    for (const outcome of outcomes) {
      const { edit } = outcome
      const start = plain + (edit.at - old)
      if (index <= start) break
      const put = size(edit.inserts)
      if (index <= start + put && outcome.to !== null) {
        const { to } = outcome
        const before = place(
          to,
          (other) =>
            other.to !== null &&
            other !== outcome &&
            (other.to < to ||
              (other.to === to && outcomes.indexOf(other) < outcomes.indexOf(outcome))),
        )
        return before + Math.min(index - start, size(outcome.inserts))
      }
      plain = start + put
      old = edit.at + edit.taken
      if (index === plain) return behindOld(edit.at - 1)
    }
    const unit = old + (index - plain) - 1
    return unit < 0 ? 0 : behindOld(unit)
  }
}
