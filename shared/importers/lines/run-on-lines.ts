// A form of a web page, a cell of a table or a chat takes the ends of lines away, so that a whole text stands on one line. Paragraphs are
// found again by what they begin with, behind the stop that ends the one above: a number that is next and the words of an operative
// paragraph, the next letter, the subject line and the words of a preamble. One such line is told once, as the whole of it is a guess.
import { findBody } from '../../grammar/bodies.ts'
import type { Language } from '../../document/language.ts'
import type { OpeningPart } from '../body/opening-part.ts'
import { LabelSequence } from '../body/label-sequence.ts'
import { readLabel } from '../body/printed-labels.ts'
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import type { SourceLine } from './source-lines.ts'

interface Context {
  readonly language: Language
  readonly opening: (text: string) => OpeningPart | null
}

interface SplitLines {
  readonly lines: readonly SourceLine[]
  readonly ambiguities: readonly Ambiguity[]
}

/** A line with fewer paragraphs in it may quote them. */
const fewestNumbers = 2
/** Shorter lines hold no two paragraphs. */
const shortest = 120
/** Words of the longest name of a body. */
const longestName = 12
const stopped = /(?<=[,;.:،؛]|[,;]\s(?:and|or|et|ou|y|o|e|и|или))\s+|(?<=[，；。：])\s*/gu

export function splitRunOn(lines: readonly SourceLine[], context: Context): SplitLines {
  const ambiguities: Ambiguity[] = []
  const split = lines.flatMap((line) => {
    const pieces = line.text.length < shortest ? [] : piecesOf(line.text, context)
    if (pieces.length < 2) return [line]
    const alternatives = ['paragraphs that stood on one line', 'one paragraph']
    ambiguities.push({
      code: 'break-in-paragraph',
      line: line.number,
      excerpt: excerptOf(line.text),
      alternatives,
    })
    return pieces.map((text, index) => ({ ...line, text, gap: index === 0 ? line.gap : 1 }))
  })
  return { lines: split, ambiguities }
}

/** The paragraphs of a line; none where it is no more than one. */
function piecesOf(text: string, context: Context): string[] {
  const places = [...text.matchAll(stopped)].map(({ 0: space, index }) => index + space.length)
  const subject = findSubject(text, places, context)
  const behind = places.filter((at) => at < text.length && at > (subject?.to ?? -1))
  const { breaks, numbers } = findBreaks(text, behind, context)
  if (numbers < fewestNumbers && (!subject || breaks.length === 0 || context.language === 'zh'))
    return []
  if (!subject) return cut(text, breaks)
  return cut(text, [
    ...frontBreaks(text.slice(0, subject.from)),
    subject.from,
    subject.to,
    ...breaks,
  ])
}

/** The places at which a paragraph begins, in one pass, and how many of them have the next number. */
function findBreaks(text: string, places: readonly number[], context: Context) {
  const sequence = new LabelSequence()
  let numbers = 0
  const breaks = places.filter((at) => {
    const label = readLabel(ahead(text, at))
    if (label?.kind === 'number' && sequence.isNext(label) && context.opening(label.rest)) {
      numbers++
      sequence.take(label)
      return true
    }
    return numbers > 0 ? isNextLetter(text, at, sequence) : opensPreamble(text, at, context)
  })
  return { breaks, numbers }
}

/** As much as tells what begins there: the line may be a whole text. */
function ahead(text: string, at: number): string {
  return text.slice(at, at + 300)
}

const ordinal = String.raw`\p{Lu}\p{Ll}+(?:-\p{Ll}+)?`
/** The words of a masthead that begin a line of it in any of the languages that write words apart. */
const heads = new RegExp(
  String.raw`(?<=\s)(?:Distr\b|Original ?:|\d{1,2} \p{L}+ \d{4}(?= Original|\s*$)|${ordinal} (?:special )?session\b|${ordinal} (?:Committee|Commission|Comisión)\b|Agenda item|Point \d|Tema \d|Пункт \d|البند \d)`,
  'gu',
)
/** What ends a line: a symbol, the number of an item, the word for the draft behind its sponsors. */
const tails =
  /(?<=\s)(?:[A-Z]{1,2}\/[A-Z\d./]*\d\*{0,3}|(?:Agenda item|Point|Tema|Пункт|البند) \d{1,3}(?: ?\([a-z]\)| [a-z]\))?|\p{L}+:\*? (?:(?:revised )?draft (?:resolution|decision)|projet de (?:résolution|décision)(?: révisé)?|proyecto de (?:resolución|decisión)(?: revisado)?|проект (?:резолюции|решения)))(?=\s)|(?<=\):\*? (?:revised )?draft (?:resolution|decision))(?=\s)/gu

/** Where the lines of a masthead began that stands before the subject line. */
function frontBreaks(front: string): number[] {
  const begins = [...front.matchAll(heads)].map(({ index }) => index)
  const ends = [...front.matchAll(tails)].map(({ 0: words, index }) => index + words.length + 1)
  return [...new Set([...begins, ...ends])].toSorted((a, b) => a - b)
}

function cut(text: string, breaks: readonly number[]): string[] {
  const from = [0, ...breaks.filter((at) => at > 0)]
  return from.map((at, index) => text.slice(at, from[index + 1]).trim()).filter((one) => one !== '')
}

/** The name of a body with its comma, before the first words of a preamble. */
function findSubject(
  text: string,
  places: readonly number[],
  context: Context,
): { from: number; to: number } | null {
  for (const to of places) {
    if (!opensPreamble(text, to, context)) continue
    const from = Math.max(0, to - longestName * 15)
    const name = text.slice(from, to).trimEnd()
    const words = [...name.slice(0, -1).matchAll(/(?<=^|\s)\S/gu)].slice(-longestName)
    const first = words.find(({ index }) => isBody(name.slice(index, -1), context.language))
    if (first) return { from: from + first.index, to }
  }
  return null
}

function isBody(name: string, language: Language): boolean {
  return findBody(name, language) !== null
}

/** With a capital, where the script has them and the language writes its preamble so: within a sentence no such word has one. */
function opensPreamble(text: string, at: number, { language, opening }: Context): boolean {
  if (!/[,;،؛，；]\s*$/u.test(text.slice(Math.max(0, at - 3), at))) return false
  const rest = ahead(text, at)
  if (/^\p{Ll}/u.test(rest) && language !== 'ru') return false
  const part = opening(rest)
  return part === 'preamble' || part === 'either'
}

/** The first letter behind a colon, each further one behind its stop. */
function isNextLetter(text: string, at: number, sequence: LabelSequence): boolean {
  const label = readLabel(ahead(text, at))
  if (label?.kind !== 'sub' || label.rest === '') return false
  const placed = sequence.place(label)
  const first = placed?.value === 1
  const above = text.slice(Math.max(0, at - 3), at).trim()
  if (!placed?.inSequence || (first && !/[:：]$/u.test(above))) return false
  sequence.take(label)
  return true
}
