// What stands in a line before its words, and how the words of lines are put together.
import { cellDivider } from '../../document/draft-text.ts'
import { type AnnexHeading, readAnnexHeading } from '../body/annex-headings.ts'
import type { PrintedLabel } from '../body/printed-labels.ts'
import { readSectionSign, type SectionSign } from '../body/section-signs.ts'

export interface LineSigns {
  readonly annex: AnnexHeading | null
  readonly section: SectionSign | null
  /** The words. */
  readonly rest: string
}

export function signsOfRow(cells: readonly string[]): LineSigns {
  return { annex: null, section: null, rest: cells.join(cellDivider) }
}

/** What stands before the words of a line besides a label, and the words. */
export function readSigns(text: string, label: PrintedLabel | null): LineSigns {
  if (label) return { annex: null, section: null, rest: label.rest }
  const annex = readAnnexHeading(text)
  const sign = annex ? null : readSectionSign(text)
  const section = sign?.named ? null : sign
  return { annex, section, rest: (annex ?? section)?.rest ?? text }
}

export const signAtEnd = /[\p{L}\p{Pe}\p{Pf},;.，、；。](\d{1,3})[,;:.，；]?$/u

/** One space for the many that justified lines have between their words. */
export function closeUp(text: string): string {
  return text.replaceAll(/ {2,}/g, ' ')
}
