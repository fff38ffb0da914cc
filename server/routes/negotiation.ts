// What has happened in a draft's negotiation, and the doors of its commands.
import { Router } from 'express'
import type { NegotiationPage } from '../../shared/protocol/api.ts'
import { RequestFailure } from '../errors.ts'
import { readEvents } from '../store/negotiation.ts'
import { decisionRoutes } from './decisions.ts'
import { draftStateRoutes } from './draft-state.ts'
import { modeRoutes } from './modes.ts'
import { moveRoutes } from './moves.ts'
import { positionRoutes } from './positions.ts'
import { requireDraft, type RouteParts } from './route-parts.ts'
import { commandRunner } from './run-command.ts'
import { statusRoutes } from './statuses.ts'

export function negotiationRoutes(parts: RouteParts): Router {
  const router = Router()
  const run = commandRunner(parts)

  router.get('/drafts/:id/negotiation', async (request, response) => {
    const { draft } = await requireDraft(parts, request, 'read')
    const page: NegotiationPage = {
      events: await readEvents(parts.db, draft.id, readNumber(request.query['after'] ?? '0')),
    }
    response.json(page)
  })
  for (const routes of [decisionRoutes, positionRoutes, statusRoutes, moveRoutes])
    router.use(routes(run))
  router.use(modeRoutes(parts))
  router.use(draftStateRoutes(parts))
  return router
}

function readNumber(value: unknown): number {
  if (typeof value !== 'string' || !/^\d{1,15}$/u.test(value))
    throw new RequestFailure('body-invalid', { fields: ['after'] })
  return Number(value)
}
