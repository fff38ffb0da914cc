// The lines before the text: fields of the masthead, the sponsors, the titles. A line that no field takes belongs to a title: of the
// agenda item where it follows the item, of the document where it stands last.
import type { Language } from '../document/language.ts'
import type { ReadSponsorLine } from '../grammar/sponsor-line.ts'
import { type Ambiguity, excerptOf, type Field, type FieldLine } from './imported-document.ts'
import { joinLines } from './join-lines.ts'
import { type MastheadFacts, noFacts, readMastheadLine } from './masthead-line.ts'
import { isEmblem, isStatementTitle } from './masthead-words.ts'
import type { BodyLine } from './note-zones.ts'
import { widthOf } from './source-lines.ts'
import type { PageLayout } from './page-layout.ts'
import { findSponsorLines } from './sponsor-lines.ts'

export interface FrontMatter {
  readonly facts: MastheadFacts
  readonly sponsorLine: ReadSponsorLine | null
  /** As printed. */
  readonly label: string | null
  readonly title: string
  readonly titleLine: number
  readonly fields: readonly FieldLine[]
  readonly ambiguities: readonly Ambiguity[]
}

export interface FrontContext {
  readonly language: Language
  readonly layout: PageLayout
  readonly figuresOff: boolean
}

export function readFrontMatter(lines: readonly BodyLine[], context: FrontContext): FrontMatter {
  const reader = new FrontReader(context)
  const sponsors = findSponsorLines(lines, context)
  lines.forEach((line, index) => {
    if (sponsors && index >= sponsors.from && index <= sponsors.to) reader.takeSponsors(line)
    else reader.take(line)
  })
  return reader.finish(sponsors?.read ?? null, sponsors?.label ?? null)
}

interface Group {
  readonly line: number
  readonly text: string
  /** What the group has of each of its lines. */
  readonly pieces: readonly { readonly line: number; readonly text: string }[]
  /** The field before it. */
  readonly after: Field | null
  readonly indent: number
}

class FrontReader {
  readonly #context: FrontContext
  readonly #facts: MastheadFacts
  readonly #fields: FieldLine[] = []
  readonly #groups: Group[] = []
  #previous: Field | null = null
  #open = false

  constructor(context: FrontContext) {
    this.#context = context
    this.#facts = noFacts(context.language)
  }

  takeSponsors(line: BodyLine): void {
    this.#note(line, line.text, 'sponsors')
  }

  take(line: BodyLine): void {
    for (const text of splitColumns(line.text, this.#facts)) this.#takeText(line, text)
  }

  #takeText(line: BodyLine, text: string): void {
    const plain = squeeze(text)
    if (isEmblem(plain)) return this.#note(line, text, 'emblem')
    const before = this.#facts.headedTitle
    const field = readMastheadLine(plain, this.#facts)
    if (field) {
      const headed = this.#facts.headedTitle
      return headed === before
        ? this.#note(line, text, field)
        : this.#noteHeading(line, text, { title: headed ?? '', field })
    }
    const group = this.#groups.at(-1)
    const apart = line.gap > this.#context.layout.spacing
    const deeper =
      this.#context.layout.indented && group !== undefined && line.indent > group.indent
    if (!group || !this.#open || apart || deeper) this.#startGroup(line, text)
    else this.#extendGroup(group, line, text)
  }

  /** `63/197. Title`, `Topic: Title`: what stands before is a field, the rest begins the title. */
  #noteHeading(
    line: BodyLine,
    text: string,
    { title, field }: { title: string; field: Field },
  ): void {
    this.#note(line, text.replace(title, '').trim(), field)
    if (title !== '') this.#startGroup(line, title)
  }

  #note(line: BodyLine, text: string, field: Field): void {
    this.#fields.push({ line: line.number, text, field })
    this.#previous = field
    this.#open = false
  }

  #startGroup(line: BodyLine, text: string): void {
    const after = this.#previous
    const pieces = [{ line: line.number, text }]
    this.#groups.push({ line: line.number, text, pieces, after, indent: line.indent })
    this.#open = true
  }

  #extendGroup(group: Group, line: BodyLine, text: string): void {
    this.#groups[this.#groups.length - 1] = {
      ...group,
      text: joinLines(group.text, text, this.#context.figuresOff),
      pieces: [...group.pieces, { line: line.number, text }],
    }
  }

  finish(sponsorLine: ReadSponsorLine | null, label: string | null): FrontMatter {
    this.#partTitles()
    const title = this.#chooseTitle()
    const ambiguities: Ambiguity[] = []
    for (const group of this.#groups) {
      if (group === title) continue
      const field = this.#fieldOf(group)
      this.#fields.push(...group.pieces.map((piece) => ({ ...piece, field })))
      if (field === 'unread') ambiguities.push(doubt(group))
    }
    return {
      facts: this.#facts,
      sponsorLine,
      label: label ?? this.#facts.reportLabel,
      title: (title?.text ?? '').replace(/\s+/g, ' '),
      titleLine: title?.line ?? 0,
      fields: this.#fields.toSorted((a, b) => a.line - b.line),
      ambiguities,
    }
  }

  /**
   * Of a report, the titles of the agenda item and of the document may follow each other without a gap: the first ends with a line that
   * has room left and the second begins with a capital.
   */
  #partTitles(): void {
    const [group] = this.#groups.filter(({ after }) => after === 'agenda-item').slice(-1)
    if (!group || group !== this.#groups.at(-1) || this.#facts.headedTitle !== null) return
    const widest = Math.max(...group.pieces.map(({ text }) => widthOf(text)))
    const at = group.pieces.findIndex((piece, index) => {
      const above = group.pieces[index - 1]
      return above && widthOf(above.text) < widest * 0.75 && /^[\p{Lu}\p{Lo}]/u.test(piece.text)
    })
    if (at < 0) return
    const parts = [group.pieces.slice(0, at), group.pieces.slice(at)]
    this.#groups.splice(-1, 1, ...parts.map((pieces) => this.#groupOf(pieces, group)))
  }

  #groupOf(pieces: Group['pieces'], group: Group): Group {
    const text = pieces.reduce(
      (joined, piece) => joinLines(joined, piece.text, this.#context.figuresOff),
      '',
    )
    return { ...group, line: pieces[0]?.line ?? group.line, text, pieces }
  }

  /** The last group is the title, unless it is plainly the title of the agenda item and a label came after it. */
  #chooseTitle(): Group | undefined {
    const headed = this.#facts.headedTitle
    if (headed) return this.#groups.find(({ text }) => text.startsWith(headed))
    const called = this.#groups.findLast(({ after }) => after === 'sponsors' || after === 'label')
    if (called) return called
    const last = this.#groups.at(-1)
    const statement = this.#groups.find(({ text }) => isStatementTitle(text))
    return statement ?? last
  }

  #fieldOf(group: Group): Field {
    const item = this.#facts.agendaItems.find(({ title }) => title === '')
    if (group.after !== 'agenda-item' || !item) return 'unread'
    const at = this.#facts.agendaItems.indexOf(item)
    this.#facts.agendaItems[at] = { number: item.number, title: group.text.replace(/\s+/g, ' ') }
    return 'agenda-title'
  }
}

function doubt(group: Group): Ambiguity {
  return {
    code: 'masthead-line',
    line: group.line,
    excerpt: excerptOf(group.text),
    alternatives: ['a line of the masthead', 'a title', 'a paragraph'],
  }
}

/** Columns of a line, where at least one of them is a field by itself; extraction may leave one space between them. */
function splitColumns(text: string, facts: MastheadFacts): string[] {
  const wide = text.split(/\s{3,}/)
  const columns = wide.length > 1 ? wide : text.split(columnStart)
  if (columns.length < 2) return [text]
  const known = columns.filter((column) => isField(column, facts))
  const enough = wide.length > 1 ? known.length > 0 : known.length === columns.length
  return enough ? columns : [text]
}

/** Whether every column of a line is a field of the masthead. */
export function isMastheadLine(text: string, language: Language): boolean {
  const facts = noFacts(language)
  return splitColumns(text, facts).every((column) => isField(column, facts))
}

/** Where the right column of page 1 begins: the distribution, the original language, a symbol at the end. */
const columnStart =
  /\s+(?=Distr\.|Provisional$|Original\s?:|[A-Z]{1,4}\/[\w./-]+(?: ?\(\d{4}\))?\*{0,3}$)/u

function isField(column: string, facts: MastheadFacts): boolean {
  const plain = squeeze(column)
  return isEmblem(plain) || readMastheadLine(plain, { ...facts, agendaItems: [] }) !== null
}

/** Takes out the spaces of letter-spaced Han: 联 合 国, 2 0 0 8 年. */
function squeeze(text: string): string {
  const pieces = text.split(/\s+/)
  const single = pieces.filter((piece) => /^[\p{Script=Han}\d]$/u.test(piece)).length
  const spacedOut = pieces.length > 1 && single >= Math.max(2, pieces.length * 0.6)
  return spacedOut ? pieces.join('') : text.replaceAll(/\s+/g, ' ').trim()
}
