// The list of drafts, one draft's record, its text as it is stored, and new drafts.
import { type Response, Router } from 'express'
import { z } from 'zod'
import { languages } from '../../shared/document/language.ts'
import { permissionsOf } from '../../shared/gate/permission.ts'
import type { DraftRecord, DraftSummary } from '../../shared/protocol/api.ts'
import { carriesText } from '../../shared/revisions/issue-form.ts'
import { listSponsors } from '../../shared/sponsors/sponsor-list.ts'
import { apartFailure } from '../compare/apart-failure.ts'
import { type Access, readAccessTo } from '../drafts/access.ts'
import { readContent, readTitle } from '../drafts/content.ts'
import { createDraft, createWritten } from '../drafts/create-draft.ts'
import { startDraft } from '../drafts/start-draft.ts'
import { writeSponsorRecord } from '../drafts/sponsor-draft.ts'
import { RequestFailure } from '../errors.ts'
import type { ImportApart } from '../import/import-apart.ts'
import type { StartedDraft, StartJob } from '../import/start-from-text.ts'
import { findDraft, listDrafts, listMeetings } from '../store/drafts.ts'
import { listIssues } from '../store/issues.ts'
import type { StoredPerson } from '../store/people.ts'
import { takeOrFail } from './import-file.ts'
import { readBody } from './read-body.ts'
import { requireDraft, requireSecretariat, requireSignIn, type RouteParts } from './route-parts.ts'
import { takePlace } from './take-place.ts'
import { whileAsked } from './while-asked.ts'

const newDraft = z.object({
  title: z.string().max(2000).default(''),
  language: z.enum(languages),
  /** A whole document to import, or nothing. */
  text: z.string().max(1_500_000).default(''),
  meeting: z.string().max(100).optional(),
})

export function draftRoutes(parts: RouteParts, importing: ImportApart): Router {
  const router = Router()
  const { db } = parts

  router.get('/drafts', async (request, response) => {
    const { person } = await requireSignIn(parts, request)
    if (person.role !== 'secretariat' && person.meetingId === null)
      throw new RequestFailure('forbidden')
    const drafts = await listDrafts(db, person.role === 'secretariat' ? null : person.meetingId)
    const summaries = await Promise.all(
      drafts.map(async (draft) => summarize(parts, await readAccessTo(db, person, draft))),
    )
    response.json({ drafts: summaries })
  })

  router.post('/drafts', async (request, response) => {
    const person = await requireSecretariat(parts, request)
    const { title, language, text, meeting: meetingId } = readBody(newDraft, request)
    const meetings = await listMeetings(db)
    const meeting = meetings.find(({ id }) => meetingId === undefined || id === meetingId)
    if (!meeting) throw new RequestFailure('no-such-meeting')
    const source = { meetingId: meeting.id, personId: person.id, now: parts.now() }
    const started =
      text.trim() === ''
        ? null
        : await startApart(importing, response, {
            person,
            job: { meeting, title, language, text },
          })
    const id = await db.transaction((sql) =>
      started
        ? createWritten(sql, { ...source, ...started })
        : createDraft(sql, { ...source, ...startDraft(meeting, { title, language }) }),
    )
    const draft = await findDraft(db, id)
    if (!draft) throw new RequestFailure('no-such-draft')
    response.status(201).json(await writeRecord(parts, await readAccessTo(db, person, draft)))
  })

  router.get('/drafts/:id', async (request, response) => {
    response.json(await writeRecord(parts, await requireDraft(parts, request, 'read')))
  })

  router.get('/drafts/:id/text', async (request, response) => {
    const { draft } = await requireDraft(parts, request, 'read')
    const { content } = await readContent(db, draft)
    response.json(content)
  })

  return router
}

/** A whole document is read where time and memory end. */
async function startApart(
  importing: ImportApart,
  response: Response,
  { person, job }: { readonly person: StoredPerson; readonly job: StartJob },
): Promise<StartedDraft> {
  takePlace(importing.places, 'import-unavailable', { person, response })
  const started = await importing.start(job, whileAsked(response))
  if (!started.ok) throw apartFailure('import', started.problem)
  return takeOrFail(started.value)
}

async function summarize(
  { db }: RouteParts,
  { draft, role, events }: Access,
): Promise<DraftSummary> {
  const [title, issues] = await Promise.all([readTitle(db, draft), listIssues(db, draft.id)])
  const sponsors = listSponsors(events)
  return {
    id: draft.id,
    title,
    language: draft.masthead.language,
    symbol: issues.findLast(({ form }) => carriesText(form))?.symbol ?? null,
    meeting: draft.meetingName,
    mode: permissionsOf(role, draft.state === 'closed').mode,
    stage: draft.stage,
    deadlines: draft.deadlines,
    mainSponsor: sponsors.find(({ main }) => main)?.delegation ?? null,
    sponsorCount: sponsors.length,
    changedAt: draft.changedAt,
  }
}

/** Of a draft that the caller may read. */
export async function writeRecord(
  { db }: RouteParts,
  { draft, role, events }: Access,
): Promise<DraftRecord> {
  const [title, issues] = await Promise.all([readTitle(db, draft), listIssues(db, draft.id)])
  return {
    id: draft.id,
    title,
    masthead: draft.masthead,
    meeting: draft.meetingName,
    permissions: permissionsOf(role, draft.state === 'closed'),
    closed: draft.state === 'closed',
    stage: draft.stage,
    deadlines: draft.deadlines,
    sponsors: writeSponsorRecord(draft.masthead, events, issues),
    issues,
  }
}
