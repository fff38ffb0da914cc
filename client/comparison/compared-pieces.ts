// The words of a row as pieces to show: what is inserted and deleted, with the marks of footnotes and the numbers of cross-references,
// which the comparison holds as U+FFFC, put in their place.
import type { Row, TextRun } from '../../shared/diff/comparison.ts'
import { wordsOf } from '../../shared/diff/list-changes.ts'
import type { Language } from '../../shared/document/language.ts'
import { type Cut, cutWords, type Places, placesOf, placesWithOpening } from './cut-words.ts'

interface Bit {
  readonly op: TextRun['op']
  /** A difference of form alone, that may be folded: then the new words stand as if they had not changed. */
  readonly isForm: boolean
  /** Of a clause that went to another place of its paragraph; both places have the same number. */
  readonly moved: number | null
}

export type Piece = Bit & Cut

/** Which words are read: both, or those of one text. */
export type ReadingSide = 'both' | 'old' | 'new'

export type SidedPieces = Readonly<Record<ReadingSide, readonly Piece[]>>

type Words = Pick<Row, 'runs' | 'old' | 'new'>

export function readPieces(row: Words, side: ReadingSide = 'both'): Piece[] {
  return readRuns(row.runs, { old: placesOf(row.old), new: placesOf(row.new) }, side)
}

/** In all three ways to read them, with the opening words of a paragraph set off. */
export function readSidedPieces(row: Words, language: Language): SidedPieces {
  const { runs } = row
  const places = {
    old: placesWithOpening(row.old, wordsOf(runs, 'old'), language),
    new: placesWithOpening(row.new, wordsOf(runs, 'new'), language),
  }
  return {
    both: readRuns(runs, places, 'both'),
    old: readRuns(runs, places, 'old'),
    new: readRuns(runs, places, 'new'),
  }
}

/** Of a title or a footnote, which have no references to footnotes. */
export function readPlainPieces(runs: readonly TextRun[], side: ReadingSide = 'both'): Piece[] {
  return readPieces({ runs, old: [], new: [] }, side)
}

/** Form folded: what differs in form alone reads as the new text. */
export function foldForm(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    if (!piece.isForm || piece.op === 'kept') return [piece]
    return piece.op === 'deleted' ? [] : [{ ...piece, op: 'kept' as const }]
  })
}

interface SidedPlaces {
  readonly old: Places
  readonly new: Places
}

function readRuns(runs: readonly TextRun[], places: SidedPlaces, side: ReadingSide): Piece[] {
  return runs
    .filter(({ op }) => side === 'both' || op !== (side === 'old' ? 'inserted' : 'deleted'))
    .flatMap((run) => readRun(run, places, side))
}

function readRun(run: TextRun, places: SidedPlaces, side: ReadingSide): Piece[] {
  const { op, text, form, moved = null } = run
  const bit: Bit = { op, isForm: form !== undefined && form !== 'reference', moved }
  // Kept words are read on the side that is shown, by default the new one.
  const reading = op === 'deleted' || (op === 'kept' && side === 'old') ? 'old' : 'new'
  return cutWords(text, run[reading][0], places[reading]).map((cut) => ({ ...bit, ...cut }))
}
