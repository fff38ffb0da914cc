// Support, opposition and reservations, each delegation for itself.
import { Router } from 'express'
import { z } from 'zod'
import { positionCommand } from '../negotiation/take-position.ts'
import { oneLine, readBody } from './read-body.ts'
import { type CommandRunner, paragraphId, proposalId } from './run-command.ts'

const body = z.strictObject({
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('proposal'), sid: proposalId }),
    z.strictObject({ kind: z.literal('paragraph'), paragraphId }),
    z.strictObject({ kind: z.literal('no-change'), paragraphId }),
  ]),
  stance: z.enum(['support', 'oppose', 'reserve']).nullable(),
  note: oneLine(300).trim(),
})

/** `POST /api/drafts/:id/positions`. */
export function positionRoutes(run: CommandRunner): Router {
  const router = Router()
  router.post('/drafts/:id/positions', async (request, response) => {
    response.json(
      await run(request, 'take-position', ({ person }) =>
        positionCommand(person.delegation ?? '', readBody(body, request)),
      ),
    )
  })
  return router
}
