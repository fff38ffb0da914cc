// The Express application from its parts.
import compression from 'compression'
import express, { type Express } from 'express'
import { RequestFailure } from './errors.ts'
import { ImportApart } from './import/import-apart.ts'
import { adoptionRoutes } from './routes/adoption.ts'
import { aknRoutes } from './routes/akn.ts'
import { compareRoutes } from './routes/compare.ts'
import { comparisonFileRoutes } from './routes/comparison-files.ts'
import { compilationRoutes } from './routes/compilation.ts'
import { consentRoutes } from './routes/consents.ts'
import { draftRoutes } from './routes/drafts.ts'
import { errorHandler } from './routes/error-handler.ts'
import { limitRate, requireOwnOrigin, securityHeaders } from './routes/guard.ts'
import { healthRoutes } from './routes/health.ts'
import { importRoutes } from './routes/import.ts'
import { invitationRoutes } from './routes/invitations.ts'
import { issueRoutes } from './routes/issues.ts'
import { lifeRoutes } from './routes/life.ts'
import { negotiationRoutes } from './routes/negotiation.ts'
import { oralRevisionRoutes } from './routes/oral-revision.ts'
import { outputRoutes } from './routes/outputs.ts'
import { previewRoutes } from './routes/preview.ts'
import { recordRoutes } from './routes/records.ts'
import { rollRoutes } from './routes/roll.ts'
import type { RouteParts } from './routes/route-parts.ts'
import { sessionRoutes } from './routes/session.ts'
import { stageRoutes } from './routes/stage.ts'
import { sponsorRoutes } from './routes/sponsors.ts'
import { staticRoutes } from './routes/static-files.ts'
import { threadRoutes } from './routes/threads.ts'

const maxBody = '2mb'

export function openApp(parts: RouteParts): Express {
  const app = express()
  app.disable('x-powered-by')
  // The query is read as text; nothing nested is asked for.
  app.set('query parser', 'simple')
  app.use(securityHeaders)
  // Pages and JSON; PDF and fonts are packed already, which it knows.
  app.use(compression())
  app.use('/api', openApi(parts))
  app.use(staticRoutes())
  app.use(() => {
    throw new RequestFailure('no-such-address')
  })
  app.use(errorHandler(parts.log))
  return app
}

function openApi(parts: RouteParts): express.Router {
  const api = express.Router()
  const importing = new ImportApart({ log: parts.log })
  api.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  api.use(healthRoutes(parts))
  api.use(limitRate(parts))
  api.use(requireOwnOrigin(parts))
  api.use(express.json({ limit: maxBody, type: 'application/json' }))
  api.use(sessionRoutes(parts))
  api.use(draftRoutes(parts, importing))
  api.use(recordRoutes(parts))
  api.use(lifeRoutes(parts))
  api.use(sponsorRoutes(parts))
  api.use(issueRoutes(parts))
  api.use(consentRoutes(parts))
  api.use(oralRevisionRoutes(parts))
  api.use(adoptionRoutes(parts))
  api.use(rollRoutes(parts))
  api.use(stageRoutes(parts))
  api.use(negotiationRoutes(parts))
  api.use(threadRoutes(parts))
  api.use(compilationRoutes(parts))
  api.use(compareRoutes(parts))
  api.use(comparisonFileRoutes(parts))
  api.use(outputRoutes(parts))
  api.use(importRoutes(parts, importing))
  api.use(previewRoutes(parts))
  api.use(aknRoutes(parts))
  api.use(invitationRoutes(parts))
  api.use(() => {
    throw new RequestFailure('no-such-address')
  })
  return api
}
