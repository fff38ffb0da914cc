// What prints of Word have that other files have not, each as a small text of its own.
import { describe, expect, test } from 'vitest'
import {
  importWord,
  more,
  opening,
  paragraph,
  plain,
  recalls,
  type WordLine,
  wordPage,
  wordsAt,
} from './word-pages.ts'

describe('the foot of a page', () => {
  test('on a left page the number stands before that of the job, and neither ends the last note', () => {
    const { notes } = importWord([
      wordPage({ body: [...opening, ...recalls('1'), ...more], notes: ['{1} A/80/1.'] }),
      wordPage({
        head: 'A/C.3/80/L.5',
        body: [...recalls('2'), ...more],
        notes: ['{2} A/80/2.'],
        left: '2',
        right: '25-18234',
      }),
      wordPage({
        head: 'A/C.3/80/L.5',
        body: [...recalls('3'), ...more],
        notes: ['{3} A/80/3.'],
        left: '25-18234',
        right: '3',
      }),
    ])
    expect(notes).toEqual(['A/80/1.', 'A/80/2.', 'A/80/3.'])
  })

  test('notes of one form that end two pages at one height keep their last lines', () => {
    const tail = '(A/79/10), chap. V, sect. E.'
    const note = (sign: string) => [
      `{${sign}} Official Records of the General Assembly, No. 10`,
      tail,
    ]
    const { notes } = importWord(
      ['1', '2'].map((sign) =>
        wordPage({
          body: [...(sign === '1' ? opening : []), ...recalls(sign), ...more],
          notes: note(sign),
          right: `${sign}/2`,
        }),
      ),
    )
    const words = `Official Records of the General Assembly, No. 10 ${tail}`
    expect(notes).toEqual([words, words])
  })

  test('a sentence that ends every page is no note', () => {
    const { notes } = importWord(
      ['1', '2', '3', '4'].map((sign) =>
        wordPage({
          body: [...(sign === '1' ? opening : []), ...recalls(sign), ...more],
          notes: [`{${sign}} A/80/${sign}.`, 'For the use of delegations only.'],
        }),
      ),
    )
    expect(notes).toEqual(['A/80/1.', 'A/80/2.', 'A/80/3.', 'A/80/4.'])
  })
})

test('a sub-paragraph that two pages have at their heads is a paragraph on both', () => {
  const sub: WordLine[] = [
    { text: '(c) To keep the words that all of them have said on this matter at', x: 148, by: 18 },
    { text: 'that time;' },
  ]
  const { paragraphs } = importWord([
    wordPage({ body: [...opening, ...more, ...paragraph('1. Urges all of them:')] }),
    wordPage({ body: [...sub, ...paragraph('2. Urges all of them:')] }),
    wordPage({ body: [...sub, ...paragraph('3. Decides to remain seized of the matter.')] }),
  ])
  const kept = 'To keep the words that all of them have said on this matter at that time;'
  expect(paragraphs.filter((words) => words === kept)).toHaveLength(2)
})

test('a head that has the whole title on one line, which the first page has on two, is no heading', () => {
  const title = (text: string, by: number): WordLine => ({ text, size: 12, bold: true, by })
  const [, subject] = opening
  if (!subject) throw new Error('no subject')
  const long = ['Strengthening the work of all of them and', 'of those that come behind them']
  const front = [title(long[0] ?? '', 20), title(long[1] ?? '', 13), subject]
  const { paragraphs } = importWord([
    wordPage({ body: ['A/C.3/80/L.5', ...front, ...more] }),
    {
      glyphs: [
        ...wordsAt({ text: long.join(' '), size: 8.5, x: 60 }, 742),
        ...wordsAt({ text: 'A/C.3/80/L.5', size: 8.5, x: 60 }, 753),
        ...wordPage({ body: [...plain, ...paragraph('1. Decides to remain seized of it.')] })
          .glyphs,
      ],
    },
  ])
  expect(paragraphs.filter((words) => words.startsWith('Strengthening'))).toHaveLength(1)
  expect(paragraphs).toHaveLength(7)
})

test('what two paragraphs go on with at the heads of two pages is no head', () => {
  const rest = ['take the following measures:', 'the words that all of them have said,']
  for (const line of rest) {
    const { paragraphs } = importWord([
      wordPage({ body: [...opening, ...more, ...paragraph('1. Urges all of them to')] }),
      wordPage({ body: [line, ...more, ...paragraph('2. Urges all of them to')] }),
      wordPage({ body: [line, ...paragraph('3. Decides to remain seized of the matter.')] }),
    ])
    expect(
      paragraphs.filter((words) => words.endsWith(`Urges all of them to ${line}`)),
    ).toHaveLength(2)
  }
})

test('notes that are longer than the text are notes', () => {
  const long = Array.from({ length: 14 }, (_, at) => `words of the note that are many, line ${at},`)
  const { notes, paragraphs } = importWord([
    wordPage({ body: [...opening, ...recalls('1')], notes: ['{1} See', ...long] }),
    wordPage({ body: [...plain, ...recalls('2')], notes: ['{2} See', ...long] }),
  ])
  expect(notes).toHaveLength(2)
  expect(paragraphs).toHaveLength(5)
})

test('in other scripts than Han a quotation mark has the room of a word beside it', () => {
  const { paragraphs } = importWord([
    wordPage({
      body: [...opening, ...more, ...paragraph('Recalling what is named “Words”, again,')],
    }),
  ])
  expect(paragraphs.at(-1)).toBe('Recalling what is named “Words”, again,')
})

test.each([
  ['{1,} {2}', '{A/80/1.}{A/80/2.}'],
  ['{1,2}', '{A/80/1.}{A/80/2.}'],
  ['{1} {2}', '{A/80/1.}{A/80/2.}'],
  ['{1}, what they said{2}', '{A/80/1.}, what they said{A/80/2.}'],
])('the comma between two signs is none of the sentence: %s', (signs, expected) => {
  const words = (between: string) => `Recalling what all of them have said${between} on this`
  const { paragraphs } = importWord([
    wordPage({
      body: [...opening, ...paragraph(words(signs), 'matter, and before,'), ...more],
      notes: ['{1} A/80/1.', '{2} A/80/2.'],
    }),
  ])
  expect(paragraphs[2]).toBe(`${words(expected)} matter, and before,`)
})

describe('Arabic', () => {
  /** Pieces from the left, each so far from the one before. */
  const pieces = (texts: readonly (readonly [string, number])[], y: number, size: number) => {
    let at = 300
    return texts.flatMap(([text, gap]) => {
      at += gap * size
      const glyphs = text.match(/\p{Script=Arabic}+|\S/gu) ?? []
      return glyphs.map((glyph) => {
        const width = glyph.length * size * 0.45
        at += width
        return { text: glyph, x: at - width, y, width, size }
      })
    })
  }
  const rows = Array.from({ length: 12 }, (_, row) =>
    pieces(
      [
        ['كلمات', 0],
        ['(السطر)', 0.3],
        ['من', 0.3],
        ['الكلمات', 0.3],
        ['(هنا)', 0.3],
      ],
      700 - row * 12,
      10,
    ),
  ).flat()
  const lastLine = (texts: readonly (readonly [string, number])[], size = 8.5) => {
    return importWord([{ glyphs: [...rows, ...pieces(texts, 300, size)] }], 'ar').lines.at(-1)
  }

  test.each<[string, [string, number][], string]>([
    [
      'a sign in brackets before a symbol',
      [
        ['.A/80/26', 0],
        ['(1)', 1.5],
      ],
      '(1) A/80/26.',
    ],
    [
      'a sign of two figures',
      [
        ['.A/80/6', 0],
        ['(12)', 0.4],
      ],
      '(12) A/80/6.',
    ],
    ['the number of a job', [['25-08037', 0]], '25-08037'],
    [
      'a letter that is lengthened before a figure',
      [
        ['.هنا', 0],
        ['77', 0.3],
        ['ـ', 0.25],
        ['ال', 0],
        ['مجموعة', 0.25],
      ],
      'مجموعة الـ 77 هنا.',
    ],
  ])('%s', (_name, texts, expected) => {
    expect(lastLine(texts)?.replaceAll(/\s+/gu, ' ')).toBe(expected)
  })

  test.each([
    ['(6),(5)', '⁵,⁶ '],
    ['(6)،(5)', '⁵،⁶ '],
    ['5,6', '⁵,⁶ '],
  ])('two raised signs, %s', (text, expected) => {
    const sign = { text, x: 340, y: 303, width: text.length * 3, size: 6.5 }
    const words = [
      { text: 'كلمات', x: 340 + sign.width, y: 300, width: 22, size: 10 },
      { text: 'من', x: 328, y: 300, width: 9, size: 10 },
    ]
    const { lines } = importWord([{ glyphs: [...rows, sign, ...words] }], 'ar')
    expect(lines.at(-1)).toBe(`كلمات${expected}من`)
  })
})
