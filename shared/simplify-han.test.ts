import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBody } from './grammar/bodies.ts'
import { findOpening } from './grammar/opening-words.ts'
import { simplifyHan } from './simplify-han.ts'
import { findState } from './sponsors/find-state.ts'

describe('traditional characters', () => {
  it.each([
    ['決議草案', '决议草案'],
    ['安全理事會，', '安全理事会，'],
    ['回顧其決議', '回顾其决议'],
    ['大会 General Assembly', '大会 General Assembly'],
  ])('%s is looked up as %s', (written, looked) => {
    expect(simplifyHan(written)).toBe(looked)
  })

  it('are known in the names of bodies and States and in opening words', () => {
    expect(findBody('麻醉藥品委員會，', 'zh')).toBe('CND')
    expect(findState('尼日利亞', 'zh')).toBe('NGA')
    const opening = findOpening('關切地注意到海洋受到污染，', { language: 'zh', part: 'preamble' })
    expect(opening).toMatchObject({ from: 0, to: 6 })
  })

  it('give one character each, and nothing changes the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const simplified = simplifyHan(text)
        expect(simplified).toHaveLength(text.length)
        expect(simplifyHan(simplified)).toBe(simplified)
      }),
    )
  })
})
