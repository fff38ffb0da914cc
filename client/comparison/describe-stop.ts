// A change in a line of words, for the summary and for whoever copies it.
import { unreachable } from '../../shared/assert.ts'
import type { Comparison, OpeningChange, Row, TextRun } from '../../shared/diff/comparison.ts'
import { printRun } from '../../shared/diff/printed-words.ts'
import type { MessageKey, Translator } from '../../shared/i18n/translate.ts'
import type { ComparedRow } from './comparison-rows.ts'
import { describeMastheadChange } from './masthead-words.ts'
import { describeOpening } from './opening-words.ts'
import { describeSponsorChange } from './sponsor-words.ts'
import type { Stop } from './stops.ts'

export interface StopWords {
  /** Where: `OP 5`, `OP 9 → OP 10`, "Footnote 3". */
  readonly where: string
  /** What became of it, in the reader's language. */
  readonly what: string
  /** Words of the text, in its own language; empty where `what` says all. */
  readonly words: string
}

/** So many changes of one paragraph are quoted, each shortened to so many characters. */
const quotes = 3
const quoteLength = 60

export function describeStop(
  stop: Stop,
  comparison: Comparison,
  rows: ReadonlyMap<number, ComparedRow>,
  translator: Translator,
): StopWords {
  const { translate } = translator
  switch (stop.of) {
    case 'masthead': {
      const change = comparison.masthead[stop.index]
      const what = change ? describeMastheadChange(change, translator) : ''
      return { where: translate('compare.masthead'), what, words: '' }
    }
    case 'sponsor': {
      const change = comparison.sponsors[stop.index]
      const what = change ? describeSponsorChange(change, translator) : ''
      return { where: translate('compare.sponsors'), what, words: '' }
    }
    case 'title':
      return {
        where: translate('compare.title-itself'),
        what: '',
        words: quoteRuns({ runs: comparison.title.runs, old: [], new: [] }, translator),
      }
    case 'row':
      return describeRow(comparison.rows[stop.index], rows.get(stop.index), translator)
    case 'note':
      return describeNote(comparison.notes[stop.index], translator)
    default:
      return unreachable(stop.of)
  }
}

function describeRow(
  row: Row | undefined,
  compared: ComparedRow | undefined,
  translator: Translator,
): StopWords {
  if (!row || !compared) return { where: '', what: '', words: '' }
  const { translate } = translator
  const remarks = compared.remarks.map(({ key, values }) => translate(key, values))
  const opening = compared.opening ? [describeOpening(compared.opening, translator)] : []
  // A reference has no words of its own to quote.
  const references = compared.kinds.has('notes') ? [translate('compare.row-references')] : []
  return {
    where: whereOf(compared, translator),
    what: [...opening, ...remarks, ...references].join(' · '),
    words: quoteRuns(row, translator, compared.opening),
  }
}

function whereOf({ labels, part, kind }: ComparedRow, { translate }: Translator): string {
  const { old, new: now } = labels
  if (old !== null && now !== null && old !== now)
    return translate('compare.renumbered', { old, new: now })
  if (now !== null || old !== null) return now ?? old ?? ''
  return translate(unnumberedName({ part, kind }))
}

function unnumberedName({ part, kind }: Pick<ComparedRow, 'part' | 'kind'>): MessageKey {
  if (part === 'title') return 'compare.title-itself'
  if (kind === 'heading') return 'compare.heading'
  if (kind === 'annex') return 'compare.annex'
  if (kind === 'row') return 'compare.table-row'
  return part === 'subject' ? 'compare.subject' : 'compare.unnumbered'
}

function describeNote(
  note: Comparison['notes'][number] | undefined,
  translator: Translator,
): StopWords {
  if (!note) return { where: '', what: '', words: '' }
  const { translate } = translator
  const number = note.new ?? note.old ?? 0
  return {
    where: translate('compare.note', { number }),
    what:
      note.op === 'changed'
        ? ''
        : translate(note.op === 'added' ? 'compare.note-added' : 'compare.note-deleted'),
    words: quoteRuns({ runs: note.runs, old: [], new: [] }, translator),
  }
}

/** What was put for what. A verb that is called out is not said again. */
function quoteRuns(
  row: Pick<Row, 'runs' | 'old' | 'new'>,
  { translate }: Translator,
  opening: OpeningChange | null = null,
): string {
  const quoted = readQuotes(row)
    .filter(({ old, new: now }) => old !== opening?.old?.text || now !== opening.new?.text)
    .map(({ old, new: now }) => {
      if (old === null) return translate('compare.words-inserted', { words: now ?? '' })
      return now === null
        ? translate('compare.words-deleted', { words: old })
        : translate('compare.words-replaced', { old, new: now })
    })
  const shown = quoted.slice(0, quotes)
  return quoted.length > quotes ? `${shown.join(' ')} …` : shown.join(' ')
}

interface Quote {
  readonly old: string | null
  readonly new: string | null
}

/** A deletion and the insertion right behind it are one replacement. */
function readQuotes(row: Pick<Row, 'runs' | 'old' | 'new'>): Quote[] {
  const read: Quote[] = []
  let deleted: string | null = null
  const add = (now: string | null) => {
    if (deleted !== null || now !== null) read.push({ old: deleted, new: now })
    deleted = null
  }
  for (const run of row.runs) {
    const words = shorten(wordsOfRun(run, row))
    if (run.op === 'inserted' && words !== '') add(words)
    else if (run.op === 'kept') add(null)
    else if (words !== '') {
      add(null)
      deleted = words
    }
  }
  add(null)
  return read
}

function wordsOfRun(run: TextRun, row: Pick<Row, 'old' | 'new'>): string {
  return printRun(run, row)
    .replaceAll(/[\u2029\uFFFC]/gu, ' ')
    .trim()
}

function shorten(words: string): string {
  const characters = Array.from(words)
  return characters.length > quoteLength
    ? `${characters
        .slice(0, quoteLength - 1)
        .join('')
        .trimEnd()}…`
    : words
}
