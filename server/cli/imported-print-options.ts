// What a source says about its printed page and what has no place in the text: how it calls itself, who acts for whom, the line
// in brackets above a resolution's title.
import type { SponsorOptions } from '../../shared/exporters/print/print-sponsors.ts'
import type { PrintOptions } from '../../shared/exporters/print/print-model.ts'
import { readLabel } from '../../shared/grammar/sponsor-label.ts'
import type { Field, ImportedDocument } from '../../shared/importers/imported-document.ts'

export function importedPrintOptions(imported: ImportedDocument): Omit<PrintOptions, 'status'> {
  const note = fieldText(imported, 'adoption-note')
  const mastheadNotes = fieldLines(imported, 'masthead-note')
  const agendaLine = fieldText(imported, 'agenda-item')
  const read = readLabel(imported.label ?? '', imported.masthead.language)
  return {
    ...sponsorOptions(imported),
    mastheadNotes,
    ...(mastheadNotes.length > 0 && agendaLine !== '' && { agendaLine }),
    ...(imported.label !== null && read === null && { subtitle: imported.label }),
    ...(note !== '' && { adoptionNote: note }),
    dateCodes: dateCodes(imported),
    restartInSections: imported.ambiguities.some(({ code }) => code === 'numbering-restarts'),
  }
}

/** A line that names others than States, or that says more than a label, is printed as it was written. */
function sponsorOptions(imported: ImportedDocument): SponsorOptions {
  const read = readLabel(imported.label ?? '', imported.masthead.language)
  const label = read ? { label: read.label } : {}
  if (imported.sponsors.unknown.length > 0) {
    const line = fieldText(imported, 'sponsors')
    return line === '' ? label : { ...label, sponsorLine: line }
  }
  const saysMore = read !== null && read.rest !== '' && imported.sponsors.delegations.length === 0
  return saysMore && imported.label !== null ? { ...label, sponsorLine: imported.label } : label
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
