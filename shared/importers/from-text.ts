// Reads a resolution, a report or a statement from plain text: what was typed, pasted, or extracted from a PDF.
//
// lines -> layout -> body, notes and furniture -> masthead and blocks -> roles and references -> paragraphs. Each step is a file
// of its own. Never throws on any string, and accounts for every line (imported-document.ts).
import type { Language } from '../document/language.ts'
import { parseDay } from '../grammar/calendar.ts'
import { readBlocks } from './body-blocks.ts'
import { assignRoles } from './body-roles.ts'
import { buildText } from './build-text.ts'
import { checkNumbers } from './check-numbers.ts'
import { chooseReferences } from './choose-references.ts'
import { detectLanguage } from './detect-language.ts'
import { readFrontMatter } from './front-matter.ts'
import { type Ambiguity, excerptOf, type ImportedDocument } from './imported-document.ts'
import { joinMasthead } from './join-masthead.ts'
import { setsFiguresOff } from './join-lines.ts'
import { markdownLayout, stripMarkdown } from './markdown.ts'
import { bringMastheadForward } from './late-masthead.ts'
import { readMeeting } from './masthead-words.ts'
import { splitZones } from './note-zones.ts'
import { openingPart } from './opening-part.ts'
import { measureLayout } from './page-layout.ts'
import { readNotes } from './read-notes.ts'
import { repairArabic } from './repair-arabic.ts'
import { readSourceLines } from './source-lines.ts'
import { findTextStart } from './text-start.ts'

export interface ImportOptions {
  /** Gives a new id at every call; for paragraphs and for notes. */
  readonly newId: () => string
  /** Where the language is known; otherwise it is detected. */
  readonly language?: Language
}

export function importText(source: string, options: ImportOptions): ImportedDocument {
  const detected = detectLanguage(source)
  const language = options.language ?? detected.language
  const parts = readParts(source, language)
  const { front, notes, blocks, body, chosen, zones } = parts
  const { references } = chosen
  const { newId } = options
  const { title } = front
  const built = buildText({
    title,
    blocks,
    roles: body.roles,
    references,
    notes: notes.notes,
    newId,
  })
  const joined = joinMasthead({
    front,
    body,
    blocks,
    notes,
    furniture: zones.furniture,
    text: built.text,
    referred: new Set(references.map(({ sign }) => sign)),
    subject: parts.subject ? (blocks[0]?.text ?? null) : null,
  })
  const ambiguities: Ambiguity[] = [
    ...(detected.certain || options.language ? [] : [uncertainLanguage(source)]),
    ...parts.ambiguities,
    ...joined.ambiguities,
    ...built.ambiguities,
    ...checkNumbers(built.text, language, built.sources),
  ]
  return {
    kind: joined.masthead.kind,
    masthead: joined.masthead,
    label: front.label,
    title,
    sponsors: joined.sponsors,
    text: built.text,
    ambiguities: ambiguities.toSorted((a, b) => a.line - b.line),
    furniture: zones.furniture,
    fields: [...zones.fields, ...front.fields, ...joined.fields].toSorted(
      (a, b) => a.line - b.line,
    ),
    numbers: built.numbers,
  }
}

/** The steps from characters to blocks with roles and references. */
function readParts(source: string, language: Language) {
  const opening = (text: string) => openingPart(text, language)
  const opens = (text: string) => opening(text) !== null
  const readDay = (text: string) => parseDay(text.replace(/[.。]$/, ''), language)

  const { lines, headings } = stripMarkdown(repairArabic(readSourceLines(source)))
  const layout = headings.size > 0 ? markdownLayout : measureLayout(lines)
  const zones = bringMastheadForward(splitZones(lines, layout), language)
  const figuresOff = setsFiguresOff(source)
  const notes = readNotes(zones.notes, figuresOff)

  const start = findTextStart(zones.body, { language, width: layout.width, opens, headings })
  const front = readFrontMatter(zones.body.slice(0, start.at), { language, layout, figuresOff })
  const blocks = readBlocks(zones.body.slice(start.at), {
    layout,
    figuresOff,
    opens,
    standsAlone: (text) => readMeeting(text) !== null || readDay(text) !== null,
    notes: new Set(notes.notes.map(({ sign }) => sign)),
    subject: start.subject,
  })
  const body = assignRoles(blocks, {
    subject: start.subject,
    openingPart: opening,
    readDay,
    isMarkedHeading: (line) => headings.has(line),
  })
  const chosen = chooseReferences(blocks, notes.notes, language)
  const ambiguities = [front, notes, body, chosen].flatMap((part) => part.ambiguities)
  return { zones, notes, front, blocks, body, chosen, ambiguities, subject: start.subject }
}

function uncertainLanguage(source: string): Ambiguity {
  return {
    code: 'language-uncertain',
    line: 1,
    excerpt: excerptOf(source.trim().split('\n')[0] ?? ''),
    alternatives: ['en', 'fr', 'es'],
  }
}
