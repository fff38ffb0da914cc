// Texts as issued: written once, never changed. The hash is over the canonical JSON that is stored.
import type { IssuedText, IssueSummary } from '../../shared/protocol/api.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import type { IssueForm } from '../../shared/revisions/issue-form.ts'
import { appendLife, readActor } from './life.ts'
import { type Row, readInteger, readText, type Sql } from './sql.ts'

export interface NewIssue {
  readonly draftId: string
  readonly number: number
  readonly symbol: string
  readonly variant: string
  readonly form: IssueForm
  /** Canonical JSON of a FrozenContent. */
  readonly content: string
  readonly hash: string
  /** The update of the log up to which the text goes. */
  readonly seq: number
  readonly personId: string
  readonly at: number
  /** For the draft's record: why it was reissued, or how consent was had. */
  readonly note?: string
}

const summaryColumns = `i.number, i.symbol, i.variant, i.form, i.at, p.name as person_name, i.hash`

/** False when symbol and variant stand for an issued text already; nothing is written then. Otherwise it is in the draft's record too. */
export async function insertIssue(sql: Sql, issue: NewIssue): Promise<boolean> {
  const rows = await sql.query(
    `insert into issues (draft_id, number, symbol, variant, form, content, hash, seq, person_id, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (symbol, variant) do nothing returning number`,
    issue.draftId,
    issue.number,
    issue.symbol,
    issue.variant,
    issue.form,
    issue.content,
    issue.hash,
    issue.seq,
    issue.personId,
    issue.at,
  )
  if (rows.length === 0) return false
  const { draftId, number, form, symbol, variant, hash, at, note } = issue
  const by = await readActor(sql, issue.personId)
  const change = { kind: 'issued', number, form, symbol, variant, hash } as const
  await appendLife(sql, draftId, [
    { at, by, change: note === undefined ? change : { ...change, note } },
  ])
  return true
}

/** In the order of issue. */
export async function listIssues(sql: Sql, draftId: string): Promise<IssueSummary[]> {
  const rows = await sql.query(
    `select ${summaryColumns} from issues i join people p on p.id = i.person_id
     where i.draft_id = $1 order by i.number`,
    draftId,
  )
  return rows.map(readSummary)
}

/** The symbols of a meeting's issued texts, of all its drafts. */
export async function listSymbols(sql: Sql, meetingId: string): Promise<string[]> {
  const rows = await sql.query(
    `select i.symbol from issues i join drafts d on d.id = i.draft_id
     where d.meeting_id = $1 order by i.at, i.symbol`,
    meetingId,
  )
  return rows.map((row) => readText(row, 'symbol'))
}

/** What the resolutions of all other drafts are kept under, of whatever meeting. */
export async function listAdopted(sql: Sql, exceptDraftId: string): Promise<string[]> {
  const rows = await sql.query(
    `select symbol from issues where form = 'adopted' and draft_id <> $1 order by at, symbol`,
    exceptDraftId,
  )
  return rows.map((row) => readText(row, 'symbol'))
}

export async function findIssue(
  sql: Sql,
  draftId: string,
  number: number,
): Promise<IssuedText | null> {
  const [row] = await sql.query(
    `select ${summaryColumns}, i.content from issues i join people p on p.id = i.person_id
     where i.draft_id = $1 and i.number = $2`,
    draftId,
    number,
  )
  if (!row) return null
  return { ...readSummary(row), content: JSON.parse(readText(row, 'content')) as FrozenContent }
}

function readSummary(row: Row): IssueSummary {
  return {
    number: readInteger(row, 'number'),
    symbol: readText(row, 'symbol'),
    variant: readText(row, 'variant'),
    form: readText(row, 'form') as IssueForm,
    issuedAt: readInteger(row, 'at'),
    issuedBy: readText(row, 'person_name'),
    hash: readText(row, 'hash'),
  }
}
