// A text as Akoma Ntoso: the machine-readable form of the United Nations.
import { type Request, type Response, Router } from 'express'
import { asBase } from '../../shared/document/clean-text.ts'
import { toAkn } from '../../shared/exporters/akn/to-akn.ts'
import { resolveReferences } from '../../shared/numbering/refer-to-paragraph.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { RateLimiter } from '../auth/rate-limit.ts'
import { readContent } from '../drafts/content.ts'
import { RequestFailure } from '../errors.ts'
import { dispositionOf, fileNameOf } from './file-name.ts'
import { requireIssue } from './issues.ts'
import { type DraftAccess, requireDraft, type RouteParts } from './route-parts.ts'

const aknLimit = { burst: 40, perSecond: 2 }

export function aknRoutes(parts: RouteParts): Router {
  const router = Router()
  const limiter = new RateLimiter(aknLimit)
  const requireText = async (request: Request): Promise<DraftAccess> => {
    const access = await requireDraft(parts, request, 'read')
    if (!limiter.take(access.person.id, parts.now())) throw new RequestFailure('too-many-requests')
    return access
  }

  /** The text that stands; with `?proposals=1` what is proposed too, as insertions and deletions of each delegation. */
  router.get('/drafts/:id/akn', async (request, response) => {
    const { draft } = await requireText(request)
    const { content } = await readContent(parts.db, draft)
    const withProposals = request.query['proposals'] === '1'
    send(response, null, withProposals ? content : standing(content))
  })

  router.get('/drafts/:id/issues/:number/akn', async (request, response) => {
    await requireText(request)
    const { content, symbol } = await requireIssue(parts, request.params.id, request.params.number)
    send(response, symbol, content)
  })

  return router
}

function standing(content: FrozenContent): FrozenContent {
  const { language } = content.masthead
  return { ...content, text: resolveReferences(asBase(content.text), { language }) }
}

function send(response: Response, symbol: string | null, content: FrozenContent): void {
  const file = `${fileNameOf(content, { symbol })}.akn.xml`
  response.set({
    'Content-Type': 'application/akn+xml; charset=utf-8',
    'Content-Disposition': dispositionOf('attachment', file),
  })
  response.end(toAkn(content))
}
