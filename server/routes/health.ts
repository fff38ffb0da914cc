import { Router } from 'express'
import type { Health } from '../../shared/protocol/api.ts'
import { describeError } from '../log.ts'
import type { RouteParts } from './route-parts.ts'

export function healthRoutes(parts: RouteParts): Router {
  const router = Router()
  router.get('/health', async (_request, response) => {
    const { dialect: store } = parts.db
    try {
      await parts.db.query('select 1')
      const health: Health = { status: 'ok', store, demo: parts.demo }
      response.json(health)
    } catch (error) {
      // What a load balancer asks for is the status itself, so the failure is the answer.
      parts.log.write('error', 'store-failing', describeError(error))
      const health: Health = { status: 'failing', store, demo: parts.demo }
      response.status(503).json(health)
    }
  })
  return router
}
