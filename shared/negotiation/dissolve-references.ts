// Writing into the number of a cross-reference: "12" becomes "15" under somebody's hands. A number that somebody has written is what they
// wrote, so the reference is dissolved: of words that are one's own to change the mark is taken off, of others the whole number is
// struck and written anew, with the change, so that no part of it goes on claiming to be the number of a paragraph.
import type { DeltaOp } from '../document/delta.ts'
import { ownerOf, isStruckBy } from './own-units.ts'
import type { Edit, Edits, Formatting } from './rewrite.ts'
import type { Sheet } from './sheet.ts'

interface Stretch {
  readonly from: number
  readonly to: number
}

/** The same change, as whoever writes (a delegation, or null for an editor of the base text) may make it. Costs what the change touches. */
export function dissolveReferences(sheet: Sheet, changes: Edits, by: string | null): Edits {
  const formattings: Formatting[] = [...changes.formattings]
  const edits: Edit[] = []
  changes.edits.forEach((edit, index) => {
    const cut = cutBy(sheet, edit)
    let grown = bare(edit, cut)
    for (const stretch of cut)
      if (ownerOf(sheet.at(stretch.from)) !== by) grown = grow(sheet, grown, stretch, by)
      else
        for (const rest of outside(stretch, edit))
          formattings.push({ ...rest, attributes: { refersTo: null } })
    const [before, next] = [edits.at(-1), changes.edits[index + 1]]
    const meets =
      (before !== undefined && before.at + before.taken >= grown.at) ||
      (next !== undefined && grown.at + grown.taken >= next.at)
    edits.push(meets ? bare(edit, cut) : grown)
  })
  return { edits, formattings: onceEach(formattings) }
}

/** Two edits of one reference take its mark off once. */
function onceEach(formattings: readonly Formatting[]): Formatting[] {
  const ordered = formattings.toSorted((a, b) => a.at - b.at)
  return ordered.flatMap((formatting, index) => {
    const reach = Math.max(0, ...ordered.slice(0, index).map(({ at, length }) => at + length))
    const from = Math.max(formatting.at, reach)
    const length = formatting.at + formatting.length - from
    return length > 0 ? [{ ...formatting, at: from, length }] : []
  })
}

/** The references that an edit leaves in pieces, or writes on in. */
function cutBy(sheet: Sheet, { at, taken, inserts }: Edit): Stretch[] {
  const found = new Map<number, Stretch>()
  const end = at + taken
  const [left, right] = [stretchAt(sheet, at - 1), stretchAt(sheet, end)]
  const isCut = (stretch: Stretch | null, touches: boolean) =>
    stretch !== null &&
    ((stretch.from < at && stretch.to > at) || (stretch.from < end && stretch.to > end) || touches)
  const [first, last] = [wordsOf(inserts[0]), wordsOf(inserts.at(-1))]
  const goesOn =
    left?.to === at &&
    (first === '' ? taken > 0 && joinsBehind.test(charAt(sheet, end)) : joinsBehind.test(first))
  const comesBefore =
    right?.from === end &&
    (last === '' ? taken > 0 && joinsBefore.test(charAt(sheet, at - 1)) : joinsBefore.test(last))
  for (const [stretch, touches] of [
    [left, goesOn],
    [right, comesBefore],
  ] as const)
    if (stretch && isCut(stretch, touches)) found.set(stretch.from, stretch)
  return [...found.values()]
}

/** What, written at once behind a number, makes another of it, and what written before it. */
const joinsBehind = /^[\p{N}\p{Script=Latin}\p{Script=Cyrillic}一二三四五六七八九十]/u
const joinsBefore = /[\p{N}一二三四五六七八九十]$/u

function wordsOf(op: DeltaOp | undefined): string {
  return typeof op?.insert === 'string' ? op.insert : ''
}

function charAt(sheet: Sheet, index: number): string {
  const value = sheet.at(index)?.value
  return typeof value === 'string' ? value : ''
}

/** The reference that a unit is part of. */
function stretchAt(sheet: Sheet, index: number): Stretch | null {
  const unit = sheet.at(index)
  const target = unit?.marks.refersTo
  if (target === undefined) return null
  const owner = unit?.marks.sub?.sid ?? unit?.marks.ins?.sid
  const isSame = (at: number): boolean => {
    const { value, marks } = sheet.at(at) ?? { value: null, marks: {} }
    return (
      typeof value === 'string' &&
      marks.refersTo === target &&
      (marks.sub?.sid ?? marks.ins?.sid) === owner
    )
  }
  let [from, to] = [index, index + 1]
  while (isSame(from - 1)) from--
  while (isSame(to)) to++
  return { from, to }
}

/** What stays of a reference. */
function outside({ from, to }: Stretch, { at, taken }: Edit): { at: number; length: number }[] {
  const before = { at: from, length: Math.min(to, at) - from }
  const start = Math.max(from, at + taken)
  const behind = { at: start, length: to - start }
  return [before, behind].filter(({ length }) => length > 0)
}

/** What is put into a reference is no part of it. */
function bare(edit: Edit, cut: readonly Stretch[]): Edit {
  if (cut.length === 0) return edit
  const inserts = edit.inserts.map((op): DeltaOp => {
    const { refersTo: _reference, ...attributes } = op.attributes ?? {}
    return { ...op, attributes }
  })
  return { ...edit, inserts }
}

/** The same edit, with what it leaves of the reference taken out and put in again as plain words. */
function grow(sheet: Sheet, edit: Edit, { from, to }: Stretch, by: string | null): Edit {
  const { at, taken, inserts } = edit
  const units = Array.from({ length: to - from }, (_, k) => sheet.at(from + k))
  if (by === null || units.some((unit) => isStruckBy(unit, by))) return edit
  const read = (start: number, end: number): DeltaOp[] => {
    let words = ''
    for (let index = start; index < end; index++) words += charAt(sheet, index)
    return words === '' ? [] : [{ insert: words, attributes: {} }]
  }
  const start = Math.min(from, at)
  const end = Math.max(to, at + taken)
  return {
    at: start,
    taken: end - start,
    inserts: [...read(start, at), ...inserts, ...read(at + taken, end)],
  }
}
