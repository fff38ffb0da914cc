// Where the text stands against what was issued, and the main sponsor's consent to its being issued.
import { Router } from 'express'
import { z } from 'zod'
import type { IssuingState } from '../../shared/protocol/issue-api.ts'
import { giveConsent } from '../drafts/consent.ts'
import { readIssuingState } from '../drafts/issue-plan.ts'
import { KeptAnswers } from '../drafts/kept-answers.ts'
import { RequestFailure } from '../errors.ts'
import { readBody } from './read-body.ts'
import { requireDraft, type RouteParts } from './route-parts.ts'

const body = z.strictObject({
  to: z.enum(['revision', 'oral-revision']),
  textHash: z.string().regex(/^[\da-f]{64}$/u),
})

/** `GET /api/drafts/:id/standing`, and `POST /api/drafts/:id/consents`, which gives the same back. */
export function consentRoutes(parts: RouteParts): Router {
  const router = Router()
  const { db, registry } = parts
  const kept = new KeptAnswers<IssuingState>()

  router.get('/drafts/:id/standing', async (request, response) => {
    const { draft } = await requireDraft(parts, request, 'read')
    response.json(await kept.get(db, draft, () => readIssuingState(db, draft)))
  })

  router.post('/drafts/:id/consents', async (request, response) => {
    const { draft, person } = await requireDraft(parts, request, 'consent')
    const wanted = readBody(body, request)
    const given = await giveConsent(db, draft.id, wanted, { person, now: parts.now() })
    if (!given.ok) throw new RequestFailure(given.problem.code)
    registry.notify(draft.id, 'issues')
    response.status(201).json(await readIssuingState(db, draft))
  })

  return router
}
