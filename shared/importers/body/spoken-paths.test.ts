import { describe, expect, test } from 'vitest'
import { read } from '../../../test/import/outline.ts'
import { bodyText } from '../../document/draft-text.ts'
import { readLabel } from './printed-labels.ts'
import { followSpoken } from './spoken-paths.ts'

const labels = (...lines: string[]) =>
  followSpoken(lines.map(readLabel)).map((label) => label && `${label.kind} ${label.printed}`)

describe('the way to a sub-paragraph', () => {
  test('ends in the sign that counts, and is what is printed', () => {
    expect(
      labels(
        'OP 1 Encourages',
        'OP 1 (a) By acting',
        'OP1(b)(ii) a. Operators',
        'OP 2 bis Decides',
        'OP 2 bis. (a) To act',
        'PP 2 Noting',
        'PP 2 (b) the words',
      ),
    ).toEqual([
      'operative OP 1',
      'sub OP 1 (a)',
      'sub OP1 (b)(ii) a.',
      'operative OP 2 bis',
      'sub OP 2 bis. (a)',
      'preambular PP 2',
      'sub PP 2 (b)',
    ])
  })

  test('is none where the paragraph did not stand before it', () => {
    expect(labels('OP 1 Encourages', 'OP 2 (a) To act', 'OP 2 (see below) To act')).toEqual([
      'operative OP 1',
      'operative OP 2',
      'operative OP 2',
    ])
  })

  test('gives a sub-paragraph in a text', () => {
    const { text, ambiguities } = read(
      [
        'The Commission on Narcotic Drugs,',
        'PP 1 Recalling its resolution 51/10,',
        'OP 1 Encourages Member States to establish partnerships:',
        'OP 1 (a) By promoting the exchange of good practices;',
        'OP 1 (b) By safeguarding supply chains, in particular of:',
        'OP 1 (b) (i) Financial institutions;',
        'OP 1 (b) (ii) Providers of services;',
        'OP 2 Requests the Secretariat to report.',
      ].join('\n\n'),
    )
    expect(
      text.paragraphs.map((each) => `${each.part} ${each.level} ${bodyText(each).slice(0, 10)}`),
    ).toEqual([
      'subject 0 The Commis',
      'preamble 0 Recalling ',
      'operative 0 Encourages',
      'operative 1 By promoti',
      'operative 1 By safegua',
      'operative 2 Financial ',
      'operative 2 Providers ',
      'operative 0 Requests t',
    ])
    expect(ambiguities).toEqual([])
  })
})
