import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraph } from '../../test/builders.ts'
import { shortDraft } from '../../test/sample-contents.ts'
import { anchor, bodyText, type DraftText } from '../../shared/document/draft-text.ts'
import { listFootnotes, readFootnotes } from '../../shared/document/footnotes.ts'
import { importText } from '../../shared/importers/from-text.ts'
import arabic from '../../shared/i18n/messages/ar.json' with { type: 'json' }
import english from '../../shared/i18n/messages/en.json' with { type: 'json' }
import { createTranslator } from '../../shared/i18n/translate.ts'
import { wordsOfAlternative } from './alternative-words.ts'
import { correctionFor } from './alternatives.ts'
import { correct } from './correct.ts'
import { bracketsIn } from './correct-brackets.ts'
import { digitsIn, numbersIn } from './correct-notes.ts'
import {
  correctReview,
  type ReviewCorrection,
  type ReviewState,
  startReview,
  titleOf,
  toReviewedContent,
} from './review-state.ts'

function read(source: string): ReviewState {
  let count = 0
  const document = importText(source, { newId: () => `p${++count}` })
  const { text, masthead, title } = document
  return startReview({ document, content: { text, masthead, title, sponsors: [] } } as never)
}

const talks = `The General Assembly,

Recalling the Charter,

1. Requests the Secretary-General to report [Egypt: without delay] to it;
2. Decides to remain seized of the [JUSCANZ: urgent] matter.`

function lettersOf({ text, left }: ReviewState): string {
  const kept = text.paragraphs.map(bodyText).join('')
  const words = [kept, ...left.map((line) => line.text)].join('').replaceAll(/\s/gu, '')
  return Array.from(words).toSorted().join('')
}

describe('a review', () => {
  test('law: what is taken out and brought back loses no letter', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat())), (acts) => {
        let state = read(talks)
        const letters = lettersOf(state)
        acts.forEach(([out, which], count) => {
          const { paragraphs } = state.text
          const { id } = paragraphs[which % Math.max(1, paragraphs.length)] ?? { id: '' }
          const index = which % Math.max(1, state.left.length)
          const correction: ReviewCorrection = out
            ? { kind: 'take-out', id }
            : { kind: 'bring-back', index, part: 'text', newId: `new${count}` }
          state = correctReview(state, correction)
        })
        expect(lettersOf(state)).toBe(letters)
      }),
      { numRuns: 60 },
    )
  })

  test('brings a paragraph back to its place, with its part', () => {
    const state = read(talks)
    const id = state.text.paragraphs.find(({ part }) => part === 'preamble')!.id
    const out = correctReview(state, { kind: 'take-out', id })
    expect(out.left.at(-1)).toMatchObject({ as: 'taken-out', text: 'Recalling the Charter,' })
    const index = out.left.length - 1
    const back = correctReview(out, { kind: 'bring-back', index, part: 'text', newId: 'x' })
    const words = back.text.paragraphs.map(bodyText)
    expect(words.indexOf('Recalling the Charter,')).toBe(1)
  })

  test('gives the draft the sponsors that were put right, one of them first', () => {
    let state = read(talks)
    for (const delegation of ['EGY', 'MEX'])
      state = correctReview(state, { kind: 'add-sponsor', delegation })
    state = correctReview(
      { ...state, unknown: ['Brasil'] },
      {
        kind: 'name-sponsor',
        name: 'Brasil',
        delegation: 'BRA',
      },
    )
    state = correctReview(state, { kind: 'lead', delegation: 'MEX' })
    state = correctReview(state, { kind: 'remove-sponsor', delegation: 'EGY' })
    expect(state.unknown).toEqual([])
    expect(toReviewedContent(state, '').sponsors).toMatchObject([
      { delegation: 'MEX', main: true },
      { delegation: 'BRA', main: false },
    ])
  })

  test('keeps a name that is no sponsor where it can be seen', () => {
    const state = { ...read(talks), unknown: ['Friends of the Chair'] }
    const done = correctReview(state, {
      kind: 'name-sponsor',
      name: 'Friends of the Chair',
      delegation: null,
    })
    expect(done.left).toContainEqual(expect.objectContaining({ text: 'Friends of the Chair' }))
  })

  test('makes proposals of brackets, and drops them', () => {
    const state = read(talks)
    const all = correctReview(state, { kind: 'propose-all' })
    const marked = all.text.paragraphs.flatMap(({ runs }) => runs.filter(({ marks }) => marks.ins))
    expect(marked.map(({ text, marks }) => [text.trim(), marks.ins?.by])).toEqual([
      ['without delay', 'EGY'],
    ])
    const none = correctReview(all, { kind: 'drop-proposals' })
    expect(none.text.paragraphs.map(bodyText).join(' ')).not.toContain('without delay')
    const second = all.text.paragraphs.at(-1)!
    const [bracket] = bracketsIn(second, 'en')
    const { id } = second
    const mapped = correct(all.text, { kind: 'propose', id, bracket: bracket!, by: 'FRA' })
    expect(mapped.paragraphs.at(-1)!.runs.find(({ marks }) => marks.ins)?.marks.ins?.by).toBe('FRA')
  })

  test('retitles, and keeps the notes to the title', () => {
    const content = shortDraft('en')
    const state = startReview({ document: null, content } as never)
    const done = correctReview(state, { kind: 'title', words: 'Another title', newId: 'n' })
    expect(titleOf(done.text)).toBe('Another title')
    expect(listFootnotes(readFootnotes(done.text)).length).toBe(
      listFootnotes(readFootnotes(state.text)).length,
    )
  })
})

describe('notes', () => {
  const noted = (id: string, words: string, ...notes: readonly (readonly [string, string])[]) => ({
    ...paragraph(id, 'operative', ''),
    runs: [{ text: words, marks: {} }, ...notes.map(([note, text]) => ({ text, marks: { note } }))],
  })
  const text: DraftText = {
    paragraphs: [
      noted('a', 'Takes note of the report', ['n', 'First.']),
      noted('b', 'Recalls the reports2 and resolution 64/2', ['m', 'Second.']),
    ],
  }

  test('digits become the reference that they are, and no part of a symbol does', () => {
    const offered = digitsIn(text, text.paragraphs[1]!)
    expect(offered).toMatchObject([{ number: 2, note: 'm' }])
    const { at, length, note } = offered[0]!
    const done = correct(text, { kind: 'reference', id: 'b', note, at, length })
    expect(done.paragraphs[1]!.runs.map((run) => run.text)).toEqual([
      'Recalls the reports',
      anchor,
      ' and resolution 64/2',
      'Second.',
    ])
    const [twice] = numbersIn(done, 'b')
    const back = correct(done, { kind: 'number', id: 'b', note: twice!.note })
    expect(back.paragraphs.map(bodyText)).toEqual(text.paragraphs.map(bodyText))
  })

  test('that lose their only reference are kept outside the text', () => {
    const [first] = numbersIn(text, 'a')
    const content = { ...shortDraft('en'), text }
    const state = startReview({ document: null, content } as never)
    const correction = { kind: 'number', id: 'a', note: first!.note } as const
    const done = correctReview(state, { kind: 'text', correction })
    expect(bodyText(done.text.paragraphs[0]!)).toBe('Takes note of the report1')
    expect(done.left).toMatchObject([{ text: 'First.' }])
  })

  test('exchange their words and keep their places', () => {
    const done = correct(text, { kind: 'swap-notes', id: 'a', note: 'n', with: 'm' })
    const words = listFootnotes(readFootnotes(done)).map(({ runs }) => runs[0]?.text)
    expect(words).toEqual(['Second.', 'First.'])
  })
})

describe('the importer’s own alternatives', () => {
  const state = read(talks)
  const operative = state.text.paragraphs.at(-1)!

  test.each([
    ['heading-or-paragraph', 'heading', 'heading'],
    ['part-uncertain', 'preambular paragraph', 'part'],
    ['annex-or-heading', 'annex', 'annex'],
    ['table-or-text', 'rows of a table', 'row'],
    ['paragraph-continues', 'the rest of the one above', 'join'],
    ['bracket-or-proposal', 'a proposal of FRA', null],
  ] as const)('%s: %s', (code, alternative, kind) => {
    const doubt = { code, excerpt: '', alternatives: ['x', alternative] }
    expect(correctionFor(doubt, alternative, operative, state)?.kind ?? null).toBe(kind)
  })

  test.each([
    ['note 3', 'note 3'],
    ['the rest of note 3', 'the rest of note 3'],
    ['a deletion of FRA, EGY', 'a deletion of France, Egypt'],
    ['a new paragraph', 'a paragraph of its own'],
    ['the titles One | Two', 'the titles One | Two'],
  ])('%s is said in words of the page', (alternative, words) => {
    const inArabic = createTranslator('ar', arabic)
    expect(wordsOfAlternative(alternative, createTranslator('en', english))).toBe(words)
    expect(wordsOfAlternative(alternative, inArabic)).toMatch(/\p{Script=Arabic}/u)
  })

  test('a word that every object knows is a word', () => {
    const translator = createTranslator('en', english)
    expect(wordsOfAlternative('constructor', translator)).toBe('constructor')
    const alternatives = ['x', 'constructor']
    const doubt = { code: 'heading-or-paragraph', excerpt: '', alternatives } as const
    expect(correctionFor(doubt, 'constructor', operative, state)).toBeNull()
  })

  test('a word is read the other way', () => {
    const alternatives = ['remain', 're-main']
    const doubt = { code: 'word-or-compound', excerpt: '', alternatives } as const
    const correction = correctionFor(doubt, 're-main', operative, state)!
    expect(bodyText(correct(state.text, correction).paragraphs.at(-1)!)).toContain('re-main seized')
  })

  test('of two brackets in a paragraph the one that is meant becomes the proposal', () => {
    const two = read('The General Assembly,\n\n1. Urges [Egypt: all] States to act [Kenya: now].')
    const paragraph = two.text.paragraphs.at(-1)!
    const doubt = {
      code: 'bracket-or-proposal',
      excerpt: '[Kenya: now]',
      alternatives: ['text in brackets', 'a proposal of KEN'],
    } as const
    const correction = correctionFor(doubt, 'a proposal of KEN', paragraph, two)!
    const proposed = correct(two.text, correction)
      .paragraphs.at(-1)!
      .runs.filter(({ marks }) => marks.ins)
    expect(proposed.map(({ text, marks }) => [text, marks.ins?.by])).toEqual([['now', 'KEN']])
  })
})
