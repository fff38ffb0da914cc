import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { draftTexts, frozenContents, language } from '../../test/arbitraries.ts'
import { masthead, paragraph } from '../../test/builders.ts'
import { applyFix, lint, miniDraft, replacing } from '../../test/lint/mini-drafts.ts'
import { noted } from '../../test/sample-contents.ts'
import { type DraftText, rawText } from '../document/draft-text.ts'
import { labelAll } from '../numbering/give-labels.ts'
import { noLabels } from '../numbering/label.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import { Linter, lintText } from './lint-text.ts'

function contentOf(text: DraftText, more = {}): FrozenContent {
  return { masthead: masthead(more), title: '', text, sponsors: [] }
}

const contexts = fc.record(
  { forIssue: fc.boolean(), proposer: fc.constantFrom('JPN', 'FRA') },
  { requiredKeys: ['forIssue'] },
)

describe('any text at all', () => {
  it('is checked without a throw, and every place and edit lies within its paragraph', () => {
    fc.assert(
      fc.property(draftTexts(), language(), contexts, (text, language, context) => {
        for (const { place, fix } of lintText(contentOf(text, { language }), context))
          for (const at of [...(place.kind === 'text' ? [place] : []), ...(fix ?? [])]) {
            const found = text.paragraphs.find(({ id }) => id === at.paragraphId)
            expect(found).toBeDefined()
            expect(at.from).toBeGreaterThanOrEqual(0)
            expect(at.to).toBeGreaterThanOrEqual(at.from)
            expect(at.to).toBeLessThanOrEqual(rawText(found!).length)
          }
      }),
    )
  })

  it('is told the same again, and the same whether it is read anew or goes on from another', () => {
    fc.assert(
      fc.property(frozenContents(), frozenContents(), contexts, (one, other, context) => {
        const linter = new Linter()
        linter.lint(other, context)
        const first = linter.lint(one, context)
        expect(linter.lint(structuredClone(one), context)).toEqual(first)
        expect(lintText(one, context)).toEqual(first)
      }),
    )
  })

  it('has fewer faults of a rule once one of them is mended', () => {
    fc.assert(
      fc.property(draftTexts(), language(), fc.nat(), (text, language, pick) => {
        // A fix is written into words that stand; those that are proposed or struck are another matter.
        const plain = contentOf({ paragraphs: text.paragraphs.map(asPlain) }, { language })
        const found = lint(plain)
        const fixed = found.filter(({ fix }) => fix !== null)
        const one = fixed[pick % Math.max(1, fixed.length)]
        if (!one?.fix) return
        const count = (content: FrozenContent) =>
          lint(content).filter(({ rule }) => rule === one.rule).length
        expect(count(applyFix(plain, one.fix))).toBeLessThan(count(plain))
      }),
      { numRuns: 300 },
    )
  })
})

function asPlain(one: DraftText['paragraphs'][number]) {
  const runs = one.runs.map(({ text, marks: { note } }) => ({
    text,
    marks: note === undefined ? {} : { note },
  }))
  return { ...one, runs, end: {} }
}

test('a title that ends with several marks is mended at once', () => {
  const plain = contentOf({ paragraphs: [paragraph('t', 'title', '决议，，')] }, { language: 'ar' })
  const [found] = lint(plain).filter(({ rule }) => rule === 'title-end')
  const mended = applyFix(plain, found?.fix ?? [])
  expect(mended.text.paragraphs.map(rawText)).toEqual(['决议'])
})

describe('annexes and tables', () => {
  const resolution = [
    paragraph('a', 'subject', 'The Commission on Narcotic Drugs,'),
    paragraph('b', 'preamble', 'Recalling its mandate,'),
    paragraph('c', 'operative', 'Urges Member States to act;'),
  ]
  const annexed = [
    paragraph('x', 'text', 'Terms of reference', { kind: 'annex' }),
    paragraph('x1', 'numbered', 'The group shall meet as set out in paragraph 2 below'),
    paragraph('x2', 'operative', '', { level: 0 }),
    paragraph('x3', 'operative', 'Urges the group to report'),
    paragraph('r1', 'text', '1.\tYear :\t(a) Total', { kind: 'row' }),
  ]
  const found = (paragraphs: DraftText['paragraphs']) =>
    lint(contentOf({ paragraphs })).map(({ rule }) => rule)

  it('ends the resolution with a full stop before its annexes', () => {
    const last = paragraph('d', 'operative', 'Requests a report;')
    expect(found([...resolution, last, ...annexed])).toContain('last-end')
    const right = paragraph('d', 'operative', 'Requests a report.')
    expect(found([...resolution, right, ...annexed])).toEqual(found([...resolution, right]))
  })

  it('tells nothing of the form of an annex or of the figures of a table', () => {
    expect(found(annexed)).toEqual([])
  })
})

describe('proposals', () => {
  const owned = { sid: 'FRA:00000001', by: 'FRA' }
  const content = contentOf({
    paragraphs: [
      paragraph('a', 'subject', 'The Commission on Narcotic Drugs,'),
      paragraph('b', 'preamble', '', {
        runs: [
          { text: 'Recalling its mandate', marks: {} },
          { text: ';', marks: { del: [owned] } },
          { text: ',', marks: { ins: owned } },
        ],
      }),
    ],
  })

  it('are not there for who reads the text as it stands', () => {
    const found = lintText(content, { forIssue: false })
    expect(found.map(({ rule }) => rule)).toEqual(['preamble-end'])
    expect(found[0]?.place).toEqual({ kind: 'text', paragraphId: 'b', from: 21, to: 22 })
  })

  it('are read as accepted for their proposer, and for nobody else', () => {
    expect(lintText(content, { forIssue: false, proposer: 'FRA' })).toEqual([])
    expect(lintText(content, { forIssue: false, proposer: 'EGY' })).toHaveLength(1)
  })
})

describe('rules about more than words', () => {
  it('tell a sub-paragraph that stands alone', () => {
    const found = lint(
      miniDraft('en', (words) => ({
        ...words,
        operative: words.operative.filter((text) => !text.includes('technicians')),
      })),
    )
    expect(found.map(({ rule }) => rule)).toEqual(['subparagraph-single'])
  })

  it('tell numbers that leave one out, once, and not one that was put in as bis', () => {
    const content = miniDraft('en')
    const ids = content.text.paragraphs
      .filter(({ part, level }) => part === 'operative' && level === 0)
      .map(({ id }) => id)
    const carried = (printed: readonly string[]) => ({
      fields: [],
      ambiguities: [],
      sponsors: { delegations: [], unknown: [] },
      numbers: ids.map((paragraphId, n) => ({ paragraphId, printed: printed[n] ?? '' })),
    })
    const told = (...printed: string[]) =>
      lint(content, { imported: carried(printed) }).map(({ rule, values }) => [rule, values])
    expect(told('1.', '2.', '3.', '4.')).toEqual([])
    expect(told('1.', '1 bis.', '2.', '3.')).toEqual([])
    expect(told('1.', '3.', '4.', '5.')).toEqual([
      ['number-differs', { printed: '3.', expected: 2 }],
    ])
  })

  it('tell footnotes with the same words, but not Ibid.', () => {
    const twice = (words: string) =>
      miniDraft('en', (draft) => ({
        ...draft,
        preamble: [...draft.preamble, `Mindful of islands,{{n2|${words}}}`],
      }))
    expect(lint(twice('A/74/231.')).map(({ rule, values }) => [rule, values])).toEqual([
      ['note-repeated', { number: 1 }],
    ])
    expect(lint(twice('Ibid.'))).toEqual([])
  })

  it('tell what a file had and the text cannot hold', () => {
    const imported = {
      numbers: [],
      fields: [
        { line: 1, text: 'South Korea and Atlantis: draft resolution', field: 'sponsors' as const },
      ],
      sponsors: { delegations: ['KOR'], unknown: ['Atlantis'] },
      ambiguities: [
        { code: 'note-without-reference', excerpt: '9 A/1' },
        { code: 'reference-without-note', excerpt: 'text,7' },
        { code: 'masthead-line', excerpt: 'x' },
      ],
    }
    const rules = lint(miniDraft('en'), { imported }).map(({ rule }) => rule)
    expect(rules.toSorted()).toEqual([
      'note-missing',
      'note-unreferenced',
      'sponsor-name',
      'sponsor-unknown',
    ])
  })

  it('know that a State had another name once', () => {
    const named = replacing('Calls upon donors', 'Calls upon Swaziland and other donors')
    const rules = (firstDay: string | null) =>
      lint(miniDraft('en', named, { firstDay })).map(({ rule }) => rule)
    expect(rules('2015-09-15')).toEqual([])
    expect(rules('2023-09-15')).toEqual(['state-name'])
    expect(rules(null)).toEqual(['state-name'])
  })

  it('leave the full name of a State, as treaties bear it', () => {
    const rules = (name: string) =>
      lint(
        miniDraft('en', replacing('Calls upon donors', `Calls upon the ${name} and other donors`)),
      ).map(({ rule }) => rule)
    expect(rules('Federal Republic of Germany')).toEqual([])
    expect(rules('former Swaziland')).toEqual(['state-name'])
  })

  it('tell the document’s own symbol', () => {
    const of = (symbol: string, taken: readonly string[] = []) =>
      lint(miniDraft('en', undefined, { symbol }), { taken }).map(({ rule }) => rule)
    expect(of('A/74/L.12')).toEqual([])
    expect(of('A/74/L.12', ['A/74/L.12*'])).toEqual(['symbol-taken'])
    expect(of('A/73/L.12')).toEqual(['symbol-series'])
    expect(of('A/74/L12')).toEqual(['symbol-malformed'])
  })

  it('tell a paragraph in brackets in a text to be issued', () => {
    const content = miniDraft('en')
    const paragraphs = content.text.paragraphs.map((one) =>
      one.id === 'p3' ? { ...one, status: 'bracketed' as const } : one,
    )
    const bracketed = { ...content, text: { paragraphs } }
    expect(lint(bracketed)).toEqual([])
    expect(lint(bracketed, { forIssue: true }).map(({ rule }) => rule)).toEqual(['bracket-left'])
  })

  it('pair square brackets over several paragraphs', () => {
    const open = replacing('Calls upon', '[Calls upon')
    const both = miniDraft('en', (words) =>
      replacing('eightieth session.', 'eightieth session.]')(open(words)),
    )
    expect(lint(both).filter(({ rule }) => rule === 'bracket-unbalanced')).toEqual([])
    expect(lint(miniDraft('en', open)).map(({ rule }) => rule)).toContain('bracket-unbalanced')
  })
})

describe('a reference', () => {
  const before = miniDraft('en')
  /** A paragraph put in before the one that is referred to. */
  const put = paragraph('new', 'operative', 'Welcomes the progress made;')
  const now = {
    ...before,
    text: {
      paragraphs: before.text.paragraphs.flatMap((one) => (one.id === 'p5' ? [put, one] : [one])),
    },
  }

  it('that points at another paragraph than when the text was issued is told, with the number that is right', () => {
    const found = lint(now, { predecessor: before })
    expect(found.map(({ rule, values }) => [rule, values])).toEqual([
      ['reference-moved', { number: '2', now: '3' }],
    ])
    const fix = found[0]?.fix ?? []
    expect(fix.map(({ replacement }) => replacement)).toEqual(['3'])
    expect(lint(applyFix(now, fix), { predecessor: before })).toEqual([])
    expect(lint(now)).toEqual([])
  })

  it('whose paragraph has gone is told so', () => {
    const paragraphs = before.text.paragraphs.filter(({ id }) => id !== 'p6')
    const found = lint({ ...before, text: { paragraphs } }, { predecessor: before })
    expect(found.map(({ rule, values }) => [rule, values])).toContainEqual([
      'reference-moved',
      { number: '2', now: '—' },
    ])
  })

  it('that follows its paragraph is right as long as there is one', () => {
    const following = (target: string) => ({
      ...before,
      text: {
        paragraphs: before.text.paragraphs.map((one) =>
          one.id === 'p9'
            ? {
                ...noted('p9', 'operative', '', { level: 1 }),
                runs: [
                  { text: 'The training of technicians, as described in paragraph ', marks: {} },
                  { text: '7', marks: { refersTo: target } },
                  { text: ' above;', marks: {} },
                ],
              }
            : one,
        ),
      },
    })
    expect(lint(following('p6'))).toEqual([])
    expect(lint(following('gone')).map(({ rule }) => rule)).toEqual(['reference-missing'])
    expect(lint(following('p10')).map(({ rule }) => rule)).toEqual(['reference-side'])
  })
})

describe('a reference in a negotiation', () => {
  it('is read by the labels that the paragraphs were given', () => {
    const before = miniDraft('en')
    const labelled = labelAll(before.text, noLabels)
    const put = paragraph('new', 'operative', 'Welcomes the progress made;')
    const paragraphs = before.text.paragraphs.flatMap((one) =>
      one.id === 'p5' ? [put, one] : [one],
    )
    const now = { ...before, text: { paragraphs } }
    // What was put in bears no number of its own, so paragraph 2 is still the one that is meant.
    expect(lint(now, { predecessor: before, labels: labelled })).toEqual([])
    expect(lint(now, { predecessor: before })).toHaveLength(1)
  })
})
