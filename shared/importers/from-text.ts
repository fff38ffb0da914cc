// Reads a resolution, a report or a statement from plain text: what was typed, pasted, or extracted from a PDF.
//
// lines -> layout -> body, notes and furniture -> masthead and blocks -> roles and references -> paragraphs. Each step is a file
// of its own. Never throws on any string, and accounts for every line (imported-document.ts).
import { bodyText } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import { parseDay } from '../grammar/calendar.ts'
import { findDisorder } from './lines/arabic-disorder.ts'
import { assembleImport, type ImportParts } from './assemble-import.ts'
import type { Block } from './body/block.ts'
import { readBlocks } from './body/body-blocks.ts'
import { assignRoles } from './body/body-roles.ts'
import { joinBracketedSigns } from './notes/bracketed-lines.ts'
import { chooseReferences } from './notes/choose-references.ts'
import { closeLetters } from './lines/close-letters.ts'
import { closeWords } from './lines/parted-words.ts'
import { readClosing } from './body/closing-lines.ts'
import { readDirectionMarks } from './lines/direction-marks.ts'
import { findDamage } from './lines/damaged-words.ts'
import { detectLanguage } from './lines/detect-language.ts'
import { countSigns } from './lines/count-signs.ts'
import { evenGaps } from './lines/even-gaps.ts'
import { withoutForumMarkup } from './lines/forum-markup.ts'
import { splitHeadings } from './lines/fused-headings.ts'
import { type FrontMatter, readFrontMatter } from './front/front-matter.ts'
import { doubt } from './front/odd-titles.ts'
import { tellFused } from './notes/fused-resolutions.ts'
import { takeFurtherHeads } from './front/further-heads.ts'
import { type Ambiguity, excerptOf, type ImportedDocument } from './imported-document.ts'
import { keepAlternatives, withoutKept } from './proposals/keep-alternatives.ts'
import { keepProposals } from './proposals/keep-proposals.ts'
import { setsFiguresOff } from './lines/join-lines.ts'
import { takeLineNumbers } from './lines/line-numbers.ts'
import { markLetterBullets } from './lines/letter-bullets.ts'
import { markdownLayout, stripMarkdown } from './lines/markdown.ts'
import { takeModelMarkup } from './lines/model-markup.ts'
import { joinLoneLabels } from './lines/join-lone-labels.ts'
import { joinLoneSigns } from './notes/lone-signs.ts'
import { takeMailFrame } from './lines/mail-frame.ts'
import { mendLines } from './lines/mend-lines.ts'
import { asPrinted, mendLabels } from './lines/misread-labels.ts'
import { mendLetters } from './lines/misread-letters.ts'
import { mendEncoding } from './lines/mend-encoding.ts'
import { mendHyphens } from './lines/mend-hyphens.ts'
import { restoreHyphens } from './lines/lost-hyphens.ts'
import { bringMastheadForward } from './front/late-masthead.ts'
import { splitZones } from './notes/note-zones.ts'
import { openingPart } from './body/opening-part.ts'
import { partHeads } from './front/part-heads.ts'
import { partSubject } from './body/run-in.ts'
import { takePageLeftovers } from './lines/page-leftovers.ts'
import { measureLayout } from './lines/page-layout.ts'
import { readNotes } from './notes/read-notes.ts'
import { repairArabic } from './lines/repair-arabic.ts'
import { plainSigns } from './notes/sign-shapes.ts'
import { starTitle } from './notes/title-signs.ts'
import type { SourceLine } from './lines/source-lines.ts'
import { splitLabels } from './body/split-labels.ts'
import { splitRunOn } from './run-on/run-on-lines.ts'
import { readTornLines } from './lines/torn-lines.ts'
import { returnWords } from './lines/stretched-words.ts'
import { readVisualLines } from './lines/visual-order.ts'
import { markRows } from './lines/tables.ts'
import { takeOneLanguage } from './lines/two-languages.ts'
import { unquote } from './lines/unquote.ts'
import { readColumns } from './lines/two-columns.ts'
import { isSpoken } from './body/spoken-words.ts'
import { takeWholeQuotes } from './lines/whole-quotes.ts'
import { findTextStart, isSubjectLine } from './front/text-start.ts'

export interface ImportOptions {
  /** Gives a new id at every call; for paragraphs and for notes. */
  readonly newId: () => string
  /** Where the language is known; otherwise it is detected. */
  readonly language?: Language
  /** `keep`: brackets that name a delegation become its proposals. Otherwise they stay text as they were written. */
  readonly proposals?: 'keep' | 'as-text'
}

export function importText(written: string, options: ImportOptions): ImportedDocument {
  const plain = withoutForumMarkup(unquote(written))
  const { source, ambiguities: recoded } = mendEncoding(
    readVisualLines(readDirectionMarks(plain.source)),
  )
  const detected = detectLanguage(source)
  const language = options.language ?? detected.language
  const parts = readParts(source, language)
  const certain = detected.certain || options.language !== undefined
  const doubts = certain ? recoded : [...recoded, uncertainLanguage(source)]
  const ambiguities = [...doubts, ...parts.ambiguities]
  const furniture = [...plain.furniture, ...parts.furniture]
  const imported = assembleImport({ ...parts, furniture, ambiguities }, options.newId)
  return options.proposals === 'keep' ? withProposals(imported) : imported
}

function withProposals(imported: ImportedDocument): ImportedDocument {
  const lines = new Map((imported.lines ?? []).map(({ paragraphId, line }) => [paragraphId, line]))
  const kept = keepProposals(imported.text.paragraphs, {
    language: imported.masthead.language,
    lineOf: (id) => lines.get(id) ?? 1,
  })
  const paragraphs = keepAlternatives(kept.paragraphs, imported.numbers)
  const others = withoutKept(imported.ambiguities, paragraphs, imported.lines).filter(
    ({ code }) => code !== 'bracket-or-proposal',
  )
  const inOrder = (a: { line: number }, b: { line: number }) => a.line - b.line
  return {
    ...imported,
    title: kept.paragraphs[0]?.part === 'title' ? bodyText(kept.paragraphs[0]) : imported.title,
    text: { paragraphs },
    ambiguities: [...others, ...kept.ambiguities].toSorted(inOrder),
    fields: [...imported.fields, ...kept.fields].toSorted(inOrder),
  }
}

/** The steps from characters to lines that stand as on paper. */
function prepareLines(source: string, language: Language) {
  const opening = (text: string) => openingPart(text, language)
  const opens = (text: string) => opening(text) !== null
  const torn = readTornLines(source)
  const read = takeModelMarkup(torn.lines)
  const columns = readColumns(read.lines)
  const disorder = { ambiguities: findDisorder(columns.lines) }
  const clean = takePageLeftovers(columns.lines)
  const carried = takeMailFrame(clean.lines)
  const spoken = takeOneLanguage(carried.lines)
  const single = splitRunOn(spoken.lines, { language, opening })
  const plain = takeLineNumbers(single.lines, opens)
  const returned = returnWords(
    mendLines(plainSigns(joinBracketedSigns(repairArabic(closeLetters(plain.lines)), opens))),
  )
  const headed = splitHeadings(returned.lines)
  const marked = markRows(headed.lines)
  const nested = countSigns(marked.lines, opening)
  const labelled = joinLoneLabels(mendLetters(mendLabels(markLetterBullets(nested), opens)))
  const signed = joinLoneSigns(splitLabels(labelled.lines))
  const closed = closeWords(signed.lines, language)
  const whole = restoreHyphens(closed.lines)
  const mended = mendHyphens(whole.lines)
  const stripped = stripMarkdown(mended.lines)
  const { headings } = stripped
  const measured =
    headings.size > 0 ? markdownLayout : measureLayout(withoutRows(stripped.lines), opens)
  const { lines, uneven } = evenGaps(stripped.lines, measured, opens)
  const layout = { ...measured, uneven }
  return {
    lines,
    layout,
    headings,
    rows: marked.ambiguities,
    furniture: [read, clean, carried, single, plain, marked, stripped].flatMap(
      (part) => part.furniture,
    ),
    fields: spoken.fields,
    ambiguities: [
      torn,
      disorder,
      columns,
      spoken,
      single,
      returned,
      headed,
      labelled,
      signed,
      closed,
      whole,
      mended,
    ].flatMap((part) => part.ambiguities),
  }
}

/** The steps from lines to blocks with roles and references. */
function readParts(source: string, language: Language): ImportParts {
  const opening = (text: string) => openingPart(text, language)
  const opens = (text: string) => opening(text) !== null
  const readDay = (text: string) => parseDay(text.replace(/[.。，,،]$/, ''), language)

  const prepared = prepareLines(source, language)
  const { lines, layout, headings } = prepared
  const decides = (text: string) => opening(text) === 'operative'
  const isSubject = (line: string, below: string | undefined) =>
    isSubjectLine(line, below, { language, opens })
  const split = bringMastheadForward(splitZones(lines, layout, decides), language)
  const zones = takeWholeQuotes(split, isSubject)
  const figuresOff = setsFiguresOff(source)
  const read = readNotes(zones.notes.map(asPrinted), figuresOff)

  const { spacing, width } = layout
  const text = partSubject(partHeads(zones.body), { language, spacing, openingPart: opening })
  const start = findTextStart(text, { language, width, opens, decides, headings })
  const above = text.slice(0, start.at).map(asPrinted)
  const page = readFrontMatter(above, { language, layout, figuresOff })
  const further = takeFurtherHeads(text.slice(start.at), isSubject, start.subject)
  const blocks = readBlocks(further.lines, {
    layout,
    figuresOff,
    opens,
    standsAlone: (line) =>
      (start.lead && isSubject(line, undefined)) || readClosing(line, readDay) !== null,
    speaks: (line) => /^\p{Lu}/u.test(line) && isSpoken(line, language),
    notes: new Set(read.notes.map(({ sign }) => sign)),
    subject: start.subject,
  })
  const { front, notes } = starTitle(page, read, blocks)
  const body = assignRoles(blocks, {
    language,
    subject: start.subject,
    lead: start.lead === true,
    opened: start.opened === true,
    decides: start.decides === true,
    openingPart: opening,
    readDay,
    isMarkedHeading: (line) => headings.has(line),
  })
  const chosen = chooseReferences(blocks, notes.notes, language)
  const from = text[start.at]?.number ?? 0
  const rows = { ambiguities: prepared.rows.filter(({ line }) => line >= from) }
  const fused = { ambiguities: tellFused(blocks, chosen.references) }
  const damage = { ambiguities: findDamage([...blocks, ...notes.notes]) }
  const cuts = { ambiguities: [...tellWithin(front, blocks), ...tellCuts(blocks)] }
  const told = [rows, prepared, zones, front, further, notes, body, chosen, fused, damage, cuts]
  return {
    language,
    notes,
    front,
    blocks,
    body,
    references: chosen.references,
    furniture: [...zones.furniture, ...prepared.furniture],
    fields: [...zones.fields, ...prepared.fields, ...further.fields],
    ambiguities: told.flatMap((part) => part.ambiguities),
  }
}

/** Over a text that begins with a later number than 1 the heading of that part may stand in the place of the title. */
function tellWithin(
  { title, titleLine, ambiguities }: FrontMatter,
  [first]: readonly Block[],
): Ambiguity[] {
  const number = first?.label?.kind === 'number' ? (first.label.readings[0]?.value ?? 0) : 0
  const told = ambiguities.some(({ line }) => line === titleLine)
  return number > 1 && title !== '' && !told ? [doubt({ line: titleLine, text: title })] : []
}

function tellCuts(blocks: readonly Block[]): Ambiguity[] {
  const cuts = blocks.filter(({ cut }) => cut).map(tellCut)
  return [...cuts, ...tellJoined(blocks), ...tellPreambles(blocks)]
}

function tellCut({ line, text }: Block): Ambiguity {
  const alternatives = ['a paragraph of its own', 'the rest of the paragraph above']
  return { code: 'break-in-paragraph', line, excerpt: excerptOf(text), alternatives }
}

/** Where no paragraph is set apart from the one above, a full stop at a line's end may have been the end of one. */
function tellJoined(blocks: readonly Block[]): Ambiguity[] {
  const plain = blocks.slice(1).filter(({ label, section, row }) => !label && !section && !row)
  if (plain.filter(({ apart }) => apart).length * 2 > plain.length) return []
  const alternatives = ['the rest of the paragraph above', 'a paragraph of its own']
  return blocks.flatMap(({ within = [] }) =>
    within.map(({ line, text }): Ambiguity => {
      return { code: 'break-in-paragraph', line, excerpt: excerptOf(text), alternatives }
    }),
  )
}

/**
 * In Arabic, several considerations in one paragraph may be as many paragraphs: the conjunction that opens one after a stop. One may well stand
 * there behind a comma.
 */
function tellPreambles(blocks: readonly Block[]): Ambiguity[] {
  const alternatives = ['the rest of the paragraph above', 'a paragraph of its own']
  return blocks.flatMap(({ line, text }): Ambiguity[] => {
    const within = [...text.matchAll(/(?<=[،؛.](?:\(\d{1,3}\)|\d{1,2})? )وإذ (?=[تين])/gu)]
    const ended = /[؛.](?:\(\d{1,3}\)|\d{1,2})? وإذ /u.test(text)
    const [first] = within
    if (!first || (within.length < 2 && !ended)) return []
    const excerpt = excerptOf(text.slice(first.index))
    return [{ code: 'break-in-paragraph', line, excerpt, alternatives }]
  })
}

/** The rows of a table say nothing of how the text is set. */
function withoutRows(lines: readonly SourceLine[]): readonly SourceLine[] {
  return lines.filter(({ row }) => row === undefined)
}

export function uncertainLanguage(source: string): Ambiguity {
  return {
    code: 'language-uncertain',
    line: 1,
    excerpt: excerptOf(source.trim().split('\n')[0] ?? ''),
    alternatives: ['en', 'fr', 'es'],
  }
}
