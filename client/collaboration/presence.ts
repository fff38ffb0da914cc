// Who else is in the room and where. Names come from the server, which writes them over whatever a client says of itself.
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { textOf } from '../../shared/document/ydoc.ts'

export interface Participant {
  readonly clientId: number
  readonly name: string
  readonly delegation: string | null
  /** Changes when they move or write, not when others write before them. */
  readonly place: string
  /** Flat indexes of the selection, or null while the participant has none. */
  readonly selection: { readonly anchor: number; readonly head: number } | null
}

export function listParticipants(awareness: Awareness, ydoc: Y.Doc): Participant[] {
  return [...awareness.getStates()]
    .filter(([clientId]) => clientId !== ydoc.clientID)
    .flatMap(([clientId, state]) => {
      const user: unknown = state['user']
      if (!isUser(user)) return []
      return [
        {
          clientId,
          ...user,
          place: JSON.stringify(state['cursor']) ?? '',
          selection: readSelection(ydoc, state['cursor']),
        },
      ]
    })
    .sort((a, b) => a.clientId - b.clientId)
}

function isUser(value: unknown): value is { name: string; delegation: string | null } {
  if (typeof value !== 'object' || value === null) return false
  if (!('name' in value) || !('delegation' in value)) return false
  const { name, delegation } = value
  return typeof name === 'string' && (delegation === null || typeof delegation === 'string')
}

/** A selection as it travels: relative to characters, so that it stays right while others write. */
export function writeSelection(ydoc: Y.Doc, anchor: number, head: number): unknown {
  const ytext = textOf(ydoc)
  return {
    anchor: Y.relativePositionToJSON(
      Y.createRelativePositionFromTypeIndex(ytext, anchor, -1),
    ) as unknown,
    head: Y.relativePositionToJSON(
      Y.createRelativePositionFromTypeIndex(ytext, head, -1),
    ) as unknown,
  }
}

function readSelection(ydoc: Y.Doc, cursor: unknown): Participant['selection'] {
  if (typeof cursor !== 'object' || cursor === null || !('anchor' in cursor) || !('head' in cursor))
    return null
  const anchor = readPosition(ydoc, cursor.anchor)
  const head = readPosition(ydoc, cursor.head)
  return anchor === null || head === null ? null : { anchor, head }
}

/** Null for a position in text that has not arrived, and for anything that is no position: it comes from another client. */
function readPosition(ydoc: Y.Doc, json: unknown): number | null {
  try {
    const relative = Y.createRelativePositionFromJSON(json)
    return Y.createAbsolutePositionFromRelativePosition(relative, ydoc)?.index ?? null
  } catch {
    return null
  }
}
