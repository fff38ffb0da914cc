// Tracked changes that were written, read again by the importer: left out they give the old text, taken the new one.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asBase } from '../../shared/document/clean-text.ts'
import type { DraftText, Ownership } from '../../shared/document/draft-text.ts'
import { toDocx, toTrackedDocx } from '../../shared/exporters/docx/to-docx.ts'
import { toNegotiatedDocx } from '../../shared/exporters/docx/to-negotiated-docx.ts'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { comparePair } from '../../shared/exporters/marked/compared-pair.ts'
import { fromDocx } from '../../shared/importers/docx/from-docx.ts'
import type { TakenChanges } from '../../shared/importers/docx/tracking.ts'
import { viewText } from '../../shared/negotiation/view-text.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { language } from '../arbitraries.ts'
import { revisedDraft } from '../docx/revised-draft.ts'
import { arbitraryContent } from '../import/arbitrary-content.ts'
import { negotiatedTexts } from '../negotiated-texts.ts'
import { content, noted, shortDraft } from '../sample-contents.ts'
import { linesOf } from './round-trip.ts'

const issued = { status: 'issued' } as const
const date = '2020-03-05T00:00:00Z'

function read(bytes: Uint8Array, changes: TakenChanges, of: FrozenContent) {
  let count = 0
  const newId = () => `i${++count}`
  const result = fromDocx(bytes, { newId, changes, language: of.masthead.language })
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

/** As the text alone would be read; emphasis is a change of form, which is nobody's words. */
function lines(bytes: Uint8Array, changes: TakenChanges, of: FrozenContent): string[] {
  return linesOf(read(bytes, changes, of).document.text).map((line) => line.replaceAll('*', ''))
}

function check(old: FrozenContent, now: FrozenContent): void {
  const author = { name: 'Rev.2', date }
  const bytes = toTrackedDocx(comparePair(old, now), { old: issued, new: issued, author })
  expect(lines(bytes, 'rejected', old)).toEqual(lines(toDocx(old, issued, date), 'accepted', old))
  expect(lines(bytes, 'accepted', now)).toEqual(lines(toDocx(now, issued, date), 'accepted', now))
  expect(read(bytes, 'accepted', now).tracked.authors).toEqual(['Rev.2'])
}

const row = (id: string, text: string) => noted(id, 'text', text, { kind: 'row' })

/** With an annex that has a table, of which a revision changes a cell, a row and the title. */
function annexed(draft: FrozenContent, revised: boolean): FrozenContent {
  const annex = [
    noted('x', 'text', revised ? 'Plan of work' : 'Plan', { kind: 'annex' }),
    noted('x1', 'numbered', 'One.'),
    noted('x2', 'numbered', 'Two.'),
    row('r0', 'State\tYear\tSum'),
    row('r1', revised ? 'Japan\t2020\t1' : 'Japan\t2019\t1'),
    ...(revised ? [row('r2', 'Egypt\t\t2')] : []),
    row('r3', revised ? 'All\tothers' : 'All\tothers\t3'),
  ]
  return { ...draft, text: { paragraphs: [...draft.text.paragraphs, ...annex] } }
}

/** What revisedDraft needs: some length, words everywhere, an operative part, a note with words. */
function canBeRevised({ text: { paragraphs } }: FrozenContent): boolean {
  const plain = paragraphs.filter(({ kind }) => kind === 'paragraph')
  return (
    plain.length > 11 &&
    paragraphs.every(({ runs }) => runs.length > 0) &&
    plain.some(({ part }) => part === 'operative') &&
    plain.some(({ runs }) =>
      runs.some(({ text, marks }) => marks.note !== undefined && text.length > 12),
    )
  )
}

describe('tracked changes, written and read', () => {
  test('law: of revisions in six languages', () => {
    fc.assert(
      fc.property(arbitraryContent, (draft) => {
        fc.pre(canBeRevised(draft))
        check(draft, { ...revisedDraft(draft), masthead: draft.masthead })
      }),
      { numRuns: 12 },
    )
  })

  test('law: of annexes and tables', () => {
    fc.assert(
      fc.property(language(), fc.boolean(), (of, back) => {
        const [old, now] = [annexed(shortDraft(of), back), annexed(shortDraft(of), !back)]
        check(old, now)
      }),
      { numRuns: 12 },
    )
  })

  test('a row of a table that holds a note and no words keeps it where it is moved', () => {
    const japan = { sid: 'JPN:00000001', by: 'JPN' }
    const only = { ...row('r', ''), runs: [{ text: 'See it.', marks: { note: 'n' } }] }
    const draft = content('en', [
      noted('t', 'title', 'A title'),
      noted('s', 'subject', 'The Commission,'),
      noted('a', 'text', 'All that is known:'),
      { ...noted('m', 'text', ''), kind: 'move', ref: 'r', end: { ins: japan } },
      row('q', 'State\tYear'),
      only,
    ])
    const authorOf = ({ by }: Ownership) => ({ name: by, date })
    const initialsOf = (by: string) => by
    const bytes = toNegotiatedDocx(draft, { print: issued, authorOf, initialsOf, date })
    const found = (changes: TakenChanges) => lines(bytes, changes, draft).slice(-3)
    const [words, head, note] = [
      'paragraph text 0 All that is known:',
      'row text 0 State Year',
      'row text 0 {See it.}',
    ]
    expect(found('rejected')).toEqual([words, head, note])
    expect(found('accepted')).toEqual([words, note, head])
  })

  test('a section whose title is nothing but a reference that is struck keeps its number alone', () => {
    const japan = { sid: 'JPN:00000001', by: 'JPN' }
    const reference = { text: '\uFFFC', marks: { note: 'n', del: [japan] } }
    const draft = content('en', [
      noted('t', 'title', 'A title'),
      noted('s', 'subject', 'The Commission,'),
      noted('p', 'preamble', 'Recalling the report,{{n|See it.}}'),
      { ...noted('h', 'operative', ''), kind: 'heading', runs: [reference] },
      noted('o', 'operative', 'Urges all States.'),
    ])
    const authorOf = ({ by }: Ownership) => ({ name: by, date })
    const initialsOf = (by: string) => by
    const bytes = toNegotiatedDocx(draft, { print: issued, authorOf, initialsOf, date })
    const found = (changes: TakenChanges) => lines(bytes, changes, draft).at(-2)
    expect(found('rejected')).toBe('heading operative 0 {See it.}')
    expect(found('accepted')).toBe('heading operative 0')
  })

  test('law: of the proposals of several delegations, each with its author', () => {
    const authorOf = ({ by }: Ownership) => ({ name: `Delegation of ${by}`, date })
    fc.assert(
      fc.property(language(), negotiatedTexts(), (of, { text }) => {
        const draft = content(of, text.paragraphs)
        const initialsOf = (by: string) => by
        const bytes = toNegotiatedDocx(draft, { print: issued, authorOf, initialsOf, date })
        const plain = (view: DraftText) =>
          lines(toDocx({ ...draft, text: view }, issued, date), 'accepted', draft)
        expect(lines(bytes, 'rejected', draft)).toEqual(plain(asBase(text)))
        expect(lines(bytes, 'accepted', draft)).toEqual(plain(viewText(text, { kind: 'accepted' })))
        const { authors } = read(bytes, 'accepted', draft).tracked
        // What no proposal makes is the body's: which words have which author is held by attribution.test.ts.
        const known = ['JPN', 'EGY', 'FRA'].map((by) => `Delegation of ${by}`)
        const body = toPrintModel(draft, issued).metadata.author
        expect(authors.filter((name) => ![...known, body].includes(name))).toEqual([])
      }),
      { numRuns: 80 },
    )
  })
})
