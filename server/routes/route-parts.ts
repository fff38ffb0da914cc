// What the routes are made of, and who asks.
import type { Request } from 'express'
import { type Action, may, mayServeMeeting } from '../../shared/gate/permission.ts'
import { readSessionToken } from '../auth/session-cookie.ts'
import { findSignIn, type SignIn } from '../auth/sign-in.ts'
import { type Access, readAccess } from '../drafts/access.ts'
import { RequestFailure } from '../errors.ts'
import type { Log } from '../log.ts'
import type { PrintDesk } from '../print/print-desk.ts'
import type { Renderer } from '../print/renderer.ts'
import type { Registry } from '../rooms/registry.ts'
import type { StoredPerson } from '../store/people.ts'
import type { Database } from '../store/sql.ts'

export interface RouteParts {
  readonly db: Database
  readonly registry: Registry
  readonly renderer: Renderer
  readonly printDesk: PrintDesk
  readonly log: Log
  readonly now: () => number
  readonly demo: boolean
  /** Whether the session cookie is for TLS only. */
  readonly secureCookie: boolean
  readonly publicOrigin: string | null
}

export interface DraftAccess extends Access {
  readonly person: StoredPerson
}

/** Fails with `not-signed-in`. */
export async function requireSignIn(parts: RouteParts, request: Request): Promise<SignIn> {
  const token = readSessionToken(request.headers)
  const signIn = token === null ? null : await findSignIn(parts.db, token, parts.now())
  if (!signIn) throw new RequestFailure('not-signed-in')
  return signIn
}

export async function requireSecretariat(
  parts: RouteParts,
  request: Request,
): Promise<StoredPerson> {
  const { person } = await requireSignIn(parts, request)
  if (!mayServeMeeting(person)) throw new RequestFailure('forbidden')
  return person
}

/** The draft that the address names, if the caller may do `action` to it. */
export async function requireDraft(
  parts: RouteParts,
  request: Request,
  action: Action,
): Promise<DraftAccess> {
  const { person } = await requireSignIn(parts, request)
  const access = await readAccess(parts.db, person, String(request.params['id']))
  if (!access) throw new RequestFailure('no-such-draft')
  if (!may(access.role, action)) throw new RequestFailure('forbidden', { action })
  if (!may(access.role, action, access.draft.state === 'closed'))
    throw new RequestFailure('draft-closed')
  return { ...access, person }
}
