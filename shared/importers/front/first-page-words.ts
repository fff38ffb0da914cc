// What a source says about its first page and what the facts of the masthead do not hold: how it calls itself, a line of sponsors that
// names others than States, notes with asterisks, the line in brackets above a resolution's title.
import type { FirstPageWords, Masthead } from '../../document/masthead.ts'
import { readBehalfNote } from '../../grammar/on-behalf.ts'
import { labelOf, readLabel, subtitleOf } from '../../grammar/sponsor-label.ts'
import type { Field, ImportedDocument } from '../imported-document.ts'

/** Null where the facts say all. */
export function firstPageWords(imported: ImportedDocument): FirstPageWords | null {
  const sponsors = sponsorWords(imported)
  const notes = otherNotes(imported, sponsors)
  const agendaLine = fieldText(imported, 'agenda-item')
  const adoptionNote = fieldText(imported, 'adoption-note')
  const label = ownLabel(imported)
  const words = {
    ...(label !== null && { label }),
    ...sponsors,
    ...(agendaLine.includes('*') && notes.length > 0 && { agendaLine }),
    ...(notes.length > 0 && { notes }),
    ...(adoptionNote !== '' && !imported.masthead.adoption?.onReport && { adoptionNote }),
  }
  return Object.keys(words).length === 0 ? null : words
}

/** Null where kind and symbol give the same. */
function ownLabel({ label, masthead }: ImportedDocument): string | null {
  if (label === null) return null
  const given = labelOf(masthead)
  const read = readLabel(label, masthead.language)
  return given !== null && read?.label === given && read.rest === '' ? null : label
}

type SponsorWords = Pick<FirstPageWords, 'sponsorLine' | 'sponsorNotes'>

/**
 * A line that names others than States, that refers to notes or that says more than a label, is printed as it was written, and its notes
 * with it.
 */
function sponsorWords(imported: ImportedDocument): SponsorWords {
  const line = fieldText(imported, 'sponsors')
  const notes = notesOf(imported, line)
  if (line !== '' && (imported.sponsors.unknown.length > 0 || notes.length > 0))
    return countedAnew(line, notes)
  const read = readLabel(imported.label ?? '', imported.masthead.language)
  const saysMore = read !== null && read.rest !== '' && imported.sponsors.delegations.length === 0
  return saysMore && imported.label !== null ? { sponsorLine: imported.label } : {}
}

const stars = /\*+/gu

/** The notes on the masthead whose sign stands in the line. */
function notesOf(imported: ImportedDocument, line: string): string[] {
  const signs = new Set(line.match(stars))
  return fieldLines(imported, 'masthead-note').filter((note) => signs.has(signOf(note)))
}

function signOf(note: string): string {
  return /^\*+/u.exec(note)?.[0] ?? ''
}

/** With signs from one asterisk on: how many are taken before them is known where the page is made. */
function countedAnew(line: string, notes: readonly string[]): SponsorWords {
  const signs = [...new Set(notes.map(signOf))].toSorted((a, b) => a.length - b.length)
  const anew = (text: string) =>
    text.replaceAll(stars, (sign) => '*'.repeat(signs.indexOf(sign) + 1) || sign)
  return {
    sponsorLine: anew(line),
    ...(notes.length > 0 && {
      sponsorNotes: notes.map((note) => anew(signOf(note)) + note.slice(signOf(note).length)),
    }),
  }
}

/** The notes on the masthead that are none of the line of sponsors, which may be written anew from what it says. */
function otherNotes(imported: ImportedDocument, { sponsorLine = '' }: SponsorWords): string[] {
  const { language } = imported.masthead
  const own = notesOf(imported, sponsorLine === '' ? '' : fieldText(imported, 'sponsors'))
  const groups = new Set(Object.values(imported.sponsors.onBehalfOf ?? {}))
  return fieldLines(imported, 'masthead-note').filter((note) => {
    const group = readBehalfNote(note.replace(/^\S+ /u, ''), language)?.group ?? null
    return !own.includes(note) && !(sponsorLine === '' && group !== null && groups.has(group))
  })
}

function fieldText(imported: ImportedDocument, field: Field): string {
  return fieldLines(imported, field).join(imported.masthead.language === 'zh' ? '' : ' ')
}

function fieldLines({ fields }: ImportedDocument, field: Field): string[] {
  return fields.filter((line) => line.field === field).map(({ text }) => text.trim())
}

/** What a new draft may keep of its source's first page: its own name for what it is, not what it was issued with. */
export function keptFirstPage(masthead: Masthead): FirstPageWords | null {
  const label = subtitleOf(masthead)
  return label === null ? null : { label }
}
