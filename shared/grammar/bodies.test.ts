import { describe, expect, test } from 'vitest'
import { languages } from '../document/language.ts'
import { allBodies, bodyName, bodyOf, findBody, subjectLine } from './bodies.ts'
import { parseSymbol } from './document-symbol.ts'
import { proposeNextSymbol } from './next-symbol.ts'

describe('the subject of the text', () => {
  test.each([
    ['CND', 'zh', '麻醉药品委员会，'],
    ['CND', 'en', 'The Commission on Narcotic Drugs,'],
    ['CND', 'fr', 'La Commission des stupéfiants,'],
    ['CND', 'es', 'La Comisión de Estupefacientes,'],
    ['CND', 'ar', 'إن لجنة المخدرات،'],
    ['GA', 'fr', 'L’Assemblée générale,'],
    ['GA', 'zh', '大会，'],
    ['GA', 'ar', 'إن الجمعية العامة،'],
    ['ECOSOC', 'fr', 'Le Conseil économique et social,'],
    ['ECOSOC', 'es', 'El Consejo Económico y Social,'],
    ['SC', 'ru', 'Совет Безопасности,'],
    ['C3', 'en', 'The General Assembly,'],
    ['C3', 'zh', '大会，'],
  ] as const)('%s in %s: %s', (code, language, line) => {
    expect(subjectLine(code, language)).toBe(line)
  })

  test('without a preamble it has no comma', () => {
    expect(subjectLine('GA', 'en', false)).toBe('The General Assembly')
    expect(subjectLine('GA', 'zh', false)).toBe('大会')
  })

  test('an unknown body has none', () => {
    expect(subjectLine('X', 'en')).toBeNull()
    expect(bodyOf('X')).toBeNull()
    expect(bodyOf(null)).toBeNull()
    expect(bodyName('X', 'en')).toBe('X')
  })
})

describe('every body', () => {
  const cases = allBodies.flatMap((body) => languages.map((language) => ({ body, language })))

  test.each(cases)(
    '$body.code is found by its $language name and subject line',
    ({ body, language }) => {
      const name = body.names[language]
      expect(name).not.toBe('')
      expect(findBody(name, language)).toBe(body.code)
      expect(findBody(`  ${name.toUpperCase()} `, language)).toBe(body.code)
      expect(findBody(subjectLine(body.code, language) ?? '', language)).toBe(body.speaker)
    },
  )

  test.each(allBodies)('$code numbers its drafts in a known series', (body) => {
    const symbol = proposeNextSymbol('first', {
      issued: [],
      taken: [],
      body: body.code,
      session: 63,
      year: 2020,
    })
    const read = parseSymbol(symbol ?? '')
    expect(read.ok && read.value.nature).toBe(body.limited ? 'limited' : 'document')
  })

  test('belongs to a principal organ and speaks as a known body', () => {
    for (const body of allBodies) {
      expect(bodyOf(body.organ)?.order).toBe('organ-only')
      expect(bodyOf(body.speaker)).not.toBeNull()
    }
  })
})

test.each([
  ['CND', 'body-then-session', true],
  ['C3', 'session-then-body', false],
  ['GA', 'organ-only', false],
  ['ECOSOC', 'organ-only', true],
] as const)('the masthead of %s: %s, place and dates %s', (code, order, place) => {
  expect(bodyOf(code)).toMatchObject({ order, printsPlaceAndDates: place })
})

test.each(['Committee', '', '会', 'The', 'General  Assembly of'])(
  'no body is called %j',
  (name) => {
    for (const language of languages) expect(findBody(name, language)).toBeNull()
  },
)
