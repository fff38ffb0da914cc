import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languages, type Language } from '../document/language.ts'
import { allGroups } from '../sponsors/groups.ts'
import type { SponsorList } from '../sponsors/sponsor-list.ts'
import { allStates } from '../sponsors/states.ts'
import { findState } from '../sponsors/find-state.ts'
import { labelText, sponsorLabels } from './sponsor-label.ts'
import { formatSponsorLine } from './sponsor-line.ts'
import { parseSponsorLine } from './read-sponsor-line.ts'

/** `GEO JPN GAB/AFRICA` */
function sponsors(codes: string): SponsorList {
  return codes
    .split(' ')
    .filter(Boolean)
    .map((code) => {
      const [delegation = '', onBehalfOf = null] = code.split('/')
      return { delegation, onBehalfOf, main: false, joinedAt: 0 }
    })
}

function line(codes: string, language: Language): string {
  return formatSponsorLine({ sponsors: sponsors(codes), label: 'draft-resolution', language }).line
}

describe('as printed', () => {
  test('A/C.1/72/L.54: 22 States in English', () => {
    const printed =
      'Algeria, Angola, Belarus, China, Cuba, Ecuador, Egypt, Guinea, Iran (Islamic Republic of), Kazakhstan, Kenya, Malawi, Myanmar, Nicaragua, Russian Federation, Sierra Leone, South Africa, Sudan, Syrian Arab Republic, Venezuela (Bolivarian Republic of), Zambia and Zimbabwe: draft resolution'
    const read = parseSponsorLine(printed, 'en')
    expect(read?.unknown).toEqual([])
    expect(line((read?.delegations ?? []).toReversed().join(' '), 'en')).toBe(printed)
  })

  test('A/C.3/68/L.75: Gabon on behalf of a group', () => {
    expect(
      formatSponsorLine({
        sponsors: sponsors('GAB/AFRICA'),
        label: 'draft-resolution',
        language: 'en',
      }),
    ).toEqual({
      line: 'Gabon:* draft resolution',
      names: 'Gabon',
      note: '* On behalf of the States Members of the United Nations that are members of the Group of African States.',
    })
  })

  test('a Chinese revised draft of 2020, in the English order', () => {
    const options = { sponsors: sponsors('USA PRY JPN HND GEO'), language: 'zh' } as const
    expect(formatSponsorLine({ ...options, label: 'revised-draft-resolution' }).line).toBe(
      '格鲁吉亚、洪都拉斯、日本、巴拉圭和美利坚合众国：决议修订草案',
    )
    expect(
      formatSponsorLine({ ...options, label: 'revised-draft-resolution', profile: 'new-york' })
        .line,
    ).toBe('格鲁吉亚、洪都拉斯、日本、巴拉圭和美利坚合众国：订正决议草案')
  })

  test.each([
    [
      'fr',
      "États-Unis d'Amérique, Géorgie, Honduras, Japon et Paraguay\u00A0: projet de résolution",
    ],
    [
      'es',
      'Estados Unidos de América, Georgia, Honduras, Japón y Paraguay: proyecto de resolución',
    ],
    ['ru', 'Гондурас, Грузия, Парагвай, Соединенные Штаты Америки и Япония: проект резолюции'],
    ['ar', 'باراغواي، وجورجيا، وهندوراس، والولايات المتحدة الأمريكية، واليابان: مشروع قرار'],
  ] as const)('the same five in %s', (language, printed) => {
    expect(line('GEO HND JPN PRY USA', language)).toBe(printed)
  })

  test.each([
    ['JPN ITA', 'es', 'Italia y Japón: proyecto de resolución'],
    ['GAB IRN', 'es', 'Gabón e Irán (República Islámica del): proyecto de resolución'],
    ['GAB HUN', 'es', 'Gabón y Hungría: proyecto de resolución'],
    ['JPN', 'en', 'Japan: draft resolution'],
    ['TUR TUN TKM', 'en', 'Tunisia, Türkiye and Turkmenistan: draft resolution'],
    ['CIV CRI HRV', 'en', "Costa Rica, Côte d'Ivoire and Croatia: draft resolution"],
    ['JPN PER', 'ar', 'بيرو، واليابان: مشروع قرار'],
  ] as const)('%s in %s', (codes, language, printed) => {
    expect(line(codes, language)).toBe(printed)
  })

  test.each([
    ['en', 'Egypt,* Gabon** and Japan:* draft resolution'],
    ['fr', 'Égypte*, Gabon** et Japon*\u00A0: projet de résolution'],
    ['es', 'Egipto*, Gabón** y Japón*: proyecto de resolución'],
    ['zh', '埃及*、加蓬**和日本：* 决议草案'],
  ] as const)('one asterisk a group in %s', (language, printed) => {
    expect(line('JPN/G77 GAB/AFRICA EGY/G77', language)).toBe(printed)
  })

  test('a note for each group, in the order of the line', () => {
    const { note } = formatSponsorLine({
      sponsors: sponsors('GAB/AFRICA EGY/G77'),
      label: 'draft-resolution',
      language: 'en',
    })
    expect(note?.split('\n').map((one) => one.split(' that are ')[1])).toEqual([
      'members of the Group of 77 and China.',
      'members of the Group of African States.',
    ])
  })

  test('without sponsors the label stands alone', () => {
    expect(line('', 'en')).toBe('Draft resolution')
    expect(line('', 'zh')).toBe('决议草案')
  })
})

describe('as read', () => {
  test.each([
    [
      '  格鲁吉亚、洪都拉斯、日本、\n巴拉圭 和 美利坚合众国：决议修订草案 ',
      'zh',
      ['GEO', 'HND', 'JPN', 'PRY', 'USA'],
    ],
    ['中非共和国和波斯尼亚和黑塞哥维那：决议草案', 'zh', ['CAF', 'BIH']],
    ['加蓬*：决议草案', 'zh', ['GAB']],
    ['Antigua and Barbuda and Bosnia and Herzegovina: draft resolution', 'en', ['ATG', 'BIH']],
    ['Georgia, Honduras, and Japan: Draft resolution', 'en', ['GEO', 'HND', 'JPN']],
    ['Turkey and the Netherlands: draft decision', 'en', ['TUR', 'NLD']],
    ['Gabon:* draft resolution', 'en', ['GAB']],
    ['Japan: amendment to draft resolution A/C.3/68/L.75', 'en', ['JPN']],
    ['Gabon* : projet révisé de résolution', 'fr', ['GAB']],
  ] as const)('%s', (text, language, delegations) => {
    const read = parseSponsorLine(text, language)
    expect([read?.delegations, read?.unknown]).toEqual([delegations, []])
  })

  test('a name that is no State is kept apart', () => {
    expect(parseSponsorLine('Japan, Narnia and Peru: draft resolution', 'en')).toMatchObject({
      delegations: ['JPN', 'PER'],
      unknown: ['Narnia'],
      label: 'draft-resolution',
    })
    expect(parseSponsorLine('Peru and Narnia: draft resolution', 'en')?.unknown).toEqual(['Narnia'])
  })

  test.each([
    [
      'Draft resolution submitted by the President of the General Assembly',
      'en',
      'the President of the General Assembly',
    ],
    ['Revised draft resolution submitted by the Chair', 'en', 'the Chair'],
    ['مشروع قرار مقدم من رئيس الجمعية العامة', 'ar', 'رئيس الجمعية العامة'],
    ['主席提交的决议草案', 'zh', '主席'],
  ] as const)('%s has no sponsors', (text, language, submittedBy) => {
    expect(parseSponsorLine(text, language)).toMatchObject({ delegations: [], submittedBy })
  })

  test.each([
    ['draft resolution', 'en'],
    ['Note: draft resolution A/C.3/68/L.75 was withdrawn', 'en'],
    ['Requests the following: a report', 'en'],
    ['联合国出版物，出售品编号：E.9.XI.17。', 'zh'],
    ['麻醉药品委员会，', 'zh'],
    ['', 'en'],
  ] as const)('%j is no line of sponsors', (text, language) => {
    expect(parseSponsorLine(text, language)).toBeNull()
  })
})

describe('laws', () => {
  const groups = [null, ...allGroups.map(({ code }) => code)]
  const some = fc
    .uniqueArray(fc.constantFrom(...allStates.map(({ code }) => code)), {
      minLength: 1,
      maxLength: 30,
    })
    .chain((codes) =>
      fc.tuple(
        ...codes.map((delegation) =>
          fc.record({
            delegation: fc.constant(delegation),
            onBehalfOf: fc.option(fc.constantFrom(...groups), { freq: 5 }),
            main: fc.boolean(),
            joinedAt: fc.nat(),
          }),
        ),
      ),
    )
  const language = fc.constantFrom(...languages)
  const label = fc.constantFrom(...sponsorLabels)

  test('what is written is read again', () => {
    fc.assert(
      fc.property(some, language, label, (sponsors, language, label) => {
        const read = parseSponsorLine(
          formatSponsorLine({ sponsors, language, label }).line,
          language,
        )
        expect(read?.label).toBe(label)
        expect(read?.unknown).toEqual([])
        expect(read?.delegations.toSorted()).toEqual(
          sponsors.map(({ delegation }) => delegation).toSorted(),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('the order of joining never shows', () => {
    const shuffled = some.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, language, label, ([one, other], language, label) => {
        expect(formatSponsorLine({ sponsors: other, language, label })).toEqual(
          formatSponsorLine({ sponsors: one, language, label }),
        )
      }),
    )
  })

  test('all States in every language', () => {
    for (const language of languages) {
      const all = line(allStates.map(({ code }) => code).join(' '), language)
      expect(parseSponsorLine(all, language)?.delegations).toHaveLength(allStates.length)
    }
  })

  test('the Chinese order is the English order', () => {
    fc.assert(
      fc.property(some, (sponsors) => {
        const order = (language: Language) =>
          parseSponsorLine(
            formatSponsorLine({ sponsors, language, label: 'draft-decision' }).line,
            language,
          )?.delegations
        expect(order('zh')).toEqual(order('en'))
      }),
    )
  })

  test('reading never throws, and finds only States', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), language, label, (text, language, label) => {
        const read = parseSponsorLine(`${text}: ${labelText(label, language)}`, language)
        for (const name of read?.unknown ?? []) expect(findState(name, language)).toBeNull()
      }),
    )
  })
})
