// Which lines of a body begin paragraphs, by what a typesetter does to show it: distance, indent, a line that ends early, another size or weight.
// Words decide only where all of these are silent, as at the top of a page.
import { readAnnexHeading } from '../body/annex-headings.ts'
import { beginsByWords } from '../body/lone-starts.ts'
import {
  beginsInside,
  endsInComma,
  endsInHanComma,
  endsInPreposition,
  endsSentence,
  isFinished,
  mayPrecede,
} from '../lines/finished.ts'
import { type PrintedLabel, readLabel } from '../body/printed-labels.ts'
import { mayBegin } from '../lines/sentence-ends.ts'
import { goesOnUnwrapped } from '../lines/unwrapped-lines.ts'
import { beginsInstruction } from '../front/form-words.ts'
import { readSectionSign } from '../body/section-signs.ts'
import type { NumberedLine } from './page-zones.ts'
import { type Edges, indentShare, type TextMeasure } from './text-measure.ts'

/** In sizes: no heading is so wide. */
const fullLine = 30

export interface LineGroup {
  readonly lines: readonly NumberedLine[]
  /** It may as well go on from the page before. */
  readonly doubtful: boolean
  /** Its first line may as well go on from the paragraph above, on the same page. */
  readonly unsure: boolean
  /** Lines within with which paragraphs may begin. */
  readonly within: readonly NumberedLine[]
}

export function groupLines(lines: readonly NumberedLine[], measure: TextMeasure): LineGroup[] {
  const groups: (LineGroup & { lines: NumberedLine[]; within: NumberedLine[] })[] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const seam = group && new Seam(group.lines, line, measure)
    const begins = seam?.begins() ?? 'certain'
    if (group && begins === 'no') {
      if (seam?.mayBegin()) group.within.push(line)
      group.lines.push(line)
    } else {
      const unsure = begins === 'unsure'
      groups.push({ lines: [line], within: [], doubtful: begins === 'doubtful', unsure })
    }
  }
  return groups
}

/** `doubtful` at the head of a page, `unsure` on it. */
type Beginning = 'certain' | 'doubtful' | 'unsure' | 'no'

/** The place between the lines of a paragraph so far and the next line. */
class Seam {
  readonly #group: readonly NumberedLine[]
  readonly #first: NumberedLine
  readonly #above: NumberedLine
  readonly #line: NumberedLine
  readonly #measure: TextMeasure
  readonly #text: string

  constructor(group: readonly NumberedLine[], line: NumberedLine, measure: TextMeasure) {
    this.#group = group
    this.#first = group[0] ?? line
    this.#above = group.at(-1) ?? line
    this.#line = line
    this.#measure = measure
    this.#text = this.#above.text
  }

  begins(): Beginning {
    if (this.#isMarked()) return 'certain'
    if (this.#isBroken()) return this.#beginsOnPage()
    const distance = (this.#above.y - this.#line.y) / this.#pitch()
    // Below the least are two columns of one line, or words that overlap.
    if (distance > this.#measure.apart || distance < 0.2) return 'certain'
    if (this.#isTitle()) return 'no'
    if (this.#measure.spaced && distance < 1.15) return this.#beginsUnspaced()
    if (!this.#beginsBelow()) return 'no'
    return this.#isUnsure() ? 'unsure' : 'certain'
  }

  /** Without a capital only the first words tell that a line begins a paragraph, where the one above is full. */
  #isUnsure(): boolean {
    const { even, wrapped, words } = this.#measure
    const { text } = this.#line
    const small = /^[\p{Ll}\p{Lo}]/u.test(text) && words.opens(text)
    return even && wrapped && small && endsInComma(this.#text) && !this.#isShort()
  }

  /** Whether a paragraph may begin with a line that goes on; a person has to look. */
  mayBegin(): boolean {
    const { even, wrapped, words } = this.#measure
    if (!even || !wrapped || this.#isBroken() || this.#line.bold) return false
    const label = readLabel(this.#first.text)
    const block = { label, text: this.#text }
    const line = { text: this.#line.text, pageStart: false }
    return mayBegin(block, line, { ...this.#measure, spacing: 0, margin: 0, width: 0 }, words.opens)
  }

  /** By what the lines are, wherever they stand. */
  #isMarked(): boolean {
    if (this.#startsText() || this.#headsField()) return true
    if (this.#line.cells || this.#above.cells) return true
    if (this.#group.length === 1 && isLoneSign(this.#text)) return true
    if (readAnnexHeading(this.#line.text)?.rest === '' && isFinished(this.#text)) return true
    return this.#standsAlone() || this.#looksOther()
  }

  #standsAlone(): boolean {
    const { standsAlone } = this.#measure.words
    return (standsAlone(this.#line.text) && !this.#completes()) || standsAlone(this.#text)
  }

  /** A day at the head of a line may be the end of the sentence that fills the line above. */
  #completes(): boolean {
    if (this.#isFinished()) return false
    return !this.#isShort() || endsInPreposition(this.#text)
  }

  #startsText(): boolean {
    const { words, even, indented } = this.#measure
    const start = words.starts(this.#line)
    const { left } = this.#edges(this.#line)
    const deep = indented && this.#line.start > left + this.#tolerance() && !this.#isCentred()
    return start === 'named' || (start === 'guessed' && (even || deep))
  }

  /** A field of the masthead; a day may be the end of the line that it stands under. */
  #headsField(): boolean {
    const { text } = this.#above
    return this.#measure.words.heads(this.#line) && !endsInPreposition(text) && !endsInComma(text)
  }

  /** On another page or in the next column. */
  #isBroken(): boolean {
    return this.#above.page !== this.#line.page || this.#line.y > this.#above.y + this.#measure.size
  }

  #pitch(): number {
    return this.#measure.pitch * Math.max(1, this.#line.size / this.#measure.size)
  }

  #looksOther(): boolean {
    const { size, bold, text } = this.#line
    if (Math.abs(size - this.#above.size) > this.#measure.size * 0.08) return true
    if (bold === this.#above.bold || !/\p{L}{3}/u.test(text)) return false
    if (bold && this.#endsBold()) return false
    // A paragraph may begin or end with heavy words that fill a line of it.
    const heads = this.#above.bold && (this.#group.length > 1 || readLabel(text) !== null)
    return heads || !this.#above.bold || !this.#isFull() || isFinished(this.#text)
  }

  /** Heavy words at the end of a paragraph go on over lines: what a delegation has put in. */
  #endsBold(): boolean {
    return this.#above.looks.at(-1)?.look.bold === true && !this.#isFinished()
  }

  /** Where distance parts paragraphs, only a number may begin one without it. */
  #beginsUnspaced(): Beginning {
    const { text } = this.#line
    const sign = readLabel(text) ?? readSectionSign(text)
    return sign && sign.rest !== '' && this.#isFinished() && this.#isShort() ? 'certain' : 'no'
  }

  /** A title is broken where its words ask for it. */
  #isTitle(): boolean {
    return this.#line.bold && this.#above.bold && this.#line.size > this.#measure.size * 1.07
  }

  #isFinished(): boolean {
    return isFinished(this.#text)
  }

  /** The first word of the line would have had room above. */
  #isShort(by = 0.7): boolean {
    const { right } = this.#edges(this.#above)
    const others = this.#group.slice(0, -1).map(({ end }) => end)
    const own = others.length > 0 ? Math.max(...others) : right
    if (Math.abs(this.#above.end - own) < 2) return false
    const room = Math.min(right, Math.max(own, this.#above.end)) - this.#above.end
    return room > this.#line.firstWord + this.#measure.size * by
  }

  /** Ends where the column ends. */
  #isFull(): boolean {
    const { left, right } = this.#edges(this.#above)
    return right - this.#above.end < (right - left) * 0.12
  }

  #edges({ page }: NumberedLine): Edges {
    return this.#measure.edges.get(page) ?? { left: 0, right: 1000 }
  }

  #tolerance(): number {
    return this.#measure.size * indentShare
  }

  #beginsBelow(): boolean {
    const { even, wrapped } = this.#measure
    if (even && !wrapped && !this.#goesOnUnwrapped()) return true
    const finished = this.#isFinished()
    const short = this.#isShort()
    const labelled = this.#beginsByLabel(finished, short)
    if (labelled !== null) return labelled
    if (finished && this.#isSection(short)) return true
    if (even && this.#beginsByWords(finished, short)) return true
    return this.#beginsByIndent(finished, short)
  }

  /** Null without a label that may be one of a paragraph. */
  #beginsByLabel(finished: boolean, short: boolean): boolean | null {
    const label = readLabel(this.#line.text)
    if (label?.shape === 'spoken') return true
    if (!label || !(finished || short)) return null
    return label.kind === 'bullet' || this.#isLabelPlace(label, short)
  }

  /** Where every line is a paragraph, one that is broken all the same. */
  #goesOnUnwrapped(): boolean {
    const { words } = this.#measure
    // `Peru and Chad: amendment to draft resolution` over the symbol of that.
    if (/^[A-Z]{1,5}\/\S+$/u.test(this.#line.text) && /[:：]/u.test(this.#text)) return true
    // Without small letters the one full line of a text tells nothing but by its width.
    const wide = this.#above.end - this.#above.start > this.#measure.size * fullLine
    if (
      wide &&
      !this.#isFinished() &&
      /^\p{Lo}/u.test(this.#line.text) &&
      isFinished(this.#line.text)
    )
      return true
    const text = this.#group.map((line) => line.text).join(' ')
    const label = readLabel(text)
    const line = { text: this.#line.text, gap: 0, pageStart: false }
    const layout = { spacing: 0, width: this.#measure.columns }
    const block = { text: label?.rest ?? text, label }
    return goesOnUnwrapped(line, block, isFinished(text), { layout, opens: words.opens })
  }

  /** Where nothing of the page tells it. */
  #beginsByWords(finished: boolean, short: boolean): boolean {
    const { text } = this.#line
    if (beginsInside(text)) return false
    if (beginsByWords(text, { above: this.#text, short })) return true
    if (this.isEarly() || this.#isFirst()) return true
    if (endsSentence(this.#text) && (readSectionSign(text) || beginsInstruction(text))) return true
    if (!this.#measure.words.opens(text)) return false
    if (!finished) return mayPrecede(this.#text, short && this.#group.length === 1)
    return short || !endsInHanComma(this.#text)
  }

  /** Paragraph 1 under a heading, however full the line of that. */
  #isFirst(): boolean {
    const label = readLabel(this.#line.text)
    const first = label?.kind === 'number' && label.readings[0]?.value === 1
    if (!first || readLabel(this.#first.text) || endsInPreposition(this.#text)) return false
    return /^[\p{Lu}\p{Lo}]/u.test(label.rest)
  }

  /** A line breaks where nothing more fits; what leaves room for a word and has one below it that may begin has ended. */
  isEarly(): boolean {
    // Titles are broken by their words.
    if (this.#line.bold || endsInPreposition(this.#text) || this.#isCentred()) return false
    // Nothing begins with a symbol that does not stand alone, and what is alone is a field.
    const begins = /^[«“"]?[\p{Lu}\p{Lo}](?!\p{Lu}*\/)/u.test(this.#line.text)
    return begins && this.#isShort(2)
  }

  #isSection(short: boolean): boolean {
    return (short || this.#isCentred()) && readSectionSign(this.#line.text) !== null
  }

  /** A number at the head of a line that goes on is one of the sentence, but for one before the first words of a paragraph. */
  #isLabelPlace(label: PrintedLabel, short: boolean): boolean {
    if (short || this.#group.length === 1) return true
    if (label.kind === 'number' && this.#measure.words.opens(label.rest)) return true
    const within = this.#group.at(-1)?.start ?? 0
    return (
      Math.abs(this.#line.start - within) > this.#tolerance() || /[;:.；：。؛]$/u.test(this.#text)
    )
  }

  #beginsByIndent(finished: boolean, short: boolean): boolean {
    if (this.#isCentred() && this.#isCentredLine(this.#above)) return short && finished
    const ends = short && (finished || this.#isVeryShort())
    const by = this.#tolerance()
    const deeper = this.#line.start - this.#above.start
    if (this.#group.length > 1) return this.#beginsAfterSeveral({ deeper, finished, short, ends })
    if (deeper > by) return this.#beginsDeeper(finished, short)
    return ends || (deeper >= -by && finished && this.#isDeep())
  }

  #beginsAfterSeveral(told: {
    readonly deeper: number
    readonly finished: boolean
    readonly short: boolean
    readonly ends: boolean
  }): boolean {
    const { deeper, finished, short, ends } = told
    const by = this.#tolerance()
    if (Math.abs(deeper) <= by) return ends
    return finished || short || (deeper > by && this.#measure.indented)
  }

  /** Where paragraphs are indented, a second line as deep as the first is the first of another. */
  #isDeep(): boolean {
    const { left } = this.#edges(this.#line)
    // Under a letter all lines may stand as deep as a paragraph begins, and a full line goes on.
    if (this.#isFull() && readLabel(this.#first.text)?.kind === 'sub') return false
    return this.#measure.indented && this.#first.start > left + this.#tolerance()
  }

  /** Deeper than the only line above: it hangs under the words of a label, or a paragraph begins under a heading. */
  #beginsDeeper(finished: boolean, short: boolean): boolean {
    if (readLabel(this.#first.text) && !short) return false
    return finished || short
  }

  #isVeryShort(): boolean {
    const { left, right } = this.#edges(this.#above)
    const room = right - this.#above.end
    return room > (right - left) * 0.45 && !beginsInside(this.#line.text)
  }

  #isCentred(): boolean {
    return this.#isCentredLine(this.#line)
  }

  #isCentredLine({ start, end, page }: NumberedLine): boolean {
    const { left, right } = this.#measure.edges.get(page) ?? { left: 0, right: 0 }
    const [before, after] = [start - left, right - end]
    return before > this.#measure.size * 3 && Math.abs(before - after) < this.#measure.size
  }

  #beginsOnPage(): Beginning {
    const finished = this.#isFinished()
    if (!finished) return this.#beginsUnfinished()
    const { text, start, page } = this.#line
    if (readLabel(text)) return 'certain'
    const deeper = start > (this.#measure.edges.get(page)?.left ?? 0) + this.#tolerance()
    const indented = this.#measure.indented && this.#hangsNothing()
    if (indented && deeper) return 'certain'
    if (beginsInside(text)) return 'no'
    // On a page of sub-paragraphs the column seems to begin where they do, but a line with room left goes on nowhere.
    if (this.#isShort()) return 'certain'
    if (indented) return 'no'
    return 'doubtful'
  }

  /** A sub-paragraph that hangs under its letter may go on as deep as another begins. */
  #hangsNothing(): boolean {
    const last = this.#above.start - this.#edges(this.#above).left
    return this.#group.length === 1 || last < this.#tolerance()
  }

  /** Without a stop a paragraph goes on, unless a heading is cut off from what it heads. */
  #beginsUnfinished(): Beginning {
    const label = readLabel(this.#line.text)
    if (label && this.#isShort(1.5) && /^\p{Lu}|^\p{Lo}/u.test(label.rest)) return 'certain'
    if (this.#group.length === 1 && this.#isFirst()) return 'certain'
    return this.#isShort(4) && this.#isVeryShort() ? 'certain' : 'no'
  }
}

/** The sign of a section over its heading, or the word that opens an annex. */
function isLoneSign(text: string): boolean {
  return readSectionSign(text)?.rest === '' || readAnnexHeading(text)?.rest === ''
}

/** By distance, size or weight; where distance tells nothing, by the room that the line above leaves. */
export function isSetApart(above: NumberedLine, line: NumberedLine, measure: TextMeasure): boolean {
  const { size, pitch, apart, even } = measure
  if (even && new Seam([above], line, measure).isEarly()) return true
  if (above.page !== line.page || line.y > above.y) return true
  if (above.bold !== line.bold || Math.abs(above.size - line.size) > size * 0.08) return true
  return (above.y - line.y) / (pitch * Math.max(1, line.size / size)) > apart
}
