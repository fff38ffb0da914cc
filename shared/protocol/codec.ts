// Messages to bytes and back, with lib0 as y-websocket writes them. Reading never throws: bytes come from strangers.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { ok, refuse, type Result } from '../result.ts'
import {
  type ClientMessage,
  messageTypes,
  type PresenceEntry,
  type RecordKind,
  recordKinds,
  type ServerMessage,
  syncTypes,
} from './messages.ts'

export type CodecProblem = { readonly code: 'malformed-message' }

export function writeMessage(message: ClientMessage | ServerMessage): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    switch (message.kind) {
      case 'step1':
        return writeSync(encoder, syncTypes.step1, message.stateVector)
      case 'step2':
        return writeSync(encoder, syncTypes.step2, message.update)
      case 'update':
        return writeSync(encoder, syncTypes.update, message.update)
      case 'presence':
        encoding.writeVarUint(encoder, messageTypes.presence)
        return encoding.writeVarUint8Array(encoder, writePresence(message.entries))
      case 'query-presence':
        return encoding.writeVarUint(encoder, messageTypes.queryPresence)
      case 'marker':
        encoding.writeVarUint(encoder, messageTypes.marker)
        return encoding.writeVarUint(encoder, message.count)
      case 'notice':
        encoding.writeVarUint(encoder, messageTypes.notice)
        return encoding.writeVarString(encoder, JSON.stringify({ changed: message.changed }))
    }
  })
}

function writeSync(encoder: encoding.Encoder, type: number, body: Uint8Array): void {
  encoding.writeVarUint(encoder, messageTypes.sync)
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint8Array(encoder, body)
}

function writePresence(entries: readonly PresenceEntry[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const { clientId, clock, state } of entries) {
      encoding.writeVarUint(encoder, clientId)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }
  })
}

/** What a client sent. Bytes after the message are a fault too: no honest client sends them. */
export function readClientMessage(bytes: Uint8Array): Result<ClientMessage, CodecProblem> {
  return guard(() => {
    const decoder = decoding.createDecoder(bytes)
    const message = readBody(decoder, decoding.readVarUint(decoder))
    return decoding.hasContent(decoder) ? null : message
  })
}

function readBody(decoder: decoding.Decoder, type: number): ClientMessage | null {
  switch (type) {
    case messageTypes.sync:
      return readSync(decoder)
    case messageTypes.presence:
      return { kind: 'presence', entries: readPresence(decoding.readVarUint8Array(decoder)) }
    case messageTypes.queryPresence:
      return { kind: 'query-presence' }
    case messageTypes.marker:
      return { kind: 'marker', count: decoding.readVarUint(decoder) }
    default:
      return null
  }
}

function readSync(decoder: decoding.Decoder): ClientMessage | null {
  const type = decoding.readVarUint(decoder)
  const body = decoding.readVarUint8Array(decoder)
  switch (type) {
    case syncTypes.step1:
      return { kind: 'step1', stateVector: body }
    case syncTypes.step2:
      return { kind: 'step2', update: body }
    case syncTypes.update:
      return { kind: 'update', update: body }
    default:
      return null
  }
}

function readPresence(bytes: Uint8Array): PresenceEntry[] {
  const decoder = decoding.createDecoder(bytes)
  const entries: PresenceEntry[] = []
  const length = decoding.readVarUint(decoder)
  for (let index = 0; index < length; index++) {
    const clientId = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    entries.push({ clientId, clock, state: decoding.readVarString(decoder) })
  }
  return entries
}

/** For `provider.messageHandlers[102]` of y-websocket, which has read the type already. */
export function readMarker(decoder: decoding.Decoder): number {
  return decoding.readVarUint(decoder)
}

/** For `provider.messageHandlers[103]`; null for a record this client does not know. */
export function readNotice(decoder: decoding.Decoder): RecordKind | null {
  const notice: unknown = JSON.parse(decoding.readVarString(decoder))
  if (typeof notice !== 'object' || notice === null || !('changed' in notice)) return null
  return recordKinds.find((kind) => kind === notice.changed) ?? null
}

/** lib0 throws on bytes that end too early, on numbers past 2^53 and on text that is not UTF-8. */
function guard(read: () => ClientMessage | null): Result<ClientMessage, CodecProblem> {
  try {
    const message = read()
    return message === null ? refuse({ code: 'malformed-message' }) : ok(message)
  } catch {
    return refuse({ code: 'malformed-message' })
  }
}
