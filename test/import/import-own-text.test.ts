// A text that was written as plain text, read again.
import { expect, test } from 'vitest'
import { languages } from '../../shared/document/language.ts'
import { exportText } from '../../shared/exporters/to-text.ts'
import { importText } from '../../shared/importers/from-text.ts'
import { paragraph } from '../builders.ts'
import { linesOf } from '../import-word/round-trip.ts'
import { shortDraft } from '../sample-contents.ts'

/** Short paragraphs, each on a line of its own, under a masthead whose lines end in no sign. */
test.each(languages)('a short draft in %s is the same, with and without sections', (of) => {
  const draft = shortDraft(of)
  const { paragraphs } = draft.text
  const [first] = paragraphs.filter(({ part }) => part === 'operative')
  const stop = of === 'zh' ? '；' : of === 'ar' ? '؛' : ';'
  const runs = first!.runs.map((run) => ({ ...run, text: run.text.replace(/\s?[:：]$/u, stop) }))
  const sections = [1, 2].flatMap((number) => [
    paragraph(`s${number}`, 'operative', '', { kind: 'heading' }),
    { ...first!, id: `o${number}`, runs },
  ])
  for (const more of [[], sections]) {
    const text = { paragraphs: [...paragraphs, ...more] }
    let count = 0
    const read = importText(exportText({ ...draft, text }), { newId: () => `i${++count}` })
    const [, ...lines] = linesOf(read.text)
    expect(lines.map((line) => line.replaceAll('*', ''))).toEqual(linesOf(text).slice(1))
  }
})

// The law of own pages found it, by the seed 187152957: the rows were taken for a preamble, and everything above for the masthead.
test('rows under numbered paragraphs that begin as paragraphs of a resolution do begin none', () => {
  const source = [
    'A/80/214',
    '大会',
    '沿海社区的合作',
    '1. 各国合作。',
    '2. 各国报告。',
    '附件一',
    '采取措施\t2019\t各国',
    '采取措施\t2020\t各国',
    '附件二',
    '1. 采取措施加强合作。',
  ]
  let count = 0
  const { text } = importText(source.join('\n\n'), { newId: () => `i${++count}` })
  const lines = linesOf(text)
  expect(lines.some((line) => line.endsWith('各国合作。'))).toBe(true)
  expect(lines.some((line) => line.endsWith('各国报告。'))).toBe(true)
})
