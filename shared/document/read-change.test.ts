import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { acts, baseTexts, negotiate, propose } from '../../test/negotiated.ts'
import type { Delta } from './delta.ts'
import { readChange } from './read-change.ts'
import { newReplica, newYdoc, textOf } from './ydoc.ts'

/** One operation a unit, since Yjs cuts words where formats without effect stand. */
function unitsOf(ytext: Y.Text): Delta {
  return (ytext.toDelta() as Delta).flatMap((op): Delta =>
    typeof op.insert === 'string' ? op.insert.split('').map((insert) => ({ ...op, insert })) : [op],
  )
}

test('law: the change brings the text before to the text after, and reading it writes nothing', () => {
  fc.assert(
    fc.property(baseTexts(), acts(), acts(), (base, before, after) => {
      const ydoc = negotiate(base, before)
      const replica = newReplica()
      Y.applyUpdate(replica, Y.encodeStateAsUpdate(ydoc))
      const follower = new Y.Text()
      new Y.Doc().getMap('root').set('text', follower)
      follower.applyDelta(textOf(replica).toDelta() as Delta[number][])
      const written: unknown[] = []
      replica.on('update', (_bytes: Uint8Array, origin: unknown) => {
        if (origin !== 'server') written.push(origin)
      })
      textOf(replica).observe((event) => {
        follower.applyDelta(readChange(event) as Delta[number][])
        expect(unitsOf(follower)).toEqual(unitsOf(textOf(replica)))
      })
      ydoc.on('update', (bytes: Uint8Array) => Y.applyUpdate(replica, bytes, 'server'))
      after.forEach((act, k) =>
        propose(ydoc, act, { sid: `${act.by}:after${String(k).padStart(4, '0')}`, by: act.by }),
      )
      expect(written).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('words of two who write at once, and a deletion, in one update', () => {
  const one = newYdoc()
  textOf(one).insert(0, 'one two')
  const two = newYdoc()
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
  textOf(two).format(0, 3, { emphasis: true })
  textOf(two).delete(3, 2)
  textOf(two).insert(3, '!')
  const told: Delta[] = []
  textOf(one).observe((event) => told.push(readChange(event)))
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
  expect(told[0]).toEqual([
    { retain: 3, attributes: { emphasis: true } },
    { insert: '!', attributes: { emphasis: true } },
    { delete: 2 },
  ])
})
