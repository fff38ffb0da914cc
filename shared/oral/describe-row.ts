// One row of a comparison as acts: what is done to its words, and whether it is divided, merged or called something else.
import type { Comparison, NotePoint, Row, RowSide, TextRun } from '../diff/comparison.ts'
import { wordsOf } from '../diff/list-changes.ts'
import type { Language } from '../document/language.ts'
import { findSpot, findSpotBefore } from './find-spot.ts'
import type { Edit, NewNote, NewParagraph, QuotedEdit, Spot, TextAct } from './instruction.ts'
import { cutAtEnds, readEdits, type RowEdit } from './row-edits.ts'
import { showWords, type ShownWords } from './shown-words.ts'

/** More edits than this, or fewer words kept than that, are read out as the whole paragraph. */
const mostEdits = 8
const leastKept = 0.34

/** One paragraph of a row, with its place in the words of the row. */
interface RowPart {
  readonly side: RowSide
  readonly from: number
  readonly to: number
  readonly shown: ShownWords
}

export interface RowWords {
  readonly row: Row
  readonly old: readonly RowPart[]
  readonly new: readonly RowPart[]
  readonly words: { readonly old: string; readonly new: string }
}

export function readRow(row: Row): RowWords {
  const words = { old: wordsOf(row.runs, 'old'), new: wordsOf(row.runs, 'new') }
  return { row, words, old: readParts(row.old, words.old), new: readParts(row.new, words.new) }
}

function readParts(sides: readonly RowSide[], words: string): RowPart[] {
  let from = 0
  return sides.map((side) => {
    const to = from + side.length
    const shown = showWords(words.slice(from, to), side.references, side.crossReferences)
    const part = { side, from, to, shown }
    from = to + 1
    return part
  })
}

/** The notes of both texts, as rows say of them what became of them. */
export interface NoteTable {
  /** The words of a note of the new text, by its number. */
  readonly words: (note: number) => string
  /** What the note is in the new text, or null where it is gone. */
  readonly becomes: (old: number) => number | null
  /** Whether a note of the new text is new. */
  readonly isNew: (note: number) => boolean
}

export function readNotes({ notes }: Pick<Comparison, 'notes'>): NoteTable {
  const byNew = new Map(notes.map((note) => [note.new, note]))
  const byOld = new Map(notes.map((note) => [note.old, note]))
  return {
    words: (note) => wordsOf(byNew.get(note)?.runs ?? [], 'new'),
    becomes: (old) => byOld.get(old)?.new ?? null,
    isNew: (note) => (byNew.get(note)?.old ?? null) === null,
  }
}

export function newParagraphs({ new: parts, words }: RowWords, notes: NoteTable): NewParagraph[] {
  return parts.map(({ side, from, to }) => ({
    kind: side.kind,
    part: side.part,
    level: side.level,
    bracketed: side.status === 'bracketed',
    words: words.new.slice(from, to),
    notes: side.references.map(({ at, note }) => ({ at, words: notes.words(note) })),
  }))
}

/** The acts upon the words of a row that both texts have. Empty where the words are the same. */
export function describeWords(
  whole: RowWords,
  index: number,
  notes: NoteTable,
  language: Language,
): TextAct[] {
  const { row } = whole
  const rewrite: TextAct = { kind: 'rewrite', row: index, paragraphs: newParagraphs(whole, notes) }
  const { edits, ends } = editsOf(whole, notes)
  const quoted = edits.map((edit) => quoteEdit(edit, whole, notes, language))
  const clear = quoted.flatMap((edit) => edit ?? [])
  if (clear.length < quoted.length || edits.length > mostEdits) return [rewrite]
  if (edits.length > 0 && keptShare(row.runs) < leastKept) return [rewrite]
  const acts: TextAct[] = clear.length === 0 ? [] : [{ kind: 'words', row: index, edits: clear }]
  const exact = ends.map((edit) => toEdit(edit, whole, notes))
  const lengths = row.new.map(({ length }) => length)
  if (row.new.length > 1) acts.push({ kind: 'divide', row: index, edits: exact, lengths })
  if (row.old.length > 1) acts.push({ kind: 'merge', row: index, edits: exact })
  return acts
}

/** Of the longer side. */
function keptShare(runs: readonly TextRun[]): number {
  const kept = runs
    .filter(({ op }) => op === 'kept')
    .reduce((sum, { text }) => sum + text.length, 0)
  const longer = Math.max(wordsOf(runs, 'old').length, wordsOf(runs, 'new').length)
  return longer === 0 ? 1 : kept / longer
}

/** `ends` are those that only take an end of a paragraph away or put one in. */
function editsOf(whole: RowWords, notes: NoteTable) {
  const { row, old, new: now, words } = whole
  const oldEnds = old.slice(0, -1).map(({ to }) => to)
  const newEnds = now.slice(0, -1).map(({ to }) => to)
  const bounds = {
    keepOld: new Set([...oldEnds, ...referencePlaces(old).map(({ at }) => at)]),
    keepNew: new Set([...newEnds, ...referencePlaces(now).map(({ at }) => at)]),
    differ: otherNotes(whole, notes),
  }
  const pieces = cutAtEnds(readEdits(row.runs, bounds), oldEnds, words.new)
  const isEnd = ({ from, to, newFrom, newTo }: RowEdit) => {
    const end = newEnds.find((end) => end >= newFrom && end < newTo)
    if (end === undefined) return false
    const rest = words.new.slice(newFrom, end) + words.new.slice(end + 1, newTo)
    return words.old.slice(from, to).trim() === '' && rest.trim() === ''
  }
  const ends = pieces.filter(({ end, edit }) => end || isEnd(edit)).map(({ edit }) => edit)
  const edits = pieces.filter(({ end, edit }) => !end && !isEnd(edit)).map(({ edit }) => edit)
  return { edits, ends }
}

function referencePlaces(parts: readonly RowPart[]): NotePoint[] {
  return parts.flatMap(({ side, from }) =>
    side.references.map(({ at, note }) => ({ at: at + from, note })),
  )
}

/** Kept references that lead to another note than the one which the old note became. */
function otherNotes({ row, old, new: now }: RowWords, notes: NoteTable): Set<number> {
  const before = new Map(referencePlaces(old).map(({ at, note }) => [at, note]))
  const after = new Map(referencePlaces(now).map(({ at, note }) => [at, note]))
  const differ = new Set<number>()
  let [from, to] = [0, 0]
  for (const { op, text } of row.runs) {
    if (op === 'kept')
      for (let at = 0; at < text.length; at++) {
        const [was, is] = [before.get(from + at), after.get(to + at)]
        if (was !== undefined && is !== undefined && notes.becomes(was) !== is) differ.add(to + at)
      }
    if (op !== 'inserted') from += text.length
    if (op !== 'deleted') to += text.length
  }
  return differ
}

function toEdit(
  { from, to, newFrom, newTo }: RowEdit,
  { words, new: now }: Pick<RowWords, 'words' | 'new'>,
  notes: NoteTable,
): Edit {
  const inside = referencePlaces(now).filter(({ at }) => at >= newFrom && at < newTo)
  const news: NewNote[] = inside.map(({ at, note }) => ({
    at: at - newFrom,
    words: notes.words(note),
  }))
  return { from, to, newFrom, words: words.new.slice(newFrom, newTo), notes: news }
}

/** Null where its place cannot be named. */
function quoteEdit(
  edit: RowEdit,
  whole: RowWords,
  notes: NoteTable,
  language: Language,
): QuotedEdit | null {
  const side = whole.old.findIndex(({ to }) => edit.from <= to)
  const part = whole.old[side]
  if (!part) return null
  const [from, to] = [part.shown.at(edit.from - part.from), part.shown.at(edit.to - part.from)]
  const spot = spotOf(part.shown.text, from, to, language)
  const exact = toEdit(edit, whole, notes)
  if (spot !== undefined) return { ...exact, spot, side }
  return null
}

/** Null at the beginning or the end of the paragraph, undefined where the place cannot be named. */
function spotOf(
  text: string,
  from: number,
  to: number,
  language: Language,
): Spot | null | undefined {
  const isBlank = text.slice(from, to).trim() === ''
  const isLast = text.slice(to).trim() === ''
  if (isLast && !isBlank && !/[\p{L}\p{N}]/u.test(text.slice(from, to))) return null
  if (isBlank && text.slice(0, from).trim() === '') return text.trim() === '' ? undefined : null
  const spot = isBlank ? findSpotBefore(text, from, language) : findSpot(text, from, to, language)
  if (spot && spot.occurrence === null) return spot
  // At the end, saying so is plainer than counting.
  if (isLast) return null
  return spot ?? undefined
}
