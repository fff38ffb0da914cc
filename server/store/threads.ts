// The discussion of a draft: threads and their messages, never shortened. Who may read a thread is asked by whoever calls
// (server/discussion): these functions take the groups that may be read, and know of no thread of another.
import type {
  DiscussionTarget,
  Thread,
  ThreadGroup,
  ThreadMessage,
} from '../../shared/protocol/api.ts'
import { type Row, readInteger, readText, readTextOrNull, type Sql } from './sql.ts'

export interface NewThread {
  readonly id: string
  readonly draftId: string
  readonly target: DiscussionTarget
  readonly about: string
  readonly group: ThreadGroup
  readonly createdAt: number
}

export interface NewMessage extends ThreadMessage {
  readonly personId: string
}

export async function insertThread(sql: Sql, thread: NewThread): Promise<void> {
  const { id, draftId, target, about, group, createdAt } = thread
  await sql.query(
    `insert into threads (id, draft_id, target, about, thread_group, created_at)
     values ($1, $2, $3, $4, $5, $6)`,
    id,
    draftId,
    JSON.stringify(target),
    about,
    group,
    createdAt,
  )
}

/** Must run in a transaction that holds the draft's lock: the number is one more than the last. */
export async function insertMessage(
  sql: Sql,
  threadId: string,
  message: NewMessage,
): Promise<void> {
  const { id, at, author, text, mentions, personId } = message
  await sql.query(
    `insert into thread_messages (id, thread_id, seq, author, body, mentions, person_id, at)
     select cast($1 as text), cast($2 as text), coalesce(max(seq), 0) + 1, cast($3 as text), cast($4 as text),
       cast($5 as text), cast($6 as text), cast($7 as bigint)
     from thread_messages where thread_id = $2`,
    id,
    threadId,
    JSON.stringify(author),
    text,
    JSON.stringify(mentions),
    personId,
    at,
  )
}

/** `by` is the name of whoever closed the matter; null opens it again. */
export async function writeResolved(
  sql: Sql,
  threadId: string,
  resolved: Thread['resolved'],
): Promise<void> {
  await sql.query(
    'update threads set resolved_at = $2, resolved_by = $3 where id = $1',
    threadId,
    resolved?.at ?? null,
    resolved?.by ?? null,
  )
}

/** All threads of a draft that belong to one of the groups, oldest first. Costs two statements. */
export async function listThreads(
  sql: Sql,
  draftId: string,
  groups: readonly ThreadGroup[],
): Promise<Thread[]> {
  const [threads, messages] = await Promise.all([
    sql.query(
      `select ${threadColumns} from threads where draft_id = $1 order by created_at, id`,
      draftId,
    ),
    sql.query(
      `select m.thread_id, ${messageColumns} from thread_messages m join threads t on t.id = m.thread_id
       where t.draft_id = $1 order by m.thread_id, m.seq`,
      draftId,
    ),
  ])
  const byThread = Map.groupBy(messages, (row) => readText(row, 'thread_id'))
  return threads
    .map((row) => readThread(row, byThread.get(readText(row, 'id')) ?? []))
    .filter(({ group }) => groups.includes(group))
}

/** Null where the draft has no such thread, or it belongs to another group. */
export async function findThread(
  sql: Sql,
  draftId: string,
  threadId: string,
  groups: readonly ThreadGroup[],
): Promise<Thread | null> {
  const [row] = await sql.query(
    `select ${threadColumns} from threads where draft_id = $1 and id = $2`,
    draftId,
    threadId,
  )
  if (!row) return null
  const messages = await sql.query(
    `select ${messageColumns} from thread_messages m where m.thread_id = $1 order by m.seq`,
    threadId,
  )
  const thread = readThread(row, messages)
  return groups.includes(thread.group) ? thread : null
}

/** How many threads of one group a draft has. */
export async function countThreads(sql: Sql, draftId: string, group: ThreadGroup): Promise<number> {
  const [row] = await sql.query(
    'select count(*) as threads from threads where draft_id = $1 and thread_group = $2',
    draftId,
    group,
  )
  return row ? readInteger(row, 'threads') : 0
}

const threadColumns = 'id, target, about, thread_group, resolved_at, resolved_by'
const messageColumns = 'm.id, m.author, m.body, m.mentions, m.at'

function readThread(row: Row, messages: readonly Row[]): Thread {
  const by = readTextOrNull(row, 'resolved_by')
  return {
    id: readText(row, 'id'),
    target: JSON.parse(readText(row, 'target')) as DiscussionTarget,
    about: readText(row, 'about'),
    group: readText(row, 'thread_group') === 'sponsors' ? 'sponsors' : 'all',
    resolved: by === null ? null : { at: readInteger(row, 'resolved_at'), by },
    messages: messages.map(readMessage),
  }
}

function readMessage(row: Row): ThreadMessage {
  return {
    id: readText(row, 'id'),
    at: readInteger(row, 'at'),
    author: JSON.parse(readText(row, 'author')) as ThreadMessage['author'],
    text: readText(row, 'body'),
    mentions: JSON.parse(readText(row, 'mentions')) as string[],
  }
}
