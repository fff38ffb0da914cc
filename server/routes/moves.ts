// Moving paragraphs.
import { Router } from 'express'
import { z } from 'zod'
import { moveCommand } from '../negotiation/move-paragraphs.ts'
import { readBody } from './read-body.ts'
import { type CommandRunner, paragraphId } from './run-command.ts'

const body = z.strictObject({
  ids: z.array(paragraphId).min(1).max(500),
  before: paragraphId.nullable(),
})

/** `POST /api/drafts/:id/moves`; answers when the move is stored. */
export function moveRoutes(run: CommandRunner): Router {
  const router = Router()
  router.post('/drafts/:id/moves', async (request, response) => {
    response.json(await run(request, 'decide', () => moveCommand(readBody(body, request))))
  })
  return router
}
