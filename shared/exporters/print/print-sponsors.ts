// The line of sponsors and label, and the notes that its asterisks refer to (rules.md 5.3).
import { type DocumentKind, isAdopted, type Masthead } from '../../document/masthead.ts'
import { labelText, type SponsorLabel } from '../../grammar/sponsor-label.ts'
import { formatSponsorLine } from '../../grammar/sponsor-line.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { stationOf } from './duty-station.ts'
import { markRuns, readMarkedNotes, type PrintedNotes } from '../marked-line.ts'
import { isolatedRuns, typographic } from './printable-text.ts'
import type { PrintedRun } from './printed-page.ts'

export interface SponsorOptions {
  readonly label?: SponsorLabel
  /** The whole line as the source has it, where it names others than States. */
  readonly sponsorLine?: string
  /** The notes that the asterisks of that line refer to, `* State not a member of the Human Rights Council.` */
  readonly sponsorNotes?: readonly string[]
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
  const ownLines = options.sponsorNotes ?? []
  const noteLines =
    options.sponsorLine === undefined ? typographic(note ?? '').split('\n') : ownLines
  const notes = readMarkedNotes(noteLines, 's', marksBefore)
  // What is amended stands after the label.
  const target = label === 'amendment' && issue?.of ? ` ${issue.of}` : ''
  const runs = markRuns(options.sponsorLine ?? `${typographic(line)}${target}`, 's', notes)
  return { runs: isolatedRuns(runs, language), label: labelText(label, language, profile), notes }
}

const labelsByKind: Readonly<Partial<Record<DocumentKind, readonly [SponsorLabel, SponsorLabel]>>> =
  {
    'draft-resolution': ['draft-resolution', 'revised-draft-resolution'],
    decision: ['draft-decision', 'revised-draft-decision'],
    amendment: ['amendment', 'amendment'],
  }

function labelOf(masthead: Masthead): SponsorLabel | null {
  return labelOfKind(masthead, /\/Rev\.\d/u.test(masthead.symbol ?? ''))
}

/** Null where a kind of document has no line of sponsors. What is issued after the first issue of a draft is a revision. */
export function labelOfKind(masthead: Masthead, revised: boolean): SponsorLabel | null {
  return isAdopted(masthead) ? null : (labelsByKind[masthead.kind]?.[revised ? 1 : 0] ?? null)
}
