// Signing in and out, and in the sample meeting choosing who to be.
import { Router, type Response } from 'express'
import { z } from 'zod'
import type { Person } from '../../shared/protocol/api.ts'
import { closeCodes } from '../../shared/protocol/close-codes.ts'
import { RateLimiter } from '../auth/rate-limit.ts'
import { formatSessionCookie } from '../auth/session-cookie.ts'
import { closeSession, findInvitation, openSession, sessionMs } from '../auth/sign-in.ts'
import { RequestFailure } from '../errors.ts'
import { samplePeople } from '../samples/sample-people.ts'
import { findPerson, type StoredPerson } from '../store/people.ts'
import { readBody } from './read-body.ts'
import { requireSignIn, type RouteParts } from './route-parts.ts'

const invitation = z.object({ token: z.string().min(1).max(200) })
const choice = z.object({ person: z.string().min(1).max(100) })

/** A link cannot be guessed; this keeps the attempt from being free. */
const signInLimit = { burst: 100, perSecond: 2 }

export function sessionRoutes(parts: RouteParts): Router {
  const router = Router()
  const limiter = new RateLimiter(signInLimit)

  router.get('/session', async (request, response) => {
    const { person } = await requireSignIn(parts, request)
    response.json(toPerson(person))
  })

  router.post('/session', async (request, response) => {
    if (!limiter.take(request.socket.remoteAddress ?? '', parts.now()))
      throw new RequestFailure('too-many-requests')
    const { token } = readBody(invitation, request)
    const person = await findInvitation(parts.db, token, parts.now())
    if (!person) throw new RequestFailure('invitation-invalid')
    await enter(parts, person, response)
  })

  router.delete('/session', async (request, response) => {
    const signIn = await requireSignIn(parts, request)
    await closeSession(parts.db, signIn)
    parts.registry.signOut(signIn.id, (session) =>
      session.close(closeCodes.notSignedIn, 'signed-out'),
    )
    setCookie(parts, response, null)
    response.status(204).end()
  })

  if (parts.demo) addSamplePeople(router, parts)
  return router
}

function addSamplePeople(router: Router, parts: RouteParts): void {
  router.get('/demo/people', async (_request, response) => {
    const people = await Promise.all(samplePeople.map(({ id }) => findPerson(parts.db, id)))
    response.json({ people: people.filter((person) => person !== null).map(toPerson) })
  })

  router.post('/demo/sign-in', async (request, response) => {
    const { person: id } = readBody(choice, request)
    const person = await findPerson(parts.db, id)
    if (!person || !isSamplePerson(person)) throw new RequestFailure('no-such-person')
    await enter(parts, person, response)
  })
}

/** Somebody who was invited into the sample meeting is a real person, and nobody else may be them. */
function isSamplePerson({ id }: StoredPerson): boolean {
  return samplePeople.some((person) => person.id === id)
}

async function enter(parts: RouteParts, person: StoredPerson, response: Response): Promise<void> {
  setCookie(parts, response, await openSession(parts.db, person.id, parts.now()))
  response.json(toPerson(person))
}

function setCookie(parts: RouteParts, response: Response, token: string | null): void {
  const options = { maxAgeMs: sessionMs, secure: parts.secureCookie }
  response.append('Set-Cookie', formatSessionCookie(token, options))
}

export function toPerson({ id, name, role, delegation }: StoredPerson): Person {
  return { id, name, role, delegation }
}
