// What travels on the socket of a room. Types 0, 1 and 3 are those of y-protocols, so that the stock y-websocket client
// works; 102 and 103 are ours, and a stock client that does not know them ignores them.

export const messageTypes = {
  sync: 0,
  presence: 1,
  queryPresence: 3,
  marker: 102,
  notice: 103,
} as const
export const syncTypes = { step1: 0, step2: 1, update: 2 } as const

export const recordKinds = [
  'sponsors',
  'masthead',
  'issues',
  'permissions',
  'negotiation',
  'discussion',
] as const
/** A record of the draft that lives in the store, not in the text. Clients fetch it again over HTTP. */
export type RecordKind = (typeof recordKinds)[number]

/** One participant as y-protocols' awareness writes it: `state` is JSON, `null` when the participant leaves. */
export interface PresenceEntry {
  readonly clientId: number
  readonly clock: number
  readonly state: string
}

type SyncMessage =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step2'; readonly update: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array }

/**
 * A marker goes both ways: the client sends `count` after its updates, the server returns it when everything it received on this
 * connection before it is in the store.
 */
interface MarkerMessage {
  readonly kind: 'marker'
  readonly count: number
}

interface PresenceMessage {
  readonly kind: 'presence'
  readonly entries: readonly PresenceEntry[]
}

export type ClientMessage =
  | SyncMessage
  | PresenceMessage
  | MarkerMessage
  | { readonly kind: 'query-presence' }

export type ServerMessage =
  | SyncMessage
  | PresenceMessage
  | MarkerMessage
  | { readonly kind: 'notice'; readonly changed: RecordKind }
