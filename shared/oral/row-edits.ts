// The stretches in which the words of a row differ, joined where so little stands between them that they are read out as one.
import type { TextRun } from '../diff/comparison.ts'

/** Offsets in the old and in the new words of the row. */
export interface RowEdit {
  readonly from: number
  readonly to: number
  readonly newFrom: number
  readonly newTo: number
}

/** Between two edits a kept stretch this short is read out with them. */
const shortestKept = 8

export interface EditBounds {
  /** Kept words are not joined to an edit over these places of the old or new words: signs, and ends of paragraphs. */
  readonly keepOld: ReadonlySet<number>
  readonly keepNew: ReadonlySet<number>
  /** Kept characters that differ nevertheless, by their new offset: footnotes that lead elsewhere. */
  readonly differ: ReadonlySet<number>
}

export function readEdits(runs: readonly TextRun[], bounds: EditBounds): RowEdit[] {
  const edits: RowEdit[] = []
  const words = runs
    .filter((run) => run.op !== 'deleted')
    .map((run) => run.text)
    .join('')
  for (const edit of differences(runs, bounds.differ)) {
    const last = edits.at(-1)
    if (last && isClose(last, edit, words, bounds))
      edits[edits.length - 1] = { ...last, to: edit.to, newTo: edit.newTo }
    else edits.push(edit)
  }
  return edits
}

function differences(runs: readonly TextRun[], differ: ReadonlySet<number>): RowEdit[] {
  const found: RowEdit[] = []
  const add = (edit: RowEdit) => {
    const last = found.at(-1)
    if (last && last.to === edit.from && last.newTo === edit.newFrom)
      found[found.length - 1] = { ...last, to: edit.to, newTo: edit.newTo }
    else found.push(edit)
  }
  let [old, now] = [0, 0]
  for (const { op, text } of runs) {
    const { length } = text
    const toOld = old + (op === 'inserted' ? 0 : length)
    const toNew = now + (op === 'deleted' ? 0 : length)
    if (op !== 'kept') add({ from: old, to: toOld, newFrom: now, newTo: toNew })
    else
      for (let at = 0; at < length; at++)
        if (differ.has(now + at))
          add({ from: old + at, to: old + at + 1, newFrom: now + at, newTo: now + at + 1 })
    old = toOld
    now = toNew
  }
  return found
}

function isClose(a: RowEdit, b: RowEdit, words: string, { keepOld, keepNew }: EditBounds): boolean {
  const kept = words.slice(a.newTo, b.newFrom)
  if (kept.length > shortestKept || kept.trim().split(/\s+/u).length > 1) return false
  const places = Array.from(kept, (_, index) => index)
  return places.every((index) => !keepOld.has(a.to + index) && !keepNew.has(a.newTo + index))
}

/** Cuts edits at the ends of old paragraphs: each piece lies in one of them or is an end alone. New words go to the last piece with words. */
export function cutAtEnds(
  edits: readonly RowEdit[],
  ends: readonly number[],
  words: string,
): readonly { readonly edit: RowEdit; readonly end: boolean }[] {
  return edits.flatMap((edit) => cutEdit(edit, ends, words))
}

function cutEdit(edit: RowEdit, ends: readonly number[], words: string) {
  const inside = ends.filter((end) => end >= edit.from && end < edit.to)
  if (inside.length === 0) return [{ edit, end: false }]
  const pieces: { from: number; to: number; end: boolean }[] = []
  let from = edit.from
  for (const end of inside) {
    pieces.push({ from, to: end, end: false }, { from: end, to: end + 1, end: true })
    from = end + 1
  }
  pieces.push({ from, to: edit.to, end: false })
  const filled = pieces.findLastIndex((piece) => !piece.end && piece.to > piece.from)
  const isBlank = words.slice(edit.newFrom, edit.newTo).trim() === ''
  const holder = filled === -1 ? pieces.findIndex((piece) => piece.end === isBlank) : filled
  return pieces
    .map(({ from, to, end }, index) => {
      const [newFrom, newTo] = placeNew(edit, index, holder)
      return { edit: { from, to, newFrom, newTo }, end }
    })
    .filter(({ edit: { from, to, newFrom, newTo } }) => to > from || newTo > newFrom)
}

function placeNew({ newFrom, newTo }: RowEdit, index: number, holder: number): [number, number] {
  if (index === holder) return [newFrom, newTo]
  return index < holder ? [newFrom, newFrom] : [newTo, newTo]
}
