// The list that the secretary reads out: from the comparison of the text that was issued with the text as it stands, one instruction after
// the other. Places are those of the issued text, whatever was changed before in the list.
import { unreachable } from '../assert.ts'
import type { Comparison, Row } from '../diff/comparison.ts'
import { wordsOf } from '../diff/list-changes.ts'
import type { Language } from '../document/language.ts'
import { describeWords, readNotes, readRow, type NoteTable } from './describe-row.ts'
import type { Act, Instruction, RowPlace, TextAct } from './instruction.ts'
import { beginningOf, nameParagraph, type PlaceName } from './place-name.ts'
import { planActs, isRenumbered } from './plan-acts.ts'
import { oralPhrases } from './phrases/oral-phrases.ts'
import type { NewSort, OralPhrases, Where } from './phrases/phrases.ts'
import { wordEdits, type Telling } from './word-edits.ts'

/**
 * Empty where the texts are the same. Masthead and sponsors are not read out. Costs a pass over the comparison and some searches in the
 * paragraphs that differ.
 */
export function describeChanges(comparison: Comparison, language: Language): Instruction[] {
  const reader = new Reader(comparison, language)
  const { rows, title } = comparison
  const inText = rows.some(({ old, new: now }) =>
    [...old, ...now].some(({ part }) => part === 'title'),
  )
  const notes = readNotes(comparison)
  return [
    ...(inText || title.op === 'kept' ? [] : [reader.title()]),
    ...planActs(comparison, notes, language).flatMap((act) => reader.read(act)),
    ...comparison.notes.flatMap((note, index) =>
      note.op === 'changed' ? [reader.note(index)] : [],
    ),
  ].sort((a, b) => Number(a.act.kind === 'renumber') - Number(b.act.kind === 'renumber'))
}

class Reader {
  readonly #comparison: Comparison
  readonly #language: Language
  readonly #phrases: OralPhrases
  readonly #notes: NoteTable
  readonly #telling: Telling

  constructor(comparison: Comparison, language: Language) {
    this.#comparison = comparison
    this.#language = language
    this.#phrases = oralPhrases(language)
    this.#notes = readNotes(comparison)
    this.#telling = { phrases: this.#phrases, notes: this.#notes, told: new Set() }
  }

  title(): Instruction {
    const { runs } = this.#comparison.title
    return this.#line({ kind: 'title' }, runs, (edits, words) => ({ kind: 'title', edits, words }))
  }

  note(index: number): Instruction {
    const note = this.#comparison.notes[index]
    const place: PlaceName = { kind: 'footnote', n: note?.old ?? 0 }
    return this.#line(place, note?.runs ?? [], (edits, words) => ({
      kind: 'note',
      note: index,
      edits,
      words,
    }))
  }

  read(act: TextAct): Instruction[] {
    const sentence = this.#sentence(act)
    return sentence === null
      ? []
      : [{ sentence: this.#finish(sentence, act.kind === 'insert' || act.kind === 'rewrite'), act }]
  }

  /** Words that stand alone, without paragraphs and notes. */
  #line(
    place: PlaceName,
    runs: Comparison['title']['runs'],
    make: (edits: Extract<Act, { kind: 'title' }>['edits'], words: string) => Act,
  ): Instruction {
    const row = lineRow(runs)
    const whole = readRow(row)
    const { new: words } = whole.words
    const [act] = describeWords(whole, 0, this.#notes, this.#language)
    if (act?.kind === 'words') {
      const phrases = wordEdits(act.edits, whole, this.#telling)
      return {
        sentence: this.#finish(this.#within(place, phrases)),
        act: make(act.edits, words),
      }
    }
    const quoted = this.#phrases.quote(words.trim())
    return {
      sentence: this.#finish(this.#phrases.shouldRead(place, quoted)),
      act: make(null, words),
    }
  }

  #sentence(act: TextAct): string | null {
    const phrases = this.#phrases
    switch (act.kind) {
      case 'words':
        return this.#words(act)
      case 'rewrite':
        return this.#rewrite(act.row)
      case 'remove':
        return phrases.removeParagraph(this.#name(act.rows[0]))
      case 'insert':
        return this.#insert(act)
      case 'move': {
        const withSubs = act.rows.length > 1
        const where = this.#where(act.place, this.#row(act.rows[0]))
        return phrases.move(this.#name(act.rows[0]), where, withSubs)
      }
      case 'divide': {
        const beginnings = readRow(this.#row(act.row)).new.slice(1)
        const quoted = beginnings.map(({ shown }) => phrases.quote(beginningOf(shown.text)))
        return phrases.divide(this.#name(act.row), quoted)
      }
      case 'merge':
        return phrases.merge(this.#names(act.row))
      case 'reclassify':
        return this.#becomes(act.row, act.paragraph)
      case 'brackets':
        return phrases.brackets(this.#nameOf(act.row, act.paragraph), act.bracketed)
      case 'emphasis':
        return this.#emphasis(act.row)
      case 'renumber':
        return this.#renumber()
      default:
        return unreachable(act)
    }
  }

  #words({ row, edits }: Extract<Act, { kind: 'words' }>): string {
    const whole = readRow(this.#row(row))
    const parts = whole.old.flatMap(({ side, shown }, index) => {
      const own = edits.filter((edit) => edit.side === index)
      const phrases = wordEdits(own, whole, this.#telling)
      return own.length === 0 ? [] : [this.#within(nameParagraph(side, shown.text), phrases)]
    })
    return [...parts, ...this.#newNotes([row])].join(this.#phrases.semicolon)
  }

  #within(place: PlaceName, phrases: readonly string[]): string {
    const { within, comma, semicolon } = this.#phrases
    return `${within(place)}${comma}${phrases.join(semicolon)}`
  }

  #rewrite(index: number): string {
    const row = this.#row(index)
    const quoted = this.#quoteParagraphs([index])
    const names = this.#names(index)
    const [name] = names
    const sentence =
      name && names.length === 1 && row.new.length === 1
        ? this.#phrases.shouldRead(name, quoted)
        : this.#phrases.replaceWhole(names, quoted)
    return [sentence, ...this.#newNotes([index])].join(this.#phrases.semicolon)
  }

  #insert({ rows, place, paragraphs, instead }: Extract<Act, { kind: 'insert' }>): string {
    const [first] = paragraphs
    const sort = paragraphs.length > 1 || !first ? 'several' : sortOf(first)
    const where = this.#where(place, this.#row(rows[0]))
    const quoted = this.#quoteParagraphs(rows)
    const sentence =
      instead === undefined
        ? this.#phrases.insertParagraph(sort, where, quoted)
        : this.#phrases.replaceWhole(this.#names(instead), quoted)
    return [sentence, ...this.#newNotes(rows)].join(this.#phrases.semicolon)
  }

  /** A line for each; sub-paragraphs with their labels. */
  #quoteParagraphs(rows: readonly number[]): string {
    const parts = rows.flatMap((row) => readRow(this.#row(row)).new)
    const lines = parts.map(({ side, shown }) =>
      parts.length > 1 && side.level > 0 && side.label !== null
        ? `${side.label} ${shown.text.trim()}`
        : shown.text.trim(),
    )
    return this.#phrases.quote(lines.join('\n'))
  }

  /** What new footnotes say that are among the words of these rows, each once. */
  #newNotes(rows: readonly number[]): string[] {
    const numbers = rows.flatMap((row) =>
      this.#row(row).new.flatMap(({ references }) => references.map(({ note }) => note)),
    )
    const fresh = [...new Set(numbers)].filter(
      (note) => this.#notes.isNew(note) && !this.#telling.told.has(note),
    )
    for (const note of fresh) this.#telling.told.add(note)
    return fresh.map((note) =>
      this.#phrases.noteReads(note, this.#phrases.quote(this.#notes.words(note))),
    )
  }

  #becomes(row: number, paragraph: number): string {
    const now = readRow(this.#row(row)).new[paragraph]
    const as = now && nameParagraph(now.side, now.shown.text)
    const named = as === undefined || isByWords(as) ? null : as
    return this.#phrases.becomes(this.#nameOf(row, paragraph), named)
  }

  #emphasis(index: number): string | null {
    const whole = readRow(this.#row(index))
    const phrases = (whole.row.marks ?? []).flatMap(({ from, to, old, new: now }) => {
      const part = whole.new.find((part) => from >= part.from && to <= part.to)
      const words = part?.shown.text.slice(
        part.shown.at(from - part.from),
        part.shown.at(to - part.from),
      )
      if (old.emphasis === now.emphasis || !words?.trim()) return []
      const quoted = this.#phrases.quote(words.trim())
      return [now.emphasis ? this.#phrases.setOff(quoted) : this.#phrases.setPlain(quoted)]
    })
    return phrases.length === 0 ? null : this.#within(this.#name(index), phrases)
  }

  #renumber(): string {
    const changed = this.#comparison.rows.filter(isRenumbered)
    const levels = new Set(changed.map(({ new: [now] }) => (now?.level ?? 0) > 0))
    return [
      ...(levels.has(false) ? [this.#phrases.renumber] : []),
      ...(levels.has(true) ? [this.#phrases.reletter] : []),
    ].join(this.#phrases.semicolon)
  }

  /** A paragraph that goes behind sub-paragraphs of another goes behind that one. */
  #where(place: RowPlace, row: Row): Where {
    if (place.relation === 'start') return place
    const level = row.new[0]?.level ?? 0
    let at = place.row
    if (place.relation === 'after') while (at > 0 && !isAbove(this.#row(at), level)) at--
    return { relation: place.relation, place: this.#name(at) }
  }

  #name(row: number | undefined): PlaceName {
    return this.#nameOf(row, 0)
  }

  #nameOf(row: number | undefined, paragraph: number): PlaceName {
    const whole = readRow(this.#row(row))
    const old = whole.old[Math.min(paragraph, whole.old.length - 1)]
    const now = whole.new[0]
    if (old) return nameParagraph(old.side, old.shown.text)
    return now
      ? nameParagraph(now.side, now.shown.text, true)
      : { kind: 'beginning', words: '', fresh: true }
  }

  #names(row: number): PlaceName[] {
    return readRow(this.#row(row)).old.map(({ side, shown }) => nameParagraph(side, shown.text))
  }

  #row(index: number | undefined): Row {
    return this.#comparison.rows[index ?? -1] ?? lineRow([])
  }

  /** With a capital letter, and a full stop unless it ends with a quoted sentence or paragraph. */
  #finish(sentence: string, quotesAll = false): string {
    const [first = ''] = sentence
    const capital = first.toLocaleUpperCase(this.#language) + sentence.slice(first.length)
    return this.#endsClosed(sentence, quotesAll) ? capital : capital + this.#phrases.stop
  }

  #endsClosed(sentence: string, quotesAll: boolean): boolean {
    if (!sentence.endsWith(this.#phrases.quote('').slice(-1))) return false
    return quotesAll || /[\p{L}\p{N})）][.。]\s*$/u.test(sentence.slice(0, -1))
  }
}

function isAbove(row: Row, level: number): boolean {
  const side = row.new.at(-1)
  return side !== undefined && (side.level <= level || isHeading(side))
}

function isHeading({ kind }: Row['new'][number]): boolean {
  return kind === 'heading' || kind === 'annex'
}

function sortOf({
  kind,
  part,
  level,
}: Pick<Row['new'][number], 'kind' | 'part' | 'level'>): NewSort {
  if (kind === 'heading' || kind === 'annex' || kind === 'row') return kind
  if (level > 0) return 'sub'
  return part === 'preamble' ? 'preambular' : part === 'operative' ? 'operative' : 'other'
}

function isByWords({ kind }: PlaceName): boolean {
  return kind === 'beginning' || kind === 'row'
}

/** Words without a paragraph, as a row. */
function lineRow(runs: Row['runs']): Row {
  const side = {
    index: 0,
    id: '',
    kind: 'paragraph' as const,
    part: 'text' as const,
    level: 0,
    status: 'open' as const,
    ref: null,
    label: null,
    path: null,
    references: [],
  }
  const sized = (of: 'old' | 'new') => [{ ...side, length: wordsOf(runs, of).length }]
  return { op: 'changed', old: sized('old'), new: sized('new'), runs, share: 1 }
}
