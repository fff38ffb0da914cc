import * as fc from 'fast-check'
import * as decoding from 'lib0/decoding'
import { describe, expect, test } from 'vitest'
import { readClientMessage, readMarker, readNotice, writeMessage } from './codec.ts'
import { type ClientMessage, recordKinds } from './messages.ts'

const bytes = fc.uint8Array({ maxLength: 200 })
const message: fc.Arbitrary<ClientMessage> = fc.oneof(
  fc.record({ kind: fc.constant('step1' as const), stateVector: bytes }),
  fc.record({ kind: fc.constant('step2' as const), update: bytes }),
  fc.record({ kind: fc.constant('update' as const), update: bytes }),
  fc.record({ kind: fc.constant('marker' as const), count: fc.nat() }),
  fc.record({
    kind: fc.constant('presence' as const),
    entries: fc.array(
      fc.record({
        clientId: fc.nat({ max: 0xffff_ffff }),
        clock: fc.nat(),
        state: fc.json(),
      }),
      { maxLength: 5 },
    ),
  }),
  fc.constant({ kind: 'query-presence' as const }),
)

describe('codec', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(message, (sent) => {
        expect(readClientMessage(writeMessage(sent))).toEqual({ ok: true, value: sent })
      }),
    )
  })

  test('reading never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (sent) => {
        expect(typeof readClientMessage(sent).ok).toBe('boolean')
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['nothing', []],
    ['an unknown type', [99]],
    ['an unknown kind of sync', [0, 77, 0]],
    ['a length past the end', [0, 0, 200]],
    ['bytes after the end', [3, 0]],
    ['a number past 2^53', [0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255]],
    ['a presence of 2^30 entries without one', [1, 5, 128, 128, 128, 128, 4]],
  ])('refuses %s', (_name, sent) => {
    expect(readClientMessage(Uint8Array.from(sent))).toEqual({
      ok: false,
      problem: { code: 'malformed-message' },
    })
  })

  test('the client reads markers and notices after the type', () => {
    for (const changed of recordKinds) {
      const decoder = decoding.createDecoder(writeMessage({ kind: 'notice', changed }))
      expect(decoding.readVarUint(decoder)).toBe(103)
      expect(readNotice(decoder)).toBe(changed)
    }
    const decoder = decoding.createDecoder(writeMessage({ kind: 'marker', count: 4711 }))
    expect(decoding.readVarUint(decoder)).toBe(102)
    expect(readMarker(decoder)).toBe(4711)
  })
})
