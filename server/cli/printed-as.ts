import type { Masthead } from '../../shared/document/masthead.ts'
import type { PrintOptions } from '../../shared/exporters/print/print-model.ts'
import type { ImportedDocument } from '../../shared/importers/imported-document.ts'
import type { ReadDocument } from '../import/read-document.ts'

/** How a file is printed: as a draft where nothing in it shows that it was issued. */
export function printedAs({ content, imported }: ReadDocument, asDraft = false): PrintOptions {
  return {
    ...(imported && sourceOptions(imported)),
    status: asDraft || isDraft(content.masthead) ? 'draft' : 'issued',
  }
}

/** What only the source knows of its print. */
export function sourceOptions(imported: ImportedDocument): Omit<PrintOptions, 'status'> {
  return {
    dateCodes: dateCodes(imported),
    restartInSections: imported.ambiguities.some(({ code }) => code === 'numbering-restarts'),
  }
}

/** The days in the line of the job number, as printed: `150719 150719`. */
function dateCodes({ furniture }: ImportedDocument): string[] {
  return furniture
    .filter(({ what }) => what === 'job-number')
    .flatMap(({ text }) => text.match(/(?<!\d)\d{6}(?!\d)/gu) ?? [])
    .slice(0, 2)
}

/** A draft resolution without any sign that it was issued. */
function isDraft({ kind, symbol, reissued }: Masthead): boolean {
  const isDraftKind = kind === 'draft-resolution' || kind === 'decision' || kind === 'amendment'
  return isDraftKind && symbol === null && reissued.length === 0
}
