// Whether a request comes from our own pages. Browsers say where a request comes from and pages cannot forge it; what is no
// browser has no cookie of somebody else to misuse.
import type { IncomingHttpHeaders } from 'node:http'

/** `publicOrigin` is where a proxy shows this server, when the `Host` it passes on is another. */
export function isOwnOrigin(headers: IncomingHttpHeaders, publicOrigin: string | null): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const { origin } = headers
  if (origin === undefined) return true
  if (origin === publicOrigin) return true
  try {
    return new URL(origin).host === headers.host
  } catch {
    return false
  }
}
