import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changeKinds } from './change-kinds.ts'
import {
  formatReading,
  layouts,
  parseReading,
  passes,
  type Reading,
  usualKinds,
  withKind,
} from './reading.ts'
import type { Stop } from './stops.ts'

const usual = parseReading('')
const stop = (kinds: Stop['kinds'], isVerb = false): Stop => ({
  id: 'row-0',
  of: 'row',
  index: 0,
  kinds,
  isVerb,
  look: 'changed',
})

describe('the address', () => {
  test('says nothing of the usual reading', () => {
    expect(formatReading(usual)).toBe('')
    expect(usual).toEqual({ kinds: usualKinds, verbsOnly: false, changesOnly: false, layout: null })
  })

  const reading: fc.Arbitrary<Reading> = fc.record({
    kinds: fc.subarray([...changeKinds]).map((kinds) => new Set(kinds)),
    verbsOnly: fc.boolean(),
    changesOnly: fc.boolean(),
    layout: fc.option(fc.constantFrom(...layouts)),
  })

  test('gives back the reading it was made from', () => {
    fc.assert(
      fc.property(reading, (value) => {
        expect(parseReading(formatReading(value))).toEqual(value)
      }),
    )
  })

  test('may say anything', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(parseReading(query).kinds.size).toBeLessThanOrEqual(changeKinds.length)
      }),
    )
  })
})

describe('what passes', () => {
  test('a change of any kind that is chosen', () => {
    expect(passes(stop(new Set(['wording', 'structure'])), withKind(usual, 'wording', false))).toBe(
      true,
    )
    expect(passes(stop(new Set(['wording'])), withKind(usual, 'wording', false))).toBe(false)
    expect(passes(stop(new Set(['form'])), usual)).toBe(false)
    expect(passes(stop(new Set(['form'])), withKind(usual, 'form', true))).toBe(true)
  })

  test('changes of an opening verb and nothing else, where that is asked for', () => {
    const verbs = { ...usual, verbsOnly: true }
    expect(passes(stop(new Set(['wording']), true), verbs)).toBe(true)
    expect(passes(stop(new Set(['wording', 'structure'])), verbs)).toBe(false)
  })
})
