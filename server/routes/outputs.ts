// What is made of texts: the printed page.
import { type Request, Router } from 'express'
import { type PrintOptions, toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { labelOfKind } from '../../shared/grammar/sponsor-label.ts'
import { foldEvents } from '../../shared/negotiation/fold-events.ts'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { RateLimiter } from '../auth/rate-limit.ts'
import { readContent } from '../drafts/content.ts'
import { RequestFailure } from '../errors.ts'
import { printStandards, type PrintStandard } from '../print/print-job.ts'
import type { StoredDraft } from '../store/drafts.ts'
import { listIssues } from '../store/issues.ts'
import { readEvents } from '../store/negotiation.ts'
import { print, type Printing, tellProgress } from './deliver-print.ts'
import { fileNameOf } from './file-name.ts'
import { requireIssue } from './issues.ts'
import { type DraftAccess, requireDraft, type RouteParts } from './route-parts.ts'

/** Printing costs more than anything else a reader can ask for. */
const outputLimit = { burst: 40, perSecond: 2 }

/** Its pages are made of it by toPrintModel, which costs as much as reading it does. */
export interface PrintedText {
  readonly content: FrozenContent
  readonly options: PrintOptions
}

export function outputRoutes(parts: RouteParts): Router {
  const router = Router()
  const limiter = new RateLimiter(outputLimit)
  const requireText = async (request: Request): Promise<DraftAccess> => {
    const access = await requireDraft(parts, request, 'read')
    if (!limiter.take(access.person.id, parts.now())) throw new RequestFailure('too-many-requests')
    return access
  }

  const requireDraftPrint = async (request: Request): Promise<Printing> => {
    const { draft } = await requireText(request)
    const standard = readStandard(request)
    const { content, options } = await readPrintedDraft(parts, draft)
    const model = toPrintModel(content, options)
    return { name: fileNameOf(content, { symbol: null }), model, standard }
  }
  const requireIssuePrint = async (
    request: Request<{ id: string; number: string }>,
  ): Promise<Printing> => {
    await requireText(request)
    const standard = readStandard(request)
    const { content, symbol } = await requireIssue(parts, request.params.id, request.params.number)
    const name = fileNameOf(content, { symbol })
    return { name, model: toPrintModel(content, { status: 'issued' }), standard }
  }

  router.get('/drafts/:id/pdf', async (request, response) => {
    await print(parts, response, await requireDraftPrint(request))
  })
  router.get('/drafts/:id/pdf/progress', async (request, response) => {
    await tellProgress(parts, response, await requireDraftPrint(request))
  })
  router.get('/drafts/:id/issues/:number/pdf', async (request, response) => {
    await print(parts, response, await requireIssuePrint(request))
  })
  router.get('/drafts/:id/issues/:number/pdf/progress', async (request, response) => {
    await tellProgress(parts, response, await requireIssuePrint(request))
  })

  return router
}

/** The draft as it is stored now, and how its pages say it. */
export async function readPrintedDraft(
  { db }: Pick<RouteParts, 'db'>,
  draft: StoredDraft,
): Promise<PrintedText> {
  const [{ content }, issues, events] = await Promise.all([
    readContent(db, draft),
    listIssues(db, draft.id),
    readEvents(db, draft.id, 0),
  ])
  const label = labelOfKind(draft.masthead, issues.length > 0)
  // The paper in the room says OP 3 bis where the screens do.
  const { labels } = foldEvents(noNegotiation, events)
  return { content, options: { status: 'draft', labels, ...(label && { label }) } }
}

/** `?standard=a-2a` for archives; accessible without it. */
function readStandard({ query: { standard = 'ua-1' } }: Request): PrintStandard {
  const known = printStandards.find((each) => each === standard)
  if (known === undefined) throw new RequestFailure('body-invalid', { fields: ['standard'] })
  return known
}
