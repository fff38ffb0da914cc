// Tokens of sign-in links and sessions: 256 random bits, kept in the store as SHA-256 only.
import { createHash, randomBytes } from 'node:crypto'

export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
