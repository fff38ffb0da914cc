import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { fillYdoc, newYdoc, textOf } from '../../shared/document/ydoc.ts'
import { paragraph } from '../../test/builders.ts'
import { listParticipants, writeSelection } from './presence.ts'

function room() {
  const ydoc = newYdoc()
  fillYdoc(ydoc, { paragraphs: [paragraph('a', 'operative', 'Requests all States')] })
  const awareness = new Awareness(ydoc)
  awareness.destroy()
  const arrive = (clientId: number, state: Record<string, unknown>) =>
    awareness.states.set(clientId, state)
  return { ydoc, arrive, list: () => listParticipants(awareness, ydoc) }
}

const japan = { name: 'A', delegation: 'JPN' }

describe('who is here', () => {
  it('are the others, by name and place', () => {
    const { ydoc, arrive, list } = room()
    arrive(ydoc.clientID, { user: { name: 'Myself', delegation: null } })
    arrive(9, { user: japan, cursor: writeSelection(ydoc, 3, 8) })
    arrive(7, { user: { ...japan, name: 'B' } })
    const found = list()
    expect(found.map(({ clientId, name, selection }) => [clientId, name, selection])).toEqual([
      [7, 'B', null],
      [9, 'A', { anchor: 3, head: 8 }],
    ])
  })

  it('keep their place while others write before it', () => {
    const { ydoc, arrive, list } = room()
    arrive(9, { user: japan, cursor: writeSelection(ydoc, 3, 8) })
    const before = list()[0]?.place
    textOf(ydoc).insert(0, 'Also ')
    expect(list()[0]).toMatchObject({ place: before, selection: { anchor: 8, head: 13 } })
    arrive(9, { user: japan, cursor: writeSelection(ydoc, 4, 4) })
    expect(list()[0]?.place).not.toBe(before)
  })

  it('may say anything of themselves without harm', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (user, cursor) => {
        const { arrive, list } = room()
        arrive(9, { user, cursor })
        arrive(8, { user: japan, cursor })
        arrive(7, { user: japan, cursor: { anchor: cursor, head: cursor } })
        const found = list()
        expect(found.map(({ clientId }) => clientId)).toEqual(expect.arrayContaining([7, 8]))
        for (const { name } of found) expect(typeof name).toBe('string')
      }),
    )
  })

  it('have no place in text that has not arrived', () => {
    const { arrive, list } = room()
    const other = new Y.Doc()
    other.getText('resolution').insert(0, 'elsewhere')
    arrive(9, { user: japan, cursor: writeSelection(other, 2, 2) })
    expect(list()[0]?.selection).toBeNull()
  })
})
