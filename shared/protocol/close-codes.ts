// Why the server closes a socket. The stock y-websocket client takes 4400 to 4499 as final and stops; after any other code it
// connects again by itself. A close reason is at most 123 bytes: JSON with a `code` for shared/i18n under `error.<code>`.

export const closeCodes = {
  /** Storage is in trouble or the program restarts; come back. */
  restart: 1012,
  tryLater: 1013,
  /** Bytes that are no message or no update. */
  malformed: 4400,
  notSignedIn: 4401,
  noSuchDraft: 4404,
  /** The update was understood and not admitted; what was written since the last marker is not in the text. */
  refused: 4409,
  oldSchema: 4410,
  tooManyRefusals: 4429,
} as const

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]

/** What the client does: `stop` shows the reason, `reset` also starts a new copy with a new client id, `return` connects again. */
export type AfterClose = 'stop' | 'reset' | 'return'

export function afterClose(code: number): AfterClose {
  if (code === closeCodes.refused || code === closeCodes.malformed) return 'reset'
  return code >= 4400 && code < 4500 ? 'stop' : 'return'
}

export function writeCloseReason(code: string): string {
  return JSON.stringify({ code })
}

/** The code inside a close reason; null when there is none, as when a connection just broke. */
export function readCloseReason(reason: string): string | null {
  try {
    const value: unknown = JSON.parse(reason)
    if (typeof value !== 'object' || value === null || !('code' in value)) return null
    return typeof value.code === 'string' ? value.code : null
  } catch {
    return null
  }
}
