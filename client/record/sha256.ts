// SHA-256 in the browser. Its own implementation is there only where the page came over TLS or from this very machine; on the network of
// a conference without TLS, lib0's does the same.
import { digest } from 'lib0/hash/sha256'

/** Hexadecimal, of the text in UTF-8. */
export async function sha256(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  // Absent where the page is not secure, whatever the types say.
  const subtle = crypto.subtle as SubtleCrypto | undefined
  const hash = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : digest(bytes)
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
