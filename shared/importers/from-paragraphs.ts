// Reads a document whose paragraphs, numbers and footnotes are known as such, as a Word file says them: only what a paragraph is, and
// what the lines before the text are, is left to be recognised. Never throws, and accounts for every paragraph as importText does for
// every line.
import { largestOf } from '../extremes.ts'
import { anchor, cellDivider } from '../document/draft-text.ts'
import { parseDay } from '../grammar/calendar.ts'
import { assembleImport } from './assemble-import.ts'
import type { Block } from './body/block.ts'
import { assignRoles } from './body/body-roles.ts'
import type { ChosenReference } from './notes/choose-references.ts'
import { detectLanguage } from './lines/detect-language.ts'
import { readFrontMatter } from './front/front-matter.ts'
import { type ImportOptions, uncertainLanguage } from './from-text.ts'
import type { Ambiguity, ImportedDocument } from './imported-document.ts'
import { LabelSequence } from './body/label-sequence.ts'
import { readSigns } from './notes/line-signs.ts'
import type { BodyLine } from './notes/note-zones.ts'
import { openingPart } from './body/opening-part.ts'
import type { PageLayout } from './lines/page-layout.ts'
import { type PrintedLabel, readLabel } from './body/printed-labels.ts'
import { followSpoken } from './body/spoken-paths.ts'
import { isStars } from './notes/note-signs.ts'
import type { ReadNote, ReadNotes } from './notes/read-notes.ts'
import { widthOf } from './lines/source-lines.ts'
import { setOffWords } from './body/set-off-words.ts'
import { findTextStart } from './front/text-start.ts'

/** How words are printed beside the others of their paragraph. */
export interface Look {
  readonly italic: boolean
  readonly bold: boolean
  /** In the face in which Chinese is set off. */
  readonly kai: boolean
}

export interface LookRange {
  readonly from: number
  readonly to: number
  readonly look: Look
}

export interface SourceParagraph {
  /** Its words, with U+FFFC where a footnote is referred to. */
  readonly text: string
  /** The signs of those footnotes, in order: `1`, `*`. */
  readonly references: readonly string[]
  /** The number that the program that wrote it would print: `3.`, `(a)`; null where the number is typed or there is none. */
  readonly number: string | null
  /** Marked as a heading in the source. */
  readonly heading: boolean
  /** In order, without gaps but for references; offsets are in the text. Absent where the source does not tell. */
  readonly looks?: readonly LookRange[]
  /** A row of a table, its cells divided by tabs. */
  readonly kind?: 'row'
}

export interface SourceDocument {
  readonly paragraphs: readonly SourceParagraph[]
  readonly notes: readonly { readonly sign: string; readonly text: string }[]
  /** What whoever read the source was unsure of. */
  readonly doubts?: readonly Ambiguity[]
}

interface Line extends BodyLine {
  readonly references: readonly string[]
  /** A number before the words is one of them in the source. */
  readonly typed: boolean
  readonly isRow: boolean
}

/** Every paragraph is one line. */
function layoutOf(lines: readonly Line[]): PageLayout {
  const width = largestOf(
    lines.map(({ text }) => widthOf(text)),
    0,
  )
  return { wrapped: false, spacing: 0, margin: 0, indented: false, width: Math.min(width, 120) }
}

export function importParagraphs(source: SourceDocument, options: ImportOptions): ImportedDocument {
  const lines = readLines(source)
  const plain = lines.map(({ text }) => text.replaceAll(anchor, '')).join('\n')
  const detected = detectLanguage(plain)
  const language = options.language ?? detected.language
  const headings = new Set(
    source.paragraphs.flatMap(({ heading }, index) => (heading ? [index + 1] : [])),
  )
  const layout = layoutOf(lines)
  const opening = (text: string) => openingPart(text, language)
  const opens = (text: string) => opening(text) !== null
  const start = findTextStart(lines.map(withoutAnchors), {
    language,
    width: layout.width,
    opens,
    headings,
  })
  const figuresOff = false
  const front = readFrontMatter(lines.slice(0, start.at).map(withStars), {
    language,
    layout,
    figuresOff,
  })
  const { blocks, references } = readParagraphs(
    lines.slice(start.at),
    start.subject || start.lead === true,
  )
  const body = assignRoles(blocks, {
    language,
    subject: start.subject,
    lead: start.lead === true,
    opened: start.opened === true,
    decides: start.decides === true,
    openingPart: opening,
    readDay: (text) => parseDay(text.replace(/[.。]$/, ''), language),
    isMarkedHeading: (line) => headings.has(line),
  })
  const notes = toNotes(source, lines.length)
  const certain = detected.certain || options.language !== undefined
  const ambiguities = [
    ...(certain ? [] : [uncertainLanguage(plain)]),
    ...front.ambiguities,
    ...body.ambiguities,
    ...(source.doubts ?? []),
  ]
  const parts = { language, front, blocks, body, notes, references, ambiguities }
  const read = assembleImport({ ...parts, furniture: [], fields: [] }, options.newId)
  return setOffWords(read, source.paragraphs)
}

function readLines({ paragraphs }: SourceDocument): Line[] {
  return paragraphs.flatMap(({ text, references, number, heading, kind }, index): Line[] => {
    const isRow = kind === 'row'
    const words = isRow ? text.split(cellDivider).map(squeeze).join(cellDivider) : squeeze(text)
    if (words.trim() === '' && number === null) return []
    return [
      {
        number: index + 1,
        text: withNumber(words, number, heading),
        typed: number === null,
        isRow,
        references,
        indent: 0,
        gap: 1,
        page: 1,
        pageStart: index === 0,
        sheet: 1,
      },
    ]
  })
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

function withoutAnchors(line: Line): Line {
  return { ...line, text: line.text.replaceAll(anchor, '').replace(/(?<![^\S\t])[^\S\t]+$/u, '') }
}

/** Above the text asterisks say which of the sponsors a note is for. */
function withStars(line: Line): Line {
  const signs = line.references.values()
  const text = line.text.replaceAll(anchor, () => {
    const sign = signs.next().value ?? ''
    return isStars(sign) ? sign : ''
  })
  return withoutAnchors({ ...line, text })
}

function toNotes({ notes }: SourceDocument, lines: number): ReadNotes {
  const read = notes.map(({ sign, text }, index): ReadNote => ({
    sign,
    text,
    line: lines + index + 1,
    sheet: 1,
  }))
  return { notes: read, strays: [], ambiguities: [] }
}

interface ReadParagraphs {
  readonly blocks: readonly Block[]
  readonly references: readonly ChosenReference[]
}

/** One block a paragraph. */
function readParagraphs(lines: readonly Line[], inResolution: boolean): ReadParagraphs {
  const sequence = new LabelSequence()
  const labels = followSpoken(lines.map((line) => readCarried(line, inResolution)))
  const blocks: Block[] = []
  const references: ChosenReference[] = []
  lines.forEach((line, index) => {
    const label = labels[index] ?? null
    const below = labels.slice(index + 1, index + 60).find((other) => other?.kind === 'sub')
    const placed = label ? sequence.take(label, below ?? null) : null
    if (!label) sequence.close()
    const {
      annex,
      section,
      rest: text,
    } = line.isRow ? { annex: null, section: null, rest: line.text } : readSigns(line.text, label)
    for (const found of findAnchors(text, blocks.length, line.references)) references.push(found)
    blocks.push({
      line: line.number,
      label,
      placed,
      section,
      annex,
      text: text.replaceAll(anchor, ''),
      signs: [],
      sheets: [{ at: 0, sheet: 1 }],
      lineCount: 1,
      apart: true,
      indent: 0,
      doubtful: false,
      ...(line.isRow && { row: true }),
    })
  })
  return { blocks, references }
}

/** A bullet must carry something. One that is typed is a word like others where no paragraph is numbered: nothing else would show it. */
function readCarried({ text, typed, isRow }: Line, inResolution: boolean): PrintedLabel | null {
  if (isRow) return null
  const label = readLabel(text)
  if (label?.kind !== 'bullet') return label
  return label.rest !== '' && (inResolution || !typed) ? label : null
}

function findAnchors(text: string, block: number, signs: readonly string[]): ChosenReference[] {
  return [...text.matchAll(new RegExp(anchor, 'gu'))].flatMap((match, count) => {
    const sign = signs[count]
    const at = match.index - count
    return sign === undefined ? [] : [{ block, from: at, to: at, sign }]
  })
}
