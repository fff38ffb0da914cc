// Separates the lines of a source into the body, the notes at the foot of pages or at the end, and furniture.
//
// The notes of a page last until the page ends. A page ends at a form feed, at a running head or page number, in a
// double-spaced extraction at a line that follows without the usual empty line, or, where a source shows no page at all,
// where a note is finished and the next line begins no other.
import {
  abbreviated,
  beginsInside,
  endsInComma,
  endsInPreposition,
  endsSentence,
  isFinished,
} from '../lines/finished.ts'
import { isEmblem } from '../front/masthead-words.ts'
import { isFirstPageNote } from '../front/first-page-notes.ts'
import {
  findEndNotes,
  findFootNotes,
  findLateNotes,
  mostMissing,
  referenceTo,
  signOf,
} from './foot-notes.ts'
import {
  type Ambiguity,
  excerptOf,
  type FieldLine,
  type Furniture,
  type FurnitureLine,
} from '../imported-document.ts'
import { isNotesHeading, isStars, readNoteStart, type NoteStart } from './note-signs.ts'
import { findFurniture, isRule, isSoleNumber } from '../lines/page-furniture.ts'
import { isPageMark } from '../lines/page-numbers.ts'
import type { PageLayout } from '../lines/page-layout.ts'
import { readLabel } from '../body/printed-labels.ts'
import { readSectionSign } from '../body/section-signs.ts'
import { countResumed, resumesUnderRule } from './resumed-notes.ts'
import { type SourceLine, widthOf } from '../lines/source-lines.ts'
import { isOfVolume } from '../lines/volume-heads.ts'

export interface BodyLine extends SourceLine {
  /** True for the first line of the body on its page. */
  readonly pageStart: boolean
  /** The page it stands on, from 1, by every sign of a page's end. */
  readonly sheet: number
}

export interface NoteLine extends SourceLine {
  /** Where this line begins a note. */
  readonly start: NoteStart | null
  readonly sheet: number
  /** True for notes gathered behind the text under a heading of their own. */
  readonly gathered?: boolean
}

export interface Zones {
  readonly body: readonly BodyLine[]
  readonly notes: readonly NoteLine[]
  readonly furniture: readonly FurnitureLine[]
  readonly fields: readonly FieldLine[]
  /** Text below the notes at the end. */
  readonly ambiguities: readonly Ambiguity[]
}

/** `decides` is true for words with which an operative paragraph may begin: under a rule stands a note, or a part of the text. */
export function splitZones(
  lines: readonly SourceLine[],
  layout: PageLayout,
  decides: (text: string) => boolean = () => false,
): Zones {
  const splitter = new Splitter(lines, layout, decides)
  lines.forEach((line, index) => splitter.take(line, index))
  const { body, furniture, fields, ambiguities } = splitter
  return {
    body,
    furniture,
    fields,
    ambiguities,
    notes: freeOfPage(splitter.notes, body.at(-1)?.sheet ?? 1),
  }
}

/** So many notes that all stand on the last page are those of the whole text. */
const fewestGathered = 5

/** Notes gathered at the end are no nearer to the references of the last page than to others. */
function freeOfPage(notes: readonly NoteLine[], last: number): readonly NoteLine[] {
  const gathered = notes.filter(({ start }) => start !== null).length >= fewestGathered
  const behind = last > 1 && notes.every(({ sheet }) => sheet >= last)
  if (!behind || !(gathered || notes.some(({ gathered: end }) => end))) return notes
  return notes.map((note) => ({ ...note, sheet: Infinity }))
}

type Zone = 'body' | 'foot' | 'end'

class Splitter implements Zones {
  readonly body: BodyLine[] = []
  readonly notes: NoteLine[] = []
  readonly furniture: FurnitureLine[] = []
  readonly fields: FieldLine[] = []
  readonly ambiguities: Ambiguity[] = []
  readonly #lines: readonly SourceLine[]
  readonly #layout: PageLayout
  readonly #decides: (text: string) => boolean
  readonly #known: ReadonlyMap<number, Furniture>
  readonly #feet: ReadonlySet<number>
  readonly #paged: boolean
  /** Where the notes are gathered behind the text; null where nothing but a heading could tell. */
  readonly #end: number | null
  #zone: Zone = 'body'
  #sheet = 1
  #broken = false
  #pageStart = false
  #last = 0
  #dotted: boolean | null = null
  /** True in the place of a note that is known by its words alone. */
  #firstPage = false
  /** The line under a rule that goes on with the last note; -1 where none does. */
  #resumed = -1

  constructor(
    lines: readonly SourceLine[],
    layout: PageLayout,
    decides: (text: string) => boolean,
  ) {
    this.#lines = lines
    this.#layout = layout
    this.#decides = decides
    this.#known = findFurniture(lines, layout.spacing === 1)
    const ruled = lines.some((_, index) => this.#opensByRule(index))
    this.#feet = ruled ? new Set() : findFootNotes(lines, this.#known)
    const late = ruled || this.#feet.size > 0 ? null : findLateNotes(lines, this.#known)
    const found = ruled || this.#feet.size > 0 || late !== null
    this.#end = found ? late : findEndNotes(lines, this.#known)
    this.#last = late === null ? 0 : Number(signOf(lines[late])) - 1
    this.#paged =
      layout.spacing === 1 ||
      (!isOfVolume(lines, this.#known) &&
        ([...this.#known.values()].some(isPageMark) || lines.some(({ page }) => page > 1)))
  }

  take(line: SourceLine, index: number): void {
    const what = this.#known.get(index)
    if (this.#endsPageBefore(line, index)) this.#breakPage()
    if (what) {
      this.furniture.push({ line: line.number, text: line.text, what })
      if (isPageMark(what) || (what === 'link' && this.#layout.spacing === 1)) this.#broken = true
      return
    }
    if (this.#broken) this.#breakPage()
    if (isRule(line.text)) return this.#takeRule(line, index)
    if (this.#takeHeading(line, index)) return
    // What stands in a row of a table is told by its table.
    const start = line.row ? null : readNoteStart(line.text)
    this.#enter(this.#zoneOf(line, index, start))
    if (this.#zone === 'body') this.#takeBody(line)
    else this.#takeNote(line, start, this.#feet.has(index) || this.#isFirstUnderRule(index, start))
  }

  #breakPage(): void {
    this.#broken = false
    this.#sheet++
    this.#pageStart = true
    if (this.#zone === 'foot') this.#zone = 'body'
  }

  #endsPageBefore(line: SourceLine, index: number): boolean {
    const above = this.#lines[index - 1]
    if (!above) return false
    if (above.page !== line.page) return true
    if (this.#layout.spacing !== 1 || line.gap > 0 || this.#known.has(index)) return false
    return !isSoleNumber(above.text) && !isSoleNumber(line.text) && !isRule(above.text)
  }

  #takeRule(line: SourceLine, index: number): void {
    const resumes = this.#resumesUnder(index)
    const opens = resumes || this.#opensByRule(index)
    if (opens) this.#zone = 'foot'
    if (resumes) this.#resumed = index + 1
    const what = opens ? 'note-rule' : 'ornament'
    this.furniture.push({ line: line.number, text: line.text, what })
  }

  #opensByRule(index: number): boolean {
    const line = this.#lines[index]
    // The World Health Organization draws the end of its texts so, whatever stands below.
    if (!line || !isRule(line.text) || /^= = =$/u.test(line.text)) return false
    let at = index + 1
    while (this.#known.has(at)) at++
    const start = readNoteStart(this.#lines[at]?.text ?? '')
    return start !== null && !(start.dotted && this.#decides(start.text))
  }

  /** The last note, where it stands on a page above and has no end there. */
  #isNoteOpen(): boolean {
    const last = this.notes.at(-1)
    return last !== undefined && last.sheet < this.#sheet && !endsSentence(last.text)
  }

  #resumesUnder(index: number): boolean {
    if (!this.#isNoteOpen()) return false
    const below: SourceLine[] = []
    for (let at = index + 1; !this.#known.has(at) && below.length < 8; at++) {
      const line = this.#lines[at]
      if (line) below.push(line)
      else break
    }
    return resumesUnderRule(below, (text) => {
      const start = readNoteStart(text)
      return start !== null && !isStars(start.sign) && this.#belongs(start)
    })
  }

  #enter(zone: Zone): void {
    if (this.#zone === 'body' && zone === 'foot' && this.#isNoteOpen()) this.#takeBackResumed()
    // Numbered notes end with their page.
    if (this.#zone === 'foot' && zone === 'body' && this.#last > 0) this.#pageStart = true
    this.#zone = zone
  }

  #takeBackResumed(): void {
    const count = countResumed(this.body, this.#sheet, this.#decides)
    for (const line of this.body.splice(this.body.length - count, count))
      this.notes.push({ ...line, start: null })
  }

  #takeHeading(line: SourceLine, index: number): boolean {
    const below = this.#lines[index + 1]
    if (!isNotesHeading(line.text) || !below || !readNoteStart(below.text)) return false
    this.#zone = 'end'
    this.fields.push({ line: line.number, text: line.text, field: 'notes-heading' })
    return true
  }

  #zoneOf(line: SourceLine, index: number, start: NoteStart | null): Zone {
    if (index === this.#end) return 'end'
    if (this.#zone === 'body') {
      this.#firstPage = !this.#feet.has(index) && start !== null && isStars(start.sign)
      return this.#feet.has(index) || this.#opensByItself(start) ? 'foot' : 'body'
    }
    if (this.#zone === 'end') return this.#zoneAtEnd(line, index)
    if (this.#isFirstUnderRule(index, start)) return this.#zone
    if (this.#opensMasthead(line, index)) return 'body'
    const ends = this.#endsFirstPage(index, start) || this.#endsNotes(line, index, start)
    return ends ? 'body' : this.#zone
  }

  /** Where lines are whole paragraphs, what a page has under the last of its notes is no part of that note. */
  #zoneAtEnd(line: SourceLine, index: number): Zone {
    if (this.#layout.wrapped || this.notes.length === 0) return 'end'
    if (readNoteStart(line.text) !== null || !endsSentence(this.notes.at(-1)?.text ?? ''))
      return 'end'
    const below = this.#lines.slice(index + 1, index + 1 + farthestNext)
    if (below.some(({ text }) => this.#isNext(readNoteStart(text)))) return 'end'
    const alternatives = ['a paragraph', `note ${this.#last}`]
    const [code, excerpt] = ['note-out-of-order' as const, excerptOf(line.text)]
    this.ambiguities.push({ code, line: line.number, excerpt, alternatives })
    return 'body'
  }

  #isNext(start: NoteStart | null): boolean {
    return start !== null && this.#belongs(start) && !isStars(start.sign)
  }

  /** What is taken out of a collection has the numbers that its notes have there. */
  #isFirstUnderRule(index: number, start: NoteStart | null): boolean {
    const above = this.#lines[index - 1]
    if (!start || start.dotted || isStars(start.sign) || !above || !isRule(above.text)) return false
    return this.#zone === 'foot' && this.#last === 0
  }

  /** A sign that begins a note wherever it stands, if it is the next one and has words. */
  #opensByItself(start: NoteStart | null): boolean {
    if (start && isStars(start.sign)) return this.body.length > 0 && isFirstPageNote(start.text)
    if (!start?.strong || start.sign !== String(this.#last + 1)) return false
    return /^[\p{L}\p{N}\p{Pi}"«《(]/u.test(start.text)
  }

  /** Where a program has written the top of page 1 under its notes, its frame begins with the name of the organization. */
  #opensMasthead(line: SourceLine, index: number): boolean {
    const below = this.#lines.slice(index + 1, index + 4)
    return isEmblem(line.text) && below.some(({ text }) => /^Distr\b/u.test(text))
  }

  /** A note of the first page may stand under its line: what comes behind its stop is the masthead again. */
  #endsFirstPage(index: number, start: NoteStart | null): boolean {
    if (!this.#firstPage || (start && this.#belongs(start))) return false
    return /[.。]$/.test(this.#lines[index - 1]?.text ?? '')
  }

  #endsNotes(line: SourceLine, index: number, start: NoteStart | null): boolean {
    if (start && this.#beginsNote(start)) return false
    if (index === this.#resumed) return false
    if (this.#isOtherwiseDotted(start, line)) return true
    const [{ text: above } = { text: '' }] = this.#lines.slice(Math.max(0, index - 1), index)
    if (isNumberOf(above, line)) return false
    if (!this.#layout.wrapped) return endsWhole(above, line)
    if (this.#nextComesAfter(above, index)) return false
    return (
      this.#resumesText(above, line.text) ||
      this.#resumesCut(above, index) ||
      this.#isSetOff(above, line)
    )
  }

  /** A note without its stop goes on where the next note begins close below. */
  #nextComesAfter(above: string, index: number): boolean {
    if (endsSentence(above)) return false
    const below = this.#lines.slice(index + 1, index + 1 + mostLinesBetween)
    const next = below.findIndex(({ text }) => {
      const start = readNoteStart(text)
      return start !== null && start.dotted === this.#dotted && this.#belongs(start)
    })
    const between = next < 0 ? [] : this.#lines.slice(index, index + 1 + next)
    return next >= 0 && between.every((_, at) => !this.#known.has(index + at))
  }

  /** Where nothing tells pages apart, or lines tell by their distance. */
  #isSetOff(above: string, line: SourceLine): boolean {
    const ended = isNoteEnd(above, line.text)
    const apart = this.#layout.spacing === 0 && line.gap > 0
    if (apart && (ended || !this.#paged)) return true
    return !this.#paged && ended && /[.。؟?!][”"»)]?$/.test(above)
  }

  /** Behind a whole note the text goes on without a sign of the page's end: with a label, with the sign of a section, in mid-sentence. */
  #resumesText(above: string, text: string): boolean {
    if (!/[.。؟?!][”"»)]?$/u.test(above) || abbreviated.test(above.slice(-20))) return false
    const label = readLabel(text)
    if (label !== null && label.kind !== 'bullet') return true
    if (readSectionSign(text)?.rest === '') return true
    return beginsInside(text) && !isFinished(this.body.at(-1)?.text ?? '.')
  }

  /** In scripts without capitals a note that ends early on its line, under a full line that ends in no stop: there the text goes on. */
  #resumesCut(above: string, index: number): boolean {
    const full = this.#layout.width * nearlyFull
    const cut = this.body.at(-1)?.text ?? ''
    const [{ text } = { text: '' }, ...below] = this.#lines.slice(
      index,
      index + 1 + mostLinesBetween,
    )
    if (!/^[\p{Lo}《「『“]/u.test(text) || isFinished(cut) || widthOf(cut) < full) return false
    if (!/[.。؟?!][”"»)]?$/u.test(above) || widthOf(above) >= full) return false
    return !below.some((line) => this.#isNext(readNoteStart(line.text)))
  }

  #isOtherwiseDotted(start: NoteStart | null, { gap }: SourceLine): boolean {
    return start?.dotted === true && this.#dotted === false && gap > this.#layout.spacing
  }

  #belongs(start: NoteStart): boolean {
    if (this.#dotted !== null && start.dotted !== this.#dotted && !isStars(start.sign)) return false
    return isStars(start.sign) || Number(start.sign) === this.#last + 1
  }

  #takeBody(line: SourceLine): void {
    this.body.push({ ...line, pageStart: this.#pageStart, sheet: this.#sheet })
    this.#pageStart = false
  }

  #takeNote(line: SourceLine, start: NoteStart | null, found: boolean): void {
    const begins = start !== null && (this.#beginsNote(start) || (found && this.#last === 0))
    this.notes.push({
      ...line,
      start: begins ? start : null,
      sheet: this.#sheet,
      gathered: this.#zone === 'end',
    })
    if (!begins || !start || isStars(start.sign)) return
    this.#last = Number(start.sign)
    this.#dotted = start.dotted
  }

  /** Notes count upward; the first of a source may have lost some before it, or be one of a volume, that the text refers to. */
  #beginsNote({ sign, ...start }: NoteStart): boolean {
    if (this.#belongs({ sign, ...start })) return true
    const value = Number(sign)
    if (this.#last > 0 || !(value > 0)) return false
    const reference = referenceTo(value, true)
    return value <= mostMissing || this.body.some(({ text }) => reference.test(text))
  }
}

/** Paragraphs of a note at the end of the text are fewer. */
const farthestNext = 30

/** Lines are set to a width, but not to the letter. */
const nearlyFull = 0.85

/** Of a note, below the line that has no stop. */
const mostLinesBetween = 2

/** `31.` under `December 1989, p.` */
function isNumberOf(above: string, { gap, text }: SourceLine): boolean {
  return gap === 0 && /^\d/u.test(text) && abbreviated.test(above.slice(-20))
}

/** Where lines are whole paragraphs; a note that was broken all the same goes on after a comma. */
function endsWhole(above: string, { gap, text }: SourceLine): boolean {
  if (gap > 0 || readLabel(text) !== null) return true
  return isFinished(above) && !endsInComma(above)
}

/** False where a note goes on below, however far: it has no end, or the line below begins in the middle of a sentence. */
function isNoteEnd(above: string, below: string): boolean {
  if (readLabel(below) !== null) return true
  if (/[,،、(-]$/u.test(above) || abbreviated.test(above.slice(-20))) return false
  if (endsInPreposition(above)) return false
  if (/(?:https?:\/\/|www\.)\S*$/u.test(above.slice(-200)) && /^\S*[./]\S*$/u.test(below))
    return false
  return !beginsInside(below)
}
