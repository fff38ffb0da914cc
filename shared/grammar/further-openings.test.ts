import { describe, expect, test } from 'vitest'
import { furtherOpenings } from '../../test/fixtures/further-openings.ts'
import { type Language, languages } from '../document/language.ts'
import { findOpening } from './opening-words.ts'

/** What may follow a verb. */
const objects: Readonly<Record<Language, string>> = {
  en: ' the measures taken',
  fr: ' les mesures prises',
  es: ' las medidas adoptadas',
  ru: ' принятые меры',
  zh: '各国采取的措施',
  ar: ' التدابير المتخذة',
}

describe.each(['preamble', 'operative'] as const)('the openings of the %s part', (part) => {
  test.each(languages)('in %s', (language) => {
    const openings = furtherOpenings[part][language].split(/\s\/\s/u).map((words) => words.trim())
    const missed = openings.filter(
      (words) => findOpening(`${words}${objects[language]}`, { language, part }) === null,
    )
    expect(openings.length).toBeGreaterThan(70)
    expect(missed).toEqual([])
  })
})

test.each(['考量到各国能力不一', '考量各国能力', '體認到各國能力不一'])(
  'in the Chinese of Taiwan: %s',
  (words) => {
    expect(findOpening(words, { language: 'zh', part: 'preamble' })).not.toBeNull()
  },
)

test.each([
  ['preamble', '惟鑒於情勢'],
  ['preamble', '確悉該報告書'],
  ['operative', '設置專設委員會'],
  ['operative', '指派五國'],
  ['operative', '創設特別基金'],
] as const)('of the older volumes, in the %s: %s', (part, words) => {
  expect(findOpening(words, { language: 'zh', part })).not.toBeNull()
})

test.each([
  ['preamble', '參照其決議案所陳之意見', '參照'],
  ['preamble', '體察三國政府之盛意', '體察'],
  ['preamble', '並悉收存國已予發還', '並悉'],
  ['preamble', '業經審閱秘書長之報告書', '業經審閱'],
  ['preamble', '深為關(guān)切赤字', '深為關(guān)切'],
  ['operative', '決議：', '決議'],
  ['operative', '嘱各校按月函告', '嘱'],
  ['operative', '发布这一宣言', '发布'],
] as const)('in Chinese, in the %s: %s', (part, words, expected) => {
  const found = findOpening(words, { language: 'zh', part })
  expect(words.slice(found?.from, found?.to)).toBe(expected)
})

test.each(['决议草案一', '决议第3段', '悉数归还'])('no verb in Chinese: %s', (words) => {
  expect(findOpening(words, { language: 'zh', part: 'preamble' })).toBeNull()
  expect(findOpening(words, { language: 'zh', part: 'operative' })).toBeNull()
})

describe('what opens no paragraph', () => {
  test.each<[Language, string]>([
    ['en', 'States parties to the Convention'],
    ['en', 'Training of officials'],
    ['en', 'The report of the Secretary-General'],
    ['en', 'National measures'],
    ['en', 'Meetings of experts'],
    ['fr', 'Mesures nationales'],
    ['fr', 'Cependant les mesures'],
    ['es', 'Medidas nacionales'],
    ['es', 'Cuando las medidas'],
    ['ru', 'национальные меры'],
    ['ru', 'устав Организации'],
    ['zh', '各国采取的措施'],
    ['zh', '体制改革的措施'],
    ['zh', '根据上述决议的规定'],
    ['ar', 'التدابير الوطنية'],
    ['ar', 'جميع الدول الأعضاء'],
  ])('in %s: %s', (language, words) => {
    for (const part of ['preamble', 'operative'] as const)
      expect(findOpening(words, { language, part })).toBeNull()
  })
})

test.each<[Language, 'preamble' | 'operative', string, string]>([
  ['en', 'preamble', 'Reiterating its deep concern', ' at the losses'],
  ['en', 'operative', 'Reiterates its deep concern', ' at the losses'],
  ['en', 'preamble', 'Reiterating', ' its call for peace'],
  ['fr', 'preamble', 'Ayant présente à l’esprit', ' la résolution 43/1'],
  ['fr', 'preamble', 'Ayant présents à l’esprit', ' les rapports'],
  ['fr', 'preamble', 'Exprimant sa profonde émotion', ' devant les pertes'],
  ['fr', 'operative', 'Réitère sa profonde préoccupation', ' devant les pertes'],
  ['es', 'preamble', 'Expresando su profunda emoción', ' por las pérdidas'],
  ['es', 'preamble', 'Reiterando su profunda preocupación', ' por las pérdidas'],
])('in %s, in the %s, sets off: %s', (language, part, words, rest) => {
  const found = findOpening(words + rest, { language, part })
  expect((words + rest).slice(found?.from, found?.to)).toBe(words)
})
