// The entries of a record as rows of a table: in words, filtered, in the reader's days.
import type { LifeEntry } from '../../shared/record/life-entry.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { calendarDay } from '../i18n/format-time.ts'
import {
  delegationsOf,
  describeEntry,
  kindOf,
  type Quoted,
  type RecordKind,
  type Words,
} from './describe-entry.ts'

export interface RecordRow {
  readonly entry: LifeEntry
  readonly kind: RecordKind
  /** The reader's calendar day, `2020-03-02`. */
  readonly day: string
  readonly what: string
  readonly quoted: readonly Quoted[]
  /** Codes of the delegations that it concerns. */
  readonly delegations: readonly string[]
  /** Everything that is shown of it, in lower case, for the search. */
  readonly searched: string
}

/** In the order of the record. Costs a sentence an entry: keep it. */
export function readRecordRows(entries: readonly LifeEntry[], words: Words): RecordRow[] {
  return entries.map((entry) => {
    const { what, quoted } = describeEntry(entry, words)
    const delegations = delegationsOf(entry)
    const names = delegations.map((code) => delegationName(code, words.language))
    const searched = [what, entry.by.name, ...names, ...quoted.map(({ text }) => text)]
    return {
      entry,
      kind: kindOf(entry),
      day: calendarDay(new Date(entry.at)),
      what,
      quoted,
      delegations,
      searched: searched.join('\n').toLocaleLowerCase(words.language),
    }
  })
}

/** Empty strings let everything through. */
export interface RecordFilter {
  readonly kind: RecordKind | ''
  readonly delegation: string
  /** A name, as the record has it. */
  readonly person: string
  /** Calendar days, both included. */
  readonly from: string
  readonly to: string
  readonly search: string
}

export const noFilter: RecordFilter = {
  kind: '',
  delegation: '',
  person: '',
  from: '',
  to: '',
  search: '',
}

export function filterRows(rows: readonly RecordRow[], filter: RecordFilter): RecordRow[] {
  const { kind, delegation, person, from, to } = filter
  const search = filter.search.trim().toLocaleLowerCase()
  return rows.filter(
    (row) =>
      (kind === '' || row.kind === kind) &&
      (delegation === '' || row.delegations.includes(delegation)) &&
      (person === '' || row.entry.by.name === person) &&
      (from === '' || row.day >= from) &&
      (to === '' || row.day <= to) &&
      (search === '' || row.searched.includes(search)),
  )
}

/** Runs of one day, in the order of the rows. */
export function groupByDay(
  rows: readonly RecordRow[],
): { readonly day: string; readonly rows: readonly RecordRow[] }[] {
  const groups: { day: string; rows: RecordRow[] }[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.day === row.day) last.rows.push(row)
    else groups.push({ day: row.day, rows: [row] })
  }
  return groups
}
