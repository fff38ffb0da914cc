// The only place where an error becomes an HTTP answer.
import type { ErrorRequestHandler } from 'express'
import type { ApiError } from '../../shared/protocol/api.ts'
import { type ErrorCode, RequestFailure } from '../errors.ts'
import { describeError, type Log } from '../log.ts'

export function errorHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const failure = toFailure(error)
    // Whoever has left ended the work that was done for them, which is no failure.
    const isLeft = response.closed && failure.status === 503
    if (failure.status >= 500 && !isLeft)
      log.write('error', 'request-failed', {
        method: request.method,
        path: request.baseUrl,
        code: failure.code,
        ...describeError(error instanceof RequestFailure ? (error.cause ?? error) : error),
      })
    if (response.headersSent) {
      next(error)
      return
    }
    const body: ApiError = {
      code: failure.code,
      message: failure.message,
      details: failure.details,
    }
    response.status(failure.status).json(body)
  }
}

function toFailure(error: unknown): RequestFailure {
  if (error instanceof RequestFailure) return error
  const code = codeOfParser(error)
  if (code) return new RequestFailure(code)
  if (error instanceof Error && error.message.startsWith('SQLite: '))
    return new RequestFailure('store-failed', {}, { cause: error })
  return new RequestFailure('internal', {}, { cause: error })
}

/** Express and its body parser throw errors with a `status` for what the client did wrong. */
function codeOfParser(error: unknown): ErrorCode | null {
  if (!(error instanceof Error) || !('status' in error)) return null
  if (error.status === 413) return 'body-too-large'
  if (error.status === 404) return 'no-such-address'
  return typeof error.status === 'number' && error.status < 500 ? 'body-invalid' : null
}
