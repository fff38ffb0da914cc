// From an HTTP upgrade to a participant in a room. Who asks, for which draft and with what right is settled before a single byte
// of the new connection is read. A refusal still completes the handshake, because a browser is told nothing of a
// failed one: the close code says what is wrong.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { schemaVersion } from '../../shared/document/ydoc.ts'
import { may, permissionsOf } from '../../shared/gate/permission.ts'
import { closeCodes, type CloseCode, writeCloseReason } from '../../shared/protocol/close-codes.ts'
import { refuse, ok, type Result } from '../../shared/result.ts'
import { RateLimiter } from '../auth/rate-limit.ts'
import { readSessionToken } from '../auth/session-cookie.ts'
import { findSignIn, type SignIn } from '../auth/sign-in.ts'
import { isOwnOrigin } from '../auth/origin.ts'
import type { CloseReason } from '../errors.ts'
import { describeError, type Log } from '../log.ts'
import { type Access, readAccess } from '../drafts/access.ts'
import type { StoredPerson } from '../store/people.ts'
import type { Database } from '../store/sql.ts'
import type { Registry } from './registry.ts'
import type { Room } from './room.ts'
import { type Participant, Session } from './session.ts'

export interface UpgradeParts {
  readonly db: Database
  readonly registry: Registry
  readonly log: Log
  readonly now: () => number
  /** The host names this server is reached under, besides the one of the request. */
  readonly publicOrigin: string | null
}

interface Refusal {
  readonly code: CloseCode
  readonly reason: CloseReason
}

interface Entrance {
  readonly room: Room
  readonly participant: Participant
}

const maxMessageBytes = 2 << 20
/** A whole conference building may share one address and come back at once after a restart. */
const addressLimit = { burst: 2000, perSecond: 200 }

export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

export function openUpgrade(parts: UpgradeParts): UpgradeHandler {
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: maxMessageBytes,
  })
  const limiter = new RateLimiter(addressLimit)
  return (request, socket, head) => {
    // A socket without this listener ends the process when the other side resets it.
    socket.on('error', (error) => {
      parts.log.write('info', 'socket-error', describeError(error))
    })
    if (!limiter.take(request.socket.remoteAddress ?? '', parts.now()))
      return reject(socket, '429 Too Many Requests')
    const draftId = readDraftId(request)
    if (draftId === null) return reject(socket, '404 Not Found')
    if (!isOwnOrigin(request.headers, parts.publicOrigin)) return reject(socket, '403 Forbidden')
    void answer(parts, server, { request, socket, head }, draftId)
  }
}

interface Asked {
  readonly request: IncomingMessage
  readonly socket: Duplex
  readonly head: Buffer
}

async function answer(
  parts: UpgradeParts,
  server: WebSocketServer,
  { request, socket, head }: Asked,
  draftId: string,
): Promise<void> {
  try {
    const admitted = await admit(parts, request, draftId)
    server.handleUpgrade(request, socket, head, (ws) => {
      ws.on('error', (error) => parts.log.write('info', 'socket-error', describeError(error)))
      if (admitted.ok) enter(parts, admitted.value, ws, socket)
      else ws.close(admitted.problem.code, writeCloseReason(admitted.problem.reason))
    })
  } catch (error) {
    parts.log.write('error', 'upgrade-failed', describeError(error))
    reject(socket, '503 Service Unavailable')
  }
}

function readDraftId(request: IncomingMessage): string | null {
  const path = (request.url ?? '').split('?', 1)[0] ?? ''
  return /^\/api\/rooms\/([\w-]{1,64})$/.exec(path)?.[1] ?? null
}

function reject(socket: Duplex, status: string): void {
  // The other side need not hang up, and nothing else would ever close this connection.
  socket.once('finish', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

async function admit(
  parts: UpgradeParts,
  request: IncomingMessage,
  draftId: string,
): Promise<Result<Entrance, Refusal>> {
  const { db, registry, now } = parts
  const token = readSessionToken(request.headers) ?? ''
  const signIn = await findSignIn(db, token, now())
  if (!signIn) return refuse({ code: closeCodes.notSignedIn, reason: 'not-signed-in' })
  const schema = readSchema(request)
  if (schema !== schemaVersion)
    return refuse({
      code: closeCodes.oldSchema,
      reason: schema < schemaVersion ? 'schema-too-old' : 'schema-too-new',
    })
  if (registry.isLockedOut(signIn.person.id))
    return refuse({ code: closeCodes.tooManyRefusals, reason: 'too-many-refusals' })
  const entrance = await findEntrance(parts, signIn, draftId)
  // A session that ended meanwhile has found nobody in the room to send away.
  if (!(await findSignIn(db, token, now())))
    return refuse({ code: closeCodes.notSignedIn, reason: 'signed-out' })
  return entrance
}

async function findEntrance(
  { db, registry }: UpgradeParts,
  { id: signInId, person }: SignIn,
  draftId: string,
): Promise<Result<Entrance, Refusal>> {
  const access = await readAccess(db, person, draftId)
  if (!access) return refuse({ code: closeCodes.noSuchDraft, reason: 'no-such-draft' })
  const room = await registry.open(draftId)
  if (!room) return refuse({ code: closeCodes.restart, reason: 'restarting' })
  // Rights that changed meanwhile, likewise.
  if (room.epoch !== access.draft.epoch)
    return refuse({ code: closeCodes.restart, reason: 'permissions-changed' })
  const { mode } = permissionsOf(access.role, access.draft.state === 'closed')
  const mayLead = may(access.role, 'decide') || may(access.role, 'preside')
  const withheld = whyWithheld(person, access)
  return ok({ room, participant: { id: randomUUID(), person, mode, withheld, mayLead, signInId } })
}

function whyWithheld(person: StoredPerson, { role, draft }: Access): Participant['withheld'] {
  if (role === 'observer')
    return person.role === 'delegate' && person.delegation !== null ? 'seat-withdrawn' : null
  return draft.state === 'closed' ? 'draft-closed' : null
}

/** The client's schema, from the address; 0 when it does not say. */
function readSchema(request: IncomingMessage): number {
  const query = (request.url ?? '').split('?')[1] ?? ''
  return Number(new URLSearchParams(query).get('schema') ?? 0) || 0
}

function enter(parts: UpgradeParts, entrance: Entrance, ws: WebSocket, socket: Duplex): void {
  const { room, participant } = entrance
  if (room.gone) {
    ws.close(closeCodes.restart, writeCloseReason('restarting'))
    return
  }
  const session = new Session(participant, { ws, socket, now: parts.now() }, (behind) =>
    room.catchUp(behind),
  )
  ws.on('message', (data, isBinary) => {
    try {
      if (isBinary && Buffer.isBuffer(data)) room.receive(session, new Uint8Array(data))
      else session.close(closeCodes.malformed, 'malformed-message')
    } catch (error) {
      // A bug: this room may be in any state, so it is read anew from the store.
      parts.log.write('error', 'room-failed', { draft: room.draftId, ...describeError(error) })
      room.close('internal')
    }
  })
  ws.on('close', () => room.leave(session))
  room.join(session)
}
