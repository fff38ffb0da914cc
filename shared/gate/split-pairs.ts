// Characters beyond U+FFFF are two units, and Yjs spoils both halves (U+FFFD) when an item is cut between them, in every replica and
// whoever wrote them. So no update may hang anything between two halves, nor delete one of them.
import * as Y from 'yjs'
import { itemOf } from '../document/units.ts'

type Decoded = ReturnType<typeof Y.decodeUpdate>

/** Whether applying the update would cut a character of the document in two. */
export function splitsPair({ structs, ds }: Decoded, ydoc: Y.Doc): boolean {
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    if (struct.id.clock + struct.length <= Y.getState(ydoc.store, struct.id.client)) continue
    if (struct.origin && cutsBehind(ydoc, struct.origin)) return true
    if (struct.rightOrigin && cutsBefore(ydoc, struct.rightOrigin)) return true
  }
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges)
      if (
        cutsBefore(ydoc, Y.createID(client, clock)) ||
        cutsBehind(ydoc, Y.createID(client, clock + len - 1))
      )
        return true
  return false
}

function cutsBehind(ydoc: Y.Doc, { client, clock }: Y.ID): boolean {
  return cutsBefore(ydoc, Y.createID(client, clock + 1))
}

/** Whether a unit that is there is the second half of a character. */
function cutsBefore(ydoc: Y.Doc, id: Y.ID): boolean {
  const item = itemOf(ydoc, id)
  if (!item || item.deleted || !(item.content instanceof Y.ContentString)) return false
  const offset = id.clock - item.id.clock
  return offset > 0 && /[\uDC00-\uDFFF]/.test(item.content.str.charAt(offset))
}
