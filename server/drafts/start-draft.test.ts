import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkYdoc } from '../../shared/document/check-ydoc.ts'
import { fillYdoc, newYdoc } from '../../shared/document/ydoc.ts'
import { masthead as newMasthead } from '../../test/builders.ts'
import { importDraft, mergeMasthead, startDraft } from './start-draft.ts'
import { cleanSource } from './clean-source.ts'

const masthead = newMasthead()
const meeting = { id: 'm', name: 'Meeting', masthead, members: null }

describe('a new draft', () => {
  test('has a title, the subject line of its body, and a paragraph in each part', () => {
    const { masthead: made, text } = startDraft(meeting, { title: 'Un titre', language: 'fr' })
    expect(text.paragraphs.map(({ part, kind }) => [part, kind])).toEqual([
      ['title', 'heading'],
      ['subject', 'paragraph'],
      ['preamble', 'paragraph'],
      ['operative', 'paragraph'],
    ])
    expect(made).toMatchObject({ language: 'fr', originalLanguage: 'fr', body: 'CND' })
    expect(made.agendaItems).toEqual([{ number: '6', title: '' }])
  })

  test('imported keeps what the source says and takes the rest from the meeting', () => {
    const text =
      'A title\n\nThe Commission on Narcotic Drugs,\n\nRecalling its resolutions,\n\n1. Decides to act.'
    const { masthead: made } = importDraft(meeting, { title: '', language: 'en', text })
    expect(made).toMatchObject({ language: 'en', session: 63, symbol: null, date: null })
  })

  test('imported in another language takes no title of an agenda item from the meeting', () => {
    const text =
      'Un titre\n\nLa Commission des stupéfiants,\n\nRappelant ses résolutions,\n\n1. Décide d’agir.'
    const { masthead: made } = importDraft(meeting, { title: '', language: 'fr', text })
    expect(made.language).toBe('fr')
    expect(made.agendaItems).toEqual([{ number: '6', title: '' }])
  })

  test.each([
    ['decision', 'decision'],
    ['amendment', 'amendment'],
    ['resolution', 'draft-resolution'],
    ['report', 'report'],
    ['statement', 'statement'],
    ['record', 'draft-resolution'],
    ['unknown', 'draft-resolution'],
  ] as const)('made of a %s is a %s', (read, drafted) => {
    expect(mergeMasthead(masthead, { ...masthead, kind: read }).kind).toBe(drafted)
  })

  test('keeps what a report calls itself, and nothing else of its first page', () => {
    const label = 'Report of the Secretary-General'
    const firstPage = { label, notes: ['* A/74/50.'], agendaLine: 'Item 110*' }
    const read = { ...masthead, kind: 'report' as const, firstPage }
    expect(mergeMasthead(masthead, read).firstPage).toEqual({ label })
    const revised = { ...masthead, firstPage: { label: 'revised draft resolution' } }
    expect(mergeMasthead(masthead, revised).firstPage).toBeUndefined()
  })

  test.each([
    ['another body', 'General Assembly\n\nSeventy-fifth session\nThird Committee', 75],
    ['a body that sits by years', 'Economic and Social Council\n\n2024 session', 2024],
    ['another session', 'Commission on Narcotic Drugs\nSixty-second session', 62],
    ['a body that has no code', 'Committee on Harbours', null],
  ])('of %s has neither session nor days of the meeting', (_what, head, session) => {
    const text = `United Nations\n${head}\n\nWater\n\nThe General Assembly,\n\n1. Decides to act.`
    const { masthead: made } = importDraft(meeting, { title: '', language: 'en', text })
    expect(made).toMatchObject({ session, place: null, firstDay: null, agendaItems: [] })
  })

  test('of the organ of a committee is a draft of the committee’s session', () => {
    const { masthead: made } = importDraft(
      { ...meeting, masthead: { ...masthead, organ: 'GA', body: 'C3', session: 75 } },
      { title: '', language: 'en', text: 'The General Assembly,\n\n1. Decides to act.' },
    )
    expect(made.session).toBe(75)
  })

  test('of the Security Council has no session and no agenda item of another body', () => {
    const text = 'The Security Council,\n\nRecalling its resolutions,\n\n1. Decides to act.'
    const { masthead: made } = importDraft(meeting, { title: '', language: 'en', text })
    expect(made).toMatchObject({ body: 'SC', session: null, firstDay: null, agendaItems: [] })
  })

  test('whatever was uploaded, the draft is one that takes edits', () => {
    const odd = fc.constantFrom(
      '\u0000',
      '\u000B',
      '\f',
      '\r',
      '\n',
      '\t',
      '\u2028',
      '\u202E',
      '\uFEFF',
      '\uFFFC',
      '\uFFFE',
      '\uD800',
      '\u0085',
      '1. ',
      '(a) ',
      'Recalling ',
      '回顾',
      '__________________\n',
      '1',
    )
    const source = fc.array(fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 8 })), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(source, fc.string({ unit: 'binary', maxLength: 20 }), (parts, title) => {
        const { text } = importDraft(meeting, { title, language: 'en', text: parts.join('') })
        const ydoc = newYdoc()
        fillYdoc(ydoc, text)
        expect(checkYdoc(ydoc)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('cleaning leaves sound text alone', () => {
    const text = 'Égypte, مصر\u200F, 埃及\n\n1.\tDecides;\f\n'
    expect(cleanSource(text)).toBe(text)
  })
})
