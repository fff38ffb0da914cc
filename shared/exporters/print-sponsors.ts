// The line of sponsors and label, and the notes that its asterisks refer to (rules.md 5.3).
import type { DocumentKind, Masthead } from '../document/masthead.ts'
import { labelText, type SponsorLabel } from '../grammar/sponsor-label.ts'
import { formatSponsorLine } from '../grammar/sponsor-line.ts'
import type { FrozenContent } from '../protocol/api.ts'
import { isolatedRuns, printable } from './printable-text.ts'
import type { PrintedNote, PrintedRun } from './printed-page.ts'

export interface SponsorOptions {
  readonly label?: SponsorLabel
  /** The whole line as the source has it, where it names others than States. */
  readonly sponsorLine?: string
}

export interface PrintedSponsors {
  /** Null where a kind of document has no such line. */
  readonly runs: readonly PrintedRun[] | null
  readonly label: string | null
  readonly notes: Readonly<Record<string, PrintedNote>>
}

/** `marksBefore` asterisks are already taken by notes above the line: marks are given in the order of reading. */
export function printSponsors(
  { masthead, sponsors }: FrozenContent,
  options: SponsorOptions,
  marksBefore: number,
): PrintedSponsors {
  const label = options.label ?? labelOf(masthead)
  if (label === null) return { runs: null, label: null, notes: {} }
  const { language } = masthead
  const { line, note } = formatSponsorLine({ sponsors, label, language })
  const notes = options.sponsorLine === undefined ? readNotes(note, marksBefore) : {}
  const runs = markRuns(options.sponsorLine ?? line, notes)
  return { runs: isolatedRuns(runs, language), label: labelText(label, language), notes }
}

const labelsByKind: Readonly<Partial<Record<DocumentKind, readonly [SponsorLabel, SponsorLabel]>>> =
  {
    'draft-resolution': ['draft-resolution', 'revised-draft-resolution'],
    decision: ['draft-decision', 'revised-draft-decision'],
    amendment: ['amendment', 'amendment'],
  }

function labelOf({ kind, symbol }: Masthead): SponsorLabel | null {
  const labels = labelsByKind[kind]
  if (!labels) return null
  return labels[/\/Rev\.\d/u.test(symbol ?? '') ? 1 : 0]
}

function keyOf(asterisks: string): string {
  return `s${asterisks.length}`
}

/** `* On behalf of ...`, a line a group. */
function readNotes(note: string | null, marksBefore: number): Record<string, PrintedNote> {
  const entries = (note ?? '').split('\n').flatMap((line) => {
    const match = /^(\*+)\s*(.*)$/u.exec(line)
    if (!match) return []
    const [, asterisks = '', text = ''] = match
    const mark = '*'.repeat(marksBefore) + asterisks
    return [[keyOf(asterisks), { mark, runs: [{ text: printable(text), setOff: false }] }] as const]
  })
  return Object.fromEntries(entries)
}

/** Asterisks that have a note become references to it; others stay as they are. */
function markRuns(line: string, notes: Readonly<Record<string, PrintedNote>>): PrintedRun[] {
  const used = new Set<string>()
  return line.split(/(\*+)/u).flatMap((piece): PrintedRun[] => {
    if (piece === '') return []
    const key = keyOf(piece)
    if (!piece.startsWith('*') || !Object.hasOwn(notes, key))
      return [{ text: printable(piece), setOff: false }]
    const repeat = used.has(key)
    used.add(key)
    return [{ note: key, repeat }]
  })
}
