import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../document/language.ts'
import { formatSession, parseSession } from './ordinal.ts'

// The table of session ordinals: en, fr, es, ru, zh, ar.
const table = [
  [
    57,
    'Fifty-seventh',
    'Cinquante-septième',
    'Quincuagésimo séptimo',
    'Пятьдесят седьмая',
    '第五十七届会议',
    'السابعة والخمسون',
  ],
  [60, 'Sixtieth', 'Soixantième', 'Sexagésimo', 'Шестидесятая', '第六十届会议', 'الستون'],
  [
    61,
    'Sixty-first',
    'Soixante et unième',
    'Sexagésimo primer',
    'Шестьдесят первая',
    '第六十一届会议',
    'الحادية والستون',
  ],
  [
    63,
    'Sixty-third',
    'Soixante-troisième',
    'Sexagésimo tercer',
    'Шестьдесят третья',
    '第六十三届会议',
    'الثالثة والستون',
  ],
  [
    68,
    'Sixty-eighth',
    'Soixante-huitième',
    'Sexagésimo octavo',
    'Шестьдесят восьмая',
    '第六十八届会议',
    'الثامنة والستون',
  ],
  [70, 'Seventieth', 'Soixante-dixième', 'Septuagésimo', 'Семидесятая', '第七十届会议', 'السبعون'],
  [
    71,
    'Seventy-first',
    'Soixante et onzième',
    'Septuagésimo primer',
    'Семьдесят первая',
    '第七十一届会议',
    'الحادية والسبعون',
  ],
  [
    74,
    'Seventy-fourth',
    'Soixante-quatorzième',
    'Septuagésimo cuarto',
    'Семьдесят четвертая',
    '第七十四届会议',
    'الرابعة والسبعون',
  ],
  [80, 'Eightieth', 'Quatre-vingtième', 'Octogésimo', 'Восьмидесятая', '第八十届会议', 'الثمانون'],
  [
    81,
    'Eighty-first',
    'Quatre-vingt-unième',
    'Octogésimo primer',
    'Восемьдесят первая',
    '第八十一届会议',
    'الحادية والثمانون',
  ],
] as const

test.each(table)('session %i', (...[n, en, fr, es, ru, zh, ar]) => {
  expect(formatSession(n, 'en')).toBe(`${en} session`)
  expect(formatSession(n, 'fr')).toBe(`${fr} session`)
  expect(formatSession(n, 'es')).toBe(`${es} período de sesiones`)
  expect(formatSession(n, 'ru')).toBe(`${ru} сессия`)
  expect(formatSession(n, 'zh')).toBe(zh)
  expect(formatSession(n, 'ar')).toBe(`الدورة ${ar}`)
})

test.each([
  ['Première session', 1, 'fr'],
  ['Dix-septième session', 17, 'fr'],
  ['Soixante-dix-neuvième session', 79, 'fr'],
  ['Quatre-vingt-onzième session', 91, 'fr'],
  ['Undécimo período de sesiones', 11, 'es'],
  ['الدورة الثانية عشرة', 12, 'ar'],
  ['第十届会议', 10, 'zh'],
  ['Twelfth session', 12, 'en'],
  ['101st session', 101, 'en'],
  ['112th session', 112, 'en'],
] as const)('%s', (line, n, language) => {
  expect(formatSession(n, language)).toBe(line)
})

describe('read as written', () => {
  test.each([
    ['SIXTY THIRD  SESSION', 'en', 63],
    ['63rd session', 'en', 63],
    ['Soixante et onzieme session', 'fr', 71],
    ['41er período de sesiones', 'es', 41],
    ['53 er período de sesiones', 'es', 53],
    ['50.º período de sesiones', 'es', 50],
    ['第六十三 届会议', 'zh', 63],
    ['第63届会议', 'zh', 63],
    ['Шестьдесят четвёртая сессия', 'ru', 64],
    ['Thirtieth special session', 'en', null],
    ['第三十届特别会议', 'zh', null],
    ['Session', 'en', null],
    ['The report of the sixty-third session', 'en', null],
  ] as const)('%s in %s: %s', (line, language, n) => {
    expect(parseSession(line, language)).toBe(n)
  })

  test('every session in every language', () => {
    for (const language of languages)
      for (let n = 1; n <= 200; n++)
        expect(parseSession(formatSession(n, language), language)).toBe(n)
  })

  test('reading never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...languages),
        (text, language) => {
          const n = parseSession(text, language)
          expect(n === null || n > 0).toBe(true)
        },
      ),
    )
  })
})

test.each([
  ['en', '2024 session'],
  ['fr', 'Session de 2024'],
  ['es', 'Período de sesiones de 2024'],
  ['ru', 'Сессия 2024 года'],
  ['zh', '2024 年届会'],
  ['ar', 'دورة عام 2024'],
] as const)(
  'a session of the Economic and Social Council is called by its year: %s',
  (language, line) => {
    expect(parseSession(line, language)).toBe(2024)
    expect(parseSession(formatSession(2024, language), language)).toBe(2024)
  },
)

test('a session with a year and something else is none of these', () => {
  expect(parseSession('Substantive session of 2008', 'en')).toBeNull()
  expect(parseSession('1899 session', 'en')).toBeNull()
})

test.each([
  ['Two hundred and eleventh session', 'en', 211],
  ['Deux cent onzième session', 'fr', 211],
  ['Cent trentième session', 'fr', 130],
  ['Сто тридцатая сессия', 'ru', 130],
] as const)('reads sessions beyond the hundredth in words: %s', (line, language, expected) => {
  expect(parseSession(line, language)).toBe(expected)
})
