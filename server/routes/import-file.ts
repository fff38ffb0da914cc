// The file that somebody brings to be imported: who may bring one, how large, how often.
import express, { type RequestHandler } from 'express'
import { maxImportBytes } from '../../shared/protocol/import-api.ts'
import { RateLimiter } from '../auth/rate-limit.ts'
import type { Result } from '../../shared/result.ts'
import { type ErrorCode, RequestFailure } from '../errors.ts'
import type { ImportApart } from '../import/import-apart.ts'
import { requireDraft, requireSecretariat, requireSignIn, type RouteParts } from './route-parts.ts'
import { takePlace } from './take-place.ts'

/** Beside printing and comparing the most costly thing that a person can ask for. */
const limit = { burst: 12, perSecond: 0.2 }

/** The value, or the answer that says why there is none. */
export function takeOrFail<T, P extends { readonly code: ErrorCode }>(result: Result<T, P>): T {
  if (result.ok) return result.value
  const { code, ...details } = result.problem
  throw new RequestFailure(code, details)
}

export interface ImportParts extends RouteParts {
  readonly apart: ImportApart
  /** Reads the body, of somebody who is signed in and has not asked too often; the person is in `response.locals`. */
  readonly readFile: readonly RequestHandler[]
}

/** Has to stand before every route that takes a file. */
export function fileReader(parts: RouteParts, apart: ImportApart): readonly RequestHandler[] {
  const limiter = new RateLimiter(limit)
  // All of this is asked before the first byte of a file is read.
  const requireBringer: RequestHandler = async (request, response, next) => {
    const { person } = await requireSignIn(parts, request)
    if (request.params['id'] !== undefined)
      await requireDraft(parts, request, person.role === 'secretariat' ? 'decide' : 'propose')
    else if (request.query['draft'] === undefined) await requireSecretariat(parts, request)
    else if (person.role === 'observer') throw new RequestFailure('forbidden')
    if (Number(request.headers['content-length'] ?? 0) > maxImportBytes)
      throw new RequestFailure('upload-too-large')
    if (!limiter.take(person.id, parts.now())) throw new RequestFailure('too-many-requests')
    takePlace(apart.places, 'import-unavailable', { person, response })
    response.locals['person'] = person
    apart.warm()
    next()
  }
  const readBody = express.raw({ type: 'application/octet-stream', limit: maxImportBytes })
  // A file whose length was not said is given up as soon as it is longer.
  const readFile: RequestHandler = (request, response, next) =>
    readBody(request, response, (error?: unknown) => {
      const isTooLarge = error instanceof Error && 'status' in error && error.status === 413
      next(isTooLarge ? new RequestFailure('upload-too-large') : error)
    })
  return [requireBringer, readFile]
}

/** What the file is called, for a reader. */
export function nameOf(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll(/\p{Cc}/gu, '').slice(0, 200) : ''
}

export function bytesOf(body: unknown): Uint8Array {
  if (Buffer.isBuffer(body)) return body
  throw new RequestFailure('import-empty')
}
