import type { IncomingHttpHeaders } from 'node:http'
import { parseCookie, stringifySetCookie } from 'cookie'

const cookieName = 'penholder'

/** The token of the session cookie; null when there is none. */
export function readSessionToken(headers: IncomingHttpHeaders): string | null {
  return parseCookie(headers.cookie ?? '')[cookieName] ?? null
}

/** A `Set-Cookie` value that scripts cannot read and other sites cannot send along; null takes the cookie away. */
export function formatSessionCookie(
  token: string | null,
  { maxAgeMs, secure }: { readonly maxAgeMs: number; readonly secure: boolean },
): string {
  return stringifySetCookie({
    name: cookieName,
    value: token ?? '',
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure,
    maxAge: token === null ? 0 : Math.floor(maxAgeMs / 1000),
  })
}
