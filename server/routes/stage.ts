// A draft's stage moved by hand, and its deadlines. Issuing and adopting move it by themselves.
import { Router } from 'express'
import { z } from 'zod'
import { may } from '../../shared/gate/permission.ts'
import { finalStages, deadlineKinds, type Stage } from '../../shared/revisions/stage.ts'
import { setDeadline } from '../drafts/deadlines.ts'
import { changeStage } from '../drafts/move-stage.ts'
import { RequestFailure } from '../errors.ts'
import { oneLine, readBody } from './read-body.ts'
import { requireDraft, type RouteParts } from './route-parts.ts'

const stageBody = z.strictObject({
  move: z.enum(['withdrawn', 'lapsed', 'reinstated']),
  note: oneLine(500).trim(),
  mainSponsor: z
    .string()
    .regex(/^[A-Z]{3}$/u)
    .nullable()
    .exactOptional(),
})

/** Until the year 9999: a time that is one. */
const moment = z.int().min(0).max(253_402_300_799_999).nullable()
const deadlineBody = z.strictObject({ deadline: z.enum(deadlineKinds), until: moment })

export function stageRoutes(parts: RouteParts): Router {
  const router = Router()
  const { db, registry } = parts

  router.post('/drafts/:id/stage', async (request, response) => {
    const { role } = await requireDraft(parts, request, 'read')
    const wanted = readBody(stageBody, request)
    const isOwn = wanted.move === 'withdrawn' && !may(role, 'preside')
    const action = isOwn ? 'withdraw-draft' : 'preside'
    const { draft, person } = await requireDraft(parts, request, action)
    const moved = await changeStage(db, draft.id, wanted, { person, now: parts.now() })
    if (!moved.ok) {
      const { code, ...details } = moved.problem
      throw new RequestFailure(code, details)
    }
    announceStage(parts, draft.id, moved.value)
    response.json({ stage: moved.value })
  })

  router.post('/drafts/:id/deadlines', async (request, response) => {
    const { draft, person } = await requireDraft(parts, request, 'preside')
    const wanted = readBody(deadlineBody, request)
    const set = await setDeadline(db, draft.id, wanted, { person, now: parts.now() })
    if (!set.ok) throw new RequestFailure(set.problem.code)
    registry.notify(draft.id, 'issues')
    response.json({ deadlines: set.value })
  })

  return router
}

/** Tells everybody in the draft's room. Coming to a final stage and leaving it, everybody is asked again what they may. */
export function announceStage({ registry }: RouteParts, draftId: string, stage: Stage): void {
  registry.notify(draftId, 'issues')
  registry.notify(draftId, 'negotiation')
  registry.notify(draftId, 'permissions')
  registry.recheck(draftId, finalStages.includes(stage) ? 'draft-closed' : 'permissions-changed')
}
