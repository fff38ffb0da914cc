// Reads a resolution, a report or a statement from plain text: what was typed, pasted, or extracted from a PDF.
//
// lines -> layout -> body, notes and furniture -> masthead and blocks -> roles and references -> paragraphs. Each step is a file
// of its own. Never throws on any string, and accounts for every line (imported-document.ts).
import type { Language } from '../document/language.ts'
import { parseDay } from '../grammar/calendar.ts'
import { assembleImport, type ImportParts } from './assemble-import.ts'
import { readBlocks } from './body-blocks.ts'
import { assignRoles } from './body-roles.ts'
import { chooseReferences } from './choose-references.ts'
import { detectLanguage } from './detect-language.ts'
import { readFrontMatter } from './front-matter.ts'
import { type Ambiguity, excerptOf, type ImportedDocument } from './imported-document.ts'
import { keepProposals } from './keep-proposals.ts'
import { setsFiguresOff } from './join-lines.ts'
import { markdownLayout, stripMarkdown } from './markdown.ts'
import { joinLoneSigns } from './lone-signs.ts'
import { mendHyphens } from './mend-hyphens.ts'
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
  /** `keep`: brackets that name a delegation become its proposals. Otherwise they stay text as they were written. */
  readonly proposals?: 'keep' | 'as-text'
}

export function importText(source: string, options: ImportOptions): ImportedDocument {
  const detected = detectLanguage(source)
  const language = options.language ?? detected.language
  const parts = readParts(source, language)
  const certain = detected.certain || options.language !== undefined
  const ambiguities = [...(certain ? [] : [uncertainLanguage(source)]), ...parts.ambiguities]
  const imported = assembleImport({ ...parts, ambiguities }, options.newId)
  return options.proposals === 'keep' ? withProposals(imported) : imported
}

function withProposals(imported: ImportedDocument): ImportedDocument {
  const lines = new Map((imported.lines ?? []).map(({ paragraphId, line }) => [paragraphId, line]))
  const kept = keepProposals(imported.text.paragraphs, {
    language: imported.masthead.language,
    lineOf: (id) => lines.get(id) ?? 1,
  })
  const inOrder = (a: { line: number }, b: { line: number }) => a.line - b.line
  return {
    ...imported,
    text: { paragraphs: kept.paragraphs },
    ambiguities: [...imported.ambiguities, ...kept.ambiguities].toSorted(inOrder),
    fields: [...imported.fields, ...kept.fields].toSorted(inOrder),
  }
}

/** The steps from characters to blocks with roles and references. */
function readParts(source: string, language: Language): ImportParts {
  const opening = (text: string) => openingPart(text, language)
  const opens = (text: string) => opening(text) !== null
  const readDay = (text: string) => parseDay(text.replace(/[.。]$/, ''), language)

  const signed = joinLoneSigns(repairArabic(readSourceLines(source)))
  const mended = mendHyphens(signed.lines)
  const { lines, headings } = stripMarkdown(mended.lines)
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
    language,
    subject: start.subject,
    openingPart: opening,
    readDay,
    isMarkedHeading: (line) => headings.has(line),
  })
  const chosen = chooseReferences(blocks, notes.notes, language)
  const ambiguities = [signed, mended, front, notes, body, chosen].flatMap(
    (part) => part.ambiguities,
  )
  const { references } = chosen
  const { furniture, fields } = zones
  const { subject } = start
  return {
    language,
    notes,
    front,
    blocks,
    body,
    references,
    furniture,
    fields,
    ambiguities,
    subject,
  }
}

export function uncertainLanguage(source: string): Ambiguity {
  return {
    code: 'language-uncertain',
    line: 1,
    excerpt: excerptOf(source.trim().split('\n')[0] ?? ''),
    alternatives: ['en', 'fr', 'es'],
  }
}
