// Habits of texts that were taken out of volumes, off pages of the web, and of the conferences that write in their own ways.
import { describe, expect, it } from 'vitest'
import { outline, read } from '../../test/import/outline.ts'

const codes = (source: string) => read(source).ambiguities.map(({ code }) => code)

describe('a text out of a volume of resolutions', () => {
  const source = `995th plenary meeting
1 August 1957
The Economic and Social Council,
Having considered the report of the Commission on its work,51/
1. Requests the Commission to go on, 52/
2. Decides to meet again.
51/ Official Records of the Council, Supplement No. 10 (E/3010), chap. XII.
52/ Ibid., chap. XIII.`

  it('has notes that begin with any number', () => {
    expect(outline(read(source)).slice(1)).toEqual([
      'preamble | 0 | Having considered the report of the Commission on its work, | {Official Records of the Council, Supplement No. 10 (E/3010), chap. XII.}',
      'operative | 0 | Requests the Commission to go on, | {Ibid., chap. XIII.}',
      'operative | 0 | Decides to meet again.',
    ])
    expect(codes(source)).not.toContain('note-out-of-order')
  })

  it('tells of every sign with a slash whose note was left behind', () => {
    const without = source.split('\n').slice(2, 6).join('\n')
    expect(codes(without).filter((code) => code === 'reference-without-note')).toHaveLength(2)
  })
})

describe('a text off a page of the web', () => {
  it('begins a line at the tag that parts two', () => {
    const source = `The General Assembly,\nNoting the report,\n1. Requests help;<br/>2. Urges States to give it;<br>3. Decides to act.`
    expect(outline(read(source))).toHaveLength(5)
  })

  it('has the rows of a table in its masthead without their bars', () => {
    const source = `General Assembly | |\nDistr. General | |\n12 May 2025 | |\n| Lighting of harbours |\nThe General Assembly,\nNoting the report,\n1. Requests help;\n2. Decides to act.`
    const { masthead, title } = read(source)
    expect([masthead.organ, masthead.date, title]).toEqual([
      'GA',
      '2025-05-12',
      'Lighting of harbours',
    ])
  })

  it('is reissued also where the asterisk of the note is lost', () => {
    const source = `Distr.: Limited\n12 May 2025\nThe General Assembly,\nNoting the report,\n1. Requests help;\n2. Decides to act.\nReissued for technical reasons on 14 May 2025.`
    expect(read(source).masthead.reissued).toEqual(['2025-05-14'])
    expect(outline(read(source))).toHaveLength(4)
  })
})

describe('a paper of students', () => {
  it('links the paragraphs of its preamble with `and`, and numbers with `1.)`', () => {
    const source = `Submitted To: The Special Political Committee
Submitted By: Germany
Subject: Harbours
The Security Council,
RECALLING resolution 65/8 of December 7, 2010 which speaks of the harbours of the region, and
DEEPLY CONCERNED by the index of that year which found them to be dark, and
FULLY AWARE of the lack of lamps in the region in 2011,
1.) RECOMMENDS all nations to light their harbours;
2.) REQUESTS that lamps be given.`
    expect(outline(read(source))).toEqual([
      'subject | 0 | The Security Council,',
      'preamble | 0 | RECALLING resolution 65/8 of December 7, 2010 which speaks of the harbours of the region, and',
      'preamble | 0 | DEEPLY CONCERNED by the index of that year which found them to be dark, and',
      'preamble | 0 | FULLY AWARE of the lack of lamps in the region in 2011,',
      'operative | 0 | RECOMMENDS all nations to light their harbours;',
      'operative | 0 | REQUESTS that lamps be given.',
    ])
  })

  it('has its sponsors under the name of the body, and its subject below', () => {
    const source = `Resolution on harbours\n\nGeneral Assembly\n\nSponsors: Pakistan, Germany\n\nSignatories: China, France\n\nTopic: Harbours\n\nThe General Assembly,\n\nReminding nations of the dark,\n\n1. Encourages them to act;\n2. Urges them to light it.`
    const document = read(source)
    expect(document.sponsors.delegations).toEqual(['PAK', 'DEU'])
    expect(outline(document)).toHaveLength(4)
  })
})

it('takes the name of a conference without its comma for the subject', () => {
  const source = `Decision II/1\n\nRules of procedure\n\nThe Conference of the Parties\n\nDecides to adopt the rules contained in the annex to this decision.`
  expect(outline(read(source))).toEqual([
    'subject | 0 | The Conference of the Parties',
    'operative | 0 | Decides to adopt the rules contained in the annex to this decision.',
  ])
})

it('tells of signs between spaces that rise, where their notes are lost', () => {
  const source = `The General Assembly,\nRecalling the Convention on Lakes, 7 the Convention on Harbours 8 and the Protocol thereto, 9\nNoting the report of the 3 pilots,\n1. Decides to act;\n2. Requests a report.`
  expect(codes(source).filter((code) => code === 'reference-without-note')).toHaveLength(3)
})

it('parts a body from the session behind it on one line', () => {
  const source = `Human Rights Council Thirty-fourth session\nAgenda item 3\nThe Human Rights Council,\nNoting the report,\n1. Decides to act;\n2. Requests a report.`
  expect([read(source).masthead.body, read(source).masthead.session]).toEqual(['HRC', 34])
})

it.each([
  'Recognizing the reports of the Assembly,\nAffirming the rights of fishers,',
  'Lamps, G.A. res. 51/76, 51 U.N. GAOR Supp. (No. 49) at 210, U.N. Doc. A/51/49 (1996).',
])('tells of words over the subject line that are hardly a title: %s', (words) => {
  const source = `${words}\n\nThe General Assembly,\n\nNoting the report,\n\n1. Decides to act;\n\n2. Requests a report.`
  expect(codes(source)).toContain('masthead-line')
})
