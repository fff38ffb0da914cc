// Where the paragraphs of a text begin that stands on one line: behind a stop at the next number and the words of an operative paragraph,
// the next letter, the words of a preamble; at the sign of the next section, whose title ends where such a paragraph begins.
import type { Language } from '../../document/language.ts'
import { findBody } from '../../grammar/bodies.ts'
import type { OpeningPart } from '../body/opening-part.ts'
import { LabelSequence } from '../body/label-sequence.ts'
import { type PrintedLabel, readLabel, readRoman } from '../body/printed-labels.ts'

export interface RunOnContext {
  readonly language: Language
  readonly opening: (text: string) => OpeningPart | null
}

/** The sign of a note between a stop and the words behind it. */
const sign = String.raw`(?:\s?(?:\d{1,3}[/／]?|\[\d{1,3}\]|\*{1,3}))?`
const stopped = new RegExp(
  String.raw`(?<=[,;.:،؛]${sign}|[,;]\s(?:and|or|et|ou|y|o|e|и|или))\s+|(?<=[，；。：])\s*`,
  'gu',
)
const comma = new RegExp(String.raw`[,;،؛，；]${sign}\s*$`, 'u')
const ended = new RegExp(String.raw`[.;:؛。；：]${sign}\s*$`, 'u')
/** A number with its stop behind a word: a heading has no stop. */
const numbered = /(?<=[^\s.,;:،؛]\s)\d{1,3}\.\s+(?=\p{Lu})/gu
/** Behind the day of adoption, which has no stop. */
const annexed = /(?<=\d{4} |\] )Annex(?=\s)/gu
const section = /^([IVX]{1,5})\.?\s+(?=\p{Lu}\p{Ll})/u
/** No heading is longer. */
const longestHeading = 200

/** The places behind stops, in their order. */
export function placesIn(text: string): number[] {
  return [...text.matchAll(stopped)]
    .map(({ 0: space, index }) => index + space.length)
    .filter((at) => at < text.length)
}

/** Of these languages paragraphs begin with a capital. */
export const cased: ReadonlySet<Language> = new Set(['en', 'fr', 'es'])

/**
 * With a capital, where the script has them and the language writes its preamble so: within a sentence no such word has one. Behind a full
 * stop, which students and old volumes put for the comma, a sentence may begin so as well.
 */
export function opensPreamble(
  text: string,
  at: number,
  { language, opening }: RunOnContext,
): 'firm' | 'loose' | null {
  const stop = text.slice(Math.max(0, at - 8), at)
  const firm = comma.test(stop)
  if (!firm && !(cased.has(language) && /\.\s*$/u.test(stop))) return null
  const rest = ahead(text, at)
  if (/^\p{Ll}/u.test(rest) && language !== 'ru') return null
  const part = opening(readLabel(rest)?.kind === 'preambular' ? withoutLabel(rest) : rest)
  if (part !== 'preamble' && part !== 'either') return null
  return firm ? 'firm' : 'loose'
}

function withoutLabel(text: string): string {
  return readLabel(text)?.rest ?? text
}

/** As much as tells what begins there: the line may be a whole text. */
function ahead(text: string, at: number): string {
  return text.slice(at, at + 300)
}

interface Place {
  readonly at: number
  /** What stands before it. */
  readonly stop: string
  /** Behind a word, where only the title of a section ends. */
  readonly isHeaded: boolean
}

/** Of a section or an annex: where its title begins, and where it ends. */
interface Head {
  readonly title: number
  readonly end: number
}

/** The places at which paragraphs begin, over all the stretches of a text in their order. */
export class BodyBreaks {
  readonly #context: RunOnContext
  #sequence = new LabelSequence()
  #numbers = 0
  #openings = 0
  #sections = 0
  /** True under the title of a section, where numbers may begin again. */
  #opened = false
  /** Of a report: its paragraphs begin with any words. */
  #plain = false
  #inText = false

  constructor(context: RunOnContext) {
    this.#context = context
  }

  /** Of a text whose subject, or of a report whose beginning, is known. */
  begin(report: boolean): void {
    this.#inText = true
    this.#plain = report
  }

  /** Goes on behind another. */
  follow(other: BodyBreaks): void {
    this.#sequence = other.#sequence
    this.#numbers = other.#numbers
    this.#openings = other.#openings
    this.#sections = other.#sections
    this.#opened = other.#opened
    this.#plain = other.#plain
    this.#inText = true
  }

  counts(): { readonly numbers: number; readonly openings: number } {
    return { numbers: this.#numbers, openings: this.#openings }
  }

  /** A line of its own may carry the next label. */
  takeHead(text: string): void {
    const label = readLabel(text.slice(0, 300))
    if (label?.kind !== 'number' || !this.#sequence.isNext(label)) return
    this.#sequence.take(label)
    this.#numbers++
  }

  /** Numbers begin again in an annex, with any words. */
  #beginAnnex(): void {
    this.#sequence = new LabelSequence()
    this.#plain = true
  }

  /** In one stretch, from a place on; `above` is the text before the stretch, where it begins at its first character. */
  find(text: string, from: number, above = ''): number[] {
    const behind = placesIn(text).filter((at) => at > from)
    const stops = new Set([from, ...behind])
    const found: number[] = []
    let end = -1
    for (const at of [...new Set([...stops, ...placesBehindWords(text, from)])].toSorted(byPlace)) {
      if (at < end) continue
      const stop = at === 0 ? above.slice(-8) : text.slice(Math.max(0, at - 8), at)
      const place = { at, stop, isHeaded: !stops.has(at) }
      const head = this.#headAt(text, place)
      if (head) {
        found.push(at, head.title)
        end = head.end
      } else if (this.#begins(text, place)) {
        const heading = place.isHeaded ? headingBefore(text, at, behind) : null
        if (heading !== null && heading > (found.at(-1) ?? from)) found.push(heading)
        found.push(at)
      }
    }
    return [...new Set(found)].filter((at) => at > 0 || above !== '')
  }

  #headAt(text: string, place: Place): Head | null {
    return (
      this.#annexHead(text, place) ??
      this.#sectionHead(text, place) ??
      this.#quotedHead(text, place)
    )
  }

  /** Of a text that another recommends, `... the following draft resolution: “The General Assembly, Recalling`: it counts for itself. */
  #quotedHead(text: string, { at, stop }: Place): Head | null {
    if (!/[:：]\s*$/u.test(stop)) return null
    const rest = ahead(text, at)
    const [name] = /^[“«"„]\s?[^,“«"„]{4,100},\s+/u.exec(rest) ?? []
    if (name === undefined) return null
    const body = name.slice(1).trim().slice(0, -1)
    const opens = opensPreamble(`${name}${rest.slice(name.length)}`, name.length, this.#context)
    if (findBody(body, this.#context.language) === null || opens !== 'firm') return null
    this.#sequence = new LabelSequence()
    this.#numbers = 0
    this.#openings++
    return { title: at + name.length, end: at + name.length }
  }

  #annexHead(text: string, { at, stop }: Place): Head | null {
    if (this.#numbers + this.#openings === 0 || !/[.\])]\S{0,4}\s*$|\d{4}\s*$/u.test(stop))
      return null
    const word = annexWord.exec(ahead(text, at))?.[0]
    if (word === undefined) return null
    this.#beginAnnex()
    return { title: at + word.length, end: at + word.length }
  }

  /** The sign of the next section and where its title ends: at a paragraph, or at the foot of a page that parts the two. */
  #sectionHead(text: string, { at, stop, isHeaded }: Place): Head | null {
    const rest = ahead(text, at)
    const roman = isHeaded ? null : section.exec(rest)
    if (!roman || (stop.trim() !== '' && !comma.test(stop) && !ended.test(stop))) return null
    if (readRoman((roman[1] ?? '').toLowerCase()) !== this.#sections + 1) return null
    const words = [...rest.matchAll(/(?<=\s)[\p{Lu}\d]/gu)].map(({ index }) => index)
    const first = words.find((index) => {
      return index >= roman[0].length && this.#endsTitle(ahead(text, at + index))
    })
    const isLast = text.length - at < longestHeading && !ended.test(text.slice(-20))
    if (first === undefined && !isLast) return null
    this.#sections++
    this.#opened = true
    return { title: at + roman[0].length, end: first === undefined ? text.length : at + first }
  }

  #endsTitle(words: string): boolean {
    const label = readLabel(words)
    if (label?.kind === 'number') return this.#isNext(label, true) && this.#opens(label.rest)
    return !this.#plain && this.#context.opening(words) === 'preamble'
  }

  #begins(text: string, place: Place): boolean {
    const rest = ahead(text, place.at)
    const label = readLabel(rest)
    if (label?.kind === 'number' && this.#isNext(label, this.#opened) && this.#opens(label.rest))
      return this.#take(label)
    if (place.isHeaded) return false
    if (label === null || label.kind === 'number') return this.#opensPart(rest, place)
    if (label.shape === 'spoken') return this.#takeSpoken(label)
    if (label.kind === 'sub') return this.#isNextLetter(label, place.stop)
    return /[;:]\s+$/u.test(place.stop) && this.#numbers > 0
  }

  /** The words of a preamble, or behind such those of a paragraph without its number. */
  #opensPart(rest: string, { stop }: Place): boolean {
    if (this.#plain || (this.#numbers > 0 && !this.#opened)) return false
    const how = opensPreamble(`${stop}${rest}`, stop.length, this.#context)
    const known = this.#inText || this.#openings > 0
    const preamble = how === 'firm' || (how === 'loose' && known)
    if (!preamble && !(known && this.#opensOperative(rest, stop))) return false
    if (how !== 'loose') this.#openings++
    return true
  }

  /** The verb of an operative paragraph without its number: behind a comma or a semicolon no verb of a sentence has a capital. */
  #opensOperative(rest: string, stop: string): boolean {
    if (!cased.has(this.#context.language) || !comma.test(stop) || !/^\p{Lu}/u.test(rest))
      return false
    return this.#context.opening(rest) === 'operative'
  }

  /** `PP 1`, `(OP)2.`: nothing else has such a label. */
  #takeSpoken(label: PrintedLabel): boolean {
    if (label.kind === 'operative') this.#numbers++
    else this.#openings++
    this.#sequence.take(label)
    return true
  }

  #isNext(label: PrintedLabel, restarts: boolean): boolean {
    return this.#sequence.isNext(label) || (restarts && label.readings[0]?.value === 1)
  }

  #take(label: PrintedLabel): boolean {
    this.#numbers++
    this.#opened = false
    this.#sequence.take(label)
    return true
  }

  #opens(rest: string): boolean {
    return this.#plain ? /^[\p{Lu}“"«(]/u.test(rest) : this.#context.opening(rest) !== null
  }

  /** The first letter behind a colon, each further one behind its stop. */
  #isNextLetter(label: PrintedLabel, stop: string): boolean {
    if (label.rest === '') return false
    const placed = this.#sequence.place(label)
    const first = placed?.value === 1
    if (!placed?.inSequence || (first && !/[:：]\s*$/u.test(stop))) return false
    this.#sequence.take(label)
    return true
  }
}

/** The word for an annex with its number, before its title. */
const annexWord = /^Annex(?: [IVX]{1,4}| \d)?\s+(?=\p{Lu})/u

/** Where a number or an annex may begin behind a word, not a stop. */
function placesBehindWords(text: string, from: number): number[] {
  return [...text.matchAll(numbered), ...text.matchAll(annexed)]
    .map(({ index }) => index)
    .filter((at) => at > from)
}

const byPlace = (a: number, b: number) => a - b

const closings = [
  String.raw`(?<=\.\S{0,4}\s+)\d{1,4}(?:st|nd|rd|th) (?:\(\p{L}+\) )?(?:plenary )?meeting\b`,
  String.raw`(?<=meeting,?\s+)\d{1,2} \p{L}+ \d{4}`,
  String.raw`(?<=\.\s)\d{1,5} ?(?:e|ème|ª|a|-е)?\.? ?(?:séance(?: plénière)?|sesión(?: plenaria)?|(?:пленарное )?заседание)(?=\s\d{1,2})`,
  String.raw`(?<=(?:séance(?: plénière)?|sesión(?: plenaria)?|заседание),?\s+)\d{1,2}(?:er)? (?:de )?\p{L}+ (?:de )?\d{4}`,
  String.raw`(?<=\s)\[(?:Adopted|ADOPTED|Resolution adopted|Decision adopted)`,
  String.raw`(?<=[.:]\s+)In favour:|(?<=\s)(?:Against|Abstaining|Abstentions):`,
]

/** Where the lines begin that say when and how a text was adopted, and what stands behind them. */
export function closingBreaks(text: string, from: number): number[] {
  const lines = new RegExp(closings.join('|'), 'gu')
  const found = [...text.slice(from).matchAll(lines)].map(({ index }) => from + index)
  const last = found.at(-1)
  if (last === undefined) return []
  const end = /^(?:\d{1,2} \p{L}+ \d{4}|[^\]]*\])\.?\s+(?=\S)/u.exec(text.slice(last))
  return end ? [...found, last + end[0].length] : found
}

/** Where the heading begins that stands between a stop and a number; null where its words are none. */
function headingBefore(text: string, number: number, places: readonly number[]): number | null {
  const at = places.findLast((place) => place < number)
  if (at === undefined || number - at > longestHeading) return null
  if (!/^\p{Lu}/u.test(text.slice(at, number))) return null
  const own = /(?<=\s)(?:[IVX]{1,5}|[A-Z])\.\s$/u.exec(text.slice(0, at))
  return own ? own.index : at
}
