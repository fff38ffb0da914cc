import { describe, expect, test } from 'vitest'
import { masthead as newMasthead } from '../../test/builders.ts'
import { ok, refuse } from '../../shared/result.ts'
import { fillForm, otherBody, readForm, stillTyped } from './masthead-form.ts'

const masthead = newMasthead()

const form = fillForm(masthead)

test('a form that nobody touched changes nothing', () => {
  expect(readForm(form, masthead)).toEqual(ok({}))
})

describe('changes', () => {
  test.each([
    ['session', { session: ' 64 ' }, { session: 64 }],
    ['no session', { session: '' }, { session: null }],
    ['place taken away', { place: ' ' }, { place: null }],
    ['another body brings its organ', { body: 'C3' }, { body: 'C3', organ: 'GA' }],
    [
      'a body without a code',
      { body: otherBody, bodyName: 'Ad Hoc Committee' },
      { body: null, bodyName: 'Ad Hoc Committee' },
    ],
    [
      'empty agenda items are dropped',
      {
        agendaItems: [
          { number: '7', title: '' },
          { number: ' ', title: '' },
        ],
      },
      { agendaItems: [{ number: '7', title: '' }] },
    ],
    ['distribution', { distribution: 'general' as const }, { distribution: 'general' }],
  ])('%s', (_name, change, expected) => {
    expect(readForm({ ...form, ...change }, masthead)).toEqual(ok(expected))
  })
})

describe('what cannot be read', () => {
  test.each(['0', '63rd', '-1', '1.5', '12345'])('session %s', (session) => {
    expect(readForm({ ...form, session }, masthead)).toEqual(
      refuse({ field: 'session', key: 'masthead.session-wrong' }),
    )
  })

  test('days in the wrong order', () => {
    expect(readForm({ ...form, lastDay: '2020-03-01' }, masthead)).toEqual(
      refuse({ field: 'lastDay', key: 'masthead.days-wrong' }),
    )
  })
})

describe('what was typed and is not saved', () => {
  const typed = { place: 'Geneva', session: '64' }

  test('stays while the masthead says otherwise, whatever else of it changes', () => {
    const symbol = { ...masthead, symbol: 'E/CN.7/2020/L.5' }
    expect(stillTyped(typed, symbol)).toEqual(typed)
  })

  test('is no longer remembered once the masthead says it', () => {
    expect(stillTyped(typed, { ...masthead, session: 64 })).toEqual({ place: 'Geneva' })
  })

  test('stays while it cannot be read', () => {
    expect(stillTyped({ session: 'sixty' }, masthead)).toEqual({ session: 'sixty' })
  })
})
