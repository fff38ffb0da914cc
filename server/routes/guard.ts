// What every request to the API passes: where it comes from, how often, and what answers carry.
import type { RequestHandler } from 'express'
import { broughtType } from '../../shared/protocol/compare-api.ts'
import { isOwnOrigin } from '../auth/origin.ts'
import { RateLimiter } from '../auth/rate-limit.ts'
import { readSessionToken } from '../auth/session-cookie.ts'
import { RequestFailure } from '../errors.ts'
import type { RouteParts } from './route-parts.ts'

/** A whole conference building may share one address, so that limit is wide. */
const addressLimit = { burst: 2000, perSecond: 200 }
const signedInLimit = { burst: 300, perSecond: 30 }

// Styles may be inline because ProseMirror and React Aria set them; scripts never.
const contentSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'Content-Security-Policy': contentSecurity,
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  })
  next()
}

/** Whatever changes something comes from our own pages and is JSON, which no form of another site can send. */
export function requireOwnOrigin({ publicOrigin }: RouteParts): RequestHandler {
  return (request, _response, next) => {
    if (['GET', 'HEAD'].includes(request.method)) return next()
    if (!isOwnOrigin(request.headers, publicOrigin)) throw new RequestFailure('foreign-origin')
    const hasBody =
      request.headers['content-length'] !== undefined && request.headers['content-length'] !== '0'
    if ((hasBody || request.method !== 'DELETE') && !request.is(typesOf(request.path)))
      throw new RequestFailure('body-not-json')
    return next()
  }
}

/** Files to be compared or imported come as bytes, which no form can send either. */
function typesOf(path: string): string[] {
  const takesFiles = /^\/(?:compare|import|import\/drafts|drafts\/[^/]+\/import-changes)$/u.test(
    path,
  )
  return takesFiles ? ['application/json', broughtType] : ['application/json']
}

export function limitRate({ now }: RouteParts): RequestHandler {
  const perSignIn = new RateLimiter(signedInLimit)
  const perAddress = new RateLimiter(addressLimit)
  return (request, _response, next) => {
    const token = readSessionToken(request.headers)
    // The address first and always: a made-up cookie must not buy a bucket of its own.
    const allowed =
      perAddress.take(request.socket.remoteAddress ?? '', now()) &&
      (token === null || perSignIn.take(token, now()))
    if (!allowed) throw new RequestFailure('too-many-requests')
    next()
  }
}
