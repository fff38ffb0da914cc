// What a delegate may try with cross-references on the draft of gate-scene.ts, and the code it is refused with.
import { type Attack, mark } from './attack-tools.ts'

export const referenceAttacks: readonly (readonly [string, string, Attack])[] = [
  ['the text made a reference', 'base-changed', mark('p1', 0, 9, { refersTo: 'p2' })],
  ['Japan’s words made one', 'others-proposal-changed', mark('p1', 10, 9, { refersTo: 'p2' })],
  ['a reference to what is no id', 'text-not-allowed', mark('p4', 10, 8, { refersTo: 'OP 2' })],
  [
    'a reference that is an object',
    'text-not-allowed',
    mark('p4', 10, 8, { refersTo: { id: 'p1' } }),
  ],
]
