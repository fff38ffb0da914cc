// What people do in the discussion of a draft. Every act reads the rights of its person anew, in the transaction that holds the draft's
// lock, so that a delegation that has just withdrawn its sponsorship neither writes among the sponsors nor learns that they wrote.
import { randomUUID } from 'node:crypto'
import { may } from '../../shared/gate/permission.ts'
import { roleOf } from '../../shared/gate/role.ts'
import { readableGroups } from '../../shared/gate/thread-group.ts'
import type {
  MessageRequest,
  Person,
  Thread,
  ThreadGroup,
  ThreadRequest,
} from '../../shared/protocol/api.ts'
import { listSponsors } from '../../shared/sponsors/sponsor-list.ts'
import { isState } from '../../shared/sponsors/states.ts'
import { type Access, readAccess } from '../drafts/access.ts'
import { leaderOf } from '../drafts/sponsor-draft.ts'
import { RequestFailure } from '../errors.ts'
import { insertAudit } from '../store/audit.ts'
import { listModes, lockDraft } from '../store/drafts.ts'
import type { StoredPerson } from '../store/people.ts'
import { readSponsorEvents } from '../store/sponsors.ts'
import type { Database, Sql } from '../store/sql.ts'
import {
  countThreads,
  findThread,
  insertMessage,
  insertThread,
  listThreads,
  writeResolved,
} from '../store/threads.ts'
import { quoteTarget } from './quote-target.ts'

/** Of each group; more than any draft has had, and a page fetches them all. */
const maxThreads = 1000
const maxMessages = 300

export interface Discussant {
  readonly db: Database
  readonly draftId: string
  readonly person: StoredPerson
  readonly now: number
}

/** The threads that the person may read now, oldest first. */
export async function readThreads({ db, draftId, person }: Discussant): Promise<Thread[]> {
  const access = await readAccess(db, person, draftId)
  if (!access) throw new RequestFailure('no-such-draft')
  return listThreads(db, draftId, groupsOf(access, person))
}

/** Fails with `forbidden`, `no-such-paragraph`, `no-such-proposal`, `unknown-delegation`, `discussion-full`. */
export function openThread(discussant: Discussant, request: ThreadRequest): Promise<Thread> {
  const { draftId, now } = discussant
  const { target, group } = request
  return act(discussant, async (sql, groups) => {
    if (!groups.includes(group)) throw new RequestFailure('forbidden', { action: 'discuss' })
    // Of this group alone: a bound on all would tell how many there are that one may not read.
    const threads = await countThreads(sql, draftId, group)
    if (threads >= maxThreads) throw new RequestFailure('discussion-full')
    const about = await quoteTarget(sql, draftId, target)
    if (about === null)
      throw new RequestFailure(
        target.kind === 'paragraph' ? 'no-such-paragraph' : 'no-such-proposal',
      )
    const id = randomUUID()
    await insertThread(sql, { id, draftId, target, about, group, createdAt: now })
    await addMessage(sql, id, request, discussant)
    await audit(sql, discussant, 'open-thread', { thread: id, group })
    return id
  })
}

/** Fails with `forbidden`, `no-such-thread`, `unknown-delegation`, `discussion-full`. */
export function writeMessage(
  discussant: Discussant,
  threadId: string,
  message: MessageRequest,
): Promise<Thread> {
  return act(discussant, async (sql, groups) => {
    const thread = await requireThread(sql, discussant, threadId, groups)
    if (thread.messages.length >= maxMessages) throw new RequestFailure('discussion-full')
    await addMessage(sql, threadId, message, discussant)
    await audit(sql, discussant, 'write-message', { thread: threadId })
    return threadId
  })
}

/** Says that a matter is settled, or that it is open again. The first who says so is named; saying it twice changes nothing. */
export function setResolved(
  discussant: Discussant,
  threadId: string,
  resolved: boolean,
): Promise<Thread> {
  return act(discussant, async (sql, groups) => {
    const thread = await requireThread(sql, discussant, threadId, groups)
    if ((thread.resolved !== null) === resolved) return threadId
    const { person, now } = discussant
    await writeResolved(sql, threadId, resolved ? { at: now, by: person.name } : null)
    await audit(sql, discussant, resolved ? 'resolve-thread' : 'reopen-thread', {
      thread: threadId,
    })
    return threadId
  })
}

/** Who is to hear that something was said in a group: whoever may read it now. */
export async function listenersOf(
  sql: Sql,
  draftId: string,
  group: ThreadGroup,
): Promise<(person: Person) => boolean> {
  const [events, modes] = await Promise.all([
    readSponsorEvents(sql, draftId),
    listModes(sql, draftId),
  ])
  const standing = { mainSponsor: leaderOf(events), ...modes }
  const sponsors = new Set(listSponsors(events).map(({ delegation }) => delegation))
  return (person) =>
    readableGroups(roleOf(person, standing), sponsors.has(person.delegation ?? '')).includes(group)
}

function groupsOf({ role, events }: Access, person: StoredPerson): readonly ThreadGroup[] {
  const sponsors = listSponsors(events).some(({ delegation }) => delegation === person.delegation)
  return readableGroups(role, sponsors)
}

/** Runs `work`, which gives the id of a thread, with the groups its person may read; gives that thread as it then is. */
function act(
  { db, draftId, person }: Discussant,
  work: (sql: Sql, groups: readonly ThreadGroup[]) => Promise<string>,
): Promise<Thread> {
  return db.transaction(async (sql) => {
    await lockDraft(sql, draftId)
    const access = await readAccess(sql, person, draftId)
    if (!access) throw new RequestFailure('no-such-draft')
    if (!may(access.role, 'discuss', access.draft.state === 'closed'))
      throw new RequestFailure('forbidden', { action: 'discuss' })
    const groups = groupsOf(access, person)
    const id = await work(sql, groups)
    const thread = await findThread(sql, draftId, id, groups)
    if (!thread) throw new RequestFailure('no-such-thread')
    return thread
  })
}

/** A thread that may not be read is not there. */
async function requireThread(
  sql: Sql,
  { draftId }: Discussant,
  threadId: string,
  groups: readonly ThreadGroup[],
): Promise<Thread> {
  const thread = await findThread(sql, draftId, threadId, groups)
  if (!thread) throw new RequestFailure('no-such-thread')
  return thread
}

async function addMessage(
  sql: Sql,
  threadId: string,
  { text, mentions }: MessageRequest,
  { person, now }: Discussant,
): Promise<void> {
  const unknown = mentions.find((delegation) => !isState(delegation))
  if (unknown !== undefined) throw new RequestFailure('unknown-delegation', { delegation: unknown })
  await insertMessage(sql, threadId, {
    id: randomUUID(),
    at: now,
    author: { name: person.name, delegation: person.delegation },
    text: text.trim(),
    mentions: [...new Set(mentions)],
    personId: person.id,
  })
}

/** Ids only: what was said is in the threads, where the same rule keeps it. */
function audit(
  sql: Sql,
  { draftId, person, now }: Discussant,
  action: string,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  return insertAudit(sql, { at: now, personId: person.id, draftId, action, details })
}
