// The discussion of a draft over HTTP. Which threads there are depends on who asks; see server/discussion.
import { type Request, Router } from 'express'
import { z } from 'zod'
import { checkCharacters } from '../../shared/document/check-ydoc.ts'
import type { Thread, ThreadList } from '../../shared/protocol/api.ts'
import { RateLimiter } from '../auth/rate-limit.ts'
import {
  type Discussant,
  listenersOf,
  openThread,
  readThreads,
  setResolved,
  writeMessage,
} from '../discussion/discussion.ts'
import { RequestFailure } from '../errors.ts'
import { readBody } from './read-body.ts'
import { requireDraft, type RouteParts } from './route-parts.ts'
import { paragraphId, proposalId } from './run-command.ts'

/** Characters in one message. */
const maxText = 4000

/** Nobody types faster; a script that does would bury what delegates say to each other. */
const writeLimit = { burst: 20, perSecond: 0.5 }

const words = z
  .string()
  .max(maxText)
  .refine((text) => text.trim() !== '' && checkCharacters(text).length === 0)
const mentions = z.array(z.string().regex(/^[A-Z]{3}$/u)).max(50)
const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), paragraphId }),
  z.strictObject({ kind: z.literal('proposal'), sid: proposalId }),
])
const newThread = z.strictObject({
  target,
  group: z.enum(['all', 'sponsors']),
  text: words,
  mentions,
})
const newMessage = z.strictObject({ text: words, mentions })
const newState = z.strictObject({ resolved: z.boolean() })

export function threadRoutes(parts: RouteParts): Router {
  const router = Router()
  const limiter = new RateLimiter(writeLimit)
  const path = '/drafts/:id/threads'

  const discussantOf = async (request: Request): Promise<Discussant> => {
    const { draft, person } = await requireDraft(parts, request, 'read')
    return { db: parts.db, draftId: draft.id, person, now: parts.now() }
  }
  const writerOf = async (request: Request): Promise<Discussant> => {
    const discussant = await discussantOf(request)
    if (!limiter.take(discussant.person.id, discussant.now))
      throw new RequestFailure('too-many-requests')
    return discussant
  }
  const tell = async (draftId: string, { group }: Thread): Promise<void> => {
    parts.registry.notify(draftId, 'discussion', await listenersOf(parts.db, draftId, group))
  }

  router.get(path, async (request, response) => {
    const list: ThreadList = { threads: await readThreads(await discussantOf(request)) }
    response.json(list)
  })

  router.post(path, async (request, response) => {
    const discussant = await writerOf(request)
    const thread = await openThread(discussant, readBody(newThread, request))
    await tell(discussant.draftId, thread)
    response.status(201).json(thread)
  })

  router.post(`${path}/:threadId/messages`, async (request, response) => {
    const discussant = await writerOf(request)
    const message = readBody(newMessage, request)
    const thread = await writeMessage(discussant, request.params.threadId, message)
    await tell(discussant.draftId, thread)
    response.status(201).json(thread)
  })

  router.post(`${path}/:threadId/state`, async (request, response) => {
    const discussant = await writerOf(request)
    const { resolved } = readBody(newState, request)
    const threadId = request.params.threadId
    const thread = await setResolved(discussant, threadId, resolved)
    await tell(discussant.draftId, thread)
    response.json(thread)
  })

  return router
}
