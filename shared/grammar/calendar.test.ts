import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../document/language.ts'
import {
  formatDay,
  formatMeetingDays,
  formatMoment,
  parseDay,
  parseMeetingDays,
} from './calendar.ts'

test.each([
  ['en', '9 March 2020'],
  ['fr', '9 mars 2020'],
  ['es', '9 de marzo de 2020'],
  ['ru', '9 марта 2020 года'],
  ['zh', '2020 年 3 月 9 日'],
  ['ar', '9 آذار/مارس 2020'],
] as const)('a day in %s: %s', (language, text) => {
  expect(formatDay('2020-03-09', language)).toBe(text)
})

test.each([
  ['fr', '9 mars 2020, 18:30 UTC'],
  ['zh', '2020 年 3 月 9 日，18:30 UTC'],
  ['ar', '9 آذار/مارس 2020، 18:30 UTC'],
] as const)('a moment in %s: %s', (language, text) => {
  expect(formatMoment('2020-03-09T18:30:05.123Z', language)).toBe(text)
})

test.each([
  ['ar', '9 حزيران/يونيو 2020', '2020-06-09'],
  ['ar', '9 تموز / يوليه 2020', '2020-07-09'],
  ['ar', '9 تموز/يونيه 2020', null],
  ['ru', '9 июня 2020 г', '2020-06-09'],
] as const)('read in %s: %s', (language, text, day) => {
  expect(parseDay(text, language)).toBe(day)
})

test('a first of the month in French, and what is no day', () => {
  expect(formatDay('2020-01-01', 'fr')).toBe('1er janvier 2020')
  expect(formatDay('2020-02-30', 'en')).toBe('2020-02-30')
  expect(formatDay('soon', 'en')).toBe('soon')
})

describe('where and when a body meets', () => {
  const week = { place: 'Vienna', firstDay: '2020-03-02', lastDay: '2020-03-06' }
  test.each([
    ['en', week, 'Vienna, 2-6 March 2020'],
    ['zh', week, '2020 年 3 月 2 日至 6 日，维也纳'],
    ['fr', week, 'Vienne, 2-6 mars 2020'],
    ['es', week, 'Viena, 2 a 6 de marzo de 2020'],
    ['ru', week, 'Вена, 2–6 марта 2020 года'],
    ['ar', week, 'فيينا، 2-6 آذار/مارس 2020'],
    ['zh', { ...week, place: '维也纳' }, '2020 年 3 月 2 日至 6 日，维也纳'],
    ['en', { ...week, place: '维也纳' }, 'Vienna, 2-6 March 2020'],
    ['en', { ...week, place: 'Ulan Bator' }, 'Ulan Bator, 2-6 March 2020'],
    ['en', { ...week, firstDay: '2020-02-28' }, 'Vienna, 28 February-6 March 2020'],
    ['zh', { ...week, firstDay: '2020-02-28' }, '2020 年 2 月 28 日至 3 月 6 日，维也纳'],
    ['zh', { ...week, firstDay: '2019-12-30' }, '2019 年 12 月 30 日至 2020 年 3 月 6 日，维也纳'],
    ['en', { ...week, lastDay: '2020-03-02' }, 'Vienna, 2 March 2020'],
    ['en', { ...week, lastDay: null }, 'Vienna, 2 March 2020'],
    ['en', { ...week, place: null }, '2-6 March 2020'],
    ['en', { place: 'Vienna', firstDay: null, lastDay: null }, 'Vienna'],
    ['en', { place: null, firstDay: null, lastDay: null }, null],
  ] as const)('%s %j: %s', (language, days, text) => {
    expect(formatMeetingDays(days, language)).toBe(text)
  })

  test.each([
    ['en', 'Vienna, 14–22 March 2016', 'Vienna', '2016-03-14', '2016-03-22'],
    ['en', 'New York, 9 to 20 March 2020', 'New York', '2020-03-09', '2020-03-20'],
    ['zh', '2020年3月2日至6日，维也纳', '维也纳', '2020-03-02', '2020-03-06'],
    ['zh', ' 2020 年 3 月 2 日至 6 日，维也纳 ', '维也纳', '2020-03-02', '2020-03-06'],
    ['fr', 'Vienne, du 2 au 6 mars 2020', 'Vienne', '2020-03-02', '2020-03-06'],
    ['es', 'Viena, 2 a 6 de marzo de 2020', 'Viena', '2020-03-02', '2020-03-06'],
    ['ru', 'Вена, 2—6 марта 2020 года', 'Вена', '2020-03-02', '2020-03-06'],
  ] as const)('%s reads %s', (...[language, text, place, firstDay, lastDay]) => {
    expect(parseMeetingDays(text, language)).toEqual({ place, firstDay, lastDay })
  })

  test.each([
    ['en', 'The report, 2 March'],
    ['en', 'Vienna, 6-2 March 2020'],
    ['en', 'Vienna'],
    ['zh', '根据国际法，缔约国'],
    ['en', 'Vienna, 2-6 March 2020, was the place'],
  ] as const)('%s: %s is no such line', (language, text) => {
    expect(parseMeetingDays(text, language)).toBeNull()
  })
})

describe('laws', () => {
  const day = fc
    .date({ min: new Date('1946-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const language = fc.constantFrom(...languages)

  test('a day is read as it was written', () => {
    fc.assert(
      fc.property(day, language, (day, language) => {
        expect(parseDay(formatDay(day, language), language)).toBe(day)
      }),
    )
  })

  test('place and dates are read as they were written', () => {
    const place = fc.constantFrom('Vienna', 'Genève', 'Nueva York', '内罗毕', 'Бангкок')
    fc.assert(
      fc.property(place, day, day, language, (place, one, other, language) => {
        const [firstDay = '', lastDay = ''] = [one, other].sort()
        const written = formatMeetingDays({ place, firstDay, lastDay }, language) ?? ''
        expect(parseMeetingDays(written, language)).toMatchObject({ firstDay, lastDay })
      }),
    )
  })

  test('reading never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), language, (text, language) => {
        expect(parseMeetingDays(text, language)).toBeNull()
        expect(parseDay(text, language)).toBeNull()
      }),
    )
  })
})
