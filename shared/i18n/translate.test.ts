import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import english from './messages/en.json' with { type: 'json' }
import { createTranslator } from './translate.ts'

const { translate, explain } = createTranslator('en', english)

describe('translate', () => {
  test('puts the values in', () => {
    expect(translate('issues.predecessor', { symbol: 'E/CN.7/2020/L.5' })).toBe(
      'Follows E/CN.7/2020/L.5.',
    )
  })

  test('throws when a value is missing', () => {
    expect(() => translate('issues.predecessor')).toThrow('symbol')
  })
})

describe('explain', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['symbol-taken', { symbol: 'A/1' }, 'The symbol A/1 has already been given.'],
    ['symbol-taken', {}, 'The symbol … has already been given.'],
    [
      'print-missing-glyph',
      { characters: ['𠀀', '𠀁'], where: ['2. A 𠀀', '𠀁 B'] },
      'No print face has these characters: 𠀀, 𠀁. The first of them stand here: 2. A 𠀀, 𠀁 B. Replace them or tell the secretariat.',
    ],
    ['no-such-code', {}, 'Something went wrong (no-such-code).'],
    ['__proto__', {}, 'Something went wrong (__proto__).'],
  ])('%s %j', (code, details, words) => {
    expect(explain(code, details)).toBe(words)
  })

  test('no code and no details throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.anything()), (code, details) => {
        expect(explain(code, details)).not.toBe('')
      }),
    )
  })
})
