import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSymbol } from '../grammar/document-symbol.ts'
import { adoptedFormOf } from './adopted-form.ts'
import { checkNumber, identityOf, proposeNumber, symbolOf } from './resolution-number.ts'

const forms = {
  GA: adoptedFormOf({ body: 'GA', organ: 'GA' }),
  C3: adoptedFormOf({ body: 'C3', organ: 'GA' }),
  ECOSOC: adoptedFormOf({ body: 'ECOSOC', organ: 'ECOSOC' }),
  HRC: adoptedFormOf({ body: 'HRC', organ: 'GA' }),
  SC: adoptedFormOf({ body: 'SC', organ: 'SC' }),
  CND: adoptedFormOf({ body: 'CND', organ: 'ECOSOC' }),
}

const context = (taken: string[], session: number | null = 63) => ({ session, year: 2020, taken })

describe('the number of a decision', () => {
  const decided = (body: string, organ: string) => adoptedFormOf({ body, organ, kind: 'decision' })

  it.each([
    [decided('GA', 'GA'), '63/501', 'A/DEC/63/501'],
    [decided('C3', 'GA'), '63/501', 'A/DEC/63/501'],
    [decided('ECOSOC', 'ECOSOC'), '2020/201', 'E/DEC/2020/201'],
    [decided('HRC', 'GA'), '63/101', 'A/HRC/DEC/63/101'],
    [decided('CND', 'ECOSOC'), '63/1', null],
  ])('is counted from where its body begins: %#', (form, number, symbol) => {
    expect(proposeNumber(form, context([]))).toBe(number)
    expect(symbolOf(form, number)).toBe(symbol)
    expect(identityOf(form, number)).toBe(symbol ?? 'E/CN.7 decision 63/1')
    if (symbol !== null)
      expect(parseSymbol(symbol)).toMatchObject({ ok: true, value: { nature: 'decision' } })
  })

  it('is free though a resolution has it, and goes on from the last decision', () => {
    const form = decided('CND', 'ECOSOC')
    const taken = ['E/CN.7 63/1', 'E/CN.7 63/2', 'E/CN.7 decision 63/1']
    expect(proposeNumber(form, context(taken))).toBe('63/2')
    expect(proposeNumber(forms.CND, context(taken))).toBe('63/3')
  })
})

describe('the number of a resolution', () => {
  it.each<[keyof typeof forms, string, string | null, string]>([
    ['GA', '63/197', 'A/RES/63/197', 'A/RES/63/197'],
    ['C3', '63/197', 'A/RES/63/197', 'A/RES/63/197'],
    ['ECOSOC', '2020/12', 'E/RES/2020/12', 'E/RES/2020/12'],
    ['HRC', '63/9', 'A/HRC/RES/63/9', 'A/HRC/RES/63/9'],
    ['SC', '2223 (2020)', 'S/RES/2223 (2020)', 'S/RES/2223 (2020)'],
    ['CND', '63/1', null, 'E/CN.7 63/1'],
  ])('of the %s is %s', (body, number, symbol, identity) => {
    const form = forms[body]
    expect(checkNumber(form, number, context([]))).toEqual({ ok: true, value: number })
    expect(symbolOf(form, number)).toBe(symbol)
    expect(identityOf(form, number)).toBe(identity)
    if (symbol !== null)
      expect(parseSymbol(symbol)).toMatchObject({ ok: true, value: { nature: 'resolution' } })
    expect(checkNumber(form, number, context([identity]))).toEqual({
      ok: false,
      problem: { code: 'number-taken', number },
    })
  })

  it('proposed is the next one of the body, and can be taken', () => {
    const bodies = Object.values(forms)
    fc.assert(
      fc.property(
        fc.constantFrom(...bodies),
        fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 90 }),
        (form, numbers, session) => {
          const others = bodies.filter((other) => other.series !== form.series)
          const of = (n: number) =>
            form.countedBy === 'on-and-on'
              ? `${n} (2019)`
              : form.countedBy === 'year'
                ? `2020/${n}`
                : `${session}/${n}`
          const taken = [
            ...numbers.map((n) => identityOf(form, of(n))),
            ...others.map((other) =>
              identityOf(other, other.countedBy === 'year' ? '2020/500' : '500 (2020)'),
            ),
          ]
          const proposed = proposeNumber(form, context(taken, session))
          if (form.countedBy === 'on-and-on' && numbers.length === 0) {
            expect(proposed).toBeNull()
            return
          }
          expect(proposed).toContain(String(Math.max(0, ...numbers) + 1))
          expect(checkNumber(form, proposed ?? '', context(taken, session)).ok).toBe(true)
        },
      ),
    )
  })

  it.each<[keyof typeof forms, string, string]>([
    ['GA', '2223 (2020)', 'number-unreadable'],
    ['SC', '63/1', 'number-unreadable'],
    ['GA', '64/1', 'number-other-session'],
    ['ECOSOC', '2019/12', 'number-other-session'],
    ['SC', '2223 (2019)', 'number-other-session'],
    ['CND', '', 'number-unreadable'],
    ['CND', '63/0', 'number-unreadable'],
  ])('of the %s is not %s: %s', (body, number, code) => {
    const checked = checkNumber(forms[body], number, context([]))
    expect(checked.ok ? null : checked.problem.code).toBe(code)
  })

  it('is not proposed without a session', () => {
    expect(proposeNumber(forms.GA, context([], null))).toBeNull()
  })
})
