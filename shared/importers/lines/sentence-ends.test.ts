import { describe, expect, it } from 'vitest'
import { goesOnAfterColon, mayBegin } from './sentence-ends.ts'

const layout = { wrapped: true, indented: false, spacing: 0, margin: 0, width: 40 }
const below = (text: string) => ({ line: { text }, width: 40 })

describe('a colon at the end of a line', () => {
  const full = { label: null, text: 'Recalling the Declaration on HIV and AIDS:' }

  it('goes on where the next word had no room', () => {
    expect(goesOnAfterColon(full, full, below('Ending Inequalities'))).toBe(true)
    expect(mayBegin(full, { text: 'Ending Inequalities', pageStart: false }, layout)).toBe(true)
  })

  it('ends where it had, and before what begins no sentence', () => {
    const short = { label: null, text: 'Recalling:' }
    expect(goesOnAfterColon(short, short, below('Ending Inequalities'))).toBe(false)
    expect(goesOnAfterColon(full, full, below('(a) To meet;'))).toBe(false)
  })
})

describe('a line that goes on at a full margin', () => {
  it.each([
    ['a stop', 'Он отмечен.', 'Доклад', true],
    ['a comma before a verbal adverb', 'от 18 декабря 2009 года,', 'констатируя важность', true],
    ['a comma before another word', 'от 18 декабря 2009 года,', 'включая важность', false],
    ['a Chinese stop', '表示注意到秘书长的报告；', '念及上述情况，', true],
    ['a Chinese comma', '表示注意到秘书长的报告，', '并请各国合作，', false],
  ])('after %s', (_name, text, next, expected) => {
    expect(mayBegin({ label: null, text }, { text: next, pageStart: false }, layout)).toBe(expected)
  })
})
