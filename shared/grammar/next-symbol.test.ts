import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allBodies } from './bodies.ts'
import {
  checkIssueSymbol,
  proposeNextSymbol,
  type IssueContext,
  type NumberedForm,
} from './next-symbol.ts'

function context(more: Partial<IssueContext> = {}): IssueContext {
  return { issued: [], taken: [], body: 'CND', session: 63, year: 2020, ...more }
}

describe('the symbol that comes next', () => {
  test.each([
    ['the first of its series', {}, 'E/CN.7/2020/L.1'],
    [
      'after the highest in use',
      { taken: ['E/CN.7/2020/L.4*', 'E/CN.7/2020/L.2'] },
      'E/CN.7/2020/L.5',
    ],
    [
      'other series do not count',
      { taken: ['E/CN.6/2020/L.9', 'E/CN.7/2020/12'] },
      'E/CN.7/2020/L.1',
    ],
    [
      'revisions of others count as their number',
      { taken: ['E/CN.7/2020/L.3/Rev.7'] },
      'E/CN.7/2020/L.4',
    ],
    ['then the first revision', { issued: ['E/CN.7/2020/L.5'] }, 'E/CN.7/2020/L.5/Rev.1'],
    ['asterisks do not matter', { issued: ['E/CN.7/2020/L.5**'] }, 'E/CN.7/2020/L.5/Rev.1'],
    [
      'then the second; an addendum is no text',
      { issued: ['E/CN.7/2020/L.5', 'E/CN.7/2020/L.5/Rev.1', 'E/CN.7/2020/L.5/Rev.1/Add.1'] },
      'E/CN.7/2020/L.5/Rev.2',
    ],
    ['a Main Committee by session', { body: 'C3', session: 68 }, 'A/C.3/68/L.1'],
    ['the General Assembly', { body: 'GA', session: 74 }, 'A/74/L.1'],
    ['the Security Council without L.', { body: 'SC', taken: ['S/2020/40'] }, 'S/2020/41'],
    ['the Human Rights Council', { body: 'HRC', session: 48 }, 'A/HRC/48/L.1'],
    ['the Economic and Social Council', { body: 'ECOSOC' }, 'E/2020/L.1'],
    ['nothing for an unknown body', { body: null }, null],
    ['nothing without the session', { body: 'C3', session: null }, null],
  ])('%s', (_, more, expected) => {
    const now = context(more)
    expect(proposeNextSymbol(now.issued.length > 0 ? 'revision' : 'first', now)).toBe(expected)
  })
})

const revised = ['E/CN.7/2020/L.5', 'E/CN.7/2020/L.5/Add.1', 'E/CN.7/2020/L.5/Rev.1'] as const

describe('under a text, numbers begin anew', () => {
  test.each<[NumberedForm, readonly string[], string | null]>([
    ['addendum', revised.slice(0, 1), 'E/CN.7/2020/L.5/Add.1'],
    ['addendum', revised.slice(0, 2), 'E/CN.7/2020/L.5/Add.2'],
    ['addendum', revised, 'E/CN.7/2020/L.5/Rev.1/Add.1'],
    ['addendum', [...revised, `${revised[2]}/Corr.1`], 'E/CN.7/2020/L.5/Rev.1/Add.1'],
    ['corrigendum', [...revised, `${revised[2]}/Add.1`], 'E/CN.7/2020/L.5/Rev.1/Corr.1'],
    ['corrigendum', [...revised, `${revised[2]}/Corr.1`], 'E/CN.7/2020/L.5/Rev.1/Corr.2'],
    ['corrigendum', [...revised, 'A/RES/75/1'], 'A/RES/75/1/Corr.1'],
    ['addendum', [], null],
    ['corrigendum', [], null],
    ['revision', [], null],
  ])('%s after %j: %s', (form, issued, expected) => {
    expect(proposeNextSymbol(form, context({ issued }))).toBe(expected)
  })
})

describe('whether a symbol may be given', () => {
  const once = { issued: ['E/CN.7/2020/L.5'] }
  const twice = { issued: ['E/CN.7/2020/L.5', 'E/CN.7/2020/L.5/Rev.1'] }
  test.each([
    ['E/CN.7/2020/L.5', {}, null],
    ['E/CN.7/2020/L.9', {}, null],
    ['E/CN.7/2020/L5', {}, 'symbol-unreadable'],
    ['E/CN.7/2020/L.5*', {}, 'symbol-starred'],
    ['E/CN.7/2020/L.5/Rev.1', {}, 'symbol-not-first'],
    ['E/CN.7/2020/5', {}, 'symbol-not-a-draft'],
    ['E/RES/2020/5', {}, 'symbol-not-a-draft'],
    ['E/CN.7/2019/L.5', {}, 'symbol-other-series'],
    ['E/CN.6/2020/L.5', {}, 'symbol-other-series'],
    ['S/2020/7', { body: 'SC' }, null],
    ['S/2020/7', {}, 'symbol-other-series'],
    ['A/C.3/68/L.7', { body: null }, null],
    ['E/CN.7/2020/L.5', { taken: ['E/CN.7/2020/L.5*'] }, 'symbol-taken'],
    ['E/CN.7/2020/L.5/Rev.1', once, null],
    ['E/CN.7/2020/L.5/Rev.2', once, 'symbol-not-consecutive'],
    ['E/CN.7/2020/L.6/Rev.1', once, 'symbol-not-consecutive'],
    ['E/CN.7/2020/L.6', once, 'symbol-not-consecutive'],
    ['E/CN.7/2020/L.5', once, 'symbol-taken'],
    ['E/CN.7/2020/L.5/Add.1', once, null],
    ['E/CN.7/2020/L.5/Add.2', once, 'symbol-not-consecutive'],
    ['E/CN.7/2020/L.5/Corr.1', once, null],
    ['E/CN.7/2020/L.5/Rev.2', twice, null],
    ['E/CN.7/2020/L.5/Rev.1', twice, 'symbol-taken'],
    ['E/CN.7/2020/L.5/Rev.1/Add.1', twice, null],
    ['E/CN.7/2020/L.5/Add.1', twice, 'symbol-not-consecutive'],
  ])('%s with %j: %s', (symbol, more, problem) => {
    const now = context(more)
    const checked = checkIssueSymbol(symbol, formOf(symbol, now), now)
    expect(checked.ok ? null : checked.problem.code).toBe(problem)
  })

  test('what is proposed may always be given, one issue after another', () => {
    const taken = fc.array(fc.integer({ min: 1, max: 40 }).map((n) => `E/CN.7/2020/L.${n}`))
    fc.assert(
      fc.property(
        fc.constantFrom(...allBodies),
        taken,
        fc.array(fc.constantFrom('revision', 'addendum', 'corrigendum'), { maxLength: 6 }),
        (body, taken, forms) => {
          let issued: readonly string[] = []
          for (const form of ['first', ...forms] as const) {
            const now = context({ body: body.code, taken, issued })
            const symbol = proposeNextSymbol(form, now) ?? ''
            expect(checkIssueSymbol(symbol, form, now).ok).toBe(true)
            issued = [...issued, symbol]
          }
        },
      ),
    )
  })
})

/** The form that a symbol of its shape would be issued in. */
function formOf(symbol: string, { issued }: IssueContext): NumberedForm {
  if (issued.length === 0) return 'first'
  if (symbol.includes('/Add.')) return 'addendum'
  return symbol.includes('/Corr.') ? 'corrigendum' : 'revision'
}
