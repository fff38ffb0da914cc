// Reads a document whose paragraphs, numbers and footnotes are known as such, as a Word file says them: only what a paragraph is, and
// what the lines before the text are, is left to be recognised. Never throws, and accounts for every paragraph as importText does for
// every line.
import { anchor } from '../document/draft-text.ts'
import { parseDay } from '../grammar/calendar.ts'
import { assembleImport } from './assemble-import.ts'
import { type Block, mayCarry } from './body/block.ts'
import { assignRoles } from './body/body-roles.ts'
import { type ChosenReference, chooseReferences } from './notes/choose-references.ts'
import { detectLanguage } from './lines/detect-language.ts'
import { readFrontMatter } from './front/front-matter.ts'
import { takeFurtherHeads } from './front/further-heads.ts'
import { type ImportOptions, importText, uncertainLanguage } from './from-text.ts'
import { readPasted } from './pasted-lines.ts'
import type { Ambiguity, ImportedDocument } from './imported-document.ts'
import { LabelSequence } from './body/label-sequence.ts'
import { readSigns, signsOfRow } from './notes/line-signs.ts'
import { asPrinted, labelOfLine } from './lines/misread-labels.ts'
import type { BodyLine } from './notes/note-zones.ts'
import { openingPart } from './body/opening-part.ts'
import { type ParagraphLines, prepareParagraphs } from './paragraph-lines.ts'
import type { PrintedLabel } from './body/printed-labels.ts'
import { followSpoken } from './body/spoken-paths.ts'
import { isStars } from './notes/note-signs.ts'
import type { ReadNote, ReadNotes } from './notes/read-notes.ts'
import { setOffWords } from './body/set-off-words.ts'
import { findTextStart, isSubjectLine } from './front/text-start.ts'

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
  /** The level in its list, from 0, of one that is numbered or has a bullet by the program. */
  readonly depth?: number
  /** Marked as a heading in the source. */
  readonly heading: boolean
  /** In order, without gaps but for references; offsets are in the text. Absent where the source does not tell. */
  readonly looks?: readonly LookRange[]
  /** A row of a table, its cells divided by tabs. */
  readonly kind?: 'row'
  /** Stands right under the one above: a break of the line divides the two. */
  readonly close?: true
}

export interface SourceDocument {
  readonly paragraphs: readonly SourceParagraph[]
  readonly notes: readonly { readonly sign: string; readonly text: string }[]
  /** What whoever read the source was unsure of. */
  readonly doubts?: readonly Ambiguity[]
}

export function importParagraphs(source: SourceDocument, options: ImportOptions): ImportedDocument {
  const pasted = readPasted(source)
  if (pasted !== null) return setOffWords(importText(pasted, options), source.paragraphs)
  const plain = source.paragraphs.map(({ text }) => text.replaceAll(anchor, '')).join('\n')
  const detected = detectLanguage(plain)
  const language = options.language ?? detected.language
  const opening = (text: string) => openingPart(text, language)
  const opens = (text: string) => opening(text) !== null
  const prepared = prepareParagraphs(source, { language, opening })
  const { lines, layout, headings, figuresOff } = prepared
  const start = findTextStart(lines.map(withoutAnchors), {
    language,
    width: layout.width,
    opens,
    decides: (text) => opening(text) === 'operative',
    headings,
  })
  const front = readFrontMatter(
    lines.slice(0, start.at).map((line) => asPrinted(withStars(line, prepared))),
    { language, layout, figuresOff },
  )
  const isSubject = (line: string, below: string | undefined) =>
    isSubjectLine(line, below, { language, opens })
  const further = takeFurtherHeads(lines.slice(start.at), isSubject, start.subject)
  const read = readParagraphs(further.lines, prepared)
  const body = assignRoles(read.blocks, {
    language,
    subject: start.subject,
    lead: start.lead === true,
    opened: start.opened === true,
    decides: start.decides === true,
    openingPart: opening,
    readDay: (text) => parseDay(text.replace(/[.。，,،]$/, ''), language),
    isMarkedHeading: (line) => headings.has(line),
  })
  const notes = joinNotes(toNotes(source, lines.length), prepared.notes)
  const typed = chooseReferences(read.blocks, prepared.notes.notes, language)
  const certain = detected.certain || options.language !== undefined
  const ambiguities = [
    ...(certain ? [] : [uncertainLanguage(plain)]),
    ...front.ambiguities,
    ...further.ambiguities,
    ...body.ambiguities,
    ...prepared.notes.ambiguities,
    ...(prepared.notes.notes.length > 0 ? typed.ambiguities : []),
    ...(source.doubts ?? []),
  ]
  const references = [...read.references, ...typed.references]
  const parts = { language, front, blocks: read.blocks, body, notes, references, ambiguities }
  const furniture = prepared.furniture
  const fields = [...prepared.fields, ...further.fields]
  return setOffWords(
    assembleImport({ ...parts, furniture, fields }, options.newId),
    source.paragraphs,
  )
}

function joinNotes(own: ReadNotes, typed: ReadNotes): ReadNotes {
  return own.notes.length > 0 ? own : typed
}

function withoutAnchors(line: BodyLine): BodyLine {
  return { ...line, text: line.text.replaceAll(anchor, '').replace(/(?<![^\S\t])[^\S\t]+$/u, '') }
}

/** Above the text asterisks say which of the sponsors a note is for. */
function withStars(line: BodyLine, { referencesOf }: ParagraphLines): BodyLine {
  const signs = referencesOf(line).values()
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
function readParagraphs(
  lines: readonly BodyLine[],
  { referencesOf, depthOf }: ParagraphLines,
): ReadParagraphs {
  const sequence = new LabelSequence()
  const labels = followSpoken(lines.map(readCarried))
  const blocks: Block[] = []
  const references: ChosenReference[] = []
  lines.forEach((line, index) => {
    const label = labels[index] ?? null
    const below = labels.slice(index + 1, index + 60).find((other) => other?.kind === 'sub')
    const placed = label ? sequence.take(label, below ?? null) : null
    if (!label) sequence.close()
    const { annex, section, rest } = line.row ? signsOfRow(line.row) : readSigns(line.text, label)
    for (const found of findAnchors(rest, blocks.length, referencesOf(line))) references.push(found)
    blocks.push({
      line: line.number,
      label,
      placed,
      section,
      annex,
      text: rest.replaceAll(anchor, ''),
      signs: [],
      sheets: [{ at: 0, sheet: 1 }],
      lineCount: 1,
      apart: true,
      indent: 0,
      doubtful: false,
      ...(line.row && { row: true }),
      ...depthOf(line),
    })
  })
  return { blocks, references }
}

/** A bullet must carry something. */
function readCarried(line: BodyLine): PrintedLabel | null {
  const label = labelOfLine(line)
  return label && mayCarry(label) ? label : null
}

function findAnchors(text: string, block: number, signs: readonly string[]): ChosenReference[] {
  return [...text.matchAll(new RegExp(anchor, 'gu'))].flatMap((match, count) => {
    const sign = signs[count]
    const at = match.index - count
    return sign === undefined ? [] : [{ block, from: at, to: at, sign }]
  })
}
