// The line of sponsors and label, and the notes that its asterisks refer to (rules.md 5.3).
import { labelOf, labelText, type SponsorLabel } from '../../grammar/sponsor-label.ts'
import { formatSponsorLine } from '../../grammar/sponsor-line.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { stationOf } from './duty-station.ts'
import { markRuns, readMarkedNotes, type PrintedNotes } from '../marked-line.ts'
import { isolatedRuns, typographic } from './printable-text.ts'
import type { PrintedRun } from './printed-page.ts'

export interface SponsorOptions {
  /** Of a draft that was issued before, and is not yet issued again. */
  readonly label?: SponsorLabel
}

export interface PrintedSponsors {
  /** Null where a kind of document has no such line. */
  readonly runs: readonly PrintedRun[] | null
  readonly label: string | null
  readonly notes: PrintedNotes
}

/** `marksBefore` asterisks are already taken by notes above the line: marks are given in the order of reading. */
export function printSponsors(
  { masthead, sponsors, issue }: Omit<FrozenContent, 'text'>,
  options: SponsorOptions,
  marksBefore: number,
): PrintedSponsors {
  const label = options.label ?? labelOf(masthead)
  if (label === null) return { runs: null, label: null, notes: {} }
  const { language } = masthead
  const profile = stationOf(masthead)
  const { line, note } = formatSponsorLine({ sponsors, label, language, profile })
  const { sponsorLine, sponsorNotes = [] } = masthead.firstPage ?? {}
  const noteLines = sponsorLine === undefined ? typographic(note ?? '').split('\n') : sponsorNotes
  const notes = readMarkedNotes(noteLines, 's', marksBefore)
  // What is amended stands after the label.
  const target = label === 'amendment' && issue?.of ? ` ${issue.of}` : ''
  const runs = markRuns(sponsorLine ?? `${typographic(line)}${target}`, 's', notes)
  return { runs: isolatedRuns(runs, language), label: labelText(label, language, profile), notes }
}
