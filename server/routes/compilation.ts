// The compilation text of a draft: as plain text to paste into a mail, as a page to print; and its pages with the open proposals marked in them.
import { Router } from 'express'
import { toProposalsPrint } from '../../shared/exporters/marked/proposals-print.ts'
import { toCompilationPrint } from '../../shared/exporters/print/compilation-print.ts'
import { formatDay } from '../../shared/grammar/calendar.ts'
import { writeCompilationPage } from '../../shared/negotiation/compilation-page.ts'
import { compileText } from '../../shared/negotiation/compile-text.ts'
import { compileWords } from '../../shared/negotiation/compile-words.ts'
import { foldEvents } from '../../shared/negotiation/fold-events.ts'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import { writeCompilation } from '../../shared/negotiation/write-compilation.ts'
import { RateLimiter } from '../auth/rate-limit.ts'
import { readContent } from '../drafts/content.ts'
import { RequestFailure } from '../errors.ts'
import { readEvents } from '../store/negotiation.ts'
import { fileNameOf } from './file-name.ts'
import { print } from './deliver-print.ts'
import { requireDraft, type RouteParts } from './route-parts.ts'

/** It replays the stored text, which costs more than most of what a reader can ask for. */
const compilationLimit = { burst: 40, perSecond: 2 }

export function compilationRoutes(parts: RouteParts): Router {
  const router = Router()
  const { db, now } = parts
  const limiter = new RateLimiter(compilationLimit)

  router.get('/drafts/:id/compilation', async (request, response) => {
    const { draft, person } = await requireDraft(parts, request, 'read')
    if (!limiter.take(person.id, now())) throw new RequestFailure('too-many-requests')
    const { format = 'html' } = request.query
    if (format !== 'html' && format !== 'text' && format !== 'pdf' && format !== 'proposals')
      throw new RequestFailure('body-invalid', { fields: ['format'] })
    const { content } = await readContent(db, draft)
    // After the text: what is said of a proposal is never older than its words.
    const events = await readEvents(db, draft.id, 0)
    const { language } = content.masthead
    const negotiation = foldEvents(noNegotiation, events)
    const compilation = compileText(content.text, negotiation, language)
    const today = new Date(now()).toISOString()
    const lines = [
      compileWords(language).heading,
      draft.meetingName,
      `${formatDay(today.slice(0, 10), language)}, ${today.slice(11, 16)} UTC`,
    ]
    if (format === 'pdf' || format === 'proposals') {
      const { labels } = negotiation
      const said = lines.slice(1)
      const model =
        format === 'pdf'
          ? toCompilationPrint(content, compilation, said, { labels })
          : toProposalsPrint(content, said, { labels })
      const besides = format === 'pdf' ? 'compilation' : format
      const name = fileNameOf(content, { symbol: null, with: besides })
      await print(parts, response, { name, model })
      return
    }
    if (format === 'html')
      response
        .type('html')
        .send(writeCompilationPage(compilation, { name: `${lines[0]}: ${content.title}`, lines }))
    else response.type('text/plain').send(`${lines.join('\n')}\n\n${writeCompilation(compilation)}`)
  })

  return router
}
