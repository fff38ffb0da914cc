// What a corrigendum says of the difference between an issued text and the present one, in the language of the text (rules.md 1.5): words to
// be replaced in its own form, "For … read …", and everything else as it is read out (shared/oral).
import type { Comparison, Row, RowSide } from '../diff/comparison.ts'
import { wordsOf } from '../diff/list-changes.ts'
import { anchor } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import { formatInAnnex, splitInAnnex } from '../numbering/counters.ts'
import { describeChanges } from '../oral/describe-changes.ts'
import type { Instruction, RowPlace, TextAct } from '../oral/instruction.ts'
import type { Correction } from '../revisions/correction.ts'
import { findReplacements } from './replacements.ts'
import { noticeWordings, type NoticeWording } from './wording/notice-wording.ts'

/** In the order in which it would be read out, notes last. Masthead and sponsors are no matter of it, and no number is a correction. */
export function listCorrections(comparison: Comparison): Correction[] {
  return describeChanges(comparison, comparison.language).flatMap((instruction) =>
    instruction.act.kind === 'renumber' ? [] : correctionsOf(instruction, comparison),
  )
}

function correctionsOf({ act, sentence }: Instruction, comparison: Comparison): Correction[] {
  const wording = noticeWordings[comparison.language]
  const place = placeOf(act, comparison, wording)
  const replaced = replacementsOf(act, comparison)
  if (replaced) return replaced.map((each) => ({ place, words: sayReplaced(wording, each) }))
  const whole = wholeOf(act, comparison)
  if (whole !== null) return [{ place, words: sayWhole(wording, whole) }]
  return [{ place, words: inOneLine(sentence) }]
}

/** Words for words; null where the sentence says more than that, or there are too many of them. */
function replacementsOf(act: Instruction['act'], comparison: Comparison) {
  const runs = runsOf(act, comparison)
  const hasNotes = runs?.some(({ op, text }) => op !== 'kept' && text.includes(anchor)) ?? true
  return runs && !hasNotes ? findReplacements(runs, comparison.language) : null
}

/** Of what is only replaced: a paragraph that stays one, the title, a footnote. */
function runsOf(act: Instruction['act'], { rows, title, notes }: Comparison): Row['runs'] | null {
  if (act.kind === 'title') return title.runs
  if (act.kind === 'note') return notes[act.note]?.runs ?? null
  if (act.kind !== 'words' && act.kind !== 'rewrite') return null
  const row = rows[act.row]
  return row?.op === 'changed' ? row.runs : null
}

/** The words that should be read in the place of all that were there; null where that is not what is to be said. */
function wholeOf(act: Instruction['act'], comparison: Comparison): string | null {
  const words = wordsOf(runsOf(act, comparison) ?? [], 'new')
  return words === '' || words.includes(anchor) ? null : words
}

type Quote = (words: string) => string

function quoteIn({ quotes: [open, close] }: NoticeWording): Quote {
  return (words) => `${open}${words.trim()}${close}`
}

function sayReplaced(
  wording: NoticeWording,
  words: { readonly old: string; readonly new: string },
) {
  const quote = quoteIn(wording)
  return say(wording, wording.forRead.text, { old: quote(words.old), new: quote(words.new) })
}

function sayWhole(wording: NoticeWording, words: string): string {
  return say(wording, wording.shouldRead.text, { new: quoteIn(wording)(words) })
}

/** What ends with a full stop inside the quotation marks has none behind them. */
function say(
  { quotes: [, close] }: NoticeWording,
  sentence: string,
  values: Readonly<Record<string, string>>,
): string {
  return fill(sentence, values).replace(new RegExp(`(?<=[.。]${close})[.。]$`, 'u'), '')
}

/** An entry is one line, in which paragraphs are set apart as they are in a quotation. */
function inOneLine(sentence: string): string {
  return sentence.replace(/:\n/u, ': ').replace(/：\n/u, '：').replaceAll('\n', ' / ')
}

function placeOf(act: Instruction['act'], comparison: Comparison, { places }: NoticeWording) {
  const { rows, notes, language } = comparison
  if (act.kind === 'title') return places.title
  if (act.kind === 'note')
    return fill(places.footnote, { number: String(notes[act.note]?.old ?? '') })
  const { old = [], new: now = [] } = rows[rowOf(act)] ?? {}
  const side = old[0] ?? now[0]
  if (side?.kind !== 'row') return nameSide(side, places, language)
  const { annex, number } = findTableRow(
    side,
    rows.flatMap((row) => (old[0] ? row.old : row.new)),
  )
  return nameTableRow(annex, fill(places.row, { number: String(number) }), language)
}

/** "Annex I, Table, row 2". */
function nameTableRow(annex: string | null, name: string, language: Language): string {
  return annex === null ? name : formatInAnnex(annex, name, language)
}

/** The annex that a row stands in, and its number in its own table, from 1. `sides` are all paragraphs of the same text. */
function findTableRow({ index }: RowSide, sides: readonly RowSide[]) {
  const before = sides.filter((side) => side.index <= index).toSorted((a, b) => b.index - a.index)
  const other = before.findIndex(({ kind }) => kind !== 'row')
  const annex = before.find(({ kind }) => kind === 'annex')?.path ?? null
  return { annex, number: other < 0 ? before.length : other }
}

/** The row by whose place in the old text it is found. */
function rowOf(act: TextAct): number {
  if (act.kind === 'insert') return act.instead ?? besideRow(act.place)
  if ('row' in act) return act.row
  return 'rows' in act ? (act.rows[0] ?? 0) : 0
}

function besideRow(place: RowPlace): number {
  return place.relation === 'start' ? 0 : place.row
}

/** Paragraphs are named as the document numbers them; one without a number is the title, the opening line or a heading. */
function nameSide(
  side: RowSide | undefined,
  places: NoticeWording['places'],
  language: Language,
): string {
  if (!side || side.part === 'title') return places.title
  if (side.part === 'subject') return places.subject
  const path = side.path ?? ''
  if (side.kind === 'annex') return fill(places.annex, { number: path })
  const split = splitInAnnex(path)
  if (!split) return nameInText(side, path, places)
  return formatInAnnex(split.annex, nameInText(side, split.inside, places), language)
}

function nameInText(
  { kind, part }: RowSide,
  path: string,
  places: NoticeWording['places'],
): string {
  if (kind === 'heading') return fill(places.heading, { number: path }).trim()
  const number = /\d.*$/su.exec(path)?.[0] ?? path
  return fill(part === 'preamble' ? places.preambular : places.operative, { number }).trim()
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '')
}
