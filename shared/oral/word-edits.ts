// Edits of one paragraph in words: replace, delete, insert, and what is done to footnotes.
import { anchor } from '../document/draft-text.ts'
import type { NoteTable, RowWords } from './describe-row.ts'
import type { QuotedEdit, Spot } from './instruction.ts'
import type { OralPhrases } from './phrases/phrases.ts'
import { showWords } from './shown-words.ts'

export interface Telling {
  readonly phrases: OralPhrases
  readonly notes: NoteTable
  /** New notes whose words were read out already. */
  readonly told: Set<number>
}

/** One phrase for each edit. */
export function wordEdits(
  edits: readonly QuotedEdit[],
  whole: RowWords,
  telling: Telling,
): string[] {
  const { phrases } = telling
  return edits.map((edit) => {
    const place = placeOf(edit, whole, phrases)
    const noted = noteEdit(edit, whole, telling)
    if (noted !== null) return place.words + noted
    const old = shownOld(edit, whole)
    const now = shownNew(edit, whole)
    if (old === now) return place.words + phrases.spacing
    const quoted = phrases.quote(now)
    if (old === '') return place.words + phrases.insert(quoted)
    const named = place.named ?? phrases.quote(old)
    return place.words + (now === '' ? phrases.remove(named) : phrases.replace(named, quoted))
  })
}

interface Placed {
  /** `after “Governments”, ` or nothing. */
  readonly words: string
  /** The quote with its number among equal ones. */
  readonly named: string | null
}

function placeOf(edit: QuotedEdit, whole: RowWords, phrases: OralPhrases): Placed {
  const { spot } = edit
  const prefix = (words: string) => words + phrases.comma
  if (spot === null) {
    const part = whole.old[edit.side]
    const isStart = edit.to === part?.from || shownBefore(edit, whole) === ''
    const isBlank = shownOld(edit, whole) === ''
    return { words: prefix(isBlank && isStart ? phrases.atStart : phrases.atEnd), named: null }
  }
  const quoted = counted(spot, phrases)
  if (shownOld(edit, whole) === '') return { words: prefix(phrases.behind(quoted)), named: null }
  const after = spot.after === null ? '' : prefix(phrases.behind(phrases.quote(spot.after)))
  return { words: after, named: quoted }
}

function counted({ quote, occurrence }: Spot, phrases: OralPhrases): string {
  const quoted = phrases.quote(quote)
  return occurrence === null ? quoted : phrases.occurrence(quoted, occurrence)
}

function shownBefore(edit: QuotedEdit, { old }: RowWords): string {
  const part = old[edit.side]
  return part ? part.shown.text.slice(0, part.shown.at(edit.from - part.from)).trim() : ''
}

function shownOld(edit: QuotedEdit, { old }: RowWords): string {
  const part = old[edit.side]
  if (!part) return ''
  const { shown, from } = part
  return shown.text.slice(shown.at(edit.from - from), shown.at(edit.to - from)).trim()
}

/** The new words with the footnotes' signs of the new text, ends of paragraphs as spaces. */
function shownNew(edit: QuotedEdit, whole: RowWords): string {
  const from = edit.newFrom
  const to = from + edit.words.length
  const inside = whole.new.flatMap(({ side, from: start }) => {
    const moved = <T extends { readonly at: number }>(points: readonly T[]) =>
      points
        .map((point) => ({ ...point, at: point.at + start - from }))
        .filter(({ at }) => at >= 0 && at < edit.words.length)
    return [{ notes: moved(side.references), cross: moved(side.crossReferences ?? []) }]
  })
  const ends = new Set(whole.new.slice(0, -1).map((part) => part.to))
  const words = Array.from({ length: to - from }, (_, index) =>
    ends.has(from + index) ? ' ' : edit.words.charAt(index),
  ).join('')
  return showWords(
    words,
    inside.flatMap(({ notes }) => notes),
    inside.flatMap(({ cross }) => cross),
  ).text.trim()
}

/** The phrase for an edit that only puts in or takes away references to footnotes; otherwise null. */
function noteEdit(edit: QuotedEdit, whole: RowWords, telling: Telling): string | null {
  const { from, to, words } = edit
  const old = whole.words.old.slice(from, to)
  const signs = (parts: RowWords['old'], start: number, end: number) =>
    parts.flatMap((part) =>
      part.side.references
        .filter(({ at }) => at + part.from >= start && at + part.from < end)
        .map(({ note }) => note),
    )
  const gone = signs(whole.old, from, to)
  const come = signs(whole.new, edit.newFrom, edit.newFrom + words.length)
  if (gone.length + come.length === 0) return null
  const isOnly = (each: string, signs: number) =>
    each.split(anchor).length === signs + 1 && each.replaceAll(anchor, '').trim() === ''
  if (!isOnly(old, gone.length) || !isOnly(words, come.length)) return null
  return [
    ...gone.map((note) => telling.phrases.removeNote(note)),
    ...come.map((note) => insertNote(note, telling)),
  ].join(telling.phrases.semicolon)
}

function insertNote(note: number, { phrases, notes, told }: Telling): string {
  if (!notes.isNew(note) || told.has(note)) return phrases.insertReference(note)
  told.add(note)
  return phrases.insertNote(phrases.quote(notes.words(note)))
}
