// Oral revisions: what was read out, and recording the text as orally revised.
import { Router } from 'express'
import { z } from 'zod'
import type { OralRevisionState } from '../../shared/protocol/adoption-api.ts'
import { readOralRevision, recordOralRevision } from '../adoption/oral-revision.ts'
import { KeptAnswers } from '../drafts/kept-answers.ts'
import { RequestFailure } from '../errors.ts'
import { oneLine, readBody } from './read-body.ts'
import { requireDraft, type RouteParts } from './route-parts.ts'
import { announceStage } from './stage.ts'

const body = z.strictObject({
  textHash: z.string().regex(/^[\da-f]{64}$/u),
  after: z.int().min(0),
  note: oneLine(500).exactOptional(),
})

export function oralRevisionRoutes(parts: RouteParts): Router {
  const router = Router()
  const { db } = parts
  const kept = new KeptAnswers<OralRevisionState>()

  router.get('/drafts/:id/oral-revision', async (request, response) => {
    const { draft } = await requireDraft(parts, request, 'read')
    response.json(await kept.get(db, draft, () => readOralRevision(db, draft)))
  })

  router.post('/drafts/:id/oral-revision', async (request, response) => {
    const { draft, person } = await requireDraft(parts, request, 'issue')
    const wanted = readBody(body, request)
    const recorded = await recordOralRevision(db, draft.id, wanted, { person, now: parts.now() })
    if (!recorded.ok) {
      const { code, ...details } = recorded.problem
      throw new RequestFailure(code, details)
    }
    announceStage(parts, draft.id, 'orally-revised')
    response.status(201).json(recorded.value)
  })

  return router
}
