// Issuing, and texts as issued.
import { Router } from 'express'
import { z } from 'zod'
import type { IssuedText } from '../../shared/protocol/api.ts'
import { type IssueRefusal, issueDraft, proposeIssue } from '../drafts/issue-draft.ts'
import { RequestFailure } from '../errors.ts'
import { describeError } from '../log.ts'
import { renumberCommand } from '../negotiation/renumber.ts'
import { findIssue, listIssues } from '../store/issues.ts'
import type { StoredPerson } from '../store/people.ts'
import { readBody } from './read-body.ts'
import { requireDraft, type RouteParts } from './route-parts.ts'

const issueRequest = z.strictObject({
  symbol: z.string().min(1).max(100),
  date: z.iso.date(),
  jobNumber: z
    .string()
    .regex(/^(?:(?:V|GE)\.)?\d{2}-\d{5}$/u)
    .nullable()
    .optional(),
})

export function issueRoutes(parts: RouteParts): Router {
  const router = Router()
  const { db, registry } = parts

  router.get('/drafts/:id/issues', async (request, response) => {
    const { draft } = await requireDraft(parts, request, 'read')
    response.json({ issues: await listIssues(db, draft.id) })
  })

  router.get('/drafts/:id/issues/proposal', async (request, response) => {
    const { draft } = await requireDraft(parts, request, 'issue')
    response.json(await proposeIssue(db, draft))
  })

  router.post('/drafts/:id/issues', async (request, response) => {
    const { draft, person } = await requireDraft(parts, request, 'issue')
    const { jobNumber = null, ...wanted } = readBody(issueRequest, request)
    const issued = await issueDraft(
      db,
      draft.id,
      { ...wanted, jobNumber },
      { person, now: parts.now() },
    )
    if (!issued.ok) throw toFailure(issued.problem)
    registry.notify(draft.id, 'issues')
    registry.notify(draft.id, 'masthead')
    if (draft.state === 'open') await renumberRoom(parts, draft.id, person)
    response.status(201).json(issued.value)
  })

  router.get('/drafts/:id/issues/:number', async (request, response) => {
    await requireDraft(parts, request, 'read')
    response.json(await requireIssue(parts, request.params.id, request.params.number))
  })

  return router
}

/** A new text is quoted by new labels. Should that fail, the text is issued all the same, and an editor can renumber. */
async function renumberRoom(
  { registry, log }: RouteParts,
  draftId: string,
  { id, name, delegation }: StoredPerson,
): Promise<void> {
  try {
    const room = await registry.open(draftId)
    const done = await room?.command({ personId: id, name, delegation }, renumberCommand)
    if (done?.ok === true && done.value !== null) return
    log.write('error', 'renumbering-failed', { draft: draftId })
  } catch (error) {
    log.write('error', 'renumbering-failed', { draft: draftId, ...describeError(error) })
  }
}

/** The issued text whose number the address gives. */
export async function requireIssue(
  { db }: RouteParts,
  draftId: string,
  number: string,
): Promise<IssuedText> {
  const issue = /^\d{1,6}$/u.test(number) ? await findIssue(db, draftId, Number(number)) : null
  if (!issue) throw new RequestFailure('no-such-issue')
  return issue
}

function toFailure(problem: IssueRefusal): RequestFailure {
  const { code, ...details } = problem
  return new RequestFailure(code, details)
}
