// A paragraph's changes as a corrigendum can say them: "for these words read those" (rules.md 1.5).
import type { TextRun } from '../diff/comparison.ts'

export interface Replacement {
  readonly old: string
  readonly new: string
}

/** More than these are easier to follow when the paragraph is given whole. */
const mostReplacements = 4

/** Words and the spaces between them, on either side of a change. */
const mostAround = 16

interface Piece {
  readonly kept: boolean
  readonly old: string
  readonly new: string
}

/**
 * The words to be replaced, each with as many words around it as it takes to be found once in the old paragraph, and never empty. Null
 * where that cannot be had, or where there are too many: then the paragraph is given as it should read. Replacing the old words by the
 * new ones, each once, gives the new paragraph.
 */
export function findReplacements(
  runs: readonly TextRun[],
  language: string,
): readonly Replacement[] | null {
  const pieces = cut(runs, language)
  const whole = pieces.map((piece) => piece.old).join('')
  const found: Replacement[] = []
  let free = 0
  for (const [index, { kept }] of pieces.entries()) {
    if (kept || index < free) continue
    const span = widen(pieces, index, free, whole)
    if (span === null) return null
    found.push(span)
    free = span.to
  }
  if (found.length > mostReplacements) return null
  return found.map((span) => ({ old: span.old, new: span.new }))
}

/** Kept words one by one, changes whole. */
function cut(runs: readonly TextRun[], language: string): Piece[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const pieces: Piece[] = []
  for (const { op, text } of runs) {
    const last = pieces.at(-1)
    if (op === 'kept')
      for (const { segment } of segmenter.segment(text))
        pieces.push({ kept: true, old: segment, new: segment })
    else {
      const before = last && !last.kept ? pieces.pop() : undefined
      pieces.push({
        kept: false,
        old: (before?.old ?? '') + (op === 'deleted' ? text : ''),
        new: (before?.new ?? '') + (op === 'inserted' ? text : ''),
      })
    }
  }
  return pieces
}

/** The fewest words around a change that will do. `free` is the first piece that no replacement before has taken. */
function widen(pieces: readonly Piece[], at: number, free: number, whole: string) {
  const before = Math.min(at - free, mostAround)
  const after = Math.min(countKept(pieces, at + 1), mostAround)
  for (let around = 0; around <= before + after; around++)
    for (let left = Math.min(around, before); left >= Math.max(0, around - after); left--) {
      const to = at + 1 + around - left
      const taken = pieces.slice(at - left, to)
      const old = taken.map((piece) => piece.old).join('')
      const words = taken.map((piece) => piece.new).join('')
      const isWhole = isWord(taken[0]) && isWord(taken.at(-1))
      if (isWhole && isQuotable(old, words) && occursOnce(whole, old))
        return { old, new: words, to }
    }
  return null
}

function countKept(pieces: readonly Piece[], from: number): number {
  const end = pieces.findIndex((piece, index) => index >= from && !piece.kept)
  return (end < 0 ? pieces.length : end) - from
}

/** A quotation neither begins nor ends with a space that was kept. */
function isWord(piece: Piece | undefined): boolean {
  return piece !== undefined && (!piece.kept || piece.old.trim() !== '')
}

function isQuotable(old: string, words: string): boolean {
  return old.trim() !== '' && words.trim() !== ''
}

function occursOnce(text: string, part: string): boolean {
  return text.indexOf(part) === text.lastIndexOf(part)
}
