import { describe, expect, test } from 'vitest'
import type { Language } from '../../shared/document/language.ts'
import { calendarDay, formatAge, formatMoment } from './format-time.ts'

const moment = new Date(2020, 2, 9, 16, 5)

describe('day and time', () => {
  test.each<[Language, string]>([
    ['en', '9 March 2020, 16:05'],
    ['fr', '9 mars 2020, 16:05'],
    ['es', '9 de marzo de 2020, 16:05'],
    ['ru', '9 марта 2020 года, 16:05'],
    ['zh', '2020 年 3 月 9 日 16:05'],
    ['ar', '9 آذار/مارس 2020، 16:05'],
  ])('%s', (language, words) => {
    expect(formatMoment(moment.getTime(), language)).toBe(words)
  })
})

test('a calendar day is that of the reader', () => {
  expect(calendarDay(new Date(2020, 0, 1, 0, 0))).toBe('2020-01-01')
})

test('an age is said in the largest unit that is full', () => {
  const now = moment.getTime()
  const ago = (minutes: number) => formatAge(now - minutes * 60_000, now, 'en')
  expect([ago(0), ago(59), ago(61), ago(25 * 60), ago(71 * 60)]).toEqual([
    'this minute',
    '59 minutes ago',
    '1 hour ago',
    'yesterday',
    '2 days ago',
  ])
  expect(ago(-5)).toBe('this minute')
})
