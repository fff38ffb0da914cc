// Notes of prints that neither a rule nor smaller type shows, each form as a small text of its own, with what only looks like it.
import { describe, expect, test } from 'vitest'
import {
  importWord,
  more,
  opening,
  paragraph,
  recalls,
  type WordLine,
  wordPage,
} from './word-pages.ts'

const ending = paragraph('1. Decides to remain seized of the matter.')
const apart = (text: string): WordLine => ({ text, by: 24 })
const words = (line: string) => line.replaceAll(/\{[^}]*\}/gu, '')

describe('notes behind the text in type as large as its own', () => {
  const text = [...opening, ...recalls('1'), ...more, ...recalls('2'), ...ending]
  const wanted = [
    'A/80/1, which has been said before, with all the words that it has, and more of them.',
    'A/80/2.',
  ]
  const lines = (one: string, two: string) => [
    apart(`${one} A/80/1, which has been said before, with all the words that it`),
    'has, and more of them.',
    `${two} A/80/2.`,
  ]

  test.each<[string, (string | WordLine)[]]>([
    ['by their raised signs', lines('{1}', '{2}')],
    ['under a heading', [apart('Notes'), ...lines('1.', '2.')]],
    ['under a heading, with bare signs', [apart('Notes'), ...lines('1', '2')]],
  ])('%s', (_name, notes) => {
    const read = importWord([wordPage({ body: [...text, ...notes] })])
    expect(read.notes).toEqual(wanted)
    expect(read.paragraphs.at(-1)).toBe('Decides to remain seized of the matter.')
  })

  test('on the next page', () => {
    const { notes } = importWord([
      wordPage({ body: text }),
      wordPage({ head: 'A/C.3/80/L.5', body: lines('{1}', '{2}') }),
    ])
    expect(notes).toEqual(wanted)
  })

  test('the heading is told', () => {
    const { document } = importWord([
      wordPage({ body: [...text, apart('Notes'), ...lines('1.', '2.')] }),
    ])
    expect(document.fields).toContainEqual(
      expect.objectContaining({ text: 'Notes', field: 'notes-heading' }),
    )
  })

  test('a heading of that name over paragraphs is a heading', () => {
    const body = [...opening, ...more, ...ending, apart('Notes'), '1. Takes note of it.']
    const read = importWord([wordPage({ body })])
    expect(read.notes).toEqual([])
    expect(read.document.fields.map(({ field }) => field)).not.toContain('notes-heading')
  })

  test('Roman signs', () => {
    const body = [...opening, ...recalls('i'), ...more, ...recalls('ii'), ...ending]
    for (const [one, two] of [
      ['{i}', '{ii}'],
      ['i', 'ii'],
    ] as const) {
      const read = importWord([wordPage({ body: [...body, ...lines(one, two)] })])
      expect(read.notes).toEqual(wanted)
      expect(read.paragraphs[2]).toContain(`matter,{${wanted[0]}} and`)
    }
  })

  test('raised letters that no note bears stay in their words', () => {
    const read = importWord([
      wordPage({ body: [...opening, ...recalls('i'), ...more, ...ending, apart('iv The rest.')] }),
    ])
    expect(read.notes).toEqual([])
    expect(read.paragraphs.join(' ')).toContain('matter,i and')
  })
})

describe('at the foot of a page in type as large as that of the text, without a rule', () => {
  const page = (sign: string, from: readonly WordLine[] = []) =>
    wordPage({
      body: [...from, ...recalls(sign), ...more],
      notes: [`{${sign}} A/80/${sign}.`],
      noteSize: 10,
      rule: false,
    })

  test('a raised sign that the text has referred to begins a note, on the last page too', () => {
    const read = importWord([page('1', opening), page('2'), page('3')])
    expect(read.notes).toEqual(['A/80/1.', 'A/80/2.', 'A/80/3.'])
    expect(read.paragraphs).toHaveLength(2 + 3 * 4)
  })

  test('a sign that was carried to the head of a line refers to a note', () => {
    const carried = paragraph(
      'Recalling the words that all of them have said on this matter at that time',
    )
    const { notes, paragraphs } = importWord([
      wordPage({
        body: [...opening, ...carried, '{1} and those that they are going to say,', ...more],
        notes: ['{1} A/80/1.'],
      }),
    ])
    expect(notes).toEqual(['A/80/1.'])
    expect(paragraphs[2]).toContain('{A/80/1.} and those that they are going to say,')
  })
})

test('text without references goes on at the head of the page behind all the others', () => {
  const body = [...opening, ...recalls('1'), ...more, ...recalls('2')]
  const { notes, paragraphs } = importWord([
    wordPage({ body, notes: ['{1} A/80/1.'] }),
    wordPage({ body: [...more, ...ending], notes: ['{2} A/80/2.'] }),
  ])
  expect(notes).toEqual(['A/80/1.', 'A/80/2.'])
  expect(paragraphs.at(-1)).toBe('Decides to remain seized of the matter.')
})

test('small lines on the page behind a whole note are no part of it where notes have a rule', () => {
  const small = ['Target one', 'Target two'].map((text) => ({ text, size: 9, by: 20 }))
  const { notes, paragraphs } = importWord([
    wordPage({ body: [...opening, ...recalls('1'), ...more], notes: ['{1} A/80/1.'] }),
    wordPage({ body: [...more, ...ending, ...small] }),
  ])
  expect(notes).toEqual(['A/80/1.'])
  expect(paragraphs.join(' ')).toContain('Target one')
})

test('a note that was cut off by the end of its page goes on below the rule or without one', () => {
  for (const rule of [true, false]) {
    const { notes } = importWord([
      wordPage({ body: [...opening, ...recalls('1'), ...more], notes: ['{1} A/80/1 and what'] }),
      wordPage({ body: [...more, ...ending], notes: ['was said of it.'], rule }),
    ])
    expect(notes).toEqual(['A/80/1 and what was said of it.'])
  }
})

test.each(['No.', 'no'])('behind %s a number at the head of a line of a note begins none', (no) => {
  const signs = ['1', '2', '3'] as const
  const { notes } = importWord([
    wordPage({
      body: [...opening, ...signs.flatMap((sign) => recalls(sign)), ...more],
      notes: [
        '1 A/80/1.',
        `2 Official Records, Supplement ${no}`,
        '3 (A/79/10), sect. E.',
        '3 A/80/3.',
      ],
    }),
  ])
  expect(notes).toEqual([
    'A/80/1.',
    `Official Records, Supplement ${no} 3 (A/79/10), sect. E.`,
    'A/80/3.',
  ])
})

test('a note that ends in such a word does not take the next one', () => {
  const signs = ['1', '2', '3'] as const
  const { notes } = importWord([
    wordPage({
      body: [...opening, ...signs.flatMap((sign) => recalls(sign)), ...more],
      notes: ['1 See A/80/1, p.', '2 See A/80/2.', '3 A/80/3.'],
    }),
  ])
  expect(notes.map((note) => words(note))).toEqual(['See A/80/1, p.', 'See A/80/2.', 'A/80/3.'])
})

test('where notes stand at the foot of pages, a heading of that name has others below it', () => {
  const list = ['1. The first of them.', '2. The second of them.'].map((text) => apart(text))
  const { document, notes } = importWord([
    wordPage({ body: [...opening, ...recalls('1'), ...more], notes: ['{1} A/80/1.'] }),
    wordPage({
      body: [...recalls('2'), ...ending, apart('Notes'), ...list],
      notes: ['{2} A/80/2.'],
    }),
  ])
  expect(notes).toEqual(['A/80/1.', 'A/80/2.'])
  expect(document.fields.map(({ field }) => field)).not.toContain('notes-heading')
})
