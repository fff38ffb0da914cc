// What has become of paragraphs in the negotiation, and their labels anew.
import { Router } from 'express'
import { z } from 'zod'
import { isGroup } from '../../shared/sponsors/groups.ts'
import { isState } from '../../shared/sponsors/states.ts'
import { renumberCommand } from '../negotiation/renumber.ts'
import { statusCommand } from '../negotiation/set-statuses.ts'
import { RequestFailure } from '../errors.ts'
import { oneLine, readBody } from './read-body.ts'
import { type CommandRunner, paragraphId } from './run-command.ts'

const isUnique = (list: readonly string[]): boolean => new Set(list).size === list.length

const body = z.strictObject({
  paragraphIds: z.array(paragraphId).min(1).max(2000).refine(isUnique),
  status: z.enum(['open', 'bracketed', 'ad-referendum', 'agreed']),
  /** States and groups, by their codes. */
  pending: z.array(z.string().max(20)).max(250).refine(isUnique),
  forum: oneLine(100).trim(),
})

/** `POST /api/drafts/:id/statuses` and `POST /api/drafts/:id/renumber`. */
export function statusRoutes(run: CommandRunner): Router {
  const router = Router()
  router.post('/drafts/:id/statuses', async (request, response) => {
    response.json(
      await run(request, 'decide', () => {
        const wanted = readBody(body, request)
        const unknown = wanted.pending.find((code) => !isState(code) && !isGroup(code))
        if (unknown !== undefined)
          throw new RequestFailure('unknown-delegation', { delegation: unknown })
        return statusCommand(wanted)
      }),
    )
  })
  router.post('/drafts/:id/renumber', async (request, response) => {
    response.json(
      await run(request, 'decide', () => {
        readBody(z.strictObject({}), request)
        return renumberCommand
      }),
    )
  })
  return router
}
