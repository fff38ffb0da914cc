// What extraction does to lines, each in a small source of its own: labels and signs apart from their words, empty lines that say nothing, letters
// and words set apart, stops and signs cut off, notes without any sign of a page's end.
import { describe, expect, it } from 'vitest'
import { anchor } from '../../shared/document/draft-text.ts'
import { closeLetters } from '../../shared/importers/lines/close-letters.ts'
import { findDamage } from '../../shared/importers/lines/damaged-words.ts'
import { joinLoneLabels } from '../../shared/importers/lines/join-lone-labels.ts'
import { joinLoneSigns } from '../../shared/importers/notes/lone-signs.ts'
import { restoreHyphens } from '../../shared/importers/lines/lost-hyphens.ts'
import { returnWords } from '../../shared/importers/lines/stretched-words.ts'
import { mendLines } from '../../shared/importers/lines/mend-lines.ts'
import { readSourceLines } from '../../shared/importers/lines/source-lines.ts'
import { composeDrafts } from './corpus/composed-draft.ts'
import { plainShapes } from './corpus/write-plain.ts'
import { read } from './outline.ts'

const texts = (lines: readonly { readonly text: string }[]) => lines.map(({ text }) => text)
const lines = (...rows: readonly string[]) => readSourceLines(rows.join('\n'))
const paragraphs = (source: string) =>
  read(source).text.paragraphs.map(({ runs }) =>
    runs.map(({ text, marks }) => (marks.note ? `{${text.replace(anchor, '')}}` : text)).join(''),
  )

describe('labels on lines of their own', () => {
  it.each([
    ['one', ['1.', 'Decides to meet;'], ['1. Decides to meet;']],
    [
      'two before both paragraphs',
      ['(a)', '', '(b)', '', 'To meet;', '', 'To act;'],
      ['(a) To meet;', '(b) To act;'],
    ],
    [
      'two, the first with a list',
      ['(a)', '', '(b)', '', 'To meet:', '(i)', '', 'In May;', '', 'To act;'],
      ['(a) To meet:', '(i) In May;', '(b) To act;'],
    ],
    [
      'the last line of the paragraph first',
      [
        '2.',
        'to vote.',
        '',
        'Each member may be accompanied by one adviser, who has no right',
        '',
        '3.',
        'Go on.',
      ],
      [
        '2. Each member may be accompanied by one adviser, who has no right',
        'to vote.',
        '3. Go on.',
      ],
    ],
    ['without words', ['(a)', '(b) To act;'], ['(a)', '(b) To act;']],
    [
      'one of a list and the next over it, behind a colon',
      [
        '(b) To meet:',
        '',
        '(c)',
        '',
        '(i)',
        '',
        'In May;',
        '',
        '(ii)',
        '',
        'In June;',
        '',
        'To act;',
      ],
      ['(b) To meet:', '(i) In May;', '(ii) In June;', '(c) To act;'],
    ],
    [
      'the last line of a paragraph in the column of the labels',
      [
        '5.',
        '6.',
        'it;',
        '',
        'Takes note;',
        'Invites all of them to consider acceding to the Convention or to',
      ],
      [
        '5. Takes note;',
        '6. Invites all of them to consider acceding to the Convention or to',
        'it;',
      ],
    ],
    [
      'with the foot of the page between them',
      [
        '(a) To meet:',
        '',
        '(b)',
        '',
        '8',
        '',
        '(i)',
        '',
        '(ii)',
        '',
        'In May;',
        '',
        'In June;',
        '',
        'To act;',
      ],
      ['(a) To meet:', '(i) In May;', '(ii) In June;', '(b) To act;', '8'],
    ],
    [
      'the first of a list, left behind all the others',
      ['1. Acts:', '', '2/3', '', 'In May;', '', '(ii) In June;', '', '2.', '', '(i)', '', 'Ends.'],
      ['1. Acts:', '2/3', '(i) In May;', '(ii) In June;', '2. Ends.'],
    ],
    [
      'over the foot of a page, whose words come behind it',
      ['20.', '', '11', '', '12', '', '4/5', '', 'Takes note;', '', 'See A.', 'See B.'],
      ['20. Takes note;', '11', '12', '4/5', 'See A.', 'See B.'],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(texts(joinLoneLabels(lines(...rows)).lines)).toEqual(expected)
  })

  it('tells where a label stood elsewhere', () => {
    const { ambiguities } = joinLoneLabels(lines('(a)', '', '(b)', '', 'To meet;', '', 'To act;'))
    expect(ambiguities.map(({ code, line }) => `${line} ${code}`)).toEqual(['7 label-apart'])
  })
})

describe('signs at the foot of a page, apart from the words of their notes', () => {
  const body = ['The report1 and the law2 and the rest.3', '']
  const foot = (...rows: string[]) =>
    texts(joinLoneSigns(readSourceLines([...body, ...rows, '\fThe next page.'].join('\n'))).lines)

  it.each([
    ['above theirs', ['1', 'See A.', '2', 'See B.', '3', 'See C.']],
    ['one after all words', ['1', '', 'See A.', 'See B.', '3', 'See C.', '2']],
    ['all above all words', ['1', '2', '3', '', '25-08037', '', 'See A.', 'See B.', 'See C.']],
    ['the words of the first above all', ['See A.', 'See B.', '3', 'See C.', '1', '2']],
    [
      'below a paragraph that has its label',
      ['1', '2', '3', '', '2. Decides to meet;', '', 'Another.', '', 'See A.', 'See B.', 'See C.'],
    ],
    [
      'over the number of the page and that of the job',
      ['1', '2', '3', '', '1/2', '', 'See A.', 'See B.', 'See C.', 'V.20-01786'],
    ],
    ['some before their words', ['1', '', '3', 'See A.', '2 See B.', '', 'See C.']],
  ])('%s', (_name, rows) => {
    const found = foot(...rows).filter((text) => text.includes('See'))
    expect(found).toEqual(['1 See A.', '2 See B.', '3 See C.'])
  })

  it('are read before what stands between them and the words, and no day of a masthead is one', () => {
    const head = '4 March 2020'
    const rows = [
      head,
      ...body,
      '1',
      '2',
      '3',
      '',
      '1/2',
      '',
      'See A.',
      'See B.',
      'See C.',
      '\fNext.',
    ]
    expect(texts(joinLoneSigns(lines(...rows)).lines).slice(-5)).toEqual([
      '1 See A.',
      '2 See B.',
      '3 See C.',
      '1/2',
      'Next.',
    ])
  })
})

describe('lines that extraction cut', () => {
  it.each([
    [
      'at a stop after a sign',
      ['the report', '2', ', and notes it'],
      ['the report2,', 'and notes it'],
    ],
    ['at a stop', ['the law;1', '; and'], ['the law;1;', 'and']],
    [
      'between all words',
      ['urgently', 'calls', 'upon', 'them', 'To act now and later'],
      ['urgently calls upon them', 'To act now and later'],
    ],
    [
      'not between names',
      ['Egypt', 'France', 'Ghana', 'Haiti'],
      ['Egypt', 'France', 'Ghana', 'Haiti'],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(texts(mendLines(lines(...rows)))).toEqual(expected)
  })

  it.each([
    [
      'at the room between words',
      ['urges', '', 'the  States', '', 'all of them and', 'others of them that are to meet,'],
      ['urges the  States all of them and', 'others of them that are to meet,'],
    ],
    [
      'not at the end of a paragraph',
      ['noting the  report of the States,', 'urging them', 'to act at once;'],
      ['noting the  report of the States,', 'urging them', 'to act at once;'],
    ],
    ['behind a hyphen', ['of (COVID-', '19) and its end,'], ['of (COVID-19)', 'and its end,']],
  ])('where lines are stretched, %s', (_name, rows, expected) => {
    const stretched = Array<string>(3).fill(
      'Noting  the  work  of  all  that is done in their time,',
    )
    expect(texts(mendLines(lines(...stretched, '', ...rows))).slice(3)).toEqual(expected)
  })

  it('where a line of two has lost its hyphen', () => {
    const full = Array<string>(30).fill(
      'Noting the work of all that is done in their time for those who',
    )
    const lost = (...rows: string[]) => {
      const { lines: found, ambiguities } = restoreHyphens(lines(...full, ...rows))
      return [texts(found).at(-1), ...ambiguities.map(({ code }) => code)]
    }
    const two = (word: string) =>
      `Recalling that the pandemic of the coronavirus disease ${word} was long and not even in all of them,`
    expect(lost(two('(COVID19)'))).toEqual([two('(COVID-19)'), 'word-or-compound'])
    expect(lost('In a people-centred way,', two('peoplecentred'))).toEqual([
      two('people-centred'),
      'word-or-compound',
    ])
    expect(lost(two('peoplecentred'))).toEqual([two('peoplecentred'), 'word-or-compound'])
    expect(lost('a (COVID19) line,')).toEqual(['a (COVID19) line,'])
  })

  it('where words of a stretched line come below its paragraph', () => {
    const full = Array<string>(3).fill(
      'Noting the work of all that is done in their time for those who,',
    )
    const words = ['', 'with', '', 'the', '', 'Principles', '', 'Noting it,']
    const short = ['To better statistics, in line', 'Fundamental ones of Official Statistics;']
    const { lines: found, ambiguities } = returnWords(lines(...full, ...short, ...words))
    expect(texts(found).slice(3)).toEqual([
      'To better statistics, in line with the Principles',
      short[1],
      'Noting it,',
    ])
    expect(ambiguities.map(({ code }) => code)).toEqual(['break-in-paragraph'])
    const twice = lines(...full, ...short, ...short, ...words)
    expect(returnWords(twice).lines).toEqual(twice)
  })

  it('closes letters that are set apart', () => {
    const apart = 'R e c a l l i n g  i t s  w o r k ,'
    expect(texts(closeLetters(lines(apart, apart, apart, 'A B C')))).toEqual([
      ...Array<string>(3).fill('Recalling its work,'),
      'A B C',
    ])
  })

  it.each([
    ['fused words', 'It was agreed uponMember States', true],
    ['a sign between letters', 'the Human Rights2and the law', true],
    ['letters without a name', 'the \ue01a law', true],
    ['marks inside Arabic words', 'أكت---وبر', true],
    [
      'names',
      'McDonald, O’Neill, DeVries, COVID-19 and https://sdgs.un.org/oceanConference2025',
      false,
    ],
    [
      'Han',
      '毒品和犯罪问题办公室世卫组织和国际抗癌联盟为医疗用途获得管制药物同时防止其转移A/74/129',
      false,
    ],
    ['a clean text', 'Reaffirming the 2030 Agenda and article 2 (b) of it,', false],
  ])('tells of %s: %s', (_name, text, told) => {
    expect(findDamage([{ line: 1, text }]).length > 0).toBe(told)
  })
})

const long = (words: string) => `${words} the rest of a line that is as long as all others, and`

describe('empty lines', () => {
  it('say nothing where they stand within sentences', () => {
    const one = (name: string) => `${long(`Recalling ${name}`)}\n\nof what it said then,`
    const source = `The General Assembly,\n\n${['one', 'two', 'three', 'four'].map(one).join('\n\n')}`
    expect(paragraphs(source).slice(-4)).toEqual(
      ['one', 'two', 'three', 'four'].map(
        (name) => `${long(`Recalling ${name}`)} of what it said then,`,
      ),
    )
  })
})

describe('notes in the middle of a source without pages', () => {
  it('give way to the text and are found again', () => {
    const source = [
      'The General Assembly,',
      long('Recalling the law1'),
      'the rest of it, as it was said and written down by all of those who',
      'were there,',
      '1 See resolution 70/1.',
      long('Noting the report2'),
      'the rest of it, as it was said and written down by all of those who',
      'were there,',
      '2 See resolution 71/1.',
      '1. Decides to meet.',
    ].join('\n')
    const found = paragraphs(source)
    expect(found.join('\n')).toContain('law{See resolution 70/1.}')
    expect(found.join('\n')).toContain('report{See resolution 71/1.}')
    expect(found.at(-1)).toBe('Decides to meet.')
  })
})

describe('a text that no extraction has touched', () => {
  it('is not asked about for its lines, signs and words', () => {
    const shapes = ['raised', 'bracketed'].flatMap((name) => plainShapes[name] ?? [])
    const told = composeDrafts([11]).flatMap((draft) =>
      shapes.flatMap((shape) => read(shape(draft)).ambiguities.map(({ code }) => code)),
    )
    const ours = /^(?:reference|note|label|break|damaged|word|paragraph-across)/u
    expect(shapes).toHaveLength(2)
    expect(told.filter((code) => ours.test(code))).toEqual([])
  })
})
