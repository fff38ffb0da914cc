// From an invitation to a session, and who a session is. Links work until they expire, on every device of the invited person.
import type { Database, Sql } from '../store/sql.ts'
import {
  deleteExpired,
  deleteSession,
  findInvited,
  findSignedIn,
  insertInvitation,
  insertSession,
  type StoredPerson,
} from '../store/people.ts'
import { hashToken, makeToken } from './token.ts'

export const sessionMs = 30 * 24 * 3_600_000
const invitationMs = 30 * 24 * 3_600_000

export interface SignIn {
  /** Names the session without being its token. */
  readonly id: string
  readonly person: StoredPerson
}

/** Gives the token for the link `/sign-in/TOKEN`; it is shown once and kept nowhere. */
export async function invite(sql: Sql, personId: string, now: number): Promise<string> {
  const token = makeToken()
  await insertInvitation(sql, {
    tokenHash: hashToken(token),
    personId,
    createdAt: now,
    expiresAt: now + invitationMs,
  })
  return token
}

/** The invited person, or null when the invitation is not known or has expired. */
export function findInvitation(
  db: Database,
  token: string,
  now: number,
): Promise<StoredPerson | null> {
  return findInvited(db, hashToken(token), now)
}

/** Gives the token for the session cookie. */
export async function openSession(db: Database, personId: string, now: number): Promise<string> {
  const token = makeToken()
  await db.transaction(async (sql) => {
    await deleteExpired(sql, now)
    await insertSession(sql, {
      tokenHash: hashToken(token),
      personId,
      createdAt: now,
      expiresAt: now + sessionMs,
    })
  })
  return token
}

export async function findSignIn(db: Database, token: string, now: number): Promise<SignIn | null> {
  const id = hashToken(token)
  const person = await findSignedIn(db, id, now)
  return person ? { id, person } : null
}

export async function closeSession(db: Database, signIn: SignIn): Promise<void> {
  await deleteSession(db, signIn.id)
}
