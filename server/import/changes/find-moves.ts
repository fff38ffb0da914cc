// Which rows of a comparison become proposals to move a paragraph. Such a proposal takes all sub-paragraphs along, so it is made only where
// the text of the delegation does that too; elsewhere the paragraph is struck and put in anew.
import type { Row } from '../../../shared/diff/comparison.ts'

/** `moved`: by a proposal of its own; `along`: with the one above it; `anew`: struck and put in. */
export type MovePlan = 'moved' | 'along' | 'anew'

/** By the index of the row; rows that stay are not in it. */
export function findMoves(rows: readonly Row[]): ReadonlyMap<number, MovePlan> {
  const plans = new Map<number, MovePlan>()
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    if (!row?.moved || plans.has(index)) continue
    const family = familyOf(rows, index)
    const isWhole =
      isPlain(row) && family.every((at) => isPlain(rows[at])) && !staysBehind(rows, row, family)
    plans.set(index, isWhole ? 'moved' : 'anew')
    for (const at of family) plans.set(at, isWhole ? 'along' : 'anew')
  }
  return plans
}

/** One paragraph that is one still, in the same form. */
function isPlain(row: Row | undefined): boolean {
  return (
    row?.old.length === 1 &&
    row.new.length === 1 &&
    row.kind === undefined &&
    row.level === undefined &&
    row.old[0]?.part !== 'title' &&
    row.old[0]?.part !== 'subject'
  )
}

/** The rows behind one that moved with it and stand under it. */
function familyOf(rows: readonly Row[], first: number): number[] {
  const head = rows[first]
  const behind = rows.slice(first + 1)
  const stop = behind.findIndex((row) => !head || !isUnder(row, head))
  return behind.slice(0, stop < 0 ? behind.length : stop).map((_, at) => first + 1 + at)
}

function isUnder({ moved, new: [side] }: Row, head: Row): boolean {
  if (!side || moved?.block === undefined || moved.block !== head.moved?.block) return false
  return side.kind !== 'heading' && side.level > (head.new[0]?.level ?? 0)
}

/** Whether a sub-paragraph that the old text has under it does not go along. */
function staysBehind(rows: readonly Row[], head: Row, family: readonly number[]): boolean {
  const going = new Set(family.flatMap((at) => rows[at]?.old.map(({ index }) => index) ?? []))
  return subsOf(rows, head).some((index) => !going.has(index))
}

function subsOf(rows: readonly Row[], head: Row): number[] {
  const [own] = head.old
  const sides = rows.flatMap(({ old }) => old).sort((a, b) => a.index - b.index)
  const behind = sides.filter(({ index }) => index > (own?.index ?? Infinity))
  const stop = behind.findIndex(
    ({ kind, level }) => kind === 'heading' || level <= (own?.level ?? 0),
  )
  return (stop < 0 ? behind : behind.slice(0, stop)).map(({ index }) => index)
}
