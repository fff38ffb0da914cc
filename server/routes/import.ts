// Importing: a file is read and shown for review, which stores nothing; then it becomes a draft, or its tracked changes become proposals.
import { randomUUID } from 'node:crypto'
import { Router } from 'express'
import { type ImportReview, readingChoices } from '../../shared/protocol/import-api.ts'
import { readAccess } from '../drafts/access.ts'
import { RequestFailure } from '../errors.ts'
import { listBases, readReview } from '../import/review-file.ts'
import { apartFailure } from '../compare/apart-failure.ts'
import type { ImportApart } from '../import/import-apart.ts'
import { storeImport } from '../import/store-import.ts'
import { draftIdOf } from '../import/draft-id.ts'
import { findDraft, listMeetings } from '../store/drafts.ts'
import type { StoredPerson } from '../store/people.ts'
import { writeRecord } from './drafts.ts'
import { importChangesRoute } from './import-changes.ts'
import { bytesOf, fileReader, type ImportParts, nameOf, takeOrFail } from './import-file.ts'
import { requireSecretariat, type RouteParts } from './route-parts.ts'
import { whileAsked } from './while-asked.ts'

export function importRoutes(parts: RouteParts, apart: ImportApart): Router {
  const router = Router()
  const own: ImportParts = { ...parts, apart, readFile: fileReader(parts, apart) }
  const { db } = parts

  router.post('/import', ...own.readFile, async (request, response) => {
    const person = response.locals['person'] as StoredPerson
    const { draft: draftId } = request.query
    const access = typeof draftId === 'string' ? await readAccess(db, person, draftId) : null
    if (typeof draftId === 'string' && !access) throw new RequestFailure('no-such-draft')
    const bases = access ? await listBases(db, access.draft) : []
    const file = { name: nameOf(request.query['name']), bytes: bytesOf(request.body) }
    const choices = readingChoices.safeParse(request.query)
    if (!choices.success)
      throw new RequestFailure('body-invalid', { fields: ['language', 'encoding'] })
    const review: ImportReview = await readReview(
      { ...own, signal: whileAsked(response) },
      {
        file,
        choices: choices.data,
        bases,
        person,
        meetingId: access?.draft.meetingId ?? null,
      },
    )
    response.json(review)
  })

  router.post('/import/drafts', ...own.readFile, async (request, response) => {
    const person = await requireSecretariat(parts, request)
    const { meeting: meetingId, title } = request.query
    const meetings = await listMeetings(db)
    const meeting = meetings.find(({ id }) => meetingId === undefined || id === meetingId)
    if (!meeting) throw new RequestFailure('no-such-meeting')
    const words = typeof title === 'string' ? title.slice(0, 2000) : ''
    const file = { name: nameOf(request.query['name']), bytes: bytesOf(request.body) }
    const asked = readRequestId(request.query['request'])
    const from = [person.id, meeting.id, words, file.name]
    const id = asked === null ? randomUUID() : draftIdOf([asked, ...from], file.bytes)
    if (!(await findDraft(db, id))) {
      const now = parts.now()
      const actor = { personId: person.id, name: person.name, delegation: person.delegation }
      const job = { ...file, meeting, title: words, actor, now }
      const prepared = await own.apart.prepare(job, whileAsked(response))
      if (!prepared.ok) throw apartFailure('import', prepared.problem)
      const source = takeOrFail(prepared.value)
      await storeImport(parts, { meeting, person, source, now, id })
    }
    const draft = await findDraft(db, id)
    const access = draft && (await readAccess(db, person, draft.id))
    if (!access) throw new RequestFailure('no-such-draft')
    response.status(201).json(await writeRecord(parts, access))
  })

  router.use(importChangesRoute(own))
  return router
}

/** What the page made up for this request; null of one that says nothing. */
function readRequestId(value: unknown): string | null {
  if (value === undefined) return null
  if (typeof value === 'string' && /^[\w-]{8,64}$/u.test(value)) return value
  throw new RequestFailure('body-invalid', { fields: ['request'] })
}
