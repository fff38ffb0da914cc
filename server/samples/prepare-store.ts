// What an empty store starts with, and the links that let the first people in.
import { randomUUID } from 'node:crypto'
import type { Masthead } from '../../shared/document/masthead.ts'
import { invite } from '../auth/sign-in.ts'
import { insertMeeting, listMeetings } from '../store/drafts.ts'
import { deleteInvitations, insertPerson, listPeople } from '../store/people.ts'
import type { Database, Sql } from '../store/sql.ts'
import { createSampleMeeting } from './sample-meeting.ts'
import { sampleMeetingId, samplePeople } from './sample-people.ts'

interface SignInPath {
  readonly name: string
  readonly path: string
}

export interface PreparedStore {
  /** Whether this is the sample meeting and may be entered by anybody: asked for, and never said of a store with real people. */
  readonly demo: boolean
  readonly invitations: readonly SignInPath[]
}

/** `demo: 'negotiated'` also has the delegations of a new sample meeting propose changes to its English draft. */
export function prepareStore(
  db: Database,
  demo: boolean | 'negotiated',
  now: number,
): Promise<PreparedStore> {
  return db.transaction(async (sql) => {
    const empty = (await listPeople(sql)).length === 0
    if (empty && demo === false)
      return { demo: false, invitations: [await createFirstAccount(sql, now)] }
    if (empty) await createSampleMeeting(sql, { now, negotiated: demo === 'negotiated' })
    const isSample = (await listMeetings(sql)).some(({ id }) => id === sampleMeetingId)
    if (demo === false || !isSample) return { demo: false, invitations: [] }
    return { demo: true, invitations: await inviteSamplePeople(sql, now) }
  })
}

/** New links at every start: the old ones are kept as hashes only and cannot be shown again. */
async function inviteSamplePeople(sql: Sql, now: number): Promise<SignInPath[]> {
  const invitations: SignInPath[] = []
  for (const { id, name } of samplePeople) {
    await deleteInvitations(sql, id)
    invitations.push({ name, path: `/sign-in/${await invite(sql, id, now)}` })
  }
  return invitations
}

async function createFirstAccount(sql: Sql, now: number): Promise<SignInPath> {
  const id = randomUUID()
  const name = 'Secretariat'
  const meeting = { id: randomUUID(), name: 'Meeting', masthead: emptyMasthead, members: null }
  await insertMeeting(sql, meeting, now)
  await insertPerson(sql, { id, name, role: 'secretariat', delegation: null, meetingId: null }, now)
  return { name, path: `/sign-in/${await invite(sql, id, now)}` }
}

const emptyMasthead: Masthead = {
  kind: 'draft-resolution',
  language: 'en',
  originalLanguage: 'en',
  symbol: null,
  distribution: 'limited',
  date: null,
  organ: null,
  body: null,
  bodyName: null,
  session: null,
  place: null,
  firstDay: null,
  lastDay: null,
  agendaItems: [],
  jobNumber: null,
  reissued: [],
  adoption: null,
  resolutionNumber: null,
}
