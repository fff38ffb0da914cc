import { describe, expect, test } from 'vitest'
import type { Person } from '../../shared/protocol/api.ts'
import type { PresenceEntry } from '../../shared/protocol/messages.ts'
import { Presence, type PresenceChange } from './presence.ts'

const japan: Person = {
  id: 'japan',
  name: 'Delegate of Japan',
  role: 'delegate',
  delegation: 'JPN',
}
const anybody = (): boolean => true

const entry = (clientId: number, clock: number, state = '{"cursor":1}'): PresenceEntry => ({
  clientId,
  clock,
  state,
})

function announce(
  presence: Presence,
  connection: string,
  entries: PresenceEntry[],
): PresenceChange {
  return presence.announce(connection, { person: japan, mayLead: true }, entries, anybody)
}

describe('presence', () => {
  test('the server writes who it is', () => {
    const change = announce(new Presence(), 'c', [entry(1, 1, '{"user":{"name":"X"},"cursor":2}')])
    const state = change.kind === 'changed' ? (JSON.parse(change.others.state) as unknown) : null
    expect(state).toEqual({ user: { name: 'Delegate of Japan', delegation: 'JPN' }, cursor: 2 })
  })

  test('only somebody who may lead moves the screen in the room', () => {
    const state = '{"lead":{"paragraphId":"p1"}}'
    const told = (mayLead: boolean) => {
      const change = new Presence().announce(
        'c',
        { person: japan, mayLead },
        [entry(1, 1, state)],
        anybody,
      )
      return change.kind === 'changed' ? change.others.state.includes('lead') : null
    }
    expect([told(true), told(false)]).toEqual([true, false])
  })

  test('one entry a connection, and not one that is another’s', () => {
    const presence = new Presence()
    announce(presence, 'a', [entry(1, 1)])
    expect(announce(presence, 'b', [entry(1, 9)])).toEqual({ kind: 'nothing' })
    announce(presence, 'b', [entry(1, 9, 'null'), entry(2, 1), entry(3, 1)])
    expect(announce(presence, 'b', [entry(3, 2)])).toEqual({ kind: 'nothing' })
    expect(presence.list('').map(({ clientId }) => clientId)).toEqual([1, 2])
    expect(presence.list('a').map(({ clientId }) => clientId)).toEqual([2])
  })

  test('a client id that belongs to somebody else cannot be taken', () => {
    const presence = new Presence()
    expect(
      presence.announce('a', { person: japan, mayLead: true }, [entry(1, 1)], () => false),
    ).toEqual({ kind: 'nothing' })
  })

  test.each(['no json', '[1]', '"text"', '1', JSON.stringify({ x: 'y'.repeat(20_000) })])(
    'a state that is none is dropped: %.20s',
    (state) => {
      expect(announce(new Presence(), 'a', [entry(1, 1, state)])).toEqual({ kind: 'nothing' })
    },
  )

  test('a renewal goes to its sender at once and to the others together', () => {
    const presence = new Presence()
    announce(presence, 'a', [entry(1, 1)])
    announce(presence, 'b', [entry(2, 1)])
    expect(announce(presence, 'a', [entry(1, 2)]).kind).toBe('renewed')
    expect([...presence.takeRenewed()].map(([connection]) => connection)).toEqual(['a'])
    expect(presence.takeRenewed().size).toBe(0)
    expect(announce(presence, 'a', [entry(1, 3, '{"cursor":5}')]).kind).toBe('changed')
    expect(presence.takeRenewed().size).toBe(0)
  })

  test('who returns counts on from where the others are', () => {
    const presence = new Presence()
    announce(presence, 'a', [entry(1, 7)])
    const left = presence.leave('a')
    expect(left).toEqual({ clientId: 1, clock: 8, state: 'null' })
    expect(presence.leave('a')).toBeNull()
    const back = announce(presence, 'a2', [entry(1, 7)])
    expect(back).toMatchObject({ kind: 'changed', own: { clock: 7 }, others: { clock: 9 } })
    expect(announce(presence, 'a2', [entry(1, 8, '{}')])).toMatchObject({ others: { clock: 10 } })
  })

  test('who says goodbye is gone', () => {
    const presence = new Presence()
    announce(presence, 'a', [entry(1, 1)])
    expect(announce(presence, 'a', [entry(1, 2, 'null')])).toMatchObject({
      others: { state: 'null' },
    })
    expect(presence.list('')).toEqual([])
  })
})
