// Arabic as programs take it from a PDF: with marks of direction, in the order of the paper, or out of any order.
import { expect, test } from 'vitest'
import { importText } from '../from-text.ts'
import { readDirectionMarks } from './direction-marks.ts'
import { readVisualLines } from './visual-order.ts'

/** As `pdftotext` writes it: {…} is turned, <…> is not. */
const marked = (...rows: readonly string[]) =>
  rows
    .map((row) =>
      row.replaceAll('{', '\u202b').replaceAll('<', '\u202a').replaceAll(/[}>]/gu, '\u202c'),
    )
    .join('\n')

const opening = ['{إن اللجنة<،>}', '{إذ تضع في اعتبارها ما تقدم<،>}', '{تقرر ما يلي<:>}']
const last = (text: string) => text.split('\n').at(-1)

test.each([
  ['a stop and a space before a figure', '{في عام < ،2031>وأن}', 'في عام 2031، وأن'],
  ['a stop and a space after a word', '{البحار< ،>والمحيطات}', 'البحار، والمحيطات'],
  ['the sign of a note', '{التقرير(< )4>الوارد}', 'التقرير(4) الوارد'],
  [
    'figures of several numbers',
    '{القرار < 71/12>المؤرخ < 5>أيار</>مايو <2016>}',
    'القرار 71/12 المؤرخ 5 أيار/مايو 2016',
  ],
  ['the number of a paragraph', '{< - 7>تحث الدول}', '7 - تحث الدول'],
  [
    'a note in Latin words',
    '{(<United Nations, Treaty Series, vol. 12, No. 34. )3>}',
    '(3) United Nations, Treaty Series, vol. 12, No. 34.',
  ],
  ['columns of a page', '<Distr.: Limited>      {المجلس}', 'المجلس      Distr.: Limited'],
  [
    'numbers that nobody marked',
    '{المؤرخ 16 تموز/يوليه 2020 (كوفيد-19)}',
    'المؤرخ 16 تموز/يوليه 2020 (كوفيد-19)',
  ],
  ['words one by one', '{الأعضاء} {الدول}', 'الدول الأعضاء'],
])('marks of direction: %s', (_name, row, expected) => {
  expect(last(readDirectionMarks(marked(...opening, row)))).toBe(expected)
})

test('single marks of a writer turn nothing', () => {
  const row = marked('{القرار <71/12>}')
  expect(readDirectionMarks(row)).toBe(row)
})

const back = (text: string) => Array.from(text).toReversed().join('')
const lines = ['إن الجمعية العامة،', 'إذ تسلم بأهمية التنمية المستدامة،', 'تقرر إعلان سنة دولية.']

test('lines as on paper are turned before the forms for print of two letters are', () => {
  const read = readVisualLines([...lines.map(back), 'ﻆﺣﻼﺗ ةرم'].join('\n'))
  expect(last(read)?.normalize('NFKC')).toBe('مرة تلاحظ')
})

test('a note in Latin words that stands among them keeps its order', () => {
  const note = '.United Nations, Treaty Series, vol. 12, No. 34 6'
  expect(last(readVisualLines([...lines.map(back), note].join('\n')))).toBe(
    '6 United Nations, Treaty Series, vol. 12, No. 34.',
  )
})

const told = (...rows: readonly string[]) => {
  let count = 0
  const { ambiguities } = importText(rows.join('\n'), { newId: () => `i${++count}` })
  return ambiguities.filter(({ code }) => code === 'letters-out-of-order').length
}

test.each<[string, readonly string[]]>([
  [
    'pairs of lam and alef turned round',
    ['إن اللجنة،', 'تدعو األمين إلى اإلعالن،', 'تقرر األخذ به.'],
  ],
  ['figures from the back', ['في عام 5202، وفي عام 0302، وفي عام 4102.']],
  ['stops at the heads of lines', ['إن اللجنة', '،إذ تشير', '،وإذ تلاحظ', '؛تقرر ما يلي']],
  [
    'words backwards between figures',
    ['ةماعلا ةيعمجلا نإ،', 'ةيمنتلا ةيمهأب ملست ذإ،', 'ةيلود ةنس نالعإ 2025 ررقت.'],
  ],
])('what cannot be put in order is told: %s', (_name, rows) => {
  expect(told(...rows)).toBe(1)
})

test('sound Arabic is told nothing', () => {
  expect(told(...lines, 'تدعو الأمين العام إلى الإعلان عن ذلك في عام 2025.')).toBe(0)
})

test('the strokes that stretch words, as a letter of another script, are taken out', () => {
  let count = 0
  const rows = ['إن الجمCCعية العCامة،', 'تقرCCر إعCلان سنة دولية.']
  const { text } = importText(rows.join('\n'), { newId: () => `i${++count}` })
  const words = text.paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join(' ')
  expect(words).toContain('تقرر إعلان سنة دولية')
})
