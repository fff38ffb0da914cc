// Importing: a file is read and shown for review, which stores nothing; then it becomes a draft, or its tracked changes become proposals.
import { Router } from 'express'
import type { ImportReview } from '../../shared/protocol/import-api.ts'
import { createDraft } from '../drafts/create-draft.ts'
import { readAccess } from '../drafts/access.ts'
import { RequestFailure } from '../errors.ts'
import { listBases, readReview } from '../import/review-file.ts'
import { importApart } from '../import/import-apart.ts'
import { draftFromFile } from '../import/draft-from-file.ts'
import { findDraft, listMeetings } from '../store/drafts.ts'
import type { StoredPerson } from '../store/people.ts'
import { writeRecord } from './drafts.ts'
import { importChangesRoute } from './import-changes.ts'
import { bytesOf, fileReader, type ImportParts, nameOf } from './import-file.ts'
import { requireSecretariat, type RouteParts } from './route-parts.ts'

export function importRoutes(parts: RouteParts): Router {
  const router = Router()
  const own: ImportParts = { ...parts, apart: importApart(), readFile: fileReader(parts) }
  const { db } = parts

  router.post('/import', ...own.readFile, async (request, response) => {
    const person = response.locals['person'] as StoredPerson
    const { draft: draftId } = request.query
    const access = typeof draftId === 'string' ? await readAccess(db, person, draftId) : null
    if (typeof draftId === 'string' && !access) throw new RequestFailure('no-such-draft')
    const bases = access ? await listBases(db, access.draft) : []
    const file = { name: nameOf(request.query['name']), bytes: bytesOf(request.body) }
    const review: ImportReview = await readReview(own, {
      file,
      bases,
      person,
      meetingId: access?.draft.meetingId ?? null,
    })
    response.json(review)
  })

  router.post('/import/drafts', ...own.readFile, async (request, response) => {
    const person = await requireSecretariat(parts, request)
    const { meeting: meetingId, title } = request.query
    const meetings = await listMeetings(db)
    const meeting = meetings.find(({ id }) => meetingId === undefined || id === meetingId)
    if (!meeting) throw new RequestFailure('no-such-meeting')
    const words = typeof title === 'string' ? title.slice(0, 2000) : ''
    const source = draftFromFile(meeting, bytesOf(request.body), words)
    if (!source.ok) throw new RequestFailure('import-damaged', { path: source.problem.path })
    const id = await db.transaction((sql) =>
      createDraft(sql, {
        ...source.value,
        meetingId: meeting.id,
        personId: person.id,
        now: parts.now(),
      }),
    )
    const draft = await findDraft(db, id)
    const access = draft && (await readAccess(db, person, draft.id))
    if (!access) throw new RequestFailure('no-such-draft')
    response.status(201).json(await writeRecord(parts, access))
  })

  router.use(importChangesRoute(own))
  return router
}
