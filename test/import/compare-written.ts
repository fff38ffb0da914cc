// What the importer found in a marked document against what the marks say, as a list of differences.
import { bodyText, type Paragraph } from '../../shared/document/draft-text.ts'
import { readFootnotes } from '../../shared/document/footnotes.ts'
import { findOpening } from '../../shared/grammar/opening-words.ts'
import type { ImportedDocument } from '../../shared/importers/imported-document.ts'
import { read } from './outline.ts'
import { plainWords, type WrittenDocument, type WrittenParagraph } from './written-drafts.ts'

export interface Comparison {
  readonly checked: number
  readonly differences: readonly string[]
}

export function compareWritten(document: WrittenDocument): Comparison {
  return compareImported(document, read(document.source))
}

/** The same where the source came by another way. */
export function compareImported(document: WrittenDocument, imported: ImportedDocument): Comparison {
  const checks = [
    ...compareFacts(document, imported),
    ...compareParagraphs(document, imported),
    ...compareOpenings(document),
  ]
  return {
    checked: checks.length,
    differences: checks.flatMap(({ name, got, wanted }) =>
      got === wanted ? [] : [`${name}\n  wanted ${wanted}\n  got    ${got}`],
    ),
  }
}

interface Check {
  readonly name: string
  readonly wanted: string
  readonly got: string
}

function compareFacts(document: WrittenDocument, imported: ImportedDocument): Check[] {
  const { masthead } = imported
  const han = document.facts.get('language') === 'zh'
  const found: Readonly<Record<string, string>> = {
    kind: masthead.kind,
    language: masthead.language,
    symbol: String(masthead.symbol),
    body: String(masthead.body),
    session: String(masthead.session),
    agenda: masthead.agendaItems.map(({ number }) => number).join('; '),
    agendaTitle: masthead.agendaItems.map(({ title }) => title).join(''),
    sponsors: [...imported.sponsors.delegations, ...imported.sponsors.unknown].join(' '),
    label: String(imported.label),
    number: String(masthead.resolutionNumber),
    adoption: `${masthead.adoption?.date} ${masthead.adoption?.meeting}`,
  }
  const facts = [...document.facts].filter(([name]) => name in found)
  return [
    ...facts.map(([name, wanted]) => ({
      name,
      wanted: plainWords(wanted, han),
      got: plainWords(found[name] ?? '', han),
    })),
    { name: 'title', wanted: document.title, got: plainWords(imported.title, han) },
  ]
}

function compareParagraphs(document: WrittenDocument, imported: ImportedDocument): Check[] {
  const han = document.facts.get('language') === 'zh'
  const references = Map.groupBy(readFootnotes(imported.text), ({ paragraphId }) => paragraphId)
  const found = imported.text.paragraphs.filter(({ part }) => part !== 'title')
  const told = found.map((paragraph) => {
    const notes = (references.get(paragraph.id) ?? []).map(({ footnote }) =>
      plainWords(footnote.runs.map((run) => run.text).join(''), han),
    )
    return { paragraph, text: plainWords(bodyText(paragraph), han), notes }
  })
  const wanted = document.paragraphs
  const rows = alignByText(
    wanted,
    told.map(({ text }) => text),
  )
  return rows.map(([left, right]) => {
    const written = left === null ? null : (wanted[left] ?? null)
    const one = right === null ? null : (told[right] ?? null)
    return {
      name: 'paragraph',
      wanted: written ? describeWritten(written) : 'nothing',
      got: one ? describeFound(one.paragraph, one.text, one.notes, written) : 'nothing',
    }
  })
}

function describeWritten({ part, level, text, notes }: WrittenParagraph): string {
  return [part, level ?? '-', text, ...notes.map((note) => `{${note}}`)].join(' | ')
}

/** A heading is a heading whatever it heads; the paragraphs of an annex may be numbered or not. */
function describeFound(
  { kind, part, level }: Paragraph,
  text: string,
  notes: readonly string[],
  written: WrittenParagraph | null,
): string {
  const annexed = written?.part === 'annex' && (part === 'text' || part === 'numbered')
  const kinds: Readonly<Partial<Record<Paragraph['kind'], string>>> = {
    heading: 'heading',
    annex: 'annex-title',
    row: 'row',
  }
  const told = kinds[kind] ?? (annexed ? 'annex' : part)
  const order = kind === 'heading' && written?.level === null ? '-' : level
  return [told, order, text, ...notes.map((note) => `{${note}}`)].join(' | ')
}

/** Pairs of equal words first; what is between them is paired in order. */
function alignByText(
  wanted: readonly WrittenParagraph[],
  found: readonly string[],
): [number | null, number | null][] {
  const rows: [number | null, number | null][] = []
  let [left, right] = [0, 0]
  while (left < wanted.length || right < found.length) {
    const next = nextEqual(wanted, found, left, right)
    while (left < next[0] || right < next[1]) {
      rows.push([left < next[0] ? left++ : null, right < next[1] ? right++ : null])
    }
    if (left < wanted.length && right < found.length) rows.push([left++, right++])
  }
  return rows
}

function nextEqual(
  wanted: readonly WrittenParagraph[],
  found: readonly string[],
  left: number,
  right: number,
): [number, number] {
  for (let at = left; at < wanted.length; at++) {
    const place = found.indexOf(wanted[at]?.text ?? '', right)
    if (place >= 0) return [at, place]
  }
  return [wanted.length, found.length]
}

function compareOpenings(document: WrittenDocument): Check[] {
  const language = document.facts.get('language') as ImportedDocument['masthead']['language']
  return document.paragraphs.flatMap(({ part, text, opening }) => {
    if (opening === null || (part !== 'preamble' && part !== 'operative')) return []
    const found = findOpening(text, { language, part })
    return [{ name: 'opening', wanted: opening, got: text.slice(found?.from ?? 0, found?.to ?? 0) }]
  })
}
