import { expect, it } from 'vitest'
import { readResolutionHeading } from './resolution-heading.ts'

it.each([
  ['63/197. 国际合作对付世界毒品问题', '63/197', '国际合作对付世界毒品问题'],
  ['1514 (XV). Declaration on independence', '1514 (XV)', 'Declaration on independence'],
  ['3202（S—Ⅵ）．原料供应', '3202 (S-VI)', '原料供应'],
  ['一五四一（十五）．會員國', '1541 (XV)', '會員國'],
  ['第二五二（一九六八）號決議', '252 (1968)', ''],
  ['第 2730(2024)号决议', '2730 (2024)', ''],
  ['United Nations Security Council Resolution 2231 (2015)', '2231 (2015)', ''],
  ['General Assembly resolution 70/1. Transforming our world', '70/1', 'Transforming our world'],
  ['Résolution 2231 (2015) du Conseil de sécurité des Nations Unies', '2231 (2015)', ''],
  ['Resolución 2231 (2015) del Consejo de Seguridad', '2231 (2015)', ''],
  ['Resolution 2002/12 of the Economic and Social Council', '2002/12', ''],
  ['Résolution 2002/12 du Conseil économique et social', '2002/12', ''],
  ['Резолюция 2231 (2015) Совета Безопасности', '2231 (2015)', ''],
  ['联合国安理会第2231（2015）号决议', '2231 (2015)', ''],
  ['قرار مجلس الأمن 2231 (2015)', '2231 (2015)', ''],
  ['القرار 335 (د-31)', '335 (XXXI)', ''],
  ['3379 (د-30). إنارة الموانئ', '3379 (XXX)', 'إنارة الموانئ'],
  ['قرار 2625 (دإ-25) إنارة الموانئ', '2625 (S-XXV)', 'إنارة الموانئ'],
  ['744(XXXIX) Resolución de Buenos Aires', '744 (XXXIX)', 'Resolución de Buenos Aires'],
  ['WHA74.7. Lighting of small harbours', 'WHA74.7', 'Lighting of small harbours'],
  ['58/31 A world of lamps', '58/31', 'A world of lamps'],
  ['49/35 B Lamps of the harbours', '49/35 B', 'Lamps of the harbours'],
])('%s heads a resolution', (text, number, title) => {
  expect(readResolutionHeading(text)).toEqual({ number, title })
})

it.each([
  ['Decisión BC-14/13', 'BC-14/13', ''],
  ['1/CP.21. Adoption of an agreement', '1/CP.21', 'Adoption of an agreement'],
  ['Décision XII/5 : Diversité biologique', 'XII/5', 'Diversité biologique'],
  ['Decision VII/28. Protected areas', 'VII/28', 'Protected areas'],
])('%s heads a decision of a convention', (text, number, title) => {
  expect(readResolutionHeading(text)).toEqual({ number, title, decision: true })
})

it.each([
  ['SC-9/4: Le DDT', 'SC-9/4', 'Le DDT'],
  ['RC-9/3', 'RC-9/3', ''],
])('%s heads a text of a convention', (text, number, title) => {
  expect(readResolutionHeading(text)).toEqual({ number, title })
})

it.each([
  '一、申明',
  '（十五）理事会',
  '第二十五届会议',
  '二十五（十）',
  'Security Council Committee established pursuant to resolution 1540 (2004)',
  'General Assembly resolutions 70/1 and 70/2',
])('%s heads none', (text) => {
  expect(readResolutionHeading(text)).toBeNull()
})

it('a number in figures before its session in words', () => {
  const heading = { number: '2997 (XXVII)', title: '环境合作' }
  expect(readResolutionHeading('2997（二十七）．　环境合作')).toEqual(heading)
  expect(readResolutionHeading('2849（二十六）号决议，')).toBeNull()
})

it('reads the number of the World Health Assembly before its title', () => {
  expect(readResolutionHeading('WHA67.27 Bites of snakes')).toEqual({
    number: 'WHA67.27',
    title: 'Bites of snakes',
  })
  expect(readResolutionHeading('WHA67.27 - World Health Organization')).toBeNull()
})
