// What stands beside or without its usual neighbours: a resolution without a subject line, several under one number, items of lists.
import { describe, expect, it } from 'vitest'
import { bodyText } from '../../document/draft-text.ts'
import { importText } from '../from-text.ts'

function read(source: string) {
  let count = 0
  const document = importText(source, { newId: () => `p${++count}` })
  return {
    document,
    lines: document.text.paragraphs.map(
      ({ kind, part, level, ...one }) =>
        `${kind === 'paragraph' ? part : kind} ${level} ${bodyText({ kind, part, level, ...one })}`,
    ),
    told: document.ambiguities.map(({ code, line }) => `${line} ${code}`),
  }
}

describe('a resolution without its subject line', () => {
  const text =
    'Alarmed by the state of harbours,\n\nBearing in mind the Charter,\n\n1. Calls upon all States to act;\n\n2. Decides to meet.'

  it.each([
    ['by itself', ''],
    [
      'under the heads of a Model UN paper',
      'Committee: General Assembly\nTopic: Harbours\nSponsors: France, Chad\nCo-Sponsors: Peru, Japan\n\n',
    ],
  ])('%s has its parts', (_name, head) => {
    const { lines, document, told } = read(head + text)
    expect(lines.filter((line) => !line.startsWith('heading'))).toEqual([
      'preamble 0 Alarmed by the state of harbours,',
      'preamble 0 Bearing in mind the Charter,',
      'operative 0 Calls upon all States to act;',
      'operative 0 Decides to meet.',
    ])
    expect(document.kind).toBe('draft-resolution')
    expect(told).toEqual([])
  })

  it('has all its sponsors, also right under the heads', () => {
    const heads =
      'Committee: General Assembly\nTopic: Harbours\nSponsors: France, Chad\nCo-Sponsors: Peru, Japan\n'
    const { document, lines } = read(heads + text.replaceAll('\n\n', '\n'))
    expect(document.sponsors.delegations).toEqual(['FRA', 'TCD', 'PER', 'JPN'])
    expect(lines.at(1)).toBe('preamble 0 Alarmed by the state of harbours,')
  })

  it.each([
    ['one such paragraph', 'Noting the report,\n\n1. Welcomes the guests.'],
    [
      'a report',
      'Report of the Secretary-General\n\nNoting the report,\n\nRecalling it,\n\n1. Welcomes it.',
    ],
    [
      'numbers that open nothing',
      'Noting the report,\n\nRecalling it,\n\n1. Bananas are yellow.\n\n2. Apples are not.',
    ],
  ])('is not made of %s', (_name, source) => {
    const { lines } = read(source)
    expect(lines.some((line) => /^(?:preamble|operative)/u.test(line))).toBe(false)
  })
})

it('takes the meeting and the day of each of several resolutions under one number off', () => {
  const one = (letter: string) =>
    `${letter}\n\nLighting of harbours in region ${letter}\n\nThe General Assembly,\n\nRecalling its resolution 47/52 of 9 December 1992,\n\n1. Takes note of the report;\n\n2. Decides to meet.\n\n81st plenary meeting\n16 December 1993`
  const { document, lines } = read(`48/275. Lighting of harbours\n\n${one('A')}\n\n${one('B')}`)
  expect(document.masthead.adoption).toMatchObject({ meeting: 81, date: '1993-12-16' })
  expect(document.fields.filter(({ field }) => field === 'adoption')).toHaveLength(4)
  expect(lines.filter((line) => /plenary|1993/u.test(line))).toEqual([])
  expect(lines.filter((line) => line.startsWith('operative 0'))).toHaveLength(4)
})

it('takes the letter right over a subject line for that of a resolution, where the next one follows', () => {
  const text = 'The General Assembly,\n\nRecalling it,\n\n1. Decides to meet.'
  const two = read(`377 (V). Lighting of harbours\n(3 November 1950)\nA\n${text}\n\nB\n${text}`)
  expect(two.document.title).toBe('Lighting of harbours')
  expect(two.document.masthead.date).toBe('1950-11-03')
  expect(two.lines.filter((line) => line.startsWith('subject'))).toHaveLength(1)
  expect(two.document.numbers.map(({ printed }) => printed)).toContain('B')
  const one = read(`377 (V). Lighting of harbours\nA\n${text}`)
  expect(one.lines.filter((line) => line.startsWith('operative'))).toHaveLength(1)
})

it('reads the letter behind a bullet', () => {
  const { lines, document } = read(
    'The General Assembly,\n\nRecalling it,\n\n1. Calls upon all parties:\n   - (a) to come;\n   - (b) to stay;\n\n2. Decides to meet.',
  )
  expect(lines.slice(2)).toEqual([
    'operative 0 Calls upon all parties:',
    'operative 1 to come;',
    'operative 1 to stay;',
    'operative 0 Decides to meet.',
  ])
  expect(document.numbers.map(({ printed }) => printed)).toEqual(['1.', '- (a)', '- (b)', '2.'])
})

it('reads bullets within bullets by how far they stand from the edge', () => {
  const { lines } = read(
    'The General Assembly,\n\nRecalling it,\n\n1. Calls upon all parties:\n  - to share:\n    - ships;\n    - lamps;\n  - to stay;\n\n2. Decides to meet.',
  )
  expect(lines.slice(3, 7)).toEqual([
    'operative 1 to share:',
    'operative 2 ships;',
    'operative 2 lamps;',
    'operative 1 to stay;',
  ])
})

it('reads bullets within bullets by their signs, where a program lost the indents', () => {
  const { lines } = read(
    'The General Assembly,\n\nRecalling it,\n\n1. Calls upon all parties:\n● to share:\n○ ships;\n○ lamps:\n■ of oil;\n● to stay;\n\n2. Decides to meet.',
  )
  expect(lines.slice(3, 8).map((line) => line.slice(0, 12))).toEqual([
    'operative 1 ',
    'operative 2 ',
    'operative 2 ',
    'operative 3 ',
    'operative 1 ',
  ])
})

it('reads letters under lines that leave room, though no item has a stop', () => {
  const { lines } = read(
    `The General Assembly,

Recalling it,

1. Calls upon all parties to keep the lamps of their harbours burning through the night
by ways such as:
a. oil of fish
b. light of stars and
i) of the moon
ii) of the sun

2. Decides to meet again in the harbour of the city as soon as all lamps have been lit.`,
  )
  expect(lines.slice(3, 7)).toEqual([
    'operative 1 oil of fish',
    'operative 1 light of stars and',
    'operative 2 of the moon',
    'operative 2 of the sun',
  ])
})

describe('a number before words without a stop', () => {
  const report = (words: string) =>
    `Report of the working group\n\n1. The group met in May.\n\n${words}\n\n4. The group closed its session.`

  it('heads nothing where it is one of a list', () => {
    const { lines } = read(report('2. A fund for repairs\n3. A yearly review'))
    expect(lines.filter((line) => line.startsWith('heading'))).toEqual([])
  })

  it('heads nothing where it has several sentences, cut by the end of a page', () => {
    const { lines } = read(
      report(
        '2. The Chair opened the session and welcomed all. She said that they would\n\n3. It is so.',
      ),
    )
    expect(lines.filter((line) => line.startsWith('heading'))).toEqual([])
  })

  it('heads what stands under it where it is short', () => {
    const { lines } = read(report('2. Opening of the session\n\n3. The Chair welcomed all.'))
    expect(lines.filter((line) => line.startsWith('heading'))).toEqual([
      'heading 2 Opening of the session',
    ])
  })
})

it('ends the heading of a section over the first words of a paragraph', () => {
  const heading = 'التقديرات المتعلقة بالبعثات السياسية الخاصة والمساعي الحميدة والمبادرات'
  const { lines } = read(
    `إن الجمعية العامة،\nأولا\n${heading}\nالأخرى المأذون بها من الجمعية العامة\nوقد نظرت في تقارير الأمين العام عن التقديرات المتعلقة بالبعثات السياسية\nالخاصة والمساعي الحميدة،\n1 - تحيط علما بتقارير الأمين العام؛\n2 - تقرر أن تجتمع.`,
  )
  expect(lines.slice(1, 4)).toEqual([
    `heading 0 ${heading} الأخرى المأذون بها من الجمعية العامة`,
    'preamble 0 وقد نظرت في تقارير الأمين العام عن التقديرات المتعلقة بالبعثات السياسية الخاصة والمساعي الحميدة،',
    'operative 0 تحيط علما بتقارير الأمين العام؛',
  ])
})

describe('a list right under a subject line', () => {
  it.each([
    [
      'The Economic and Social Council:',
      '(a) Recalls its decision 2016/249;\n\n(b) Encourages States to consult, including by:\n\n(i) Compiling data;\n\n(c) Decides to meet.',
    ],
    [
      '经济及社会理事会，',
      '(a) 回顾其第2016/249号决定；\n\n(b) 鼓励会员国进行协商，包括为此：\n\n(一) 编制数据；\n\n(c) 决定举行会议。',
    ],
  ])('is all that a decision says: %s', (subject, list) => {
    const { lines } = read(`${subject}\n\n${list}`)
    expect(lines.map((line) => line.slice(0, 11))).toEqual([
      expect.stringMatching(/^subject 0/u),
      'operative 1',
      'operative 1',
      'operative 2',
      'operative 1',
    ])
  })

  it('is a preamble where none of it decides', () => {
    const { lines } = read(
      'The Economic and Social Council:\n\n(a) Recalling its decision 2016/249,\n\n(b) Noting the report,\n\n1. Decides to meet.',
    )
    expect(lines.filter((line) => line.startsWith('preamble 1'))).toHaveLength(2)
  })
})
