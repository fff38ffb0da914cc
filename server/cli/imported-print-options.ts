// What a source says about its printed page and what has no place in the text: how it calls itself, who acts for whom, the line
// in brackets above a resolution's title.
import type { SponsorOptions } from '../../shared/exporters/print/print-sponsors.ts'
import type { PrintOptions } from '../../shared/exporters/print/print-model.ts'
import { readBehalfNote } from '../../shared/grammar/on-behalf.ts'
import { readLabel } from '../../shared/grammar/sponsor-label.ts'
import type { Field, ImportedDocument } from '../../shared/importers/imported-document.ts'

export function importedPrintOptions(imported: ImportedDocument): Omit<PrintOptions, 'status'> {
  const note = fieldText(imported, 'adoption-note')
  const sponsors = sponsorOptions(imported)
  const mastheadNotes = otherNotes(imported, sponsors)
  const agendaLine = fieldText(imported, 'agenda-item')
  const read = readLabel(imported.label ?? '', imported.masthead.language)
  return {
    ...sponsors,
    mastheadNotes,
    ...(mastheadNotes.length > 0 && agendaLine !== '' && { agendaLine }),
    ...(imported.label !== null && read === null && { subtitle: imported.label }),
    ...(note !== '' && { adoptionNote: note }),
    dateCodes: dateCodes(imported),
    restartInSections: imported.ambiguities.some(({ code }) => code === 'numbering-restarts'),
  }
}

/**
 * A line that names others than States, that refers to notes or that says more than a label, is printed as it was written, and its notes
 * with it.
 */
function sponsorOptions(imported: ImportedDocument): SponsorOptions {
  const read = readLabel(imported.label ?? '', imported.masthead.language)
  const label = read ? { label: read.label } : {}
  const line = fieldText(imported, 'sponsors')
  const notes = notesOf(imported, line)
  if (line !== '' && (imported.sponsors.unknown.length > 0 || notes.length > 0))
    return { ...label, ...countedAnew(line, notes) }
  const saysMore = read !== null && read.rest !== '' && imported.sponsors.delegations.length === 0
  return saysMore && imported.label !== null ? { ...label, sponsorLine: imported.label } : label
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
function countedAnew(line: string, notes: readonly string[]): SponsorOptions {
  const signs = [...new Set(notes.map(signOf))].toSorted((a, b) => a.length - b.length)
  const anew = (text: string) =>
    text.replaceAll(stars, (sign) => '*'.repeat(signs.indexOf(sign) + 1) || sign)
  return {
    sponsorLine: anew(line),
    sponsorNotes: notes.map((note) => anew(signOf(note)) + note.slice(signOf(note).length)),
  }
}

/** The notes on the masthead that are none of the line of sponsors, which may be written anew from what it says. */
function otherNotes(imported: ImportedDocument, { sponsorLine = '' }: SponsorOptions): string[] {
  const { language } = imported.masthead
  const own = notesOf(imported, sponsorLine === '' ? '' : fieldText(imported, 'sponsors'))
  const groups = new Set(Object.values(imported.sponsors.onBehalfOf ?? {}))
  return fieldLines(imported, 'masthead-note').filter((note) => {
    const group = readBehalfNote(note.replace(/^\S+ /u, ''), language)?.group ?? null
    return !own.includes(note) && !(sponsorLine === '' && group !== null && groups.has(group))
  })
}

/** The days in the line of the job number, as printed: `150719 150719`. */
function dateCodes({ furniture }: ImportedDocument): string[] {
  return furniture
    .filter(({ what }) => what === 'job-number')
    .flatMap(({ text }) => text.match(/(?<!\d)\d{6}(?!\d)/gu) ?? [])
    .slice(0, 2)
}

function fieldText(imported: ImportedDocument, field: Field): string {
  return fieldLines(imported, field).join(imported.masthead.language === 'zh' ? '' : ' ')
}

function fieldLines({ fields }: ImportedDocument, field: Field): string[] {
  return fields.filter((line) => line.field === field).map(({ text }) => text.trim())
}
