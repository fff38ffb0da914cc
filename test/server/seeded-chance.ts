// The chance by which Yjs gives its documents their numbers, seeded: who comes first where two write at one place at once depends on them, on
// the server's side too. To be imported before anything that imports Yjs.
import { webcrypto } from 'node:crypto'
import { type Random, random } from '../collaboration/random.ts'

let chance: Random | null = null
const real = webcrypto.getRandomValues.bind(webcrypto)

Object.defineProperty(webcrypto, 'getRandomValues', {
  value: (array: Uint8Array | Uint32Array) => {
    const seeded = chance
    return seeded
      ? array.map(() => seeded.below(0x1_0000_0000))
      : real(array as Uint8Array<ArrayBuffer>)
  },
})

/** From here on the same numbers as every time with this seed; null for real chance. */
export function seedChance(seed: number | null): void {
  chance = seed === null ? null : random(seed)
}
