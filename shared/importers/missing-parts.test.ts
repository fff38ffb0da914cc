// Sources from which something is missing: numbers between two paragraphs, all the notes. What is there is read, what is not is told.
import { describe, expect, it } from 'vitest'
import { bodyText } from '../document/draft-text.ts'
import { importText } from './from-text.ts'

function read(source: string) {
  let count = 0
  const { text, ambiguities } = importText(source, { newId: () => `p${++count}` })
  return {
    lines: text.paragraphs.map((one) => `${one.part} ${one.level} ${bodyText(one)}`),
    told: ambiguities.map(({ code, line }) => `${line} ${code}`),
    excerpts: ambiguities.map(({ excerpt }) => excerpt),
  }
}

const head = 'The General Assembly,\nRecalling its resolution 70/1 of 25 September 2015,\n'

describe('numbers that jump, in lines without room between them', () => {
  const wrapped = `${head}1. Welcomes the holding of two sessions of the group of experts on the lighting of
harbours, as reflected in its report, and the views that were expressed in them;
4. Notes the request of the Commission for a study of the lights that are left
burning by day, to be made in consultation with the harbours themselves;
(a) The lights of the piers;
(b) The lights of the moles;
9. Decides to continue its consideration of the lighting of harbours at its next
session, as a matter of priority.`

  it('opens a paragraph at each, and tells where they jump', () => {
    const { lines, told } = read(wrapped)
    const operative = lines.filter((line) => line.startsWith('operative'))
    expect(operative.map((line) => line.slice(0, 26))).toEqual([
      'operative 0 Welcomes the h',
      'operative 0 Notes the requ',
      'operative 1 The lights of ',
      'operative 1 The lights of ',
      'operative 0 Decides to con',
    ])
    // The list stands below a semicolon.
    expect(told).toEqual(['5 number-differs', '7 level-uncertain', '9 number-differs'])
  })

  it.each([
    ['behind a comma', 'as requested,\n7. Decides of the rules notwithstanding;'],
    ['before no verb', 'as in the list;\n7. Bananas of the first class were left out of it;'],
    ['with a number that went before', 'as was said;\n1) Decides that it is so;'],
  ])('goes on with the paragraph where a number stands %s', (_where, words) => {
    const source = `${head}1. Requests all harbours that have lights of their own on piers, moles or floating
bodies to send the tables of these lights to the Secretariat in good time, ${words}
2. Decides to continue its consideration of the lighting of harbours at its next
session, as a matter of priority.`
    const numbers = read(source).lines.filter((line) => line.startsWith('operative 0'))
    expect(numbers).toHaveLength(2)
  })
})

describe('a text without its notes', () => {
  it('tells every sign that is left in it, also where it is repeated', () => {
    const source = `${head}Guided by the Declaration of Harbours,1 the outcomes of the conferences held in 1995,2 and the “Plan for
lights”,3 as well as the Programme4 that followed it,

1. Reaffirms the Declaration of Harbours,1 and the Programme;4

2. Decides to meet in 2027.`
    const { told, lines, excerpts } = read(source)
    expect(told).toEqual([
      '3 reference-without-note',
      '3 reference-without-note',
      '3 reference-without-note',
      '3 reference-without-note',
      '6 reference-without-note',
      '6 reference-without-note',
    ])
    expect(excerpts[0]).toContain('Harbours,1 the outcomes')
    expect(lines.join('\n')).toContain('Declaration of Harbours,1 the')
  })

  it.each([
    ['one figure behind a word', '1. Takes note of the ships of class1 that were built;'],
    ['figures in no order', '1. Takes note of cabin3, deck9 and mast2 of the ship;'],
    ['figures behind a space', '1. Takes note of part 1, part 2 and part 3 of the report;'],
    ['dates and symbols', '1. Takes note of A/79/1 of 2 May 2024 and of E/2024/2 of 3 May;'],
  ])('tells nothing of %s', (_name, paragraph) => {
    expect(read(`${head}\n${paragraph}\n\n2. Decides to meet.`).told).toEqual([])
  })

  it('tells nothing of figures behind Han', () => {
    const source =
      '大会，\n\n回顾其2015年9月25日第70/1号决议，\n\n1. 注意到码头1、码头2和码头3的情况；\n\n2. 决定举行会议。'
    expect(read(source).told).toEqual([])
  })
})

it('reads a subject line that stands behind the preamble', () => {
  const source =
    '鉴于港口的灯火关系航行安全，\n鉴于各国政府已允诺维护灯塔，\n大会，\n宣布这一港口灯火守则，供各国遵行；'
  expect(read(source).lines).toEqual([
    'preamble 0 鉴于港口的灯火关系航行安全，',
    'preamble 0 鉴于各国政府已允诺维护灯塔，',
    'subject 0 大会，',
    'operative 0 宣布这一港口灯火守则，供各国遵行；',
  ])
})
