// What is made of texts: the printed page.
import { type Request, type Response, Router } from 'express'
import { unreachable } from '../../shared/assert.ts'
import { toPrintModel } from '../../shared/exporters/print-model.ts'
import { labelOfKind } from '../../shared/exporters/print-sponsors.ts'
import type { PrintModel } from '../../shared/exporters/printed-page.ts'
import { foldEvents } from '../../shared/negotiation/fold-events.ts'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import { RateLimiter } from '../auth/rate-limit.ts'
import { readContent } from '../drafts/content.ts'
import { RequestFailure } from '../errors.ts'
import type { PrintProblem } from '../print/print-job.ts'
import { listIssues } from '../store/issues.ts'
import { readEvents } from '../store/negotiation.ts'
import { requireIssue } from './issues.ts'
import { type DraftAccess, requireDraft, type RouteParts } from './route-parts.ts'

/** Printing costs more than anything else a reader can ask for. */
const outputLimit = { burst: 40, perSecond: 2 }

export function outputRoutes(parts: RouteParts): Router {
  const router = Router()
  const { db } = parts
  const limiter = new RateLimiter(outputLimit)
  const requireText = async (request: Request): Promise<DraftAccess> => {
    const access = await requireDraft(parts, request, 'read')
    if (!limiter.take(access.person.id, parts.now())) throw new RequestFailure('too-many-requests')
    return access
  }

  router.get('/drafts/:id/pdf', async (request, response) => {
    const { draft } = await requireText(request)
    const [{ content }, issues, events] = await Promise.all([
      readContent(db, draft),
      listIssues(db, draft.id),
      readEvents(db, draft.id, 0),
    ])
    const label = labelOfKind(draft.masthead, issues.length > 0)
    // The paper in the room says OP 3 bis where the screens do.
    const { labels } = foldEvents(noNegotiation, events)
    const options = { status: 'draft', labels, ...(label && { label }) } as const
    await print(parts, response, 'draft', toPrintModel(content, options))
  })

  router.get('/drafts/:id/issues/:number/pdf', async (request, response) => {
    await requireText(request)
    const { content, symbol } = await requireIssue(parts, request.params.id, request.params.number)
    await print(parts, response, symbol, toPrintModel(content, { status: 'issued' }))
  })

  return router
}

export async function print(
  { renderer }: RouteParts,
  response: Response,
  name: string,
  model: PrintModel,
): Promise<void> {
  const pdf = await renderer.render(model)
  if (!pdf.ok) throw toFailure(pdf.problem)
  // A policy for pages keeps the browser's own PDF viewer from working, and there is nothing in a PDF for it to guard.
  response.removeHeader('Content-Security-Policy')
  const file = `${name.replaceAll(/[^\w.-]+/gu, '_')}.pdf`
  response.set({
    'Content-Type': 'application/pdf',
    'Content-Disposition': `inline; filename="${file}"`,
  })
  response.end(Buffer.from(pdf.value))
}

function toFailure(problem: PrintProblem): RequestFailure {
  switch (problem.code) {
    case 'missing-glyph':
      return new RequestFailure('print-missing-glyph', { characters: problem.characters })
    case 'print-failed':
      return new RequestFailure('print-failed', {}, { cause: new Error(problem.reason) })
    case 'print-time-limit':
    case 'print-memory-limit':
    case 'print-queue-full':
    case 'print-closed':
      return new RequestFailure('print-unavailable', { reason: problem.code })
  }
  return unreachable(problem)
}
