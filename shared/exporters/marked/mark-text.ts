// Puts a marked text together: rows at their places in both texts, titles, brackets, notes.
import { item } from '../../diff/at.ts'
import type { Comparison, Row, TextRun } from '../../diff/comparison.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import type { ComparedPair, MarkOptions } from './compared-pair.ts'
import { numberBeforeTitle, printsTitle } from '../print/print-adoption.ts'
import { cleanWords } from '../print/printable-text.ts'
import { markHead } from './mark-head.ts'
import { markRuns, type Piece } from './mark-runs.ts'
import {
  isReference,
  onlySide,
  type MarkedNote,
  type MarkedParagraph,
  type MarkedRun,
  type MarkedText,
  type Op,
  type Shape,
} from './marked-text.ts'
import { placeRows, type PlacedRow } from './place-rows.ts'
import { keyOfNote, isTitle, readSideText, titleShape, type SideText } from './side-words.ts'

/** Never refuses and never throws. Costs a pass over both texts for each of runs, numbers and notes. */
export function markText(pair: ComparedPair, options: MarkOptions): MarkedText {
  const { comparison } = pair
  const marker = new Marker(pair, options)
  const { head, notes } = markHead(pair, options)
  return {
    language: comparison.language,
    comparison,
    head,
    paragraphs: [...marker.recordTitles(), ...marker.rows()].flatMap((paragraph) =>
      withoutTitle(paragraph, pair),
    ),
    notes: [...notes, ...marker.notes()],
  }
}

/** A title is left out on the side whose kind of document prints none. */
function withoutTitle(paragraph: MarkedParagraph, pair: ComparedPair): MarkedParagraph[] {
  const isLeft = (side: 'old' | 'new') =>
    paragraph[side]?.part === 'title' && !printsTitle(pair[side].masthead)
  const [noOld, noNew] = [isLeft('old'), isLeft('new')]
  if (!noOld && !noNew) return [paragraph]
  const place = noOld ? 'new' : 'old'
  if (paragraph[place] === null || (noOld && noNew)) return []
  const op = noOld ? 'inserted' : 'deleted'
  const other = noOld ? 'old' : 'new'
  const runs = onlySide(paragraph.runs, place).map((run): MarkedRun => {
    if (isReference(run)) return { ...run, op, [other]: null }
    const setOff = place === 'old' ? run.wasSetOff : run.setOff
    return { ...run, op, setOff, wasSetOff: setOff }
  })
  return [{ ...paragraph, place, runs, end: op, [other]: null }]
}

class Marker {
  readonly #comparison: Comparison
  readonly #old: SideText
  readonly #new: SideText
  readonly #newNoteOf: ReadonlyMap<string, string>

  constructor({ old, new: now, comparison }: ComparedPair, options: MarkOptions) {
    this.#comparison = comparison
    this.#old = readSideText(old, options.old)
    this.#new = readSideText(now, options.new)
    this.#newNoteOf = new Map(
      comparison.notes.flatMap((note) =>
        note.old === null || note.new === null
          ? []
          : [[keyOfNote(note.old), keyOfNote(note.new)] as const],
      ),
    )
  }

  rows(): MarkedParagraph[] {
    return placeRows(this.#comparison.rows).flatMap((placed) => this.#row(placed))
  }

  /** A title that a text has in its record only. Where one text has it among its paragraphs, the other's is a paragraph of its own. */
  recordTitles(): MarkedParagraph[] {
    const { title, rows } = this.#comparison
    const [inOld, inNew] = [hasTitle(this.#old.content), hasTitle(this.#new.content)]
    if (inOld && inNew) return []
    const numbers = {
      old: inOld ? '' : numberBeforeTitle(this.#old.content.masthead),
      new: inNew ? '' : numberBeforeTitle(this.#new.content.masthead),
    }
    const number = markNumber(numbers.old, numbers.new)
    if (!inOld && !inNew) return titleParagraph([...number, ...plainRuns(title.runs)], 'both')
    const op = inOld ? 'inserted' : 'deleted'
    const words = (inOld ? this.#new : this.#old).content.title
    const run = { op, text: words, setOff: false, wasSetOff: false } as const
    return rows.length === 0 ? [] : titleParagraph([...number, run], inOld ? 'new' : 'old')
  }

  notes(): MarkedNote[] {
    return this.#comparison.notes.map((note) => {
      const { old, new: now, crossReferences = { old: [], new: [] } } = note
      const sides = {
        old: old === null ? noWords : this.#old.wordsOfNote(old, crossReferences.old),
        new: now === null ? noWords : this.#new.wordsOfNote(now, crossReferences.new),
      }
      const { runs } = item(
        markRuns(note.runs, sides, () => false),
        0,
      )
      const side = (number: number | null) =>
        number === null ? null : { key: keyOfNote(number), mark: String(number) }
      return {
        old: side(old),
        new: side(now),
        runs: runs.flatMap((run) => ('text' in run ? run : [])),
      }
    })
  }

  #row({ row: index, place, moved }: PlacedRow): MarkedParagraph[] {
    const row = item(this.#comparison.rows, index)
    const pieces = this.#pieces(row, moved && place === 'old').map((piece) => ({
      ...piece,
      runs: piece.runs.map((run) => nameClause(run, index)),
    }))
    const shapes = {
      old: row.old.map((side) => this.#old.shapeOf(side)),
      new: row.new.map((side) => this.#new.shapeOf(side)),
    }
    if (isBlank(row, shapes)) return []
    const move = moved
      ? {
          ...(row.moved ?? { direction: 'down', by: 0, block: 0 }),
          from: row.old[0]?.path ?? null,
          to: row.new[0]?.path ?? null,
        }
      : null
    return pieces.map((piece, at): MarkedParagraph => {
      const own = {
        old: place === 'new' && !moved ? null : (shapes.old[piece.old] ?? null),
        new: place === 'old' ? null : (shapes.new[piece.new] ?? null),
      }
      return {
        place,
        runs: this.#around(piece, pieces[at - 1]?.end ?? 'kept', own),
        end: at < pieces.length - 1 ? piece.end : endOf(place),
        ...own,
        moved: move,
        row: index,
      }
    })
  }

  #pieces(row: Row, onlyOld: boolean): Piece[] {
    const runs = onlyOld ? row.runs.filter(({ op }) => op !== 'inserted') : row.runs
    const sides = { old: this.#old.wordsOf(row.old), new: this.#new.wordsOf(row.new) }
    if (onlyOld)
      return markRuns(
        runs.map(({ moved: _clause, ...run }) => ({ ...run, op: 'deleted' })),
        { old: sides.old, new: sides.old },
        () => true,
      )
    return markRuns(runs, sides, (old, now) => this.#newNoteOf.get(old) === now)
  }

  /** The runs with the number of a resolution before its title, and the brackets of what is not agreed (rules.md 6.2). */
  #around(piece: Piece, before: Op, own: Shapes): MarkedRun[] {
    const startsOld = before !== 'inserted'
    const startsNew = before !== 'deleted'
    const isBracketed = (shape: Shape | null) => shape?.status === 'bracketed'
    const sign = (text: string, inOld: boolean, inNew: boolean) =>
      wordsIn(text, { old: inOld && isBracketed(own.old), new: inNew && isBracketed(own.new) })
    const numbers = {
      old: own.old?.part === 'title' && startsOld,
      new: own.new?.part === 'title' && startsNew,
    }
    return [
      ...markNumber(
        numbers.old ? numberBeforeTitle(this.#old.content.masthead) : '',
        numbers.new ? numberBeforeTitle(this.#new.content.masthead) : '',
      ),
      ...sign('[', startsOld, startsNew),
      ...piece.runs,
      ...sign(']', piece.end !== 'inserted', piece.end !== 'deleted'),
    ]
  }
}

const noWords = {
  isSetOff: () => false,
  references: new Map(),
  numbers: new Map(),
  ends: new Set<number>(),
} as const

/** The number of a clause says what belongs together in one row; here in the whole text. */
function nameClause(run: MarkedRun, row: number): MarkedRun {
  if (isReference(run) || run.clause === undefined) return run
  return { ...run, clause: row * clausesOfRow + run.clause }
}

const clausesOfRow = 1000

interface Shapes {
  readonly old: Shape | null
  readonly new: Shape | null
}

function endOf(place: MarkedParagraph['place']): Op {
  if (place === 'both') return 'kept'
  return place === 'old' ? 'deleted' : 'inserted'
}

/** As the printed page has it: a place to write is not a line, unless it has a number. */
function isBlank(
  row: Row,
  shapes: { readonly old: readonly Shape[]; readonly new: readonly Shape[] },
): boolean {
  const numbered = [...shapes.old, ...shapes.new].some(({ number }) => number !== null)
  return !numbered && row.runs.every(({ text }) => cleanWords(text).trim() === '')
}

function hasTitle({ text }: FrozenContent): boolean {
  const [first] = text.paragraphs
  return first !== undefined && isTitle(first)
}

function markNumber(old: string, now: string): MarkedRun[] {
  if (old === now) return wordsIn(old, { old: true, new: true })
  return [...wordsIn(old, { old: true, new: false }), ...wordsIn(now, { old: false, new: true })]
}

function wordsIn(
  text: string,
  where: { readonly old: boolean; readonly new: boolean },
): MarkedRun[] {
  if (text === '' || (!where.old && !where.new)) return []
  const op = where.old ? (where.new ? 'kept' : 'deleted') : 'inserted'
  return [{ op, text, setOff: false, wasSetOff: false }]
}

function plainRuns(runs: readonly TextRun[]): MarkedRun[] {
  return runs.map(({ op, text }) => ({ op, text, setOff: false, wasSetOff: false }))
}

function titleParagraph(
  runs: readonly MarkedRun[],
  place: MarkedParagraph['place'],
): MarkedParagraph[] {
  if (runs.every((run) => isReference(run) || cleanWords(run.text).trim() === '')) return []
  return [
    {
      place,
      runs,
      end: endOf(place),
      old: place === 'new' ? null : titleShape,
      new: place === 'old' ? null : titleShape,
      moved: null,
      row: null,
    },
  ]
}
