// Adoption of a draft.
import { Router } from 'express'
import { z } from 'zod'
import { isJobNumber } from '../../shared/exporters/print/duty-station.ts'
import { adoptDraft, planAdoption } from '../adoption/adopt-draft.ts'
import { RequestFailure } from '../errors.ts'
import { oneLine, readBody } from './read-body.ts'
import { requireDraft, type RouteParts } from './route-parts.ts'
import { announceStage } from './stage.ts'

const delegation = z.string().regex(/^[A-Z]{3}$/u)
const list = z.array(delegation).max(400)
const total = z.int().min(0).max(400)

const body = z.strictObject({
  textHash: z.string().regex(/^[\da-f]{64}$/u),
  after: z.int().min(0),
  date: z.iso.date(),
  meeting: z.int().min(1).max(99_999),
  number: oneLine(40),
  jobNumber: z.string().max(20).refine(isJobNumber).nullable().exactOptional(),
  onReport: z
    .strictObject({ body: z.string().max(20).nullable(), symbols: oneLine(200).trim().min(1) })
    .exactOptional(),
  vote: z
    .strictObject({
      votes: z.strictObject({ 'in-favour': list, against: list, abstaining: list }),
      announced: z.strictObject({ 'in-favour': total, against: total, abstaining: total }),
    })
    .exactOptional(),
})

export function adoptionRoutes(parts: RouteParts): Router {
  const router = Router()
  const { db } = parts

  router.get('/drafts/:id/adoption', async (request, response) => {
    const { draft } = await requireDraft(parts, request, 'issue')
    const today = new Date(parts.now()).toISOString().slice(0, 10)
    response.json(await planAdoption(db, draft, today))
  })

  router.post('/drafts/:id/adoption', async (request, response) => {
    const { draft, person } = await requireDraft(parts, request, 'issue')
    const wanted = readBody(body, request)
    const adopted = await adoptDraft(db, draft.id, wanted, { person, now: parts.now() })
    if (!adopted.ok) {
      const { code, ...details } = adopted.problem
      throw new RequestFailure(code, details)
    }
    announceStage(parts, draft.id, 'adopted')
    response.status(201).json(adopted.value)
  })

  return router
}
