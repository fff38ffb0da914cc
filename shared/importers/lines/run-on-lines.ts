// A form of a web page, a cell of a table or a chat takes the ends of lines away, so that a whole text stands on one line. Paragraphs are
// found again by what they begin with, behind the stop that ends the one above: a number that is next and the words of an operative
// paragraph, the next letter, the subject line and the words of a preamble. One such line is told once, as the whole of it is a guess.
import type { Language } from '../../document/language.ts'
import type { OpeningPart } from '../body/opening-part.ts'
import { LabelSequence } from '../body/label-sequence.ts'
import { hanPieces } from './han-one-line.ts'
import { readLabel } from '../body/printed-labels.ts'
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import { frontBreaks, holdsMasthead } from './run-on-fronts.ts'
import { findRunOnSubject, freeSubject } from './run-on-subjects.ts'
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
/** So many words of a preamble, each with its capital behind a comma, are no sentence. */
const fewestOpenings = 2
/** Shorter lines hold no two paragraphs. */
const shortest = 120
const stopped = /(?<=[,;.:،؛]|[,;]\s(?:and|or|et|ou|y|o|e|и|или))\s+|(?<=[，；。：])\s*/gu

export function splitRunOn(written: readonly SourceLine[], context: Context): SplitLines {
  const splitter = new Splitter(context)
  const freed = freeSubject(written, context)
  const lines = freed.flatMap((line) => splitter.take(line))
  return { lines, ambiguities: splitter.ambiguities }
}

class Splitter {
  readonly ambiguities: Ambiguity[] = []
  readonly #context: Context
  /** Once a line held a subject and its preamble, its text may go on in lines that hold several paragraphs. */
  #running = false

  constructor(context: Context) {
    this.#context = context
  }

  take(line: SourceLine): SourceLine[] {
    const long = line.text.length >= shortest
    const { pieces, subject } = this.#divide(line.text, long)
    if (pieces.length < 2) {
      const crowded = (long && holdsMasthead(line.text)) || isCrowded(line.text, this.#context)
      if (crowded) this.#tell(line, ['one paragraph', several])
      return [line]
    }
    this.#running ||= subject
    this.#tell(line, [several, 'one paragraph'])
    return pieces.map((text, index) => ({ ...line, text, gap: index === 0 ? line.gap : 1 }))
  }

  #divide(text: string, long: boolean): Pieces {
    const han = this.#context.language === 'zh' ? hanPieces(text, this.#context) : []
    if (han.length > 0) return { pieces: han, subject: true }
    return long ? piecesOf(text, this.#context, this.#running) : { pieces: [], subject: false }
  }

  #tell(line: SourceLine, alternatives: readonly string[]): void {
    const excerpt = excerptOf(line.text)
    this.ambiguities.push({ code: 'break-in-paragraph', line: line.number, excerpt, alternatives })
  }
}

const several = 'paragraphs that stood on one line'

interface Pieces {
  readonly pieces: readonly string[]
  readonly subject: boolean
}

/** So many clauses that open as those of a preamble do are more than one paragraph of Chinese has. */
const mostClauses = 5

/** A Chinese text without any space: its clauses all end in commas, so that nobody can tell which of them end paragraphs. */
function isCrowded(text: string, { language, opening }: Context): boolean {
  if (language !== 'zh') return false
  const clauses = text.split(/[,，;；。]\s*/u).slice(1)
  const opens = clauses.filter((clause) => ['preamble', 'either'].includes(opening(clause) ?? ''))
  return opens.length >= mostClauses
}

/** The paragraphs of a line; none where it is no more than one. */
function piecesOf(text: string, context: Context, running: boolean): Pieces {
  const places = [...text.matchAll(stopped)].map(({ 0: space, index }) => index + space.length)
  const opens = (at: number) => opensPreamble(text, at, context) === 'firm'
  const subject = findRunOnSubject(text, places.filter(opens), context.language)
  const behind = [...places, ...behindFeet(text)]
    .filter((at) => at < text.length && at > (subject?.to ?? -1))
    .toSorted((a, b) => a - b)
  const found = findBreaks(text, behind, context, subject !== null || running)
  const none = { pieces: [], subject: false }
  if (!isSeveral(found, subject !== null, running, context.language)) return none
  if (!subject) return { pieces: cut(text, found.breaks), subject: false }
  const front = frontBreaks(text.slice(0, subject.from))
  const pieces = cut(text, [...front, subject.from, subject.to, ...found.breaks])
  return { pieces, subject: true }
}

interface Breaks {
  readonly breaks: readonly number[]
  /** How many of them have the next number. */
  readonly numbers: number
  /** How many begin as a preamble does, behind a comma or a semicolon. */
  readonly firm: number
}

function isSeveral(
  { breaks, numbers, firm }: Breaks,
  subject: boolean,
  running: boolean,
  language: Language,
): boolean {
  if (numbers >= fewestNumbers) return true
  if (language === 'zh') return false
  if (subject || running) return breaks.length > 0
  return cased.has(language) && firm >= fewestOpenings
}

/** Of these languages paragraphs begin with a capital. */
const cased: ReadonlySet<Language> = new Set(['en', 'fr', 'es'])

/** Behind what stands at the foot and at the head of a page, a paragraph with a number may begin: `... 04-55061 (S) A/C.1/59/L.22 2. Urges`. */
function behindFeet(text: string): number[] {
  return [...text.matchAll(feet)].map(({ 0: words, index }) => index + words.length)
}

const feet =
  /\s(?:[A-Z]{1,4}\/[\w.]{1,8}(?: ?\/[\w.]{1,8}){0,4}\d|\d{2}-\d{5}(?: \([A-Z]\))?(?: \d{6}){0,3}|\d{1,3}\/\d{1,3})\s+(?=\d{1,3}\. )/gu

/** The places at which a paragraph begins, in one pass. */
function findBreaks(
  text: string,
  places: readonly number[],
  context: Context,
  inText: boolean,
): Breaks {
  const sequence = new LabelSequence()
  // The first of several numbered paragraphs may begin the line.
  const own = readLabel(ahead(text, 0))
  const begins = own?.kind === 'number' && context.opening(own.rest) !== null
  if (begins) sequence.take(own)
  let [numbers, firm] = [begins ? 1 : 0, 0]
  const breaks = places.filter((at) => {
    const label = readLabel(ahead(text, at))
    if (label?.kind === 'number' && sequence.isNext(label) && context.opening(label.rest)) {
      numbers++
      sequence.take(label)
      return true
    }
    if (numbers > 0) return isNextLetter(text, at, sequence)
    const opens =
      opensPreamble(text, at, context) ?? (inText ? opensOperative(text, at, context) : null)
    if (opens === 'firm') firm++
    return opens === 'firm' || (opens === 'loose' && (inText || firm > 0))
  })
  return { breaks, numbers, firm }
}

/** As much as tells what begins there: the line may be a whole text. */
function ahead(text: string, at: number): string {
  return text.slice(at, at + 300)
}

function cut(text: string, breaks: readonly number[]): string[] {
  const from = [0, ...breaks.filter((at) => at > 0)]
  return from.map((at, index) => text.slice(at, from[index + 1]).trim()).filter((one) => one !== '')
}

/**
 * With a capital, where the script has them and the language writes its preamble so: within a sentence no such word has one. Behind a full
 * stop, which students and old volumes put for the comma, a sentence may begin so as well.
 */
function opensPreamble(text: string, at: number, context: Context): 'firm' | 'loose' | null {
  const { language, opening } = context
  const stop = /[,;،؛，；.]\s*$/u.exec(text.slice(Math.max(0, at - 3), at))?.[0].trim()
  if (stop === undefined || (stop === '.' && !cased.has(language))) return null
  const rest = ahead(text, at)
  if (/^\p{Ll}/u.test(rest) && language !== 'ru') return null
  const part = opening(rest)
  if (part !== 'preamble' && part !== 'either') return null
  return stop === '.' ? 'loose' : 'firm'
}

/** The verb of an operative paragraph without its number: behind a comma or a semicolon no verb of a sentence has a capital. */
function opensOperative(text: string, at: number, { language, opening }: Context): 'firm' | null {
  if (!cased.has(language) || !/[,;]\s*$/u.test(text.slice(Math.max(0, at - 3), at))) return null
  const rest = ahead(text, at)
  return /^\p{Lu}/u.test(rest) && opening(rest) === 'operative' ? 'firm' : null
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
