// What a corrigendum says of the difference between an issued text and the present one, in the language of the text (rules.md 1.5).
import { paragraphEnd, type Comparison, type Row, type RowSide } from '../diff/comparison.ts'
import { wordsOf } from '../diff/list-changes.ts'
import { anchor } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import type { Correction } from '../revisions/correction.ts'
import { findReplacements } from './replacements.ts'
import { noticeWordings, type NoticeWording } from './wording/notice-wording.ts'

/** In the order of the text, notes last. Masthead and sponsors are no matter of it, and no number is a correction. */
export function listCorrections(comparison: Comparison): Correction[] {
  const { language, rows, notes } = comparison
  const wording = noticeWordings[language]
  return [
    ...rows.flatMap((row, index) => correctionsOf(row, rows[index - 1], language)),
    ...notes.flatMap(({ op, old, new: now, runs }) => {
      if (op === 'kept') return []
      const place = fill(wording.places.footnote, { number: String(now ?? old ?? '') })
      if (op === 'deleted') return [say(place, wording.deleteIt.text, wordsOf(runs, 'old'), '')]
      return [say(place, wording.shouldRead.text, '', wordsOf(runs, 'new'))]
    }),
  ]

  function say(place: string, sentence: string, old: string, now: string): Correction {
    return correction(wording, place, sentence, { old, new: now })
  }
}

function correctionsOf(row: Row, before: Row | undefined, language: Language): Correction[] {
  const wording = noticeWordings[language]
  const words = { old: wordsOf(row.runs, 'old'), new: wordsOf(row.runs, 'new') }
  const say = (place: string, sentence: string, these = words) =>
    correction(wording, place, sentence, these)
  const old = row.old[0]
  if (!old) {
    const after = before?.old.at(-1) ?? before?.new.at(-1)
    const sentence = after ? wording.insertAfter : wording.insertFirst
    return [say(after ? placeOf(after, wording) : placeOf(row.new[0], wording), sentence.text)]
  }
  const place = placeOf(old, wording)
  if (row.op === 'deleted') return [say(place, wording.deleteIt.text)]
  if (row.op === 'split' || row.op === 'joined') return [say(place, wording.shouldRead.text)]
  if (row.op === 'kept') return []
  const found = findReplacements(row.runs, language)
  if (!found) return [say(place, wording.shouldRead.text)]
  return found.map((each) => say(place, wording.forRead.text, each))
}

interface Quoted {
  readonly old: string
  readonly new: string
}

function correction(
  { quotes: [open, close] }: NoticeWording,
  place: string,
  sentence: string,
  words: Quoted,
): Correction {
  const quote = (text: string) => {
    const plain = text.replaceAll(anchor, '').replaceAll(paragraphEnd, ' / ').trim()
    return `${open}${plain}${close}`
  }
  const filled = fill(sentence, { old: quote(words.old), new: quote(words.new) })
  // What ends with a full stop inside the quotation marks has none behind them.
  const doubled = new RegExp(`(?<=[.。]${close})[.。]$`, 'u')
  return { place, words: filled.replace(doubled, '') }
}

/** Paragraphs are named as the document numbers them; one without a number is the title, the opening line or a heading. */
function placeOf(side: RowSide | undefined, { places }: NoticeWording): string {
  if (!side) return places.title
  if (side.part === 'title') return places.title
  if (side.part === 'subject') return places.subject
  const number = /\d.*$/su.exec(side.path ?? '')?.[0] ?? side.path ?? ''
  if (side.kind === 'heading') return fill(places.heading, { number: side.path ?? '' }).trim()
  return fill(side.part === 'preamble' ? places.preambular : places.operative, { number }).trim()
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '')
}
