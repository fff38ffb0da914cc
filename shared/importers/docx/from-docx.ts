// Reads a Word file: paragraphs with their automatic numbers and what sets their words off, footnotes as such with repeated references and
// custom marks, tracked changes taken or left as one asks, text boxes and tables as the paragraphs in them. Heads and feet of the pages
// are furniture; comments are listed beside the text.
import { findJobNumber } from '../../grammar/job-number.ts'
import { parseSymbol } from '../../grammar/document-symbol.ts'
import { ok, refuse, type Result } from '../../result.ts'
import { importParagraphs } from '../from-paragraphs.ts'
import type { ImportOptions } from '../from-text.ts'
import type { FurnitureLine, ImportedDocument } from '../imported-document.ts'
import { printJobNumber, readComments, type WordComment } from './comments.ts'
import { DocumentReader, type PartReader } from './document-reader.ts'
import { type DocxProblem, openPackage } from './open-package.ts'
import type { AsideWords } from './read-words.ts'
import { divideAtBreaks } from './soft-breaks.ts'
import { type AuthorSummary, listWithin, summarizeAuthors } from './tracked-authors.ts'
import type { TakenChanges } from './tracking.ts'
import { child, parseXml, type XmlElement } from './xml.ts'

export interface DocxOptions extends ImportOptions {
  /** Which of the texts that a file with tracked changes holds. */
  readonly changes: TakenChanges
}

export interface ReadDocx {
  readonly document: ImportedDocument
  /** How many stretches are tracked as inserted, deleted or moved, by whom, as the file names them, and what each of them changed. */
  readonly tracked: {
    readonly count: number
    readonly authors: readonly string[]
    readonly summaries: readonly AuthorSummary[]
    readonly within: ReturnType<typeof listWithin>
    /** Changes of form. */
    readonly formed: number
  }
  readonly comments: readonly WordComment[]
  /** What was read as the paragraphs in it: tables for a layout, tables inside cells, text boxes. */
  readonly flattened: { readonly tables: number; readonly textBoxes: number }
  /** Hidden words and fields of the page, which are no text. */
  readonly aside: readonly AsideWords[]
  /** The paragraphs as they were read, numbers before them; the lines of the document count from 1 in these. */
  readonly source: readonly string[]
}

/** Never throws. Costs some milliseconds a page; the unpacked parts are limited to 100 million characters. */
export function fromDocx(bytes: Uint8Array, options: DocxOptions): Result<ReadDocx, DocxProblem> {
  const opened = openDocx(bytes)
  return opened.ok ? opened.value.read(options) : opened
}

/** A file that is read several times, each time with other changes taken. */
export interface DocxFile {
  readonly read: (options: DocxOptions) => Result<ReadDocx, DocxProblem>
}

export function openDocx(bytes: Uint8Array): Result<DocxFile, DocxProblem> {
  const parts = openPackage(bytes)
  if (!parts.ok) return parts
  const trees = new Map<string, XmlElement | null>()
  for (const [name, source] of parts.value) trees.set(name, parseXml(source))
  const part: PartReader = (name) => trees.get(`word/${name}.xml`) ?? null
  const body = child(part('document') ?? undefined, 'body')
  if (!body) return refuse({ code: 'docx-damaged' })
  const pages = [...trees].flatMap(([name, root]) =>
    root && /\/(?:header|footer)\d*\.xml$/u.test(name) ? [root] : [],
  )
  return ok({ read: (options) => readFile({ part, body, pages }, options) })
}

interface Parts {
  readonly part: PartReader
  readonly body: XmlElement
  /** Heads and feet. */
  readonly pages: readonly XmlElement[]
}

function readFile(
  { part, body, pages }: Parts,
  options: DocxOptions,
): Result<ReadDocx, DocxProblem> {
  const reader = new DocumentReader(part, options.changes)
  reader.readPart(body)
  reader.readNotes(part('footnotes'), '')
  reader.readNotes(part('endnotes'), 'e')
  const source = divideAtBreaks(reader.finish(), options.language)
  if (source.paragraphs.every(({ text }) => text.trim() === ''))
    return refuse({ code: 'docx-empty' })
  const { comments, facts } = readComments(part('comments'), reader.commented)
  const lines = pages.map((page) => reader.wordsOfPage(page))
  const read = importParagraphs(source, options)
  const document = withAside(withPages(read, lines, facts), reader.aside)
  const summaries = summarizeAuthors(reader.tracked)
  return ok({
    document,
    tracked: {
      count: reader.tracked.filter(({ text }) => text !== '¶').length,
      authors: summaries.flatMap(({ author }) => (author === '' ? [] : [author])),
      summaries,
      within: listWithin(reader.tracked),
      formed: reader.formed,
    },
    comments,
    flattened: { tables: reader.tables, textBoxes: reader.textBoxes },
    aside: reader.aside,
    source: source.paragraphs.map(({ text, number }) =>
      (number === null ? text : `${number} ${text}`).replaceAll('\uFFFC', '').replaceAll('\n', ' '),
    ),
  })
}

/** Hidden words, and what fields compute, are shown as what they are and are in no text. */
function withAside(document: ImportedDocument, aside: readonly AsideWords[]): ImportedDocument {
  const lines = aside.map(({ text, why }): FurnitureLine => ({
    line: 0,
    text,
    what: why === 'hidden' ? 'hidden' : 'page-number',
  }))
  return { ...document, furniture: [...document.furniture, ...lines] }
}

/** What heads and hidden comments say and the first page does not. */
function withPages(
  document: ImportedDocument,
  lines: readonly string[],
  facts: ReadonlyMap<string, string>,
): ImportedDocument {
  const { masthead } = document
  const symbols = [facts.get('DOC SYMBOL1') ?? '', ...lines.flatMap((line) => line.split(' '))]
  const symbol = masthead.symbol ?? symbols.map(plainSymbol).find((each) => each !== null) ?? null
  const jobNumber =
    masthead.jobNumber ?? printJobNumber(facts.get('JOB NO') ?? '') ?? firstJobNumber(lines)
  const distinct = [...new Set(lines)].filter((line) => line !== '')
  const heads = distinct.map((text): FurnitureLine => ({ line: 0, text, what: 'running-head' }))
  return {
    ...document,
    masthead: { ...masthead, symbol, jobNumber },
    furniture: [...document.furniture, ...heads],
  }
}

/** At the foot of a page. */
function firstJobNumber(lines: readonly string[]): string | null {
  return lines.map(findJobNumber).find((number) => number !== null) ?? null
}

function plainSymbol(word: string): string | null {
  const plain = word.replaceAll(/[\u200e\u200f\u2066-\u2069*]/gu, '')
  return parseSymbol(plain).ok ? plain : null
}
