// Issuing, what would be issued, and what was.
import { Router } from 'express'
import { z } from 'zod'
import { isJobNumber } from '../../shared/exporters/print/duty-station.ts'
import { languages } from '../../shared/document/language.ts'
import type { IssuedText, IssueSummary } from '../../shared/protocol/api.ts'
import { documentForms } from '../../shared/revisions/issuable.ts'
import { type IssueRefusal, issueDraft } from '../drafts/issue-draft.ts'
import { planIssue } from '../drafts/issue-plan.ts'
import { RequestFailure } from '../errors.ts'
import { describeError } from '../log.ts'
import { renumberCommand } from '../negotiation/renumber.ts'
import { findIssue, listIssues } from '../store/issues.ts'
import type { StoredPerson } from '../store/people.ts'
import { oneLine, readBody } from './read-body.ts'
import { requireDraft, type RouteParts } from './route-parts.ts'

const form = z.enum(documentForms)

const issueRequest = z.strictObject({
  form: form.exactOptional(),
  symbol: z.string().min(1).max(100).exactOptional(),
  date: z.iso.date(),
  jobNumber: z.string().max(20).refine(isJobNumber).nullable().exactOptional(),
  after: z.int().min(0).exactOptional(),
  textHash: z
    .string()
    .regex(/^[\da-f]{64}$/u)
    .exactOptional(),
  note: oneLine(500).exactOptional(),
  languages: z.array(z.enum(languages)).min(1).max(languages.length).exactOptional(),
  corrections: z
    .array(z.strictObject({ place: oneLine(200), words: oneLine(10_000).min(1) }))
    .max(500)
    .exactOptional(),
})

export function issueRoutes(parts: RouteParts): Router {
  const router = Router()
  const { db, registry } = parts

  router.get('/drafts/:id/issues', async (request, response) => {
    const { draft } = await requireDraft(parts, request, 'read')
    response.json({ issues: await listIssues(db, draft.id) })
  })

  router.get('/drafts/:id/issues/plan', async (request, response) => {
    const { draft } = await requireDraft(parts, request, 'issue')
    const wanted = form.safeParse(request.query['form'])
    if (!wanted.success) throw new RequestFailure('body-invalid', { fields: ['form'] })
    response.json(await planIssue(db, draft, wanted.data))
  })

  router.post('/drafts/:id/issues', async (request, response) => {
    const { draft, person } = await requireDraft(parts, request, 'issue')
    const wanted = readBody(issueRequest, request)
    const issued = await issueDraft(db, draft.id, wanted, { person, now: parts.now() })
    if (!issued.ok) throw toFailure(issued.problem)
    registry.notify(draft.id, 'issues')
    if (isWholeText(issued.value)) {
      registry.notify(draft.id, 'masthead')
      if (draft.state === 'open') await renumberRoom(parts, draft.id, person)
    }
    response.status(201).json(issued.value)
  })

  router.get('/drafts/:id/issues/:number', async (request, response) => {
    await requireDraft(parts, request, 'read')
    response.json(await requireIssue(parts, request.params.id, request.params.number))
  })

  return router
}

function isWholeText({ form: issued }: IssueSummary): boolean {
  return issued === 'first' || issued === 'revision'
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
