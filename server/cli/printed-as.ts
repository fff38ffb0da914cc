import type { Masthead } from '../../shared/document/masthead.ts'
import type { PrintOptions } from '../../shared/exporters/print/print-model.ts'
import type { ReadDocument } from '../import/read-document.ts'
import { importedPrintOptions } from './imported-print-options.ts'

/** How a file is printed: as its source says, and as a draft where nothing in it shows that it was issued. */
export function printedAs({ content, imported }: ReadDocument, asDraft = false): PrintOptions {
  return {
    ...(imported && importedPrintOptions(imported)),
    status: asDraft || isDraft(content.masthead) ? 'draft' : 'issued',
  }
}

/** A draft resolution without any sign that it was issued. */
function isDraft({ kind, symbol, reissued }: Masthead): boolean {
  const isDraftKind = kind === 'draft-resolution' || kind === 'decision' || kind === 'amendment'
  return isDraftKind && symbol === null && reissued.length === 0
}
