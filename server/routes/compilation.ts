// The compilation text of a draft: as plain text to paste into a mail, as a page to print; and its pages with the open proposals marked in them.
import { type Request, Router } from 'express'
import { toProposalsPrint } from '../../shared/exporters/marked/proposals-print.ts'
import { toCompilationPrint } from '../../shared/exporters/print/compilation-print.ts'
import { formatMoment } from '../../shared/grammar/calendar.ts'
import { writeCompilationPage } from '../../shared/negotiation/compilation-page.ts'
import type { Compilation } from '../../shared/negotiation/compilation.ts'
import { compileText } from '../../shared/negotiation/compile-text.ts'
import { compileWords } from '../../shared/negotiation/compile-words.ts'
import { foldEvents } from '../../shared/negotiation/fold-events.ts'
import { type Negotiation, noNegotiation } from '../../shared/negotiation/negotiation.ts'
import { writeCompilation } from '../../shared/negotiation/write-compilation.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { RateLimiter } from '../auth/rate-limit.ts'
import { readContent } from '../drafts/content.ts'
import { RequestFailure } from '../errors.ts'
import type { StoredDraft } from '../store/drafts.ts'
import { readEvents } from '../store/negotiation.ts'
import { fileNameOf } from './file-name.ts'
import { print, type Printing, tellProgress } from './deliver-print.ts'
import { requireDraft, type RouteParts } from './route-parts.ts'

/** It replays the stored text, which costs more than most of what a reader can ask for. */
const compilationLimit = { burst: 40, perSecond: 2 }

/** The formats that are printed, and what their files are called by. */
const printed: Readonly<Record<string, string>> = { pdf: 'compilation', proposals: 'proposals' }

export function compilationRoutes(parts: RouteParts): Router {
  const router = Router()
  const limiter = new RateLimiter(compilationLimit)
  const requireCompiled = async (request: Request): Promise<Compiled> => {
    const { draft, person } = await requireDraft(parts, request, 'read')
    if (!limiter.take(person.id, parts.now())) throw new RequestFailure('too-many-requests')
    return compile(parts, draft)
  }

  router.get('/drafts/:id/compilation', async (request, response) => {
    const { format = 'html' } = request.query
    const compiled = await requireCompiled(request)
    if (format !== 'html' && format !== 'text' && !isPrinted(format)) throw notAFormat()
    const { content, compilation, lines } = compiled
    if (isPrinted(format)) await print(parts, response, toPrinting(compiled, format))
    else if (format === 'html')
      response
        .type('html')
        .send(writeCompilationPage(compilation, { name: `${lines[0]}: ${content.title}`, lines }))
    else response.type('text/plain').send(`${lines.join('\n')}\n\n${writeCompilation(compilation)}`)
  })

  router.get('/drafts/:id/compilation/progress', async (request, response) => {
    const { format } = request.query
    const compiled = await requireCompiled(request)
    if (!isPrinted(format)) throw notAFormat()
    await tellProgress(parts, response, toPrinting(compiled, format))
  })

  return router
}

function isPrinted(format: unknown): format is string {
  return typeof format === 'string' && Object.hasOwn(printed, format)
}

function notAFormat(): RequestFailure {
  return new RequestFailure('body-invalid', { fields: ['format'] })
}

interface Compiled {
  readonly content: FrozenContent
  readonly compilation: Compilation
  readonly labels: Negotiation['labels']
  /** What the text is, of which meeting, and when. */
  readonly lines: readonly string[]
}

async function compile({ db, now }: RouteParts, draft: StoredDraft): Promise<Compiled> {
  const { content } = await readContent(db, draft)
  // After the text: what is said of a proposal is never older than its words.
  const events = await readEvents(db, draft.id, 0)
  const { language } = content.masthead
  const negotiation = foldEvents(noNegotiation, events)
  const lines = [
    compileWords(language).heading,
    draft.meetingName,
    formatMoment(new Date(now()).toISOString(), language),
  ]
  const compilation = compileText(content.text, negotiation, language)
  return { content, compilation, labels: negotiation.labels, lines }
}

function toPrinting({ content, compilation, labels, lines }: Compiled, format: string): Printing {
  const said = lines.slice(1)
  const model =
    format === 'proposals'
      ? toProposalsPrint(content, said, { labels })
      : toCompilationPrint(content, compilation, said, { labels })
  return { name: fileNameOf(content, { symbol: null, with: printed[format] ?? '' }), model }
}
