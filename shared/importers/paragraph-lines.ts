// The paragraphs of a source as the lines that every later step knows, and what of those steps is one of the text as well, whoever divided it: signs
// that Han counts in, heads and a subject that stand on one line, words of a page that somebody pasted, notes that somebody typed.
import { largestOf } from '../extremes.ts'
import { anchor, cellDivider } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import type { OpeningPart } from './body/opening-part.ts'
import { partSubject } from './body/run-in.ts'
import type { SourceDocument, SourceParagraph } from './from-paragraphs.ts'
import { readHeadRows } from './front/head-rows.ts'
import { partHeads } from './front/part-heads.ts'
import type { FieldLine, FurnitureLine } from './imported-document.ts'
import { countSigns } from './lines/count-signs.ts'
import { setsFiguresOff } from './lines/join-lines.ts'
import { asPrinted } from './lines/misread-labels.ts'
import { takePageLeftovers } from './lines/page-leftovers.ts'
import type { PageLayout } from './lines/page-layout.ts'
import { type SourceLine, widthOf } from './lines/source-lines.ts'
import { type BodyLine, splitZones, type Zones } from './notes/note-zones.ts'
import { type ReadNotes, readNotes } from './notes/read-notes.ts'
import { plainSigns } from './notes/sign-shapes.ts'

export interface ParagraphLines {
  readonly lines: readonly BodyLine[]
  readonly layout: PageLayout
  /** The numbers of the lines that are marked as headings. */
  readonly headings: ReadonlySet<number>
  readonly figuresOff: boolean
  /** Those that were typed; none where the source knows its notes. */
  readonly notes: ReadNotes
  readonly furniture: readonly FurnitureLine[]
  readonly fields: readonly FieldLine[]
  /** The signs of the notes that a line refers to, in order. */
  readonly referencesOf: (line: BodyLine) => readonly string[]
  /** How deep its list says that it stands. */
  readonly depthOf: (line: BodyLine) => { readonly depth?: number }
}

interface Context {
  readonly language: Language
  readonly opening: (text: string) => OpeningPart | null
}

export function prepareParagraphs(
  source: SourceDocument,
  { language, opening }: Context,
): ParagraphLines {
  const { paragraphs } = source
  const read = readHeadRows(paragraphs.flatMap(readLine)).map(squeezeRow)
  const figuresOff = setsFiguresOff(read.map(({ text }) => text).join('\n'))
  const clean = takePageLeftovers(read)
  const numbered = countSigns(clean.lines, opening)
  const layout = layoutOf(numbered)
  const zones = hasNotes(source) ? bodyOf(numbered) : zonesOf(numbered, layout, opening)
  const headed = partHeads(zones.body)
  const lines = partSubject(headed, { language, spacing: 0, openingPart: opening })
  const notes = readNotes(zones.notes.map(asPrinted), figuresOff)
  return {
    lines,
    layout,
    headings: new Set(paragraphs.flatMap(({ heading }, at) => (heading ? [at + 1] : []))),
    figuresOff,
    notes: { ...notes, ambiguities: [...notes.ambiguities, ...zones.ambiguities] },
    furniture: [...clean.furniture, ...zones.furniture],
    fields: zones.fields,
    referencesOf: referencesBy(lines, paragraphs),
    depthOf: ({ number }) => {
      const depth = paragraphs[number - 1]?.depth
      return depth === undefined ? {} : { depth }
    },
  }
}

function hasNotes({ notes, paragraphs }: SourceDocument): boolean {
  return notes.length > 0 || paragraphs.some(({ references }) => references.length > 0)
}

/** Students number clauses `1/` as well, which begins a note elsewhere: no note begins with the words of a clause. */
function zonesOf(
  lines: readonly SourceLine[],
  layout: PageLayout,
  opening: Context['opening'],
): Zones {
  const decides = (text: string) => opening(text) === 'operative'
  const zones = splitZones(plainSigns(lines), layout, decides)
  const isOfText = zones.notes.some(({ start }) => start !== null && decides(start.text))
  return isOfText ? bodyOf(lines) : zones
}

function bodyOf(lines: readonly SourceLine[]): Zones {
  const body = lines.map((line, at) => ({ ...line, pageStart: at === 0, sheet: 1 }))
  return { body, notes: [], furniture: [], fields: [], ambiguities: [] }
}

function readLine(paragraph: SourceParagraph, index: number): SourceLine[] {
  const { text, number, heading, kind, close } = paragraph
  const row = kind === 'row' ? text.split(cellDivider).map((cell) => cell.trim()) : null
  const words = row ? row.map(squeeze).join(cellDivider) : squeeze(text)
  if (words.trim() === '' && number === null) return []
  return [
    {
      number: index + 1,
      text: row ? words : withNumber(words, number, heading),
      indent: 0,
      gap: close ? 0 : 1,
      page: 1,
      ...(row && { row }),
    },
  ]
}

function squeezeRow(line: SourceLine): SourceLine {
  return line.row ? { ...line, row: line.row.map(squeeze) } : line
}

function squeeze(text: string): string {
  return text.replaceAll(/[\s\u200b\ufeff]+/gu, ' ').trim()
}

/** Word numbers sections I, A, 1 or 一 without the point that a sign of a section has where it is typed. */
function withNumber(words: string, number: string | null, heading: boolean): string {
  if (number === null) return words
  const sign = heading && /^[\p{L}\p{N}]{1,6}$/u.test(number) ? `${number}.` : number
  return `${sign} ${words}`.trim()
}

/** Every paragraph is one line. */
function layoutOf(lines: readonly SourceLine[]): PageLayout {
  const width = largestOf(
    lines.map(({ text }) => widthOf(text)),
    0,
  )
  return { wrapped: false, spacing: 0, margin: 0, indented: false, width: Math.min(width, 120) }
}

/** A paragraph that was parted has its references in the order of its lines. */
function referencesBy(
  lines: readonly BodyLine[],
  paragraphs: readonly SourceParagraph[],
): ParagraphLines['referencesOf'] {
  const found = new Map<string, readonly string[]>()
  const taken = new Map<number, number>()
  for (const { number, text } of lines) {
    const from = taken.get(number) ?? 0
    const to = from + text.split(anchor).length - 1
    taken.set(number, to)
    found.set(`${number} ${text}`, paragraphs[number - 1]?.references.slice(from, to) ?? [])
  }
  return ({ number, text }) => found.get(`${number} ${text}`) ?? []
}
