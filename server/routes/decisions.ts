// Decisions upon proposals: accept and reject are an editor's, withdraw and adopt the delegation's.
import { Router } from 'express'
import { z } from 'zod'
import { decisionCommand } from '../negotiation/decide-proposals.ts'
import { readBody } from './read-body.ts'
import { type CommandRunner, proposalId } from './run-command.ts'

const body = z.strictObject({
  decision: z.enum(['accept', 'reject', 'withdraw', 'adopt']),
  proposals: z
    .array(z.strictObject({ sid: proposalId, hash: z.string().regex(/^[0-9a-f]{64}$/u) }))
    .min(1)
    .max(200)
    .refine((list) => new Set(list.map(({ sid }) => sid)).size === list.length),
})

/** `POST /api/drafts/:id/decisions`. */
export function decisionRoutes(run: CommandRunner): Router {
  const router = Router()
  router.post('/drafts/:id/decisions', async (request, response) => {
    // What the body asks for says which right it needs; one that says nothing needs the lesser.
    const decision: unknown = z.looseObject({ decision: z.unknown() }).safeParse(request.body)
      .data?.decision
    const action = decision === 'accept' || decision === 'reject' ? 'decide' : 'propose'
    response.json(
      await run(request, action, ({ person }) =>
        decisionCommand(readBody(body, request), person.delegation),
      ),
    )
  })
  return router
}
