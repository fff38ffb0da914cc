import { describe, expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'
import { plainSigns } from './sign-shapes.ts'
import { readSourceLines } from '../lines/source-lines.ts'

const plain = (...rows: string[]) =>
  plainSigns(readSourceLines(rows.join('\n'))).map(({ text }) => text)

it('reads ① as the sign of a note where one stands in the text and below at the head of a line', () => {
  expect(plain('回顾《世界人权宣言》，①其中载有', '① 第217A号决议。')).toEqual([
    '回顾《世界人权宣言》，¹其中载有',
    '¹ 第217A号决议。',
  ])
})

it('reads (١) so in Arabic, and keeps all other figures', () => {
  expect(plain('الاتفاقية(١)، لعام ٢٠٢٣', '(١) القرار ٢٢٠٠.')).toEqual([
    'الاتفاقية(1)، لعام ٢٠٢٣',
    '(1) القرار ٢٢٠٠.',
  ])
})

it('reads (١) so behind a year, and not behind the number of an article', () => {
  expect(plain('لعام ٢٠٠٥(١)، وفقا للمادة ٢(١)', '(١) القرار ٢٢٠٠.')).toEqual([
    'لعام ٢٠٠٥(1)، وفقا للمادة ٢(١)',
    '(1) القرار ٢٢٠٠.',
  ])
})

it('reads [١] so in Arabic, behind a figure too', () => {
  expect(
    plain('جدول أعمال القرن ٢١[١] وإعلان ريو[٢]،', '[١] القرار ٢٢٠٠.', '[٢] المرجع نفسه.'),
  ).toEqual(['جدول أعمال القرن ٢١[1] وإعلان ريو[2]،', '[1] القرار ٢٢٠٠.', '[2] المرجع نفسه.'])
})

it.each([
  ['behind a colon', ['采取以下措施：①培训；②监测；', '① 培训；', '② 监测。']],
  ['at the heads of lines alone', ['采取以下措施：', '① 培训；', '② 监测。']],
  ['without a note below', ['回顾《宣言》①的规定，']],
])('keeps the signs of a list %s', (_name, rows) => {
  expect(plain(...rows)).toEqual(rows)
})

describe('signs in brackets', () => {
  const text = ['Генеральная Ассамблея,', 'ссылаясь на доклады о маяках в Африке (1) и в Азии (2),']
  const notes = ['(1) A/60/153.', '(2) A/60/152.']

  it('are those of notes under a rule', () => {
    const lines = outline(read([...text, '_______________', ...notes].join('\n')))
    expect(lines.at(-1)).toBe(
      'preamble | 0 | ссылаясь на доклады о маяках в Африке и в Азии, | {A/60/153.} | {A/60/152.}',
    )
  })

  it('stay what they are in a list', () => {
    expect(outline(read([...text, ...notes].join('\n'))).join('\n')).toContain('(1) и в Азии (2)')
  })
})

it('reads the arrows of a wiki as signs of notes where the text has those', () => {
  const text = 'Recalling the report[1] and the plan,[2]'
  expect(plain(text, '1. ↑ A/60/153.', '2. ↑ 2.0 2.1 A/60/154.').slice(1)).toEqual([
    '[1] A/60/153.',
    '[2] A/60/154.',
  ])
  expect(plain(text, '↑ A/60/153.', '↑ A/60/154.').slice(1)).toEqual([
    '[1] A/60/153.',
    '[2] A/60/154.',
  ])
  expect(plain('Recalling the report,', '1. ↑ A/60/153.')[1]).toBe('1. ↑ A/60/153.')
})
