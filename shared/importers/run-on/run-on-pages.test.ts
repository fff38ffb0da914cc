// Whole documents on one line: the front, the feet of pages, sections, notes and what stands behind the text.
import { describe, expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

const front =
  'United Nations A/C.2/80/L.31 General Assembly Distr.: Limited 14 October 2025 Original: English Eightieth session Second Committee Agenda item 19'
const text =
  'The General Assembly, Recalling its resolution 78/1 of 5 September 2023, Noting the report, 1. Requests the Secretary-General to report; 2. Decides to remain seized of the matter.'

describe('a document on one line', () => {
  it('has its agenda item, its sponsors and its title, though nothing parts them', () => {
    const source = `${front} Sustainable development: harbours of high lakes Kenya and United States of America: draft resolution Mountain harbours ${text}`
    const { masthead, sponsors, title } = read(source)
    expect(masthead.agendaItems).toEqual([
      { number: '19', title: 'Sustainable development: harbours of high lakes' },
    ])
    expect(sponsors.delegations).toEqual(['KEN', 'USA'])
    expect(title).toBe('Mountain harbours')
  })

  it('has its masthead behind the text, as programs give the head of a page of Word', () => {
    const words = 'Eightieth session Second Committee Agenda item 19 Kenya: draft resolution'
    const masthead =
      'United Nations A/C.2/80/L.31 General Assembly Distr.: Limited 14 October 2025 Original: English'
    const imported = read(`${words} Mountain harbours ${text} ${masthead}`)
    expect(imported.masthead.symbol).toBe('A/C.2/80/L.31')
    expect(imported.masthead.date).toBe('2025-10-14')
    expect(outline(imported).at(-1)).toBe('operative | 0 | Decides to remain seized of the matter.')
  })

  it('divides a paragraph behind the sign of a note', () => {
    const source =
      'The General Assembly, Recalling its resolution 78/1, 1 Noting the report,2/ Welcoming the plan, [3] 1. Requests the Secretary-General to report; 2. Decides to remain seized of the matter.'
    expect(outline(read(source)).map((line) => line.slice(0, 25))).toEqual([
      'subject | 0 | The General',
      'preamble | 0 | Recalling ',
      'preamble | 0 | Noting the',
      'preamble | 0 | Welcoming ',
      'operative | 0 | Requests ',
      'operative | 0 | Decides t',
    ])
  })

  it('has the notes that stand behind the text without a rule', () => {
    const source = `${text.replace('2023,', '2023,1').replace('report;', 'report;2')} 1 Official Records of the General Assembly, Seventy-eighth Session. 2 A/80/31, chap. IV, sect. A.`
    const lines = outline(read(source))
    expect(lines[1]).toContain('Official Records of the General Assembly, Seventy-eighth Session.')
    expect(lines[3]).toContain('A/80/31, chap. IV, sect. A.')
    expect(lines).toHaveLength(5)
  })

  it.each([
    ['behind the symbol', 'A/RES/78/9 Harbours of lakes'],
    ['before the symbol', 'Harbours of lakes A/RES/78/9'],
  ])('has no running head within its words, its title %s', (_, head) => {
    const notes = '____ 1 2 A/78/31. See A/78/PV.4.'
    const cut = text
      .replace(
        'Noting the report',
        `Noting the notes,1 the letters,2 ${notes} 23-21001 (E) *2321001* ${head} and the report`,
      )
      .replace('The General', 'A/RES/78/9 United Nations 78/9. Harbours of lakes The General')
    expect(outline(read(cut))[2]).toBe(
      'preamble | 0 | Noting the notes, the letters, and the report, | {A/78/31.} | {See A/78/PV.4.}',
    )
  })

  it('has no feet of pages within it, though it is a part of a text alone', () => {
    const source = `1. ${'The ferries leave in winter and come back in spring. '.repeat(5)}They call at 25-16321 (E) 3/7 A/80/216 each harbour.`
    const document = read(source)
    expect(outline(document).join(' ')).toContain('They call at each harbour.')
    expect(document.ambiguities.map(({ code }) => code)).toContain('break-in-paragraph')
  })

  it('has a note whose sign was lost, where one place alone can begin it', () => {
    const signed = text.replace('2023,', '2023, 1').replace('report,', 'report 2 and the plan, 3')
    const notes = '____ 1 A/80/31, chap. IV. Ibid., chap. V. 3 See resolution 70/1. 25-12345 2/2'
    const lines = outline(read(`${signed} ${notes}`))
    expect(lines[1]).toContain('{A/80/31, chap. IV.}')
    expect(lines[2]).toContain('{Ibid., chap. V.} | {See resolution 70/1.}')
  })

  it('tells the masthead from the head of a page, though the item begins like a paragraph', () => {
    const { masthead } = read(
      `A/RES/80/31 United Nations General Assembly Distr.: General 9 December 2025 Eightieth session Agenda item 19 Improving the harbours of high lakes Resolution adopted by the General Assembly on 1 December 2025 80/31. Mountain harbours ${text}`,
    )
    expect(masthead).toMatchObject({ session: 80, date: '2025-12-09' })
  })

  it('tells when it was adopted, and how', () => {
    const { masthead } = read(`${text} 36th meeting 12 July 2023 [Adopted without a vote.]`)
    expect(masthead.adoption).toEqual({ date: '2023-07-12', meeting: 36, mode: 'without-vote' })
  })

  it('may begin with the paragraph of an annex again at 1', () => {
    const source = `${text} Annex Rules of the pilots 1. Every pilot knows the lake. 2. No pilot sails at night.`
    expect(outline(read(source)).slice(-3)).toEqual([
      'text | 0 | Rules of the pilots',
      'numbered | 0 | Every pilot knows the lake.',
      'numbered | 0 | No pilot sails at night.',
    ])
  })

  it('puts together a compound that the end of a line parted, and leaves two that share a part', () => {
    const source = text.replace(
      'Noting the report',
      'Noting the thirty- first and the long- and short-term report',
    )
    expect(outline(read(source))[2]).toBe(
      'preamble | 0 | Noting the thirty-first and the long- and short-term report,',
    )
  })

  it('is a report too', () => {
    const source =
      'United Nations A/80/216 General Assembly Distr.: General 22 July 2025 Original: English Eightieth session Item 27 of the provisional agenda Harbours Report of the Secretary-General Summary The present report speaks of harbours. I. Introduction 1. In its resolution 76/140 the General Assembly asked for a report. 2. It draws on replies from 31 States. II. Harbours 3. There are many of them.'
    expect(outline(read(source))).toEqual([
      'text | 0 | Summary',
      'text | 0 | The present report speaks of harbours.',
      'numbered | 0 | Introduction',
      'numbered | 0 | In its resolution 76/140 the General Assembly asked for a report.',
      'numbered | 0 | It draws on replies from 31 States.',
      'numbered | 0 | Harbours',
      'numbered | 0 | There are many of them.',
    ])
  })
})
