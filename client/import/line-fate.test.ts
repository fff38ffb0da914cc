import { describe, expect, test } from 'vitest'
import type { Paragraph, Run } from '../../shared/document/draft-text.ts'
import { lineFates } from './line-fate.ts'

function paragraph(...runs: readonly Run[]): Paragraph {
  const place = { kind: 'paragraph', part: 'operative', level: 0 } as const
  return { id: 'p', ...place, status: 'open', ref: null, runs, end: {} }
}

const fateOf = lineFates({
  paragraphs: [
    paragraph(
      { text: 'Requests the Secretary-General to report,', marks: {} },
      { text: 'See document A/79/1.', marks: { note: 'n' } },
      { text: ' in cooperation with Member States;', marks: {} },
    ),
    paragraph({ text: '请秘书长提出报告；', marks: {} }),
  ],
})

describe('a line of the source', () => {
  test.each([
    '  1. Requests the Secretary-',
    'General to report,1 in cooperation',
    '(a) with Member States;',
    '1 See document A/79/1.',
    '二、请秘书长',
  ])('%s stands in the text', (line) => expect(fateOf(line)).toBe('text'))

  test('of which a word was put right stands in it otherwise', () =>
    expect(fateOf('Requests the Secretarry-General to report')).toBe('changed'))

  test.each(['Printed on recycled paper', '续议本项目', 'Заявление'])(
    '%s does not stand in it',
    (line) => expect(fateOf(line)).toBe('none'),
  )
})
