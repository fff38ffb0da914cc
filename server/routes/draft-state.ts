// Closing a draft, after which nothing is written, proposed or decided in it, and opening it again.
import { Router } from 'express'
import { z } from 'zod'
import type { CommandAnswer } from '../../shared/protocol/api.ts'
import { finalStages } from '../../shared/revisions/stage.ts'
import { RequestFailure } from '../errors.ts'
import { setDraftState } from '../negotiation/appoint.ts'
import { readBody } from './read-body.ts'
import { requireDraft, type RouteParts } from './route-parts.ts'

const body = z.strictObject({ state: z.enum(['open', 'closed']) })

/** `POST /api/drafts/:id/state`. Everybody in the draft's room is told why it closes and comes back to read, or to go on. */
export function draftStateRoutes(parts: RouteParts): Router {
  const router = Router()
  const { db, registry } = parts

  router.post('/drafts/:id/state', async (request, response) => {
    const { draft, person } = await requireDraft(parts, request, 'preside')
    const { state } = readBody(body, request)
    if (state === 'open' && finalStages.includes(draft.stage))
      throw new RequestFailure('stage-final')
    const events = await setDraftState(db, draft.id, state, { person, now: parts.now() })
    if (events.length > 0) {
      registry.notify(draft.id, 'negotiation')
      registry.notify(draft.id, 'permissions')
      registry.recheck(draft.id, state === 'closed' ? 'draft-closed' : 'permissions-changed')
    }
    const answer: CommandAnswer = { events }
    response.json(answer)
  })

  return router
}
