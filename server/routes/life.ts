// The record of a draft's life, for whoever reads the draft. What delegations say to each other (discussion) is no part of it.
import { Router } from 'express'
import { type LifeRecord, recordFormat } from '../../shared/protocol/record-api.ts'
import { readTitle } from '../drafts/content.ts'
import { readLife } from '../store/life.ts'
import { requireDraft, type RouteParts } from './route-parts.ts'

/** `GET /api/drafts/:id/life`. */
export function lifeRoutes(parts: RouteParts): Router {
  const router = Router()
  const { db } = parts

  router.get('/drafts/:id/life', async (request, response) => {
    const { draft } = await requireDraft(parts, request, 'read')
    const [title, entries] = await Promise.all([readTitle(db, draft), readLife(db, draft.id)])
    const record: LifeRecord = {
      format: recordFormat,
      version: 1,
      draftId: draft.id,
      title,
      language: draft.masthead.language,
      entries,
      head: entries.at(-1)?.hash ?? null,
    }
    response.json(record)
  })

  return router
}
