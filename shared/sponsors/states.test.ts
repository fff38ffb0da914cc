import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages } from '../document/language.ts'
import { allGroups, groupName, groupNote, isGroup } from './groups.ts'
import { fullStateNames } from './full-names.ts'
import { stateAliases } from './state-aliases.ts'
import { allStates, isState, stateName } from './states.ts'
import { findState } from './find-state.ts'

test('there are 193 Member States and two observer States', () => {
  const members = allStates.filter(({ status }) => status === 'member')
  const observers = allStates.filter(({ status }) => status === 'observer')
  expect([members.length, observers.map(({ code }) => code)]).toEqual([193, ['PSE', 'VAT']])
})

test.each([
  ['IRN', 'en', 'Iran (Islamic Republic of)'],
  ['IRN', 'fr', "Iran (République islamique d')"],
  ['IRN', 'es', 'Irán (República Islámica del)'],
  ['IRN', 'ru', 'Иран (Исламская Республика)'],
  ['IRN', 'zh', '伊朗伊斯兰共和国'],
  ['IRN', 'ar', 'إيران (جمهورية - الإسلامية)'],
  ['COG', 'zh', '刚果（布）'],
  ['COD', 'zh', '刚果民主共和国'],
  ['BOL', 'zh', '多民族玻利维亚国'],
  ['DMA', 'zh', '多米尼克'],
  ['DOM', 'zh', '多米尼加'],
  ['TUR', 'en', 'Türkiye'],
  ['TUR', 'ru', 'Турция'],
  ['CIV', 'es', "Côte d'Ivoire"],
  ['NLD', 'en', 'Netherlands (Kingdom of the)'],
  ['NLD', 'zh', '荷兰王国'],
  ['PRK', 'en', "Democratic People's Republic of Korea"],
] as const)('%s in %s is %s', (code, language, name) => {
  expect(stateName(code, language)).toBe(name)
})

describe('found', () => {
  test.each([
    ['Islamic Republic of Iran', 'en', 'IRN'],
    ['Iran', 'en', 'IRN'],
    ['The State of Israel', 'en', 'ISR'],
    ['Republic of Portugal', 'en', 'PRT'],
    ['Socialist Republic of Vietnam', 'en', 'VNM'],
    ['Republic of Korea', 'en', 'KOR'],
    ['le Royaume de Belgique', 'fr', 'BEL'],
    ['República Federal de Alemania', 'es', 'DEU'],
    ['Netherlands (the)', 'en', 'NLD'],
    ['the Netherlands', 'en', 'NLD'],
    ['the Kingdom of the Netherlands', 'en', 'NLD'],
    ['Côte d’Ivoire', 'en', 'CIV'],
    ["Cote d'Ivoire", 'en', 'CIV'],
    ['VIETNAM', 'en', 'VNM'],
    ['Guinea Bissau', 'en', 'GNB'],
    ['United Kingdom', 'en', 'GBR'],
    ['Turkey', 'en', 'TUR'],
    ['la République islamique d’Iran', 'fr', 'IRN'],
    ['Pays-Bas (Royaume des)', 'fr', 'NLD'],
    ['Royaume des Pays-Bas', 'fr', 'NLD'],
    ['República Bolivariana de Venezuela', 'es', 'VEN'],
    ['Исламская Республика Иран', 'ru', 'IRN'],
    ['Королёвство Нидерландов', 'ru', 'NLD'],
    ['جمهورية إيران الإسلامية', 'ar', 'IRN'],
    ['刚果(布)', 'zh', 'COG'],
    ['伊朗', 'zh', 'IRN'],
    ['Georgia*', 'en', 'GEO'],
    ['República Argentina', 'es', 'ARG'],
    ["People's Republic of China", 'en', 'CHN'],
    ['Republic of China', 'en', null],
    ['جمهورية الصين', 'ar', null],
    ['جمهورية جيبوتي', 'ar', 'DJI'],
    ['السعودية', 'ar', 'SAU'],
    ['ОАЭ', 'ru', 'ARE'],
    ['The French Republic', 'en', 'FRA'],
    ['République de Corée', 'fr', 'KOR'],
    ['المملكة المغربية', 'ar', 'MAR'],
    ['European Union', 'en', null],
    ['Narnia', 'en', null],
    ['', 'en', null],
    ['Georgia', 'zh', null],
  ] as const)('%s in %s: %s', (name, language, code) => {
    expect(findState(name, language)).toBe(code)
  })

  test('every printed name, as printed and without care', () => {
    for (const language of languages)
      for (const { code, names } of allStates) {
        const name = names[language]
        expect(findState(name, language)).toBe(code)
        expect(findState(` ${name.toUpperCase().replaceAll(' ', '  ')}`, language)).toBe(code)
      }
  })

  test('no alias hides a name or another alias', () => {
    for (const language of languages)
      for (const [code, alias] of [...stateAliases(language), ...fullStateNames(language)])
        expect(findState(alias, language)).toBe(code)
  })

  test('no name has an article mark or an asterisk left', () => {
    const marked = allStates
      .flatMap(({ names }) => Object.values(names))
      .filter((name) => /\*|\((?:the|l'|le|la|les|el|los|las)\)/u.test(name))
    expect(marked).toEqual([])
  })

  test('searching never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...languages),
        (name, language) => {
          const code = findState(name, language)
          expect(code === null || isState(code)).toBe(true)
        },
      ),
    )
  })
})

test('an unknown code is its own name', () => {
  expect([isState('EUE'), stateName('EUE', 'en'), isGroup('X'), groupName('X', 'en')]).toEqual([
    false,
    'EUE',
    false,
    'X',
  ])
})

describe('groups', () => {
  test.each([
    [
      'AFRICA',
      'en',
      'On behalf of the States Members of the United Nations that are members of the Group of African States.',
    ],
    [
      'G77',
      'en',
      'On behalf of the States Members of the United Nations that are members of the Group of 77 and China.',
    ],
    [
      'EU',
      'en',
      'On behalf of the States Members of the United Nations that are members of the European Union.',
    ],
    ['AFRICA', 'zh', '代表属于非洲国家组成员的联合国会员国。'],
    ['G77', 'zh', '代表属于77国集团成员的联合国会员国和中国。'],
  ] as const)('%s in %s', (code, language, note) => {
    expect(groupNote(code, language)).toBe(note)
  })

  test('every group has a name and a note in every language', () => {
    for (const { code, names } of allGroups)
      for (const language of languages) {
        expect(names[language]).not.toBe('')
        expect(groupNote(code, language)).toMatch(/[.。]$/u)
        expect(groupNote(code, language)).not.toContain('#')
      }
  })
})
