// The record of a draft: its masthead, where it belongs, and the number of the last update in its log.
import type { Masthead } from '../../shared/document/masthead.ts'
import type { DraftMode } from '../../shared/negotiation/events.ts'
import {
  deadlineKinds,
  type Deadlines,
  finalStages,
  type Stage,
} from '../../shared/revisions/stage.ts'
import { appendLife, type LifeStamp } from './life.ts'
import { type Row, readInteger, readText, type Sql } from './sql.ts'

export interface StoredDraft {
  readonly id: string
  readonly meetingId: string
  readonly meetingName: string
  readonly masthead: Masthead
  /** Number of the last update in the log. */
  readonly head: number
  readonly epoch: number
  readonly state: 'open' | 'closed'
  readonly stage: Stage
  /** Where it stood before it came to a final stage (shared/revisions/stage.ts). */
  readonly beforeStage: Stage
  readonly deadlines: Deadlines
  /** The title as of update `titleSeq`; true of the text as long as that is the head. */
  readonly title: string
  readonly titleSeq: number
  readonly changedAt: number
}

export interface NewDraft {
  readonly id: string
  readonly meetingId: string
  readonly masthead: Masthead
  readonly title: string
  readonly createdAt: number
}

const columns = `d.id, d.meeting_id, m.name as meeting_name, d.masthead, d.head, d.epoch, d.state, d.stage, d.before_stage,
  d.deadlines, d.title, d.title_seq, d.changed_at`

export interface Meeting {
  readonly id: string
  readonly name: string
  /** What the drafts of the meeting start from. */
  readonly masthead: Masthead
  /** The delegations on the roll of its body, by code; null: all States Members of the United Nations. */
  readonly members: readonly string[] | null
}

export async function insertMeeting(sql: Sql, meeting: Meeting, createdAt: number): Promise<void> {
  await sql.query(
    'insert into meetings (id, name, masthead, members, created_at) values ($1, $2, $3, $4, $5)',
    meeting.id,
    meeting.name,
    JSON.stringify(meeting.masthead),
    meeting.members === null ? null : JSON.stringify(meeting.members),
    createdAt,
  )
}

/** The meetings there are, oldest first. */
export async function listMeetings(sql: Sql): Promise<Meeting[]> {
  const rows = await sql.query(
    'select id, name, masthead, members from meetings order by created_at, id',
  )
  return rows.map(readMeeting)
}

export async function findMeeting(sql: Sql, id: string): Promise<Meeting | null> {
  const [row] = await sql.query(
    'select id, name, masthead, members from meetings where id = $1',
    id,
  )
  return row ? readMeeting(row) : null
}

export async function writeMembers(
  sql: Sql,
  id: string,
  members: Meeting['members'],
): Promise<void> {
  const json = members === null ? null : JSON.stringify(members)
  await sql.query('update meetings set members = $2 where id = $1', id, json)
}

function readMeeting(row: Row): Meeting {
  return {
    id: readText(row, 'id'),
    name: readText(row, 'name'),
    masthead: JSON.parse(readText(row, 'masthead')) as Masthead,
    members: row['members'] === null ? null : (JSON.parse(readText(row, 'members')) as string[]),
  }
}

export async function insertDraft(sql: Sql, draft: NewDraft): Promise<void> {
  await sql.query(
    `insert into drafts
       (id, meeting_id, masthead, head, epoch, state, title, title_seq, created_at, changed_at)
     values ($1, $2, $3, 0, 1, 'open', $4, 0, $5, $5)`,
    draft.id,
    draft.meetingId,
    JSON.stringify(draft.masthead),
    draft.title,
    draft.createdAt,
  )
}

export async function findDraft(sql: Sql, id: string): Promise<StoredDraft | null> {
  const [row] = await sql.query(
    `select ${columns} from drafts d join meetings m on m.id = d.meeting_id where d.id = $1`,
    id,
  )
  return row ? readDraft(row) : null
}

/** Of one meeting, or of all (null); oldest first. */
export async function listDrafts(sql: Sql, meetingId: string | null): Promise<StoredDraft[]> {
  const rows = await sql.query(
    `select ${columns} from drafts d join meetings m on m.id = d.meeting_id
     where cast($1 as text) is null or d.meeting_id = $1 order by d.created_at, d.id`,
    meetingId,
  )
  return rows.map(readDraft)
}

/** Takes the lock of the draft until the transaction ends, so that nothing is appended meanwhile. */
export async function lockDraft(sql: Sql, id: string): Promise<void> {
  await sql.query('update drafts set head = head where id = $1', id)
}

export async function writeMasthead(sql: Sql, id: string, masthead: Masthead): Promise<void> {
  await sql.query('update drafts set masthead = $2 where id = $1', id, JSON.stringify(masthead))
}

/** Remembers the title of the text as of update `seq`. */
export async function writeTitle(sql: Sql, id: string, title: string, seq: number): Promise<void> {
  await sql.query(
    'update drafts set title = $2, title_seq = $3 where id = $1 and title_seq < $3',
    id,
    title,
    seq,
  )
}

/** Gives a delegation a mode in the draft and raises the epoch: what it has under way by its old rights is not admitted any more. */
export async function writeMode(
  sql: Sql,
  draftId: string,
  delegation: string,
  mode: DraftMode,
): Promise<void> {
  await sql.query(
    'delete from draft_roles where draft_id = $1 and delegation = $2',
    draftId,
    delegation,
  )
  if (mode !== 'delegate')
    await sql.query(
      'insert into draft_roles (draft_id, delegation, role) values ($1, $2, $3)',
      draftId,
      delegation,
      mode,
    )
  await raiseEpoch(sql, draftId)
}

/** Closes a draft or opens it again; the caller raises the epoch. */
export async function writeState(sql: Sql, id: string, state: 'open' | 'closed'): Promise<void> {
  await sql.query('update drafts set state = $2 where id = $1', id, state)
}

/**
 * Moves a draft to a stage, remembering where it was before a final one, and writes it into the draft's record with the reason, empty
 * where it was issuing that moved it. `draft` is as it was before. Closing its room is the caller's work.
 */
export async function writeStage(
  sql: Sql,
  draft: StoredDraft,
  stage: Stage,
  { at, by, note }: LifeStamp & { readonly note: string },
): Promise<void> {
  const before = finalStages.includes(draft.stage) ? draft.beforeStage : draft.stage
  await sql.query(
    'update drafts set stage = $2, before_stage = $3 where id = $1',
    draft.id,
    stage,
    before,
  )
  if (stage === draft.stage) return
  const change = { kind: 'stage', from: draft.stage, to: stage, note } as const
  await appendLife(sql, draft.id, [{ at, by, change }])
}

/** Writes what is other than it was into the draft's record too. `draft` is as it was before. */
export async function writeDeadlines(
  sql: Sql,
  draft: StoredDraft,
  deadlines: Deadlines,
  { at, by }: LifeStamp,
): Promise<void> {
  await sql.query(
    'update drafts set deadlines = $2 where id = $1',
    draft.id,
    JSON.stringify(deadlines),
  )
  const entries = deadlineKinds
    .filter((deadline) => deadlines[deadline] !== draft.deadlines[deadline])
    .map((deadline) => ({
      at,
      by,
      change: { kind: 'deadline', deadline, until: deadlines[deadline] ?? null } as const,
    }))
  await appendLife(sql, draft.id, entries)
}

/** Rights in the draft have changed: what was judged by the old ones is refused by the append itself. */
export async function raiseEpoch(sql: Sql, draftId: string): Promise<void> {
  await sql.query('update drafts set epoch = epoch + 1 where id = $1', draftId)
}

/** The delegations that may edit the text, and those that may only read it; all others have the mode of their role. */
export async function listModes(
  sql: Sql,
  draftId: string,
): Promise<{ readonly editors: readonly string[]; readonly readers: readonly string[] }> {
  const rows = await sql.query(
    'select delegation, role from draft_roles where draft_id = $1 order by delegation',
    draftId,
  )
  const withRole = (role: string) =>
    rows.filter((row) => readText(row, 'role') === role).map((row) => readText(row, 'delegation'))
  return { editors: withRole('editor'), readers: withRole('reader') }
}

function readDraft(row: Row): StoredDraft {
  return {
    id: readText(row, 'id'),
    meetingId: readText(row, 'meeting_id'),
    meetingName: readText(row, 'meeting_name'),
    masthead: JSON.parse(readText(row, 'masthead')) as Masthead,
    head: readInteger(row, 'head'),
    epoch: readInteger(row, 'epoch'),
    state: readText(row, 'state') === 'open' ? 'open' : 'closed',
    stage: readText(row, 'stage') as Stage,
    beforeStage: readText(row, 'before_stage') as Stage,
    deadlines: JSON.parse(readText(row, 'deadlines')) as Deadlines,
    title: readText(row, 'title'),
    titleSeq: readInteger(row, 'title_seq'),
    changedAt: readInteger(row, 'changed_at'),
  }
}
