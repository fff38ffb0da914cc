import { randomUUID } from 'node:crypto'
import { Router } from 'express'
import { z } from 'zod'
import { isState } from '../../shared/sponsors/states.ts'
import { invite } from '../auth/sign-in.ts'
import { RequestFailure } from '../errors.ts'
import { insertAudit } from '../store/audit.ts'
import { listMeetings } from '../store/drafts.ts'
import { insertPerson } from '../store/people.ts'
import { oneLine, readBody } from './read-body.ts'
import { requireSecretariat, type RouteParts } from './route-parts.ts'
import { toPerson } from './session.ts'

const newPerson = z.strictObject({
  name: oneLine(200).trim().min(1),
  role: z.enum(['secretariat', 'delegate', 'observer']),
  delegation: z.string().nullable().default(null),
  meeting: z.string().max(100).optional(),
})

export function invitationRoutes(parts: RouteParts): Router {
  const router = Router()
  const { db } = parts

  /** Gives `{ person, path }`; the path holds the token, which is shown this once. */
  router.post('/invitations', async (request, response) => {
    const by = await requireSecretariat(parts, request)
    const { meeting: wanted, ...fields } = readBody(newPerson, request)
    if ((fields.role === 'delegate') !== (fields.delegation !== null))
      throw new RequestFailure('body-invalid', { fields: ['delegation'] })
    if (fields.delegation !== null && !isState(fields.delegation))
      throw new RequestFailure('sponsor-unknown-state', { delegation: fields.delegation })
    const meetings = await listMeetings(db)
    const meeting = meetings.find(({ id }) => wanted === undefined || id === wanted)
    if (!meeting) throw new RequestFailure('no-such-meeting')
    const meetingId = fields.role === 'secretariat' ? null : meeting.id
    const person = { ...fields, id: randomUUID(), meetingId }
    const now = parts.now()
    const token = await db.transaction(async (sql) => {
      await insertPerson(sql, person, now)
      await insertAudit(sql, {
        at: now,
        personId: by.id,
        draftId: null,
        action: 'invite',
        details: { person: person.id, role: person.role, delegation: person.delegation },
      })
      return invite(sql, person.id, now)
    })
    response.status(201).json({ person: toPerson(person), path: `/sign-in/${token}` })
  })

  return router
}
