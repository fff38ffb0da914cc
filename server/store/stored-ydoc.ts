// A document from stored bytes, and stored bytes from that.
import * as Y from 'yjs'
import { newYdoc, readYdoc } from '../../shared/document/ydoc.ts'

/** A document of its own from bytes to apply in order. Costs a replay. */
export function buildYdoc(parts: readonly Uint8Array[]): Y.Doc {
  const ydoc = newYdoc()
  ydoc.transact(() => {
    for (const part of parts) Y.applyUpdate(ydoc, part)
  })
  return ydoc
}

/** All parts as one; throws when what it gives does not read back as the parts do. Costs two replays. */
export function foldParts(parts: readonly Uint8Array[]): Uint8Array {
  const expected = buildYdoc(parts)
  const bytes = Y.encodeStateAsUpdate(expected)
  const read = buildYdoc([bytes])
  const equal =
    Y.equalSnapshots(Y.snapshot(read), Y.snapshot(expected)) &&
    JSON.stringify(readYdoc(read)) === JSON.stringify(readYdoc(expected))
  if (!equal) throw new Error('a snapshot does not read back as it was written')
  return bytes
}
