// What was recognised in a document, in figures: for a person to see at once whether it was read rightly.
import { asBase } from '../document/clean-text.ts'
import { bodyText, type DraftText, type Paragraph } from '../document/draft-text.ts'
import { readFootnotes } from '../document/footnotes.ts'
import type { Language } from '../document/language.ts'
import type { AgendaItem, DocumentKind, Masthead } from '../document/masthead.ts'
import { bodyName } from '../grammar/bodies.ts'
import { labelOf, labelText } from '../grammar/sponsor-label.ts'
import { formatSponsorLine, orderStates } from '../grammar/sponsor-line.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import type { Ambiguity, ImportedDocument } from './imported-document.ts'

export interface DocumentSummary {
  readonly kind: DocumentKind
  readonly language: Language
  readonly symbol: string | null
  /** By code, and as printed. */
  readonly body: string | null
  readonly bodyName: string | null
  readonly session: number | null
  readonly agendaItems: readonly AgendaItem[]
  /** By code; in the order of the source, or else of print. */
  readonly sponsors: readonly string[]
  readonly unknownSponsors: readonly string[]
  /** Sponsor to the group it acts for, both by code. */
  readonly onBehalfOf: Readonly<Record<string, string>>
  /** Of Model UN papers, as written. */
  readonly signatories: readonly string[]
  readonly label: string | null
  readonly title: string
  readonly resolutionNumber: string | null
  readonly preambular: number
  readonly operative: number
  readonly subparagraphs: number
  /** Headings with a number of the first order. */
  readonly sections: number
  /** All headings but the title. */
  readonly headings: number
  /** Of a report. */
  readonly numbered: number
  readonly footnotes: number
  readonly footnoteReferences: number
  readonly first: FirstWords
  readonly last: FirstWords
  readonly adoption: Masthead['adoption']
  readonly ambiguities: readonly Ambiguity[]
}

interface FirstWords {
  readonly preambular: string | null
  readonly operative: string | null
}

/** Of the text without its proposals. `imported` is what the importer said, where the document came from one: it knows of asterisk notes that are no part of the text. */
export function summarize(
  content: FrozenContent,
  imported: ImportedDocument | null,
): DocumentSummary {
  const { masthead, title } = content
  const text = asBase(content.text)
  const preamble = text.paragraphs.filter((paragraph) => isTop(paragraph, 'preamble'))
  const operative = text.paragraphs.filter((paragraph) => isTop(paragraph, 'operative'))
  const { body, language } = masthead
  return {
    kind: masthead.kind,
    language,
    symbol: masthead.symbol,
    body,
    bodyName: body === null ? masthead.bodyName : bodyName(body, language),
    session: masthead.session,
    agendaItems: masthead.agendaItems,
    ...whoStandsBy(content, imported),
    label: imported ? imported.label : printedLabel(masthead),
    title,
    resolutionNumber: masthead.resolutionNumber,
    preambular: preamble.length,
    operative: operative.length,
    ...countText(text),
    ...countNotes(content, imported),
    first: { preambular: firstWords(preamble[0]), operative: firstWords(operative[0]) },
    last: { preambular: firstWords(preamble.at(-1)), operative: firstWords(operative.at(-1)) },
    adoption: masthead.adoption,
    ambiguities: imported?.ambiguities ?? [],
  }
}

function whoStandsBy(
  content: FrozenContent,
  imported: ImportedDocument | null,
): Pick<DocumentSummary, 'sponsors' | 'unknownSponsors' | 'onBehalfOf' | 'signatories'> {
  const signed = (imported?.fields ?? []).filter(({ field }) => field === 'signatories')
  return {
    sponsors:
      imported?.sponsors.delegations ??
      orderStates(
        content.sponsors.map(({ delegation }) => delegation),
        (code) => code,
        content.masthead.language,
      ),
    unknownSponsors: imported?.sponsors.unknown ?? [],
    onBehalfOf: imported?.sponsors.onBehalfOf ?? groupsOf(content),
    signatories: signed.map(({ text }) => text),
  }
}

function groupsOf({ sponsors }: FrozenContent): Readonly<Record<string, string>> {
  return Object.fromEntries(
    sponsors.flatMap(({ delegation, onBehalfOf }) =>
      onBehalfOf === null ? [] : [[delegation, onBehalfOf]],
    ),
  )
}

function isTop({ part, kind, level }: Paragraph, wanted: Paragraph['part']): boolean {
  return part === wanted && kind === 'paragraph' && level === 0
}

function countText({ paragraphs }: DraftText) {
  const headings = paragraphs.filter(({ kind, part }) => kind === 'heading' && part !== 'title')
  return {
    subparagraphs: paragraphs.filter(({ kind, level }) => kind === 'paragraph' && level > 0).length,
    sections: headings.filter(({ part, level }) => part !== 'text' && level === 0).length,
    headings: headings.length,
    numbered: paragraphs.filter((paragraph) => isTop(paragraph, 'numbered')).length,
  }
}

/** Asterisk notes are notes of the document; one is referred to where its sign stands in the masthead. */
function countNotes(content: FrozenContent, imported: ImportedDocument | null) {
  const references = readFootnotes(asBase(content.text))
  const starred = imported ? starredInSource(imported) : starredInPrint(content)
  return {
    footnotes: references.filter(({ repeated }) => !repeated).length + starred.notes,
    footnoteReferences: references.length + starred.references,
  }
}

interface Starred {
  readonly notes: number
  readonly references: number
}

function starredInSource({ fields }: ImportedDocument): Starred {
  const notes = fields.filter(({ field }) => field === 'masthead-note' || field === 'reissue')
  const lines = fields.filter((line) => !notes.includes(line))
  const texts = (all: readonly { readonly text: string }[]) => all.map(({ text }) => text)
  return { notes: notes.length, references: referredTo(texts(notes), texts(lines)) }
}

/** Those on a reissue are referred to at the symbol. */
function starredInPrint(content: FrozenContent): Starred {
  const { firstPage, reissued, symbol } = content.masthead
  const { agendaLine = '', notes = [] } = firstPage ?? {}
  const sponsors = printedSponsors(content)
  return {
    notes: reissued.length + sponsors.notes.length + notes.length,
    references:
      (symbol === null ? 0 : reissued.length) +
      referredTo(sponsors.notes, [sponsors.line]) +
      referredTo(notes, [agendaLine]),
  }
}

function printedSponsors({ masthead, sponsors }: FrozenContent) {
  const { sponsorLine, sponsorNotes = [] } = masthead.firstPage ?? {}
  if (sponsorLine !== undefined) return { line: sponsorLine, notes: sponsorNotes }
  const label = labelOf(masthead)
  if (label === null) return { line: '', notes: [] }
  const { line, note } = formatSponsorLine({ sponsors, label, language: masthead.language })
  return { line, notes: (note ?? '').split('\n').filter((each) => each !== '') }
}

function referredTo(notes: readonly string[], lines: readonly string[]): number {
  return notes.filter((note) => {
    const sign = /^\*+/.exec(note)?.[0] ?? '*'
    return lines.some((line) => signsOf(line).includes(sign))
  }).length
}

function printedLabel(masthead: Masthead): string | null {
  const label = labelOf(masthead)
  return masthead.firstPage?.label ?? (label && labelText(label, masthead.language))
}

function signsOf(text: string): string[] {
  return text.match(/\*+/g) ?? []
}

/** Eight words, or twenty characters of Han. */
function firstWords(paragraph: Paragraph | undefined): string | null {
  if (!paragraph) return null
  const text = bodyText(paragraph)
  if (/\p{Script=Han}/u.test(text.slice(0, 10))) return text.slice(0, 20)
  return text.split(/\s+/).slice(0, 8).join(' ')
}
