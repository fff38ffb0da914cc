import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frozenContents } from '../../../test/arbitraries.ts'
import { paragraph } from '../../../test/builders.ts'
import { content, noted, sampleReport, shortDraft } from '../../../test/sample-contents.ts'
import { asBase } from '../../document/clean-text.ts'
import { bodyText } from '../../document/draft-text.ts'
import { listFootnotes, readFootnotes } from '../../document/footnotes.ts'
import { languages, type Language } from '../../document/language.ts'
import { toPrintModel } from './print-model.ts'
import type { PrintedRun, PrintModel } from './printed-page.ts'

const issued = { status: 'issued' } as const
const invisible = /[\u200B\u2066\u2069]/gu

/** Words as printed, set-off words in asterisks' place `<>`, references as `[mark]`. */
function show(model: PrintModel, runs: readonly PrintedRun[] | null): string {
  return (runs ?? [])
    .map((run) => {
      if ('note' in run) return `[${model.notes[run.note]!.mark}${run.repeat ? ' again' : ''}]`
      return run.setOff ? `<${run.text}>` : run.text
    })
    .join('')
    .replaceAll(invisible, '')
}

function lines(model: PrintModel): string[] {
  return model.paragraphs.map(({ number, level, runs }) =>
    [' '.repeat(level), number === null ? '' : `${number} `, show(model, runs)].join(''),
  )
}

describe('masthead', () => {
  test('of an issued draft in English', () => {
    const model = toPrintModel(shortDraft('en'), issued)
    expect(model.masthead).toEqual({
      unitedNations: 'United Nations',
      organ: 'Economic and Social Council',
      symbol: { initial: 'E', rest: '/CN.7/2020/L.2/Rev.1' },
      statement: null,
      notes: [],
      distribution: ['Distr.: Limited', '4 March 2020', '', 'Original: English'],
    })
    expect(model.session.map(({ runs, bold }) => [show(model, runs), bold])).toEqual([
      ['Commission on Narcotic Drugs', true],
      ['Sixty-third session', true],
      [expect.stringMatching(/^Vienna, 2.6 March 2020$/u), false],
      ['Agenda item 6', false],
      [expect.stringContaining('Follow-up to the implementation'), true],
    ])
    expect(show(model, model.sponsors)).toBe(
      'Georgia, Honduras, Japan, Paraguay and United States of America: revised draft resolution',
    )
    expect(model.foot).toMatchObject({
      job: 'V.20-01786 (E)    040320',
      barcode: '*2001786*',
      short: 'V.20-01786',
      recycle: 'Please recycle',
    })
    expect(model.foot.bars).toHaveLength(89)
    expect(model.foot.qr?.length).toBe(model.foot.qr?.[0]?.length)
    expect(model.runningHead).toBe('E/CN.7/2020/L.2/Rev.1')
  })

  test.each<[Language, string[]]>([
    ['fr', ['Distr. limitée', '4 mars 2020', 'Français', 'Original: anglais']],
    ['es', ['Distr. limitada', '4 de marzo de 2020', 'Español', 'Original: inglés']],
    ['ru', ['Distr.: Limited', '4 March 2020', 'Russian', 'Original: English']],
    ['zh', ['Distr.: Limited', '4 March 2020', 'Chinese', 'Original: English']],
    ['ar', ['Distr.: Limited', '4 March 2020', 'Arabic', 'Original: English']],
  ])('distribution in %s', (language, expected) => {
    const { masthead, foot } = toPrintModel(shortDraft(language), issued)
    expect(masthead.distribution.map((line) => line.replaceAll(invisible, ''))).toEqual(expected)
    expect(foot.job).toMatch(/^V\.20-01786 \([AСCFRS]\) {4}040320 {4}040320$/u)
  })

  test('of a text that is not issued: a statement, and nothing of an issued document', () => {
    const model = toPrintModel(shortDraft('en'), { status: 'draft' })
    expect(model.masthead).toMatchObject({
      symbol: null,
      statement: 'Draft, not an issued document',
      distribution: ['Original: English'],
    })
    expect(new Set(Object.values(model.foot))).toEqual(new Set([null]))
    expect(model.runningHead).toBe('Draft, not an issued document')
    expect(JSON.stringify(model)).not.toContain('E/CN.7/2020')
  })

  test('of an issued text whose source does not give the symbol', () => {
    const model = toPrintModel(shortDraft('zh', { symbol: null, reissued: ['2020-03-09'] }), issued)
    expect(model.masthead).toMatchObject({ symbol: null, statement: '文号不详', notes: ['r1'] })
    expect(model.runningHead).toBe('文号不详')
    expect(model.masthead.distribution).toEqual(['Chinese', 'Original: English'])
  })

  test('a conference room paper names its one language', () => {
    const symbol = 'E/CN.7/2020/CRP.13'
    const paper = toPrintModel(shortDraft('en', { kind: 'statement', symbol }), issued)
    expect(paper.masthead.distribution.at(-1)).toBe('English only')
    const translated = toPrintModel(shortDraft('fr', { kind: 'statement', symbol }), issued)
    expect(translated.masthead.distribution.at(-1)).toBe('Original: anglais')
  })

  test('an amendment names what it amends', () => {
    const draft = shortDraft('en', { kind: 'amendment', symbol: 'A/C.3/68/L.75' })
    const model = toPrintModel({ ...draft, issue: { form: 'first', of: 'A/C.3/68/L.64' } }, issued)
    expect(show(model, model.sponsors)).toMatch(
      /: amendment to draft resolution A\/C\.3\/68\/L\.64$/u,
    )
  })

  test('the summary of a report is framed, whatever its language; nothing else is', () => {
    for (const language of languages) {
      const model = toPrintModel(sampleReport(language), issued)
      expect(model.paragraphs.map(({ boxed }) => boxed === true).indexOf(false)).toBe(2)
      expect(model.paragraphs.filter(({ boxed }) => boxed)).toHaveLength(2)
    }
    const draft = toPrintModel(shortDraft('en'), issued)
    expect(draft.paragraphs.filter(({ boxed }) => boxed)).toEqual([])
  })

  test('a Main Committee has its session first and no place; several agenda items have one line', () => {
    const model = toPrintModel(
      shortDraft('en', {
        symbol: 'A/C.3/68/L.75',
        organ: 'GA',
        body: 'C3',
        session: 68,
        agendaItems: [
          { number: '64', title: 'Rights' },
          { number: '69 (b)', title: 'Questions' },
        ],
      }),
      issued,
    )
    expect(model.session.map(({ runs }) => show(model, runs))).toEqual([
      'Sixty-eighth session',
      'Third Committee',
      'Agenda items 64 and 69 (b)',
      'Rights',
      'Questions',
    ])
    expect(show(model, model.sponsors)).toMatch(/: draft resolution$/u)
  })
})

describe('notes on the document', () => {
  test('reissue: asterisks on symbol and job number, not on the running head; the day stays', () => {
    const model = toPrintModel(shortDraft('zh', { reissued: ['2020-03-09'] }), issued)
    expect(model.masthead.notes).toEqual(['r1'])
    expect(show(model, model.notes['r1']!.runs)).toMatch(
      /^因技术原因于 ?2020 ?年 ?3 ?月 ?9 ?日重新印发。$/u,
    )
    expect(model.foot.job).toMatch(/^V\.20-01786\* \(C\)/u)
    expect(model.runningHead).not.toContain('*')
    expect(model.masthead.distribution[1]).toBe('4 March 2020')
  })

  test('on behalf of a group: the mark after the colon, counted on from a reissue', () => {
    const draft = shortDraft('en', { reissued: ['2020-03-09'] })
    const sponsor = { delegation: 'GAB', onBehalfOf: 'AFRICA', main: true, joinedAt: 0 }
    const model = toPrintModel({ ...draft, sponsors: [sponsor] }, issued)
    expect(show(model, model.sponsors)).toBe('Gabon:[**] revised draft resolution')
    expect(show(model, model.notes['s1']!.runs)).toMatch(/^On behalf of /u)
  })

  test('a masthead note of the source is referred to where its line has the asterisk, or from the title', () => {
    const agendaLine = 'Items 8 and 9 of the provisional agenda*'
    const notes = ['* E/CN.7/2008/1.', '** This paper has not been edited.']
    const model = toPrintModel(shortDraft('en', { firstPage: { agendaLine, notes } }), issued)
    expect(show(model, model.session[3]!.runs)).toBe('Items 8 and 9 of the provisional agenda[*]')
    expect(show(model, model.title)).toMatch(/world drug problem\[\*\*\]$/u)
    expect(show(model, model.notes['a1']!.runs)).toBe('E/CN.7/2008/1.')
  })

  test.each([
    ['Vienna', 'CND', '决议修订草案'],
    ['New York', 'C3', '订正决议草案'],
  ] as const)('the label of a revised draft in Chinese is that of %s', (place, body, label) => {
    const draft = shortDraft('zh')
    const model = toPrintModel(
      { ...draft, masthead: { ...draft.masthead, place, body, jobNumber: null } },
      issued,
    )
    expect(show(model, model.sponsors)).toContain(`：${label}`)
  })

  test('a sponsor line of the source is printed as it stands', () => {
    const sponsorLine = 'Submitted by the Chair:* draft resolution'
    const model = toPrintModel(shortDraft('en', { firstPage: { sponsorLine } }), issued)
    expect(show(model, model.sponsors)).toBe(sponsorLine)
  })
})

describe('text', () => {
  test('numbers, opening words and notes in English', () => {
    const model = toPrintModel(shortDraft('en'), issued)
    expect(lines(model).map((line) => line.slice(0, 42))).toEqual(
      [
        '<The Commission on Narcotic Drugs>,',
        '<Recalling> the Single Convention on Narcotic'.slice(0, 42),
        '<Noting with concern> that traffickers continue'.slice(0, 42),
        '1. <Encourages> Member States to establish'.slice(0, 42),
        ' (a) By promoting the exchange of best prac',
        ' (b) By safeguarding supply chains, product',
        '  (i) Financial institutions;',
        '  (ii) Money or value transfer services prov',
        '   a. Operators of online platforms;',
        '2. <Also encourages> Member States to avai',
      ].map((line) => line.slice(0, 42)),
    )
    expect(lines(model)[1]).toContain('Protocol,[1] and')
    expect(lines(model)[9]).toContain('Convention,[2 again] as appropriate.')
  })

  test('in Chinese the punctuation right of the subject line is set off with it', () => {
    const model = toPrintModel(shortDraft('zh'), issued)
    expect(lines(model)[0]).toBe('<麻醉药品委员会，>')
    expect(lines(model)[2]).toMatch(/^<关切地注意到>贩毒分子/u)
  })

  test('Arabic marks stand in parentheses, and a Latin note keeps its direction', () => {
    const model = toPrintModel(shortDraft('ar'), issued)
    expect(model.notes['n1']!.mark).toBe('(1)')
    expect(model.notes['n1']!.runs[0]).toEqual({ text: '\u2066', setOff: false })
    expect(lines(model)[3]).toMatch(/^1 - /u)
  })

  test('proposed words and empty paragraphs are not printed, struck words are', () => {
    const ins = { sid: 'JPN:1', by: 'JPN' }
    const draft = content('en', [
      noted('a', 'operative', '', {
        runs: [
          { text: 'Urges States', marks: {} },
          { text: ' strongly', marks: { ins } },
          { text: ' to act', marks: { del: [ins] } },
        ],
      }),
      paragraph('b', 'preamble', ''),
      paragraph('c', 'operative', 'Requests a report.'),
    ])
    const model = toPrintModel(draft, issued)
    expect(lines(model)).toEqual(['1. <Urges> States to act', '2. <Requests> a report.'])
  })

  test('a title or heading without words is text: it has no place in the outline', () => {
    const draft = content('en', [
      noted('t', 'title', '{{a|Ibid.}}'),
      noted('h', 'text', '{{b|Ibid.}}', { kind: 'heading' }),
    ])
    const model = toPrintModel({ ...draft, title: '' }, issued)
    expect(model.title).toEqual([])
    expect(model.paragraphs.map(({ role }) => role)).toEqual(['text', 'text'])
  })

  test('an adopted resolution: number in the title, adoption above and below', () => {
    const note = '[on the report of the Third Committee (A/63/432)]'
    const draft = shortDraft('en', {
      kind: 'resolution',
      symbol: 'A/RES/63/197',
      organ: 'GA',
      body: null,
      resolutionNumber: '63/197',
      adoption: { date: '2008-12-18', meeting: 71 },
      firstPage: { adoptionNote: note },
    })
    const model = toPrintModel(draft, issued)
    expect(model.adopted.map(({ runs, bold }) => [show(model, runs), bold])).toEqual([
      ['Resolution adopted by the General Assembly on 18 December 2008', true],
      [note, false],
    ])
    expect(show(model, model.title)).toMatch(/^63\/197\. Promoting/u)
    expect(model.adoption).toEqual(['71st plenary meeting', '18 December 2008'])
    expect(model.sponsors).toBe(null)
    expect(model.template).toBe('resolution')
  })
})

describe('a text under negotiation', () => {
  const japan = { sid: 'JPN:00000001', by: 'JPN' }
  const draft = shortDraft('en', {})
  const proposed = paragraph('x', 'operative', 'Proposed', {
    marks: { ins: japan },
    end: { ins: japan },
  })
  const text = {
    paragraphs: [
      paragraph('a', 'operative', 'Urges', { status: 'bracketed' }),
      proposed,
      { ...proposed, id: 'y', kind: 'alternative' as const, ref: 'a' },
      { ...proposed, id: 'm', kind: 'move' as const, ref: 'a', runs: [] },
      paragraph('b', 'operative', 'Notes'),
    ],
  }

  test('is printed without what is only proposed, in brackets what is bracketed', () => {
    const { paragraphs } = toPrintModel({ ...draft, text }, issued)
    expect(
      paragraphs.map(({ number, runs }) => [
        number,
        runs.map((run) => ('text' in run ? run.text : '')).join(''),
      ]),
    ).toEqual([
      ['1.', '[Urges]'],
      ['2.', 'Notes'],
    ])
  })

  test('has the labels of the negotiation where they are given', () => {
    const labels = new Map(
      (['a', 'b'] as const).map((id, index) => [
        id,
        { series: 'OP', level: 0, n: 3, ante: 0, bis: index, alternative: 0 } as const,
      ]),
    )
    const { paragraphs } = toPrintModel({ ...draft, text }, { ...issued, labels })
    expect(paragraphs.map(({ number }) => number)).toEqual(['3.', '3 bis.'])
  })
})

describe('laws', () => {
  test('every word of the base text is printed once, in order, whatever the content', () => {
    fc.assert(
      fc.property(frozenContents(), (frozen) => {
        const model = toPrintModel(frozen, issued)
        const squeeze = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
        const text = asBase(frozen.text)
        const [first] = text.paragraphs
        const isTitle = first?.part === 'title'
        const printed = model.paragraphs.flatMap(({ runs }) => runs)
        const words = printed.map((run) => ('text' in run ? run.text : '')).join('')
        const expected = text.paragraphs.slice(isTitle ? 1 : 0).map(bodyText)
        expect(squeeze(words)).toBe(squeeze(expected.join('').toWellFormed()))
      }),
    )
  })

  test('every reference leads to a note, every note is referred to first without repeat', () => {
    fc.assert(
      fc.property(frozenContents(), (frozen) => {
        const model = toPrintModel(frozen, issued)
        const runs = [...model.title, ...model.paragraphs.flatMap((paragraph) => paragraph.runs)]
        const references = runs.filter((run) => 'note' in run)
        const first = references.filter(({ repeat }) => !repeat).map(({ note }) => note)
        const all = readFootnotes(asBase(frozen.text))
        expect(references).toHaveLength(all.length)
        expect(first).toEqual(listFootnotes(all).map(({ number }) => `n${number}`))
        expect(first.every((key) => Object.hasOwn(model.notes, key))).toBe(true)
      }),
    )
  })

  test('the model is plain JSON in every language', () => {
    for (const language of languages) {
      const model = toPrintModel(shortDraft(language), issued)
      expect(JSON.parse(JSON.stringify(model))).toEqual(model)
    }
  })
})
