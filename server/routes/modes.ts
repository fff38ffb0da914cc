// Who edits a draft, and whose seat in it is withdrawn.
import { type Request, Router } from 'express'
import { z } from 'zod'
import { may } from '../../shared/gate/permission.ts'
import type { CommandAnswer, ModeRequest } from '../../shared/protocol/api.ts'
import { isState } from '../../shared/sponsors/states.ts'
import { appoint, readMode } from '../negotiation/appoint.ts'
import { RequestFailure } from '../errors.ts'
import { readBody } from './read-body.ts'
import { requireDraft, type RouteParts } from './route-parts.ts'

const body = z.strictObject({
  delegation: z.string().max(10),
  mode: z.enum(['editor', 'delegate', 'reader']),
})

/** `POST /api/drafts/:id/modes`. Whoever is in the draft's room comes back and is asked anew what they may. */
export function modeRoutes(parts: RouteParts): Router {
  const router = Router()
  const { db, registry } = parts

  const change = async (request: Request): Promise<CommandAnswer | null> => {
    const { draft, person, role } = await requireDraft(parts, request, 'appoint')
    const { delegation, mode }: ModeRequest = readBody(body, request)
    if (!isState(delegation)) throw new RequestFailure('unknown-delegation', { delegation })
    const from = await readMode(db, draft.id, delegation)
    // To withdraw a seat, and to give it back.
    if ((mode === 'reader' || from === 'reader') && !may(role, 'preside'))
      throw new RequestFailure('forbidden', { action: 'preside' })
    const events = await appoint(
      db,
      draft.id,
      { delegation, mode, from },
      { person, now: parts.now() },
    )
    if (events === null) return null
    if (events.length > 0) {
      registry.notify(draft.id, 'negotiation')
      registry.notify(draft.id, 'permissions')
      registry.recheck(draft.id)
    }
    return { events }
  }

  router.post('/drafts/:id/modes', async (request, response) => {
    // Somebody else may have changed it in between: then it is judged again.
    const answer = (await change(request)) ?? (await change(request))
    if (!answer) throw new RequestFailure('store-failed')
    response.json(answer)
  })

  return router
}
