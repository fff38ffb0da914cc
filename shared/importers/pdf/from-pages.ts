// Reads the pages of a PDF as a document: lines by the places of glyphs, body and notes by the zones of the page, paragraphs by the look of the
// page, and then what each of them is by the same steps as all sources. Never throws, and accounts for every line.
import type { Language } from '../../document/language.ts'
import { parseSponsorLine } from '../../grammar/read-sponsor-line.ts'
import { starsAtEnd } from '../../grammar/stars-at-end.ts'
import { assembleImport } from '../assemble-import.ts'
import type { Block } from '../body/block.ts'
import { assignRoles } from '../body/body-roles.ts'
import { findUnnamed } from '../lines/damaged-words.ts'
import { detectLanguage } from '../lines/detect-language.ts'
import { type FrontMatter, readFrontMatter } from '../front/front-matter.ts'
import type { SourceParagraph } from '../from-paragraphs.ts'
import { type ImportOptions, uncertainLanguage } from '../from-text.ts'
import type { FurnitureLine, ImportedDocument } from '../imported-document.ts'
import { setsFiguresOff } from '../lines/join-lines.ts'
import { isMastheadLine } from '../front/masthead-columns.ts'
import { LabelSequence } from '../body/label-sequence.ts'
import { labelOfLine } from '../lines/misread-labels.ts'
import { readSigns } from '../notes/line-signs.ts'
import { mendHyphens } from '../lines/mend-hyphens.ts'
import type { BodyLine } from '../notes/note-zones.ts'
import { openingPart } from '../body/opening-part.ts'
import { takePageLeftovers } from '../lines/page-leftovers.ts'
import type { PageLayout } from '../lines/page-layout.ts'
import type { PrintedLabel } from '../body/printed-labels.ts'
import { followSpoken } from '../body/spoken-paths.ts'
import type { ReadNote } from '../notes/read-notes.ts'
import { setOffWords } from '../body/set-off-words.ts'
import { widthOf } from '../lines/source-lines.ts'
import { findTextStart } from '../front/text-start.ts'
import { readCounted } from './counted-paragraphs.ts'
import { tellSeams } from './doubtful-seams.ts'
import { findBareRows, findDoubtfulTables } from './doubtful-tables.ts'
import { findHeadings, findTitle, isNotice, startBelowTitle } from './headings.ts'
import { type PageNotes, readPageNotes } from './page-notes.ts'
import { readBareSigns } from './bare-signs.ts'
import { findReferences } from './page-references.ts'
import { type NumberedLine, splitPages } from './page-zones.ts'
import { groupLines, isSetApart } from './paragraph-lines.ts'
import { joinGroup, type PageParagraph } from './page-paragraphs.ts'
import { readDay, wordsOfPages } from './page-words.ts'
import type { PlacedPage } from './placed-page.ts'
import { readTextLines } from './text-lines.ts'
import { measureText, type TextMeasure } from './text-measure.ts'

export interface ReadPages {
  readonly document: ImportedDocument
  /** All lines as they stand on the pages; those of the document count from 1 in these. */
  readonly lines: readonly string[]
}

export function importPages(pages: readonly PlacedPage[], options: ImportOptions): ReadPages {
  const lined = readTextLines(pages)
  const zones = splitPages(lined)
  const source = zones.lines.join('\n')
  const detected = detectLanguage(source)
  const language = options.language ?? detected.language
  const figuresOff = setsFiguresOff(source)
  const { body, frame } = withoutFrame(zones.pages.flatMap((page) => page.body))
  const mended = mendLines(
    body,
    zones.pages.flatMap((page) => page.notes),
  )
  const notes = readPageNotes(mended.notes, figuresOff)
  const prose = body.filter(({ cells }) => !cells)
  const measure = measureText(prose, lined.size, wordsOfPages(prose, language))
  const groups = groupLines(mended.body, measure)
  const joined = groups.map((group) => joinGroup(group, figuresOff))
  const paragraphs = readCounted(joined, lined.size, (text) => openingPart(text, language))
  const layout = layoutOf(prose)
  const setting = { language, measure, layout, figuresOff }
  const start = findStart(paragraphs, setting)
  const front = readFront(paragraphs.slice(0, start.at), { ...setting, ...start, notes })
  const text = readText(paragraphs.slice(start.at), { ...setting, ...start, notes })
  const certain = detected.certain || options.language !== undefined
  const ofPages = zones.furniture.map(({ line, what }): FurnitureLine => {
    return { line: line.number, text: line.text, what }
  })
  const furniture = [...ofPages, ...frame].toSorted((a, b) => a.line - b.line)
  const firstLine = paragraphs[start.at]?.line ?? Infinity
  const ambiguities = [
    ...(certain ? [] : [uncertainLanguage(source)]),
    ...findDoubtfulTables(prose.filter(({ number }) => number >= firstLine)),
    ...findBareRows(body),
    ...tellSeams(groups, firstLine),
    ...findUnnamed([...paragraphs, ...notes.notes]),
    ...[mended, front, notes, text.body, text.chosen].flatMap((part) => part.ambiguities),
  ]
  const { blocks, chosen } = text
  const parts = { language, front, blocks, body: text.body, notes, furniture, fields: zones.fields }
  const { references } = chosen
  const document = assembleImport({ ...parts, references, ambiguities }, options.newId)
  return { document: setOffWords(document, looksByLine(paragraphs)), lines: zones.lines }
}

interface Setting {
  readonly language: Language
  readonly measure: TextMeasure
  readonly layout: PageLayout
  readonly figuresOff: boolean
}

interface Start {
  readonly at: number
  readonly subject: boolean
  readonly lead?: true
  readonly opened?: true
  readonly decides?: true
  /** The line of the title, where its type tells it. */
  readonly title: number | null
}

function findStart(
  paragraphs: readonly PageParagraph[],
  { language, layout, measure }: Setting,
): Start {
  const title = findTitle(paragraphs, measure, language)
  const told = findTextStart(paragraphs.map(toStartLine), {
    language,
    width: layout.width,
    opens: (text) => openingPart(text, language) !== null,
    decides: (text) => openingPart(text, language) === 'operative',
    headings: new Set(),
  })
  const found = told.subject || told.lead || told.opened || told.decides
  const at = found ? told.at : (startBelowTitle(paragraphs, title) ?? told.at)
  return { ...told, at, title }
}

function readFront(
  above: readonly PageParagraph[],
  { title, notes, measure, ...context }: Setting & Start & { readonly notes: PageNotes },
): FrontMatter {
  const notice = above.find(({ text, line }) => title !== null && line > title && isNotice(text))
  const lines = above.flatMap((each) => {
    if (each === notice) return []
    return isBrokenField(each, context.language) ? wholeLine(each) : each.lines
  })
  const read = readFrontMatter(toFrontLines(lines, measure), context)
  const starred = withoutStar(read, notes.notes)
  return notice ? withNotice(starred, notice) : starred
}

function readText(
  below: readonly PageParagraph[],
  start: Setting & Start & { readonly notes: PageNotes },
) {
  const { language, measure, subject, lead, notes } = start
  const headings = findHeadings(below, measure, subject)
  const plain = toBlocks(below, subject || lead === true).map((block) =>
    headings.has(block.line) ? asHeading(block) : block,
  )
  const blocks = readBareSigns(plain, (block) => headings.has(block.line))
  const body = assignRoles(blocks, {
    language,
    subject,
    lead: lead === true,
    opened: start.opened === true,
    decides: start.decides === true,
    openingPart: (text) => openingPart(text, language),
    readDay: (text) => readDay(text, language),
    isMarkedHeading: (line) => headings.has(line),
  })
  return { blocks, body, chosen: findReferences(blocks, notes.notes, language) }
}

/** A print of a web page has the words around its text. */
function withoutFrame(lines: readonly NumberedLine[]) {
  const rows = lines.map((line, index) => toBodyLine(line, index))
  const { furniture: frame } = takePageLeftovers(rows)
  const taken = new Set(frame.map(({ line }) => line))
  return { body: lines.filter(({ number, cells }) => !taken.has(number) || cells), frame }
}

/** Words that were divided at the end of a line have a soft hyphen there. What the text shows of its words and habits holds for the notes. */
function mendLines(body: readonly NumberedLine[], notes: readonly NumberedLine[]) {
  const all = [...body, ...notes]
  const { lines: mended, ambiguities } = mendHyphens(all.map(toBodyLine))
  const lines = all.map((line, index) => ({ ...line, text: mended[index]?.text ?? line.text }))
  return { body: lines.slice(0, body.length), notes: lines.slice(body.length), ambiguities }
}

function toBodyLine(line: NumberedLine, index: number): BodyLine {
  const { number, text, page } = line
  return { number, text, indent: 0, gap: index === 0 ? 1 : 0, page, pageStart: false, sheet: page }
}

/** Titles of several lines are told from each other by distance and type; a line that ends early ends nothing here. */
function toFrontLines(lines: readonly NumberedLine[], measure: TextMeasure): BodyLine[] {
  return lines.map((line, index) => {
    const above = lines[index - 1]
    return { ...toBodyLine(line, 1), gap: above && !isSetApart(above, line, measure) ? 0 : 1 }
  })
}

/** A line of the masthead that had no room, `Adopted by the Security Council at its 7451st meeting, on` over `6 March 2020`. */
function isBrokenField({ text, lines }: PageParagraph, language: Language): boolean {
  if (lines.length < 2) return false
  if (parseSponsorLine(text, language)) return true
  if (!isMastheadLine(text, language)) return false
  return lines.some((line) => !isMastheadLine(line.text, language))
}

function wholeLine({ text, looks, lines }: PageParagraph): NumberedLine[] | NumberedLine {
  const [first] = lines
  return first ? { ...first, text, looks } : []
}

/** The note to a title is one to the masthead. */
function withoutStar(front: FrontMatter, notes: readonly ReadNote[]): FrontMatter {
  const star = starsAtEnd.exec(front.title)
  if (!star || !notes.some(({ sign }) => sign === star[1])) return front
  return { ...front, title: front.title.slice(0, star.index) }
}

/** `Addendum`, under the title. */
function withNotice(front: FrontMatter, { line, text }: PageParagraph): FrontMatter {
  return {
    ...front,
    label: front.label ?? text,
    fields: [...front.fields, { line, text, field: 'label' as const }],
  }
}

function toStartLine({ line, text }: PageParagraph) {
  return { number: line, text, gap: 1 }
}

function layoutOf(lines: readonly NumberedLine[]): PageLayout {
  const widths = lines.map(({ text }) => widthOf(text)).toSorted((a, b) => a - b)
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0
  return { wrapped: true, spacing: 0, margin: 0, indented: false, width }
}

function toBlocks(paragraphs: readonly PageParagraph[], inResolution: boolean): Block[] {
  const sequence = new LabelSequence()
  const labels = followSpoken(
    paragraphs.map((paragraph) => (paragraph.row ? null : readCarried(paragraph, inResolution))),
  )
  return paragraphs.map((paragraph, index) => {
    const label = labels[index] ?? null
    const below = labels.slice(index + 1, index + 60).find((other) => other?.kind === 'sub')
    const placed = label ? sequence.take(label, below ?? null) : null
    if (!label) sequence.close()
    const {
      annex,
      section,
      rest: text,
    } = paragraph.row
      ? { annex: null, section: null, rest: paragraph.text }
      : readSigns(paragraph.text, label)
    const cut = paragraph.text.length - text.length
    return {
      line: paragraph.line,
      label,
      placed,
      ...(paragraph.row && { row: true }),
      annex,
      section,
      text,
      signs: [],
      sheets: paragraph.sheets.map(({ at, sheet }) => ({ at: Math.max(0, at - cut), sheet })),
      lineCount: paragraph.lineCount,
      apart: true,
      indent: 0,
      doubtful: paragraph.doubtful,
    }
  })
}

/** A letter with a dash, which in Arabic numbers sub-paragraphs, is the sign of a section where the words are set as a heading. */
function asHeading(block: Block): Block {
  const { label } = block
  if (label?.kind !== 'sub' || label.shape !== '-') return block
  const readings = label.readings.map((reading) => ({ ...reading, level: 1 }))
  const section = { printed: label.printed, readings, rest: label.rest }
  return { ...block, label: null, placed: null, section }
}

/** Outside of resolutions a bullet is a word like others: nothing else would show it. */
function readCarried({ text, printed }: PageParagraph, inResolution: boolean): PrintedLabel | null {
  const label = labelOfLine({ text, printed })
  return label?.kind === 'bullet' && !inResolution ? null : label
}

/** The paragraphs by the line they begin on, as setOffWords asks for them. */
function looksByLine(paragraphs: readonly PageParagraph[]): SourceParagraph[] {
  const sources: SourceParagraph[] = []
  for (const { line, text, looks } of paragraphs)
    sources[line - 1] = { text, looks, references: [], number: null, heading: false }
  return sources
}
