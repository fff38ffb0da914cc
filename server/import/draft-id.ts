// The id of a draft that a file becomes, where the request has an id of its own. It follows from what was asked for and by whom, so that the
// same request, sent again because its answer was lost on the line, finds the draft that is there; nothing needs to be remembered for it.
// The bytes count: what was corrected meanwhile is another text, which no earlier draft may stand for.
import { createHash } from 'node:crypto'

/** Like an id by chance to look at: nobody else can tell which request it came of. */
export function draftIdOf(asked: readonly string[], bytes: Uint8Array): string {
  const hash = createHash('sha256').update(JSON.stringify(asked)).update('\n').update(bytes)
  const hex = hash.digest('hex')
  // As RFC 9562 lays out an id of one's own making, version 8.
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ]
  return [...parts, hex.slice(20, 32)].join('-')
}
