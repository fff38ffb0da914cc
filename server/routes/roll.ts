// The roll of the members of a meeting's body: who may vote.
import { Router } from 'express'
import { z } from 'zod'
import { isMember, rollOf } from '../../shared/adoption/roll.ts'
import { mayServeMeeting } from '../../shared/gate/permission.ts'
import type { RollState } from '../../shared/protocol/adoption-api.ts'
import { RequestFailure } from '../errors.ts'
import { insertAudit } from '../store/audit.ts'
import { findMeeting, type Meeting, writeMembers } from '../store/drafts.ts'
import { readBody } from './read-body.ts'
import { requireSecretariat, requireSignIn, type RouteParts } from './route-parts.ts'

const body = z.strictObject({ members: z.array(z.string().max(10)).min(1).max(400).nullable() })

export function rollRoutes(parts: RouteParts): Router {
  const router = Router()
  const { db } = parts

  router.get('/meetings/:id/roll', async (request, response) => {
    const { person } = await requireSignIn(parts, request)
    if (!mayServeMeeting(person) && person.meetingId !== request.params.id)
      throw new RequestFailure('no-such-meeting')
    response.json(describe(await requireMeeting(parts, request.params.id)))
  })

  router.post('/meetings/:id/roll', async (request, response) => {
    const person = await requireSecretariat(parts, request)
    const meeting = await requireMeeting(parts, request.params.id)
    const { members } = readBody(body, request)
    const stranger = members?.find((code) => !isMember(code))
    if (stranger !== undefined)
      throw new RequestFailure('roll-not-a-member', { delegation: stranger })
    const roll = members && rollOf(members)
    await db.transaction(async (sql) => {
      await writeMembers(sql, meeting.id, roll)
      await insertAudit(sql, {
        at: parts.now(),
        personId: person.id,
        draftId: null,
        action: 'roll',
        details: { meeting: meeting.id, members: roll },
      })
    })
    response.json(describe({ ...meeting, members: roll }))
  })

  return router
}

async function requireMeeting({ db }: RouteParts, id: string): Promise<Meeting> {
  const meeting = await findMeeting(db, id)
  if (!meeting) throw new RequestFailure('no-such-meeting')
  return meeting
}

function describe({ name, members }: Meeting): RollState {
  return { name, members, roll: rollOf(members) }
}
