// The sample meeting: the Commission on Narcotic Drugs in March 2020, with the real Chinese draft on partnerships with the private
// sector and an English draft written for the sample. Japan leads both and Georgia and Paraguay have joined; Honduras, which
// sponsored the real draft, has not, so that joining can be tried.
import { readFileSync } from 'node:fs'
import type { Masthead } from '../../shared/document/masthead.ts'
import { importText } from '../../shared/importers/from-text.ts'
import { createDraft } from '../drafts/create-draft.ts'
import { mergeMasthead, newId } from '../drafts/start-draft.ts'
import { hashText } from '../drafts/text-hash.ts'
import { writeAppointment } from '../negotiation/appoint.ts'
import { insertMeeting, type Meeting } from '../store/drafts.ts'
import { insertPerson } from '../store/people.ts'
import { insertSponsorEvent } from '../store/sponsors.ts'
import type { Sql } from '../store/sql.ts'
import { negotiateSample, negotiationMs } from './sample-negotiation.ts'
import { sampleMeetingId, samplePeople, secretariat } from './sample-people.ts'

const masthead: Masthead = {
  kind: 'draft-resolution',
  language: 'en',
  originalLanguage: 'en',
  symbol: null,
  distribution: 'limited',
  date: null,
  organ: 'ECOSOC',
  body: 'CND',
  bodyName: null,
  session: 63,
  place: 'Vienna',
  firstDay: '2020-03-02',
  lastDay: '2020-03-06',
  agendaItems: [
    {
      number: '6',
      title:
        'Follow-up to the implementation at the national, regional and international levels of all commitments, as reflected in the Ministerial Declaration of 2019, to address and counter the world drug problem',
    },
  ],
  jobNumber: null,
  reissued: [],
  adoption: null,
  resolutionNumber: null,
}

const meeting: Meeting = {
  id: sampleMeetingId,
  name: 'Commission on Narcotic Drugs, sixty-third session, Vienna, 2 to 6 March 2020',
  masthead,
  members: null,
}

const drafts = ['access-to-controlled-substances.en.txt', 'private-sector-partnerships.zh.txt']
const editors = ['HND', 'GEO']
/** Who joined when, the main sponsor first; as entered by the secretariat. */
const sponsors = ['JPN', 'GEO', 'PRY']

/** Must run in a transaction, on an empty store. */
export async function createSampleMeeting(
  sql: Sql,
  { now, negotiated }: { readonly now: number; readonly negotiated: boolean },
): Promise<void> {
  await insertMeeting(sql, meeting, now)
  for (const person of samplePeople) await insertPerson(sql, person, now)
  for (const [index, file] of drafts.entries()) {
    const isNegotiated = negotiated && index === 0
    const id = await createSampleDraft(sql, file, isNegotiated ? now - negotiationMs : now)
    if (isNegotiated) await negotiateSample(sql, id, now)
  }
}

async function createSampleDraft(sql: Sql, file: string, now: number): Promise<string> {
  const read = importText(readFileSync(new URL(file, import.meta.url), 'utf8'), { newId })
  const id = await createDraft(sql, {
    meetingId: meeting.id,
    masthead: mergeMasthead(masthead, read.masthead),
    text: read.text,
    personId: null,
    now,
  })
  for (const delegation of editors)
    await writeAppointment(sql, id, { delegation, mode: 'editor' }, { person: secretariat, now })
  for (const [index, delegation] of sponsors.entries())
    await insertSponsorEvent(
      sql,
      id,
      {
        at: now + index,
        person: 'Secretariat',
        personDelegation: null,
        delegation,
        action: 'join',
        onBehalfOf: null,
        main: index === 0,
        // The text as it was imported, by the first update of the log.
        text: { hash: hashText(read.text), seq: 1 },
      },
      'secretariat',
    )
  return id
}
