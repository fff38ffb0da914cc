// The rows of a comparison at their places in both texts: those that stay, and around them what stands in one of the texts only. A
// row that moved stands twice. Read with the deleted ones left out this is the new text, with the added ones left out the old one.
import type { Row } from '../../diff/comparison.ts'
import type { Place } from './marked-text.ts'

export interface PlacedRow {
  /** Index into the rows. */
  readonly row: number
  readonly place: Place
  readonly moved: boolean
}

interface OneSided extends PlacedRow {
  /** Of the first paragraph, in the text that has it here. */
  readonly index: number
}

/** What went stands before what came. */
export function placeRows(rows: readonly Row[]): PlacedRow[] {
  const staying = findStaying(rows)
  const gone: OneSided[] = []
  const come: OneSided[] = []
  rows.forEach(({ old, new: now }, row) => {
    if (staying.has(row)) return
    const moved = old.length > 0 && now.length > 0
    if (old[0]) gone.push({ row, place: 'old', moved, index: old[0].index })
    if (now[0]) come.push({ row, place: 'new', moved, index: now[0].index })
  })
  gone.sort((a, b) => a.index - b.index)
  come.sort((a, b) => a.index - b.index)
  const placed: PlacedRow[] = []
  const take = (waiting: OneSided[], before: number) => {
    while (waiting[0] && waiting[0].index < before) placed.push(...waiting.splice(0, 1))
  }
  for (const [row, { old, new: now }] of rows.entries()) {
    if (!staying.has(row)) continue
    take(gone, old[0]?.index ?? 0)
    take(come, now[0]?.index ?? 0)
    placed.push({ row, place: 'both', moved: false })
  }
  return [...placed, ...gone, ...come]
}

/** Rows that both texts have, in one order. */
function findStaying(rows: readonly Row[]): Set<number> {
  const staying = new Set<number>()
  let last = -1
  rows.forEach(({ old, new: now, moved }, row) => {
    const first = old[0]?.index
    if (first === undefined || now.length === 0 || moved || first <= last) return
    staying.add(row)
    last = old.at(-1)?.index ?? first
  })
  return staying
}
