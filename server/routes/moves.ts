// Moving paragraphs: a command, because only the program can let the words follow that others are writing there.
import { Router } from 'express'
import { z } from 'zod'
import { RequestFailure } from '../errors.ts'
import { readBody } from './read-body.ts'
import { requireDraft, type RouteParts } from './route-parts.ts'

const id = z.string().min(1).max(40)
const move = z.strictObject({ ids: z.array(id).min(1).max(500), before: id.nullable() })

/** `POST /api/drafts/:id/moves`; answers when the move is stored. */
export function moveRoutes(parts: RouteParts): Router {
  const router = Router()

  router.post('/drafts/:id/moves', async (request, response) => {
    const { draft, person } = await requireDraft(parts, request, 'edit-text')
    const { ids, before } = readBody(move, request)
    const room = await parts.registry.open(draft.id)
    if (!room) throw new RequestFailure('no-such-draft')
    // Rights may have been withdrawn since they were read.
    if (room.epoch !== draft.epoch) throw new RequestFailure('store-failed')
    const moved = await room.move(person.id, ids, before)
    if (!moved.ok) {
      const { code, ...details } = moved.problem
      throw new RequestFailure(code, details)
    }
    if (!moved.value) throw new RequestFailure('store-failed')
    response.status(204).end()
  })

  return router
}
