import { describe, expect, it } from 'vitest'
import { LabelSequence } from './label-sequence.ts'
import { type PrintedLabel, readLabel } from './printed-labels.ts'
import { readSectionSign } from './section-signs.ts'

describe('readLabel', () => {
  it.each([
    ['1. Decides', 'number', 1, 'Decides'],
    ['12．决定', 'number', 12, '决定'],
    ['5 - تطلب إلى', 'number', 5, 'تطلب إلى'],
    ['3) Requests', 'number', 3, 'Requests'],
    ['5 bis. Requests', 'number', 5, 'Requests'],
    ['OP7 ter. Requests', 'operative', 7, 'Requests'],
    ['[PP 2 bis] Recalling', 'preambular', 2, 'Recalling'],
    ['PP3. Recalling', 'preambular', 3, 'Recalling'],
    ['OP 3 ante Requests', 'operative', 3, 'Requests'],
    ['OP 2之二［请秘书长］', 'operative', 2, '［请秘书长］'],
    ['［OP 2之三备选2］请秘书长', 'operative', 2, '请秘书长'],
    ['OP 2 مكررا [تطلب إلى', 'operative', 2, '[تطلب إلى'],
    ['PP 4 مكررا ثانيا وإذ', 'preambular', 4, 'وإذ'],
    ['(a) To act', 'sub', 1, 'To act'],
    ['(a bis) To act', 'sub', 1, 'To act'],
    ['b) ter Actuar', 'sub', 2, 'Actuar'],
    ['（b）采取', 'sub', 2, '采取'],
    ['c) Actuar', 'sub', 3, 'Actuar'],
    ['г) принять', 'sub', 4, 'принять'],
    ['б. принять', 'sub', 2, 'принять'],
    ['2.3. принять', 'sub', 3, 'принять'],
    ['2.3.1) принять', 'sub', 1, 'принять'],
    ['(ج) نشر', 'sub', 3, 'نشر'],
    ['(هـ) نشر', 'sub', 5, 'نشر'],
    ['(aa) To act', 'sub', 27, 'To act'],
    ['(iv) To act', 'sub', 4, 'To act'],
    ["'2' المحطات", 'sub', 2, 'المحطات'],
    ['③ 采取', 'sub', 3, '采取'],
    ['⑵采取', 'sub', 2, '采取'],
    ['ب - نشر', 'sub', 2, 'نشر'],
    ['(B) To act', 'sub', 2, 'To act'],
    ['Op. 4 Requests', 'operative', 4, 'Requests'],
    ['• To act', 'bullet', undefined, 'To act'],
    ['➤ To act', 'bullet', undefined, 'To act'],
    ['- ✎ To act', 'bullet', undefined, 'To act'],
  ])('reads %s', (text, kind, value, rest) => {
    const label = readLabel(text)
    expect(label).toMatchObject({ kind, rest })
    expect(label?.readings[0]?.value).toBe(value)
  })

  it.each([
    'Decides to act',
    '1.5 million people',
    'с. 45',
    '2.5. 2024',
    '2019 年 3 月',
    '(see paragraph 5)',
    'etc. and so on',
    '10 December 1948',
    '(2019) was the year',
    'mdcl) is no counter',
    '(E) 120924',
  ])('finds no label in %s', (text) => {
    expect(readLabel(text)).toBeNull()
  })
})

describe('readSectionSign', () => {
  it.each([
    ['I', 0, 1, ''],
    ['IV. Follow-up', 0, 4, 'Follow-up'],
    ['二', 0, 2, ''],
    ['十二、后续行动', 0, 12, '后续行动'],
    ['壹', 0, 1, ''],
    ['貳、後續行動', 0, 2, '後續行動'],
    ['拾壹、后续行动', 0, 11, '后续行动'],
    ['B. Prevention', 1, 2, 'Prevention'],
    ['ثالثا - المتابعة', 0, 3, 'المتابعة'],
    ['ألف - المتابعة', 1, 1, 'المتابعة'],
    ['باء.', 1, 2, ''],
    ['Section II: Follow-up', 0, 2, 'Follow-up'],
  ])('reads %s', (text, level, value, rest) => {
    expect(readSectionSign(text)).toMatchObject({ rest })
    expect(readSectionSign(text)?.readings[0]).toMatchObject({ level, value })
  })

  it.each([
    'In the year 2020',
    '一些国家',
    '陆地生态系统',
    '柒零、',
    'A State shall act',
    'IIII',
    'ألف دولار',
  ])('takes %s for words', (text) => {
    expect(readSectionSign(text)).toBeNull()
  })
})

describe('LabelSequence', () => {
  const levels = (...signs: readonly string[]): (number | undefined)[] => {
    const sequence = new LabelSequence()
    const labels = signs.map((sign): PrintedLabel => readLabel(`${sign} x`)!)
    return labels.map((label, at) => sequence.take(label, labels[at + 1] ?? null)?.level)
  }

  it.each([
    [
      ['1.', '(a)', '(b)', '2.', '(a)'],
      [0, 1, 1, 0, 1],
    ],
    [
      ['1.', '(a)', '(i)', '(ii)', '(b)', '(i)'],
      [0, 1, 2, 2, 1, 2],
    ],
    [
      ['1.', 'a.', 'i.', 'ii.', 'b.'],
      [0, 1, 2, 2, 1],
    ],
    [
      ['1.', '(a)', '(i)', 'a.', 'b.', '(ii)', '(b)'],
      [0, 1, 2, 3, 3, 2, 1],
    ],
    [
      ['1.', '(g)', '(h)', '(i)', '(j)'],
      [0, 1, 1, 1, 1],
    ],
    [
      ['1.', '(h)', '(i)', '(ii)', '(i)'],
      [0, 1, 2, 2, 1],
    ],
  ])('nests %j', (signs, expected) => {
    const start = signs[1] === '(g)' || signs[1] === '(h)' ? letters(signs[1]) : []
    const all = [signs[0]!, ...start, ...signs.slice(1)]
    const got = levels(...all)
    expect([got[0], ...got.slice(1 + start.length)]).toEqual(expected)
  })

  /** The letters before the first one of the case, so that it is in sequence. */
  function letters(sign: string): string[] {
    const count = sign.charCodeAt(1) - 97
    return Array.from({ length: count }, (_, at) => `(${String.fromCharCode(97 + at)})`)
  }
})

describe('numbers under numbers', () => {
  const place = (sequence: LabelSequence, text: string) => {
    const label = readLabel(text)
    return label && sequence.take(label)
  }

  it('count under their paragraph', () => {
    const sequence = new LabelSequence()
    const texts = [
      '1. Decides',
      '2. Requests',
      '2.1. to act',
      '2.1.1. at once',
      '2.2. to report',
      '3. Calls',
    ]
    expect(texts.map((text) => place(sequence, text)?.level)).toEqual([0, 0, 1, 2, 1, 0])
  })

  it('are out of sequence under another', () => {
    const sequence = new LabelSequence()
    place(sequence, '1. Decides')
    expect(place(sequence, '4.1. to act')?.inSequence).toBe(false)
  })
})

it.each([
  ['a- de financer', 'a-', 1],
  ['ii- dans chaque camp', 'ii-', 2],
])('%s has the label of an item', (text, printed, value) => {
  const label = readLabel(text)
  expect(label).toMatchObject({ kind: 'sub', printed })
  expect(label?.readings.map((reading) => reading.value)).toContain(value)
})

it.each(['a-t-il été', 'y - según el informe', 'e-commerce'])('%s has none', (text) => {
  expect(readLabel(text)).toBeNull()
})
