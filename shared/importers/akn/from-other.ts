// A file of Akoma Ntoso that another program wrote. What its elements say is taken from them: order, levels, numbers, notes, metadata.
// What they do not say (which body, which sponsors, adoption) is read from the words of its first page and its end as from any other
// source, and what nothing reads is told.
import type { DraftText, Run } from '../../document/draft-text.ts'
import { bodyText } from '../../document/draft-text.ts'
import type { Language } from '../../document/language.ts'
import type { Masthead } from '../../document/masthead.ts'
import { readJobNumber } from '../../grammar/job-number.ts'
import { detectLanguage } from '../lines/detect-language.ts'
import { importParagraphs } from '../from-paragraphs.ts'
import type { ImportOptions } from '../from-text.ts'
import {
  type Ambiguity,
  excerptOf,
  type FieldLine,
  type FurnitureLine,
  type ImportedDocument,
} from '../imported-document.ts'
import { compareNumbers } from './compare-numbers.ts'
import { type OtherFacts, readOtherBody, readOtherFacts, readOtherSponsors } from './other-facts.ts'
import { type AknLine, readLines } from './other-lines.ts'
import { OtherNotes } from './other-notes.ts'
import { buildOtherText, type OtherText, type ReadLine } from './other-text.ts'
import { readOtherCells, readOtherWords } from './other-words.ts'
import type { XmlBranch } from './xml-tree.ts'

interface ReadOther {
  readonly imported: ImportedDocument
  /** In which those of `imported` are counted. */
  readonly lines: readonly string[]
}

/** Null where there is no paragraph in it. */
export function fromOtherAkn(root: XmlBranch, options: ImportOptions): ReadOther | null {
  const notes = new OtherNotes(root, options.newId)
  const { lines: found, rest } = readLines(root)
  const read = readWords(found, notes)
  if (read.every(({ words }) => words.trim() === '')) return null
  const facts = readOtherFacts(root)
  const { language, isUnsure } = languageOf(read, options.language ?? facts.language)
  const job = read.find(({ of, words }) => of.zone === 'front' && readJobNumber(words) !== null)
  const plain = read.map((line) => (line === job ? { ...line, words: '' } : line))
  const around = readAround(plain, language)
  const kind = facts.kind ?? around.kind
  const lines = withFront(plain, around)
  const { title, line: titled } = titleOf(lines, around)
  const fields = fieldsAround(lines, around)
  const said = new Set(fields.map(({ line }) => line))
  if (titled?.whole) said.add(titled.line)
  const built = buildOtherText(lines, {
    language,
    kind,
    said,
    title: { words: title, line: titled?.line ?? null },
    left: notes.placeLeft(root),
    newId: options.newId,
  })
  const sponsors = readOtherSponsors(root, language) ?? around.sponsors
  const masthead = {
    ...around.masthead,
    language,
    kind,
    ...(job && { jobNumber: readJobNumber(job.words) }),
  }
  const document = {
    kind,
    masthead: joinFacts(masthead, facts, readOtherBody(root, language)),
    label: around.label,
    title,
    sponsors,
    text: built.text,
    ambiguities: [
      ...(isUnsure ? [languageRemark(lines)] : []),
      ...doubtsAround(lines, around),
      ...sponsors.unknown.map(sponsorRemark),
      ...doubtsWithin(lines, built, language),
    ].toSorted(byLine),
    furniture: (job ? [job] : []).map(asJobNumber),
    fields: [...fields, ...tellRest(lines, said, rest)].toSorted(byLine),
    numbers: built.numbers,
    lines: listLines(built),
  }
  return { imported: document, lines: read.map(lineAsWritten) }
}

function lineAsWritten({ of, words }: ReadLine): string {
  return `${of.number ?? ''} ${words}`.trim()
}

function languageOf(lines: readonly ReadLine[], said: Language | null) {
  if (said !== null) return { language: said, isUnsure: false }
  const { language, certain } = detectLanguage(lines.map(({ words }) => words).join('\n'))
  return { language, isUnsure: !certain }
}

/** What was read from the words around the text: the same lines within it are the text. */
function fieldsAround(lines: readonly ReadLine[], { fields }: ImportedDocument): FieldLine[] {
  return fields.filter(({ line, field }) => {
    const zone = lines[line - 1]?.of.zone
    return zone === 'front' || (zone === 'conclusions' && field !== 'unread')
  })
}

function doubtsAround(lines: readonly ReadLine[], { ambiguities }: ImportedDocument): Ambiguity[] {
  return ambiguities.filter(
    ({ line, code }) => lines[line - 1]?.of.zone === 'front' && code !== 'unknown-sponsor',
  )
}

function doubtsWithin(
  lines: readonly ReadLine[],
  built: OtherText,
  language: Language,
): readonly Ambiguity[] {
  const numbers = compareNumbers(built.text, built.numbers, language, lineOf(built))
  return [...lines.flatMap(lostRemarks), ...built.ambiguities, ...numbers]
}

function listLines({ lines }: OtherText) {
  return [...lines].map(([paragraphId, line]) => ({ paragraphId, line }))
}

function byLine(a: { readonly line: number }, b: { readonly line: number }): number {
  return a.line - b.line
}

/** A file without a first page of its own has its lines at the head of the text. */
function withFront(lines: readonly ReadLine[], around: ImportedDocument): readonly ReadLine[] {
  if (lines.some(({ of }) => of.zone === 'front' || of.zone === 'preamble')) return lines
  const facts = new Set(
    around.fields.flatMap(({ line, field }) => (field === 'unread' ? [] : line)),
  )
  const end = lines.findIndex(({ line, words, runs, of }) => {
    const isTitle = words !== '' && words === around.title
    if (of.number !== null || (runs.some(isNote) && !isTitle)) return true
    return words !== '' && !isTitle && !facts.has(line)
  })
  return lines.map((each, index) =>
    index < end ? { ...each, of: { ...each.of, zone: 'front' as const } } : each,
  )
}

function isNote({ marks }: Run): boolean {
  return marks.note !== undefined
}

interface FoundTitle {
  readonly title: string
  /** Where it stands, and whether it is all that stands there; null where it was put together from several lines. */
  readonly line: { readonly line: number; readonly whole: boolean } | null
}

/** By the element that says so, otherwise by its place among the lines of the first page. */
function titleOf(lines: readonly ReadLine[], around: ImportedDocument): FoundTitle {
  const front = lines.filter(({ of }) => of.zone === 'front')
  const marked = front.find(({ of }) => of.title !== null)
  if (marked) {
    const title = wordsOfRuns(marked.runs, false)
    return { title, line: { line: marked.line, whole: title === marked.words } }
  }
  if (front.length === 0) return { title: '', line: null }
  const found = front.find(({ words }) => words !== '' && words === around.title)
  return { title: around.title, line: found ? { line: found.line, whole: true } : null }
}

function asJobNumber({ line, words }: ReadLine): FurnitureLine {
  return { line, text: words, what: 'job-number' }
}

function readWords(lines: readonly AknLine[], notes: OtherNotes): ReadLine[] {
  return lines.map((of, index) => {
    // Notes on the masthead are told with it; those on the title belong to the text.
    const isOutside = of.zone === 'front' && of.title === null
    const nodes = of.title?.children ?? of.nodes
    const read = of.cells ? readOtherCells(of.cells, notes) : readOtherWords(nodes, notes)
    const whole = of.title === null ? read : readOtherWords(of.nodes, notes)
    return {
      of,
      line: index + 1,
      runs: read.runs,
      words: wordsOfRuns(whole.runs, isOutside),
      struck: [...whole.struck, ...asides(read.runs, whole.runs)],
      lost: read.lost,
    }
  })
}

/** Notes in the line of the title that are not on the title. */
function asides(title: readonly Run[], line: readonly Run[]): string[] {
  const own = new Set(title.flatMap(({ marks }) => marks.note ?? []))
  return line.flatMap(({ text, marks }) =>
    title !== line && marks.note !== undefined && !own.has(marks.note) ? text : [],
  )
}

function wordsOfRuns(runs: readonly Run[], withNotes: boolean): string {
  return runs.map(({ text, marks }) => (marks.note === undefined || withNotes ? text : '')).join('')
}

/** The whole read as a source of paragraphs, for what is printed around the text. */
function readAround(lines: readonly ReadLine[], language: Language): ImportedDocument {
  let count = 0
  const paragraphs = lines.map(({ of, words }) => ({
    text: words,
    references: [],
    number: of.number,
    heading: of.role === 'heading' || of.role === 'annex',
    looks: [],
  }))
  return importParagraphs({ paragraphs, notes: [] }, { language, newId: () => `around-${++count}` })
}

/** What an element or an attribute says is surer than what words seem to say. */
function joinFacts(read: Masthead, facts: OtherFacts, body: string | null): Masthead {
  const { symbol, date, session, adopted } = facts
  const adoption =
    read.adoption ??
    (adopted !== null && read.kind === 'resolution' ? { date: adopted, meeting: null } : null)
  return {
    ...read,
    symbol: symbol ?? read.symbol,
    date: date ?? read.date,
    session: session ?? read.session,
    body: body ?? read.body,
    bodyName: body === null ? read.bodyName : null,
    adoption,
  }
}

/** The lines of the first page that became no fact and no text, words that were struck, and words out of place. */
function tellRest(
  lines: readonly ReadLine[],
  said: ReadonlySet<number>,
  rest: readonly string[],
): FieldLine[] {
  const front = lines
    .filter(({ of, line }) => of.zone === 'front' && !said.has(line))
    .map(({ of, line, words }) => ({ line, words: `${of.number ?? ''} ${words}`.trim() }))
    .filter(({ words }) => words !== '')
  const field = 'unread' as const
  return [
    ...front.map(({ line, words }) => ({ line, text: words, field })),
    ...lines.flatMap(({ line, struck }) => struck.map((text) => ({ line, text, field }))),
    ...rest.map((text) => ({ line: lines.length + 1, text, field })),
  ]
}

function lineOf({ lines }: OtherText): (paragraphId: string, text: DraftText) => [number, string] {
  return (id, text) => {
    const paragraph = text.paragraphs.find((each) => each.id === id)
    return [lines.get(id) ?? 1, paragraph ? bodyText(paragraph) : '']
  }
}

function lostRemarks({ line, words, lost }: ReadLine): Ambiguity[] {
  return lost.map((sign) => ({
    code: 'reference-without-note',
    line,
    excerpt: excerptOf(words),
    alternatives: [sign, 'a reference to a note that is not in the file'],
  }))
}

function sponsorRemark(name: string): Ambiguity {
  return { code: 'unknown-sponsor', line: 1, excerpt: excerptOf(name), alternatives: [name] }
}

function languageRemark(lines: readonly ReadLine[]): Ambiguity {
  const excerpt = excerptOf(lines.find(({ words }) => words !== '')?.words ?? '')
  return { code: 'language-uncertain', line: 1, excerpt, alternatives: ['en', 'fr', 'es'] }
}
