// A text to look at and to take away: the draft's pages as pictures, and any text as HTML, plain text and JSON.
import { type Request, type Response, Router } from 'express'
import { writeHtml } from '../../shared/exporters/to-html.ts'
import { toJson } from '../../shared/exporters/to-json.ts'
import { exportText } from '../../shared/exporters/to-text.ts'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import type { PagesAnswer } from '../../shared/protocol/print-progress.ts'
import { RateLimiter } from '../auth/rate-limit.ts'
import { RequestFailure } from '../errors.ts'
import type { PrintProblem } from '../print/print-job.ts'
import { PageStore } from '../print/page-store.ts'
import { dispositionOf, fileNameOf } from './file-name.ts'
import { toFailure } from './deliver-print.ts'
import { requireIssue } from './issues.ts'
import { type PrintedText, readPrintedDraft } from './outputs.ts'
import { type DraftAccess, requireDraft, type RouteParts } from './route-parts.ts'
import { whileAsked } from './while-asked.ts'

/** Whoever writes asks after every pause. */
const pagesLimit = { burst: 40, perSecond: 3 }

const forms: Readonly<
  Record<string, { readonly type: string; readonly write: (text: PrintedText) => string }>
> = {
  html: {
    type: 'html',
    write: ({ content, options }) => writeHtml(toPrintModel(content, options)),
  },
  txt: { type: 'text/plain', write: ({ content }) => exportText(content) },
  json: { type: 'json', write: ({ content }) => `${toJson(content)}\n` },
}

export function previewRoutes(parts: RouteParts): Router {
  const router = Router()
  const limiter = new RateLimiter(pagesLimit)
  const store = new PageStore((model, signal) => parts.renderer.renderPages(model, { signal }))
  const requireText = async (request: Request): Promise<DraftAccess> => {
    const access = await requireDraft(parts, request, 'read')
    if (!limiter.take(access.person.id, parts.now())) throw new RequestFailure('too-many-requests')
    return access
  }

  router.get('/drafts/:id/pages', async (request, response) => {
    const { draft } = await requireText(request)
    const { content, options } = await readPrintedDraft(parts, draft)
    const model = toPrintModel(content, options)
    const drawn = await store.pages(draft.id, model, whileAsked(response))
    if (!drawn.ok) throw toFailure(drawn.problem)
    const { pages, refusal } = drawn.value
    const answer: PagesAnswer = { pages, refusal: refusal && explainRefusal(refusal) }
    response.json(answer)
  })

  router.get('/drafts/:id/pages/:name', async (request, response) => {
    const { draft } = await requireDraft(parts, request, 'read')
    const picture = store.picture(draft.id, request.params.name)
    if (picture === null) throw new RequestFailure('no-such-address')
    response.set('Cache-Control', 'private, max-age=86400, immutable')
    response.type('image/svg+xml').send(picture)
  })

  router.get('/drafts/:id/text.:form', async (request, response) => {
    const { draft } = await requireText(request)
    send(response, request.params.form, null, await readPrintedDraft(parts, draft))
  })

  router.get('/drafts/:id/issues/:number/text.:form', async (request, response) => {
    await requireText(request)
    const { content, symbol } = await requireIssue(parts, request.params.id, request.params.number)
    send(response, request.params.form, symbol, { content, options: { status: 'issued' } })
  })

  return router
}

function send(response: Response, form: string, symbol: string | null, text: PrintedText): void {
  const known = Object.hasOwn(forms, form) ? forms[form] : undefined
  if (!known) throw new RequestFailure('no-such-address')
  const file = `${fileNameOf(text.content, { symbol })}.${form}`
  response.set('Content-Disposition', dispositionOf('attachment', file))
  response.type(known.type).send(known.write(text))
}

function explainRefusal(problem: PrintProblem): PagesAnswer['refusal'] {
  const { code, details } = toFailure(problem)
  return { code, details }
}
