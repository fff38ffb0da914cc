// A form of a web page, a cell of a table or a chat takes the ends of lines away, so that a whole text stands on one line. Paragraphs are
// found again by what they begin with, behind the stop that ends the one above (run-on-body.ts); the lines of the front by their words
// (run-on-fronts.ts); the feet and heads of pages by their rules, numbers and titles (run-on-pages.ts, run-on-heads.ts). One such line is told
// once, as the whole of it is a guess.
import { type Ambiguity, excerptOf, type FurnitureLine } from '../imported-document.ts'
import {
  BodyBreaks,
  cased,
  closingBreaks,
  opensPreamble,
  placesIn,
  type RunOnContext,
} from './run-on-body.ts'
import { splitCounted } from './counted-lines.ts'
import { CrowdedHan } from './han-crowded.ts'
import { hanPieces } from './han-one-line.ts'
import { restoreGaps } from './lost-gaps.ts'
import {
  frontBreaks,
  holdsMasthead,
  longestFront,
  namedHeads,
  reportStart,
} from './run-on-fronts.ts'
import { joinCompounds } from './run-on-hyphens.ts'
import { letteredPieces } from './run-on-letters.ts'
import { cutNotes, findGathered, type Stretch } from './run-on-notes.ts'
import { headBreaks } from './run-on-heads.ts'
import { cutPages, holdsPages } from './run-on-pages.ts'
import type { Language } from '../../document/language.ts'
import { isLongDecision } from '../body/decision-sentence.ts'
import { findRunOnSubject, freeSubject } from './run-on-subjects.ts'
import type { SourceLine } from '../lines/source-lines.ts'

interface SplitLines {
  readonly lines: readonly SourceLine[]
  readonly furniture: readonly FurnitureLine[]
  readonly ambiguities: readonly Ambiguity[]
}

/** A line with fewer numbers in it may quote them; so many words of a preamble, each with its capital behind a comma, are no sentence. */
const fewest = { numbers: 2, openings: 2, heads: 2 }
/** Shorter lines hold no two paragraphs. */
const shortest = 120
const several = 'paragraphs that stood on one line'

export function splitRunOn(written: readonly SourceLine[], context: RunOnContext): SplitLines {
  const splitter = new Splitter(context)
  const counted = splitCounted(written, context.language)
  const lines = freeSubject(counted.lines, context).flatMap((line) => {
    return splitter.take(restoreGaps(line, context))
  })
  const { furniture } = counted
  return { lines, furniture, ambiguities: [...counted.ambiguities, ...splitter.ambiguities] }
}

class Splitter {
  readonly ambiguities: Ambiguity[] = []
  readonly #context: RunOnContext
  readonly #breaks: BodyBreaks
  readonly #crowded: CrowdedHan
  /** Once a line held a subject and its text, the text may go on in lines that hold several paragraphs. */
  #running = false

  constructor(context: RunOnContext) {
    this.#context = context
    this.#breaks = new BodyBreaks(context)
    this.#crowded = new CrowdedHan(context.opening)
  }

  take(line: SourceLine): SourceLine[] {
    if (isOneDecision(line.text, this.#context.language)) return [line]
    const heads = this.#running || holdsPages(line.text) ? [] : this.#headBreaks(line)
    return heads.length > 0 ? this.#takePage(line, heads) : this.#takeWords(line)
  }

  #headBreaks({ text }: SourceLine): readonly number[] {
    const { language, opening } = this.#context
    // The title of an item may begin like a paragraph: `Improving the financial situation ...`.
    if (holdsMasthead(text)) return []
    return cased.has(language) ? headBreaks(text, (words) => opening(words) !== null) : []
  }

  /** A page of a text without those before it. */
  #takePage(line: SourceLine, heads: readonly number[]): SourceLine[] {
    this.#tell(line, [several, 'one paragraph'])
    return cut(line.text, heads).flatMap((piece) =>
      this.#takeWords({ ...line, text: piece.text, gap: 1 }),
    )
  }

  #takeWords(line: SourceLine): SourceLine[] {
    const long = line.text.length >= shortest
    // Lines that are no part of such a text count for themselves.
    const breaks = this.#running ? this.#breaks : new BodyBreaks(this.#context)
    const reading = { context: this.#context, breaks, running: this.#running }
    const { pieces, subject } = this.#divide(line.text, long ? reading : null)
    if (pieces.length < 2) {
      const crowded = (long && holdsMasthead(line.text)) || isCrowded(line.text, this.#context)
      if (crowded) this.#tell(line, ['one paragraph', several])
      if (this.#running) breaks.takeHead(line.text)
      return [line]
    }
    if (subject) {
      this.#running = true
      this.#breaks.follow(breaks)
    }
    this.#tell(line, [several, 'one paragraph'])
    return pieces.map(({ text, apart }, index) => {
      return { ...line, text: joinCompounds(text), gap: index === 0 ? line.gap : Number(apart) }
    })
  }

  #divide(text: string, reading: Reading | null): Pieces {
    const { language } = this.#context
    const han = language === 'zh' ? this.#divideHan(text) : []
    if (han.length > 0) return { pieces: cutAll(han), subject: true }
    if (!reading) return nothing
    const found = piecesOf(text, reading)
    if (found.pieces.length > 1) return found
    return { pieces: cutAll(letteredPieces(text, language)), subject: false }
  }

  #divideHan(text: string): string[] {
    const spaced = hanPieces(text, this.#context)
    return spaced.length > 0 ? spaced : this.#crowded.take(text)
  }

  /** Of one line once. */
  #tell({ number, text }: SourceLine, alternatives: readonly string[]): void {
    if (this.ambiguities.some(({ line }) => line === number)) return
    const excerpt = excerptOf(text)
    this.ambiguities.push({ code: 'break-in-paragraph', line: number, excerpt, alternatives })
  }
}

/** One sentence with its subject, down to the colon over the list of what is decided. */
function isOneDecision(text: string, language: Language): boolean {
  return /[:：]\s*$/u.test(text) && isLongDecision(text, language)
}

interface Piece extends Stretch {
  /** False for what goes on behind the foot of a page. */
  readonly apart: boolean
  /** True above the text. */
  readonly front?: boolean
}

interface Reading {
  readonly context: RunOnContext
  readonly breaks: BodyBreaks
  /** True where an earlier line held a subject and its text. */
  readonly running: boolean
}

interface Pieces {
  readonly pieces: readonly Piece[]
  readonly subject: boolean
}

const nothing: Pieces = { pieces: [], subject: false }

function cutAll(texts: readonly string[]): Piece[] {
  return texts.map((text) => ({ text, foot: false, apart: true }))
}

/** So many clauses that open as those of a preamble do are more than one paragraph of Chinese has. */
const mostClauses = 5

/** A Chinese text without any space: its clauses all end in commas, so that nobody can tell which of them end paragraphs. */
function isCrowded(text: string, { language, opening }: RunOnContext): boolean {
  if (language !== 'zh') return false
  const clauses = text.split(/[,，;；。]\s*/u).slice(1)
  const opens = clauses.filter((clause) => ['preamble', 'either'].includes(opening(clause) ?? ''))
  return opens.length >= mostClauses
}

/** The paragraphs of a line; none where it is no more than one. */
function piecesOf(text: string, { context, breaks, running }: Reading): Pieces {
  const { language } = context
  const stretches = language === 'zh' ? [{ text, foot: false }] : cutPages(text)
  const start = findStart(stretches, context)
  if (start) breaks.begin(start.report)
  const before = breaks.counts()
  const pieces = stretches.flatMap((stretch, index): Piece[] => {
    if (stretch.foot) return [{ ...stretch, apart: false }]
    if (start === null || index > start.at) return cutBody(stretches, index, breaks)
    if (index < start.at) return asFront(cut(stretch.text, frontBreaks(stretch.text, language)))
    const above = stretch.text.slice(0, start.from)
    const body = breaks.find(stretch.text, start.to)
    const closing = closingBreaks(stretch.text, body.at(-1) ?? start.to)
    const below = [start.from, start.to, ...body, ...closing].map((at) => at - start.from)
    return [
      ...asFront(cut(above, frontBreaks(above, language))),
      ...cut(stretch.text.slice(start.from), below),
    ]
  })
  const numbers = breaks.counts().numbers - before.numbers
  const openings = breaks.counts().openings - before.openings
  const led = (start !== null || running) && numbers + openings > 0 && language !== 'zh'
  const opened = openings >= fewest.openings && cased.has(language)
  const paged = language !== 'zh' && holdsPages(text)
  if (!(led || opened || paged || numbers >= fewest.numbers)) return nothing
  const opens = (words: string) => context.opening(words) !== null
  return { pieces: cutGathered(pieces, opens), subject: start !== null }
}

function asFront(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => ({ ...piece, front: true }))
}

interface Start {
  /** The stretch that holds it. */
  readonly at: number
  /** Where the front ends. */
  readonly from: number
  /** Where the subject line ends. */
  readonly to: number
  readonly report: boolean
}

/** The first subject line, or the beginning of a report that stands above it. */
function findStart(stretches: readonly Stretch[], context: RunOnContext): Start | null {
  for (const [at, { text, foot }] of stretches.entries()) {
    if (foot) continue
    const subject = findSubject(text, context)
    if (subject) return { ...subject, at, report: false }
    const begun = reportStart(text)
    if (begun) return { ...begun, at, report: true }
    const headed = headedStart(text, context)
    if (headed !== null) return { from: headed, to: headed, at, report: false }
  }
  return null
}

/** Of a Model UN paper without a subject line: behind its heads, where the words of a preamble begin. */
function headedStart(text: string, { language, opening }: RunOnContext): number | null {
  const heads = cased.has(language) ? namedHeads(text.slice(0, longestFront)) : []
  const last = heads.at(-1)
  if (last === undefined || heads.length < fewest.heads) return null
  const value = last + text.slice(last).search(/[:：]/u) + 1
  const words = [...text.slice(value, last + longestFront).matchAll(/(?<=\s)\p{Lu}\p{Ll}/gu)]
  const first = words.find(({ index }) => {
    return opening(text.slice(value + index, value + index + 300)) === 'preamble'
  })
  return first ? value + first.index : null
}

/** The notes behind the words of a piece, each on its line. */
function cutGathered(pieces: readonly Piece[], opens: (text: string) => boolean): Piece[] {
  let above = ''
  let next = 1
  return pieces.flatMap((piece) => {
    const at = piece.foot || piece.front ? -1 : findGathered(piece.text, { above, next, opens })
    above = `${above} ${piece.text}`
    const sign = /^(\d{1,3})[\s/]/u.exec(piece.text)?.[1]
    if (at < 0) {
      if (piece.foot && sign === String(next)) next++
      return [piece]
    }
    const notes = cutNotes(piece.text.slice(at))
    next += notes.filter(({ text }) => /^\d/u.test(text)).length
    const words = piece.text.slice(0, at).trim()
    return [
      ...(words === '' ? [] : [{ ...piece, text: words }]),
      ...notes.map((note) => ({ ...note, apart: false })),
    ]
  })
}

/** Words behind a foot go on with the paragraph above it, unless they begin one. */
function cutBody(stretches: readonly Stretch[], index: number, breaks: BodyBreaks): Piece[] {
  const { text } = stretches[index] ?? { text: '' }
  const above = stretches.slice(0, index).findLast(({ foot }) => !foot)
  const found = breaks.find(text, 0, above?.text)
  const places = [...found, ...closingBreaks(text, found.at(-1) ?? 0)]
  const pieces = cut(text, places)
  return places.includes(0) || above === undefined
    ? pieces
    : pieces.map((piece, at) => (at === 0 ? { ...piece, apart: false } : piece))
}

function cut(text: string, breaks: readonly number[]): Piece[] {
  const from = [0, ...breaks.filter((at) => at > 0)]
  return from.flatMap((at, index) => {
    const piece = text.slice(at, from[index + 1]).trim()
    return piece === '' ? [] : [{ text: piece, foot: false, apart: true }]
  })
}

/** Over the first words of a preamble; in English over a section or a paragraph without its number as well. */
function findSubject(text: string, context: RunOnContext): { from: number; to: number } | null {
  const { language } = context
  const places = placesIn(text)
  const openings = places.filter((at) => opensPreamble(text, at, context) === 'firm')
  const found = findRunOnSubject(text, openings, language)
  if (found || language !== 'en') return found
  const others = places.filter((at) => opensElse(text, at, context))
  return findRunOnSubject(text, others, language, (name) => name.startsWith('The '))
}

function opensElse(text: string, at: number, { opening }: RunOnContext): boolean {
  if (!/,\s*$/u.test(text.slice(Math.max(0, at - 3), at))) return false
  const rest = text.slice(at, at + 120)
  return (
    /^I\.?\s\p{Lu}\p{Ll}/u.test(rest) || (/^\p{Lu}/u.test(rest) && opening(rest) === 'operative')
  )
}
