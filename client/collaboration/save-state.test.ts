import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SaveFacts, saveStateOf } from './save-state.ts'

const saved: SaveFacts = {
  mayWrite: true,
  connected: true,
  confirmed: true,
  edits: 3,
  stored: 3,
  refusal: null,
  closed: null,
}

describe('the words about saving', () => {
  it.each([
    ['everything stored', {}, { kind: 'saved' }],
    ['an edit not stored', { edits: 5 }, { kind: 'saving', changes: 2 }],
    ['nothing confirmed yet', { confirmed: false }, { kind: 'connecting' }],
    [
      'an edit before anything is confirmed',
      { confirmed: false, edits: 4 },
      { kind: 'saving', changes: 1 },
    ],
    ['no line', { connected: false }, { kind: 'offline', changes: 0 }],
    ['no line and edits', { connected: false, edits: 4 }, { kind: 'offline', changes: 1 }],
    [
      'no line yet',
      { connected: false, confirmed: false, edits: 0, stored: 0 },
      { kind: 'connecting' },
    ],
    ['a reader', { mayWrite: false }, { kind: 'read-only' }],
    ['a reader without a line', { mayWrite: false, connected: false }, { kind: 'connecting' }],
    [
      'a refusal',
      { refusal: { code: 'x', passages: [] }, edits: 9 },
      { kind: 'refused', code: 'x', passages: [] },
    ],
    ['a closed door', { closed: 'forbidden' }, { kind: 'closed', code: 'forbidden' }],
  ] as const)('for %s', (_, facts, state) => {
    expect(saveStateOf({ ...saved, ...facts })).toEqual(state)
  })

  it('never say Saved while anything is not confirmed or not stored', () => {
    fc.assert(
      fc.property(
        fc.record({
          mayWrite: fc.boolean(),
          connected: fc.boolean(),
          confirmed: fc.boolean(),
          stored: fc.nat(3),
          more: fc.nat(3),
        }),
        ({ stored, more, ...facts }) => {
          const state = saveStateOf({ ...saved, ...facts, stored, edits: stored + more })
          const all = facts.mayWrite && facts.connected && facts.confirmed && more === 0
          expect(state.kind === 'saved').toBe(all)
        },
      ),
    )
  })
})
