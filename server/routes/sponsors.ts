// Who sponsors a draft: the doors through which it changes, and the lists to copy.
import { type Request, Router } from 'express'
import { z } from 'zod'
import { languages } from '../../shared/document/language.ts'
import { formatSponsorNames } from '../../shared/grammar/sponsor-line.ts'
import { may } from '../../shared/gate/permission.ts'
import type { SponsorAction, SponsorRecord } from '../../shared/protocol/api.ts'
import type { SponsorLists, SponsorNameList } from '../../shared/protocol/record-api.ts'
import { type SponsorsByPhase, sponsorsByPhase } from '../../shared/record/sponsor-phases.ts'
import type { Result } from '../../shared/result.ts'
import type { SponsorEvent, SponsorList } from '../../shared/sponsors/sponsor-list.ts'
import {
  changeSponsors,
  enterSponsors,
  leaderOf,
  type SponsorRefusal,
  writeSponsorRecord,
} from '../drafts/sponsor-draft.ts'
import { RateLimiter } from '../auth/rate-limit.ts'
import { RequestFailure } from '../errors.ts'
import { listIssues } from '../store/issues.ts'
import { oneLine, readBody } from './read-body.ts'
import { type DraftAccess, requireDraft, type RouteParts } from './route-parts.ts'

/** What is recorded is recorded for ever, and what says yes to a text costs a replay of it. */
const actLimit = { burst: 200, perSecond: 2 }

const delegation = z.string().regex(/^[A-Z]{3}$/u)
const group = z.string().max(50).nullable()
const note = oneLine(500)

const sponsorAction = z.strictObject({
  action: z.enum(['join', 'withdraw', 'confirm', 'offer', 'lead']),
  delegation,
  onBehalfOf: group.default(null),
  floor: z.boolean().default(false),
  note: note.default(''),
  textHash: z.hex().length(64).optional(),
})

const entries = z.strictObject({
  delegations: z.array(delegation).min(1).max(250),
  onBehalfOf: group.default(null),
  floor: z.boolean().default(false),
  note: note.default(''),
})

export function sponsorRoutes(parts: RouteParts): Router {
  const router = Router()
  const { db, registry } = parts
  const limiter = new RateLimiter(actLimit)

  const requireActor = async (request: Request): Promise<DraftAccess> => {
    const access = await requireDraft(parts, request, 'read')
    if (!limiter.take(access.person.id, parts.now())) throw new RequestFailure('too-many-requests')
    return access
  }

  const answer = async (
    { draft, events: before }: DraftAccess,
    changed: Result<readonly SponsorEvent[], SponsorRefusal>,
  ): Promise<SponsorRecord> => {
    if (!changed.ok) {
      const { code, ...details } = changed.problem
      throw new RequestFailure(code, details)
    }
    registry.notify(draft.id, 'sponsors')
    if (leaderOf(before) !== leaderOf(changed.value)) registry.recheck(draft.id)
    return writeSponsorRecord(draft.masthead, changed.value, await listIssues(db, draft.id))
  }

  router.get('/drafts/:id/sponsors', async (request, response) => {
    const { draft, events } = await requireDraft(parts, request, 'read')
    response.json(writeSponsorRecord(draft.masthead, events, await listIssues(db, draft.id)))
  })

  router.post('/drafts/:id/sponsors', async (request, response) => {
    const access = await requireActor(request)
    const { textHash, ...wanted } = readBody(sponsorAction, request)
    const action: SponsorAction = { ...wanted, ...(textHash !== undefined && { textHash }) }
    refuseObserver(access)
    const by = { person: access.person, now: parts.now() }
    response.json(await answer(access, await changeSponsors(db, access.draft.id, action, by)))
  })

  router.post('/drafts/:id/sponsors/entries', async (request, response) => {
    const access = await requireActor(request)
    if (!may(access.role, 'enter-sponsors')) throw new RequestFailure('sponsor-secretariat-only')
    const wanted = readBody(entries, request)
    const by = { person: access.person, now: parts.now() }
    response.json(await answer(access, await enterSponsors(db, access.draft.id, wanted, by)))
  })

  router.get('/drafts/:id/sponsors/lists', async (request, response) => {
    const { draft, events } = await requireDraft(parts, request, 'read')
    const language = readLanguage(request) ?? draft.masthead.language
    const phases = sponsorsByPhase(events, await listIssues(db, draft.id))
    const lists: SponsorLists = { language, phases: nameAll(phases, language) }
    response.json(lists)
  })

  return router
}

function refuseObserver({ role }: DraftAccess): void {
  if (!may(role, 'sponsor') && !may(role, 'enter-sponsors'))
    throw new RequestFailure('sponsor-observer')
}

function readLanguage({ query }: Request): SponsorLists['language'] | null {
  const asked = query['language']
  if (asked === undefined) return null
  const found = languages.find((language) => language === asked)
  if (!found) throw new RequestFailure('body-invalid', { fields: ['language'] })
  return found
}

function nameAll(
  { tabling, additional, floor, withdrawn }: SponsorsByPhase,
  language: SponsorLists['language'],
): SponsorLists['phases'] {
  const name = (sponsors: SponsorList): SponsorNameList => ({
    delegations: sponsors.map((sponsor) => sponsor.delegation),
    ...formatSponsorNames(sponsors, language),
  })
  return {
    tabling: name(tabling),
    additional: name(additional),
    floor: name(floor),
    withdrawn: name(withdrawn),
  }
}
