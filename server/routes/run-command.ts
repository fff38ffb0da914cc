// A command of the negotiation over HTTP: who asks and whether they may, the draft's room, and the answer.
import type { Request } from 'express'
import { z } from 'zod'
import type { Action } from '../../shared/gate/permission.ts'
import type { Actor } from '../../shared/negotiation/events.ts'
import type { CommandAnswer } from '../../shared/protocol/api.ts'
import { RateLimiter } from '../auth/rate-limit.ts'
import { type ErrorCode, RequestFailure } from '../errors.ts'
import type { Command } from '../rooms/command.ts'
import { type DraftAccess, requireDraft, type RouteParts } from './route-parts.ts'

/** What is recorded is recorded for ever, so a script must not fill the record. */
const commandLimit = { burst: 400, perSecond: 5 }
/** The room may be on its way out while rights in the draft change. */
const attempts = 3

export const paragraphId = z.string().min(1).max(40)
export const proposalId = z.string().regex(/^[A-Z][A-Z0-9-]{1,15}:[\w-]{6,16}$/u)

export type CommandRunner = <P extends { readonly code: ErrorCode }>(
  request: Request,
  action: Action,
  command: (access: DraftAccess) => Command<P>,
) => Promise<CommandAnswer>

/** Runs commands for those who may, a person no more of them than anybody decides. Answers when it is stored. */
export function commandRunner(parts: RouteParts): CommandRunner {
  const limiter = new RateLimiter(commandLimit)
  return async (request, action, command) => {
    const access = await requireDraft(parts, request, action)
    if (!limiter.take(access.person.id, parts.now())) throw new RequestFailure('too-many-requests')
    let current = access
    for (let attempt = 1; attempt <= attempts; attempt++) {
      const room = await parts.registry.open(current.draft.id)
      // Rights may have changed since they were read: they are those of one epoch, and the store refuses another's.
      if (room?.epoch === current.draft.epoch) {
        const done = await room.command(actorOf(current), command(current))
        if (!done.ok) throw toFailure(done.problem)
        if (done.value === null) break
        return { events: done.value }
      }
      current = await requireDraft(parts, request, action)
    }
    throw new RequestFailure('store-failed')
  }
}

function actorOf({ person: { id, name, delegation } }: DraftAccess): Actor {
  return { personId: id, name, delegation }
}

function toFailure({ code, ...details }: { readonly code: ErrorCode }): RequestFailure {
  return new RequestFailure(code, details)
}
