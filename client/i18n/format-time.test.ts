import { describe, expect, test } from 'vitest'
import type { Language } from '../../shared/document/language.ts'
import { calendarDay, formatMoment } from './format-time.ts'

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
