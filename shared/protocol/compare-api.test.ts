import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBrought, writeBrought } from './brought-sides.ts'
import { type BroughtSide, formatSide, parseSide, type Side } from './compare-api.ts'

const draftId = fc.string({ minLength: 1, unit: 'binary' })
const side: fc.Arbitrary<Side> = fc.record({
  draftId: fc.option(draftId),
  text: fc.oneof(
    fc.constant({ kind: 'draft' as const }),
    fc.record({
      kind: fc.constant('issue' as const),
      number: fc.integer({ min: 1, max: 999_999 }),
    }),
    fc.record({ kind: fc.constant('at' as const), seq: fc.integer({ min: 1, max: 999_999_999 }) }),
  ),
})

describe('sides', () => {
  test.each<[string, Side | null]>([
    ['1', { draftId: null, text: { kind: 'issue', number: 1 } }],
    ['draft', { draftId: null, text: { kind: 'draft' } }],
    ['at-120', { draftId: null, text: { kind: 'at', seq: 120 } }],
    ['d2:3', { draftId: 'd2', text: { kind: 'issue', number: 3 } }],
    ['a:b:draft', { draftId: 'a:b', text: { kind: 'draft' } }],
    ['', null],
    ['0', null],
    ['01', null],
    ['at-0', null],
    ['at-', null],
    [':1', null],
    ['d2:', null],
    ['1000000', null],
    ['Draft', null],
  ])('%s', (words, expected) => {
    expect(parseSide(words)).toEqual(expected)
  })

  test('a formatted side parses to itself', () => {
    fc.assert(
      fc.property(side, (value) => {
        expect(parseSide(formatSide(value))).toEqual(value)
      }),
    )
  })

  test('no words throw', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        const parsed = parseSide(words)
        expect(parsed === null ? words : formatSide(parsed)).toBe(words)
      }),
    )
  })
})

const brought: fc.Arbitrary<BroughtSide> = fc.oneof(
  fc.record({ name: fc.string({ unit: 'grapheme' }), bytes: fc.uint8Array() }),
  fc.record({ side: fc.string() }),
)

describe('brought sides', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(brought, brought, (old, now) => {
        expect(readBrought(writeBrought([old, now]))).toEqual({ ok: true, value: [old, now] })
      }),
    )
  })

  test('reading never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(typeof readBrought(bytes).ok).toBe('boolean')
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['nothing', []],
    ['one side', [1, 1, 49]],
    ['an unknown kind', [7, 1, 49, 1, 1, 49]],
    ['bytes after the end', [1, 1, 49, 1, 1, 49, 0]],
    ['a length past the end', [0, 1, 49, 200, 1, 0]],
  ])('refuses %s', (_name, bytes) => {
    expect(readBrought(Uint8Array.from(bytes))).toEqual({
      ok: false,
      problem: { code: 'body-invalid' },
    })
  })
})
