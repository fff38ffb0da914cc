// Whether the record of a draft and what the store holds beside it say the same: every issue, sponsor event and event of the negotiation
// stands in the record as it happened, nothing stands there that the store lacks, and what was issued is what was hashed then.
import { canonicalJson } from '../../shared/canonical-json.ts'
import type { NegotiationEvent } from '../../shared/negotiation/events.ts'
import type { LifeBefore, LifeChange, LifeEntry } from '../../shared/record/life-entry.ts'
import { type ChainFault, verifyChain } from '../../shared/record/verify-chain.ts'
import { type DeadlineKind, deadlineKinds } from '../../shared/revisions/stage.ts'
import { findDraft, type StoredDraft } from '../store/drafts.ts'
import { readLife, sha256 } from '../store/life.ts'
import { readEvents } from '../store/negotiation.ts'
import { describeBefore } from '../store/record-before.ts'
import { readSponsorEvents } from '../store/sponsors.ts'
import { readInteger, readText, readTextOrNull, type Row, type Sql } from '../store/sql.ts'

type TableName = 'issues' | 'sponsors' | 'negotiation'

export type TableFault =
  | ChainFault
  /** The columns of an entry say something else than the entry, or nothing can be read. */
  | { readonly code: 'record-row'; readonly seq: number }
  /** The frozen text is not the one that was hashed when it was issued. */
  | { readonly code: 'issue-changed'; readonly number: number }
  /** What is stored is not what the record says; `number` counts from 1 in the table. */
  | { readonly code: 'table-differs'; readonly table: TableName; readonly number: number }
  /** Stored, and not in the record. */
  | { readonly code: 'table-unrecorded'; readonly table: TableName; readonly number: number }
  /** In the record, and not stored. */
  | { readonly code: 'table-missing'; readonly table: TableName; readonly number: number }
  /** What there was before the record was begun is not what it was. */
  | { readonly code: 'before-changed' }
  /** The draft stands where the record has not brought it. */
  | { readonly code: 'stage-differs'; readonly stage: string }
  | { readonly code: 'deadline-differs'; readonly deadline: DeadlineKind }
  /** A row can no longer be read. */
  | { readonly code: 'table-unreadable'; readonly table: TableName | 'record' }

export interface DraftReport {
  readonly draftId: string
  readonly entries: number
  readonly head: string | null
  readonly faults: readonly TableFault[]
}

const nothingBefore = { issues: 0, sponsorEvents: 0, negotiationEvents: 0 }

/** Must see one moment of the store: run it in a transaction. `head` is a hash that was kept of this draft. */
export async function verifyDraft(
  sql: Sql,
  draftId: string,
  head: string | null,
): Promise<DraftReport> {
  const life = await readable(() => readLife(sql, draftId))
  if (life === null || !life.every(isEntry)) {
    const fault = { code: 'table-unreadable', table: 'record' } as const
    return { draftId, entries: 0, head: null, faults: [fault] }
  }
  const report = await verifyChain({ draftId, entries: life }, sha256, head)
  const before = findBefore(life)
  const draft = await findDraft(sql, draftId)
  const faults = [
    ...report.faults,
    ...(await findRowFaults(sql, draftId)),
    ...(await findIssueFaults(sql, draftId)),
    ...(await findBeforeFaults(sql, draftId, before)),
    ...(await findTableFaults(sql, draftId, life)),
    ...(draft ? findStageFaults(draft, life, before) : []),
    ...(draft ? findDeadlineFaults(draft, life, before) : []),
  ]
  return { draftId, entries: report.entries, head: report.head, faults }
}

/** JSON of something else is no entry. */
function isEntry({ change, by }: Partial<LifeEntry>): boolean {
  return [change, by].every((part) => typeof part === 'object' && part !== null)
}

/** Null where somebody has written what is no JSON. */
async function readable<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Null where the record begins with the draft. */
function findBefore(entries: readonly LifeEntry[]): LifeBefore | null {
  const change = entries[0]?.change
  return change?.kind === 'begun' ? change : null
}

/** The columns beside an entry, by which it is found, say the same as the entry. */
async function findRowFaults(sql: Sql, draftId: string): Promise<TableFault[]> {
  const rows = await sql.query(
    'select seq, entry, kind, person_id, at from life where draft_id = $1 order by seq',
    draftId,
  )
  return rows.flatMap((row) => {
    const text = readText(row, 'entry')
    const entry = JSON.parse(text) as Omit<LifeEntry, 'hash'>
    const isSame =
      canonicalJson(entry) === text &&
      entry.seq === readInteger(row, 'seq') &&
      entry.at === readInteger(row, 'at') &&
      entry.change.kind === readText(row, 'kind') &&
      entry.by.personId === readTextOrNull(row, 'person_id')
    return isSame ? [] : [{ code: 'record-row', seq: readInteger(row, 'seq') } as const]
  })
}

async function findIssueFaults(sql: Sql, draftId: string): Promise<TableFault[]> {
  const rows = await sql.query(
    'select number, content, hash from issues where draft_id = $1 order by number',
    draftId,
  )
  return rows
    .filter((row) => sha256(readText(row, 'content')) !== readText(row, 'hash'))
    .map((row) => ({ code: 'issue-changed', number: readInteger(row, 'number') }))
}

async function findBeforeFaults(
  sql: Sql,
  draftId: string,
  before: LifeBefore | null,
): Promise<TableFault[]> {
  if (before === null) return []
  const found = await describeBefore(sql, draftId, before)
  return found.hash === before.hash ? [] : [{ code: 'before-changed' }]
}

async function findTableFaults(
  sql: Sql,
  draftId: string,
  entries: readonly LifeEntry[],
): Promise<TableFault[]> {
  const before = findBefore(entries) ?? nothingBefore
  const changes = entries.map(({ change }) => change)
  const issued = await sql.query(
    'select number, form, symbol, variant, hash, person_id, at from issues where draft_id = $1 order by number',
    draftId,
  )
  const recorded = entries.flatMap(readIssued)
  const sponsors = await readable(() => readSponsorEvents(sql, draftId))
  const events = await readable(() => readEvents(sql, draftId, 0))
  return [
    ...compareLists('issues', likeRecorded(issued.slice(before.issues), recorded), recorded),
    ...compareLists(
      'sponsors',
      sponsors?.slice(before.sponsorEvents) ?? null,
      changes.flatMap(readSponsor),
    ),
    ...compareLists(
      'negotiation',
      events?.slice(before.negotiationEvents).filter(({ change }) => change.kind !== 'labelled') ??
        null,
      changes.flatMap(readNegotiation),
    ),
    ...(events === null ? [] : findGaps(events)),
  ]
}

/** Labels given along the way are in no record, but the events of a negotiation are numbered without gaps. */
function findGaps(events: readonly NegotiationEvent[]): TableFault[] {
  const index = events.findIndex(({ seq }, k) => seq !== k + 1)
  return index < 0 ? [] : [{ code: 'table-missing', table: 'negotiation', number: index + 1 }]
}

/** As the row of its table: what was issued, who issued it and when. */
function readIssued({ at, by, change }: LifeEntry): Row[] {
  if (change.kind !== 'issued') return []
  const { number, form, symbol, variant, hash } = change
  const row = { number, form, symbol, hash, person_id: by.personId, at }
  return [variant === undefined ? row : { ...row, variant }]
}

/** An entry of before variants were kept says nothing of them. */
function likeRecorded(rows: readonly Row[], recorded: readonly Row[]): Row[] {
  return rows.map((row, index) => {
    const { variant: _variant, ...rest } = row
    const told = recorded[index]
    return told && !('variant' in told) ? rest : row
  })
}

function readSponsor(change: LifeChange): unknown[] {
  return change.kind === 'sponsor' ? [change.event] : []
}

function readNegotiation(change: LifeChange): unknown[] {
  return change.kind === 'negotiation' ? [change.event] : []
}

/** One fault a list: what comes after the first difference is no longer in its place. */
function compareLists(
  table: TableName,
  stored: readonly unknown[] | null,
  recorded: readonly unknown[],
): TableFault[] {
  if (stored === null) return [{ code: 'table-unreadable', table }]
  const length = Math.max(stored.length, recorded.length)
  for (let index = 0; index < length; index++) {
    const number = index + 1
    if (index >= recorded.length) return [{ code: 'table-unrecorded', table, number }]
    if (index >= stored.length) return [{ code: 'table-missing', table, number }]
    if (canonicalJson(stored[index]) !== canonicalJson(recorded[index]))
      return [{ code: 'table-differs', table, number }]
  }
  return []
}

/** Where the draft stands is where the record has brought it. */
function findStageFaults(
  { stage }: Pick<StoredDraft, 'stage'>,
  entries: readonly LifeEntry[],
  before: LifeBefore | null,
): TableFault[] {
  let expected = before?.stage ?? 'drafting'
  for (const { change } of entries) if (change.kind === 'stage') expected = change.to
  return stage === expected ? [] : [{ code: 'stage-differs', stage }]
}

/** Every deadline is what it was set to last. Where the record was begun later than the draft, what was set before is not in it. */
function findDeadlineFaults(
  { deadlines }: Pick<StoredDraft, 'deadlines'>,
  entries: readonly LifeEntry[],
  before: LifeBefore | null,
): TableFault[] {
  if (before !== null) return []
  const expected = new Map<DeadlineKind, number | null>()
  for (const { change } of entries)
    if (change.kind === 'deadline') expected.set(change.deadline, change.until)
  return deadlineKinds
    .filter((deadline) => (deadlines[deadline] ?? null) !== (expected.get(deadline) ?? null))
    .map((deadline) => ({ code: 'deadline-differs', deadline }))
}
