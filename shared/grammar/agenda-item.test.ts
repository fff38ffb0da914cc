import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '../document/language.ts'
import {
  formatAgendaItem,
  formatAgendaItems,
  parseAgendaItem,
  parseAgendaItems,
} from './agenda-item.ts'

test.each([
  ['6', 'en', 'Agenda item 6'],
  ['97 (a)', 'en', 'Agenda item 97 (a)'],
  ['6', 'zh', '议程项目 6'],
  ['97', 'fr', "Point 97 de l'ordre du jour"],
  ['97 (b)', 'fr', "Point 97 b) de l'ordre du jour"],
  ['104', 'es', 'Tema 104 del programa'],
  ['114', 'ru', 'Пункт 114 повестки дня'],
  ['7', 'ar', 'البند 7 من جدول الأعمال'],
  ['7 (a)', 'ar', 'البند 7 (أ) من جدول الأعمال'],
] as const)('item %s in %s: %s', (number, language, line) => {
  expect(formatAgendaItem(number, language)).toBe(line)
})

test.each([
  ['Agenda items 13 and 115', 'en', ['13', '115']],
  ['Items 8 and 9 of the provisional agenda*', 'en', ['8', '9']],
  ['Item 110 of the preliminary list*', 'en', ['110']],
  ['暂定项目表*项目 110', 'zh', ['110']],
  ['议程项目98', 'zh', ['98']],
  ['البند ٥٢ (هـ) من جدول الأعمال', 'ar', ['52 (e)']],
  ['البند ٥٢ (ه) من جدول الأعمال', 'ar', ['52 (e)']],
  ['议程项目 98   ', 'zh', ['98']],
  ['Point 97 a) de l’ordre du jour', 'fr', ['97 (a)']],
  ['Пункт 69 б) повестки дня', 'ru', ['69 (b)']],
  ['Agenda', 'en', null],
  ['Agenda item six', 'en', null],
  ['项目 3 月', 'zh', null],
] as const)('%s in %s: %j', (line, language, numbers) => {
  expect(parseAgendaItems(line, language)).toEqual(numbers)
})

test('one item is read as one, several are not', () => {
  expect(parseAgendaItem('Agenda item 97 (a)', 'en')).toBe('97 (a)')
  expect(parseAgendaItem('Agenda items 13 and 115', 'en')).toBeNull()
  expect(formatAgendaItems([], 'en')).toBe('')
})

test('items are read as they were written', () => {
  const number = fc
    .tuple(fc.integer({ min: 1, max: 200 }), fc.constantFrom('', ' (a)', ' (b)', ' (f)'))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...languages),
      (numbers, language) => {
        expect(parseAgendaItems(formatAgendaItems(numbers, language), language)).toEqual(numbers)
      },
    ),
  )
})
