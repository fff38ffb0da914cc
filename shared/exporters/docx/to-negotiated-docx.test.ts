import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftTexts, language } from '../../../test/arbitraries.ts'
import { checkPackage } from '../../../test/docx/check-package.ts'
import { elements, textOf, type Element } from '../../../test/docx/parse-xml.ts'
import { readParts, readWord } from '../../../test/docx/read-word.ts'
import { negotiatedTexts } from '../../../test/negotiated-texts.ts'
import { content, noted } from '../../../test/sample-contents.ts'
import { asBase } from '../../document/clean-text.ts'
import type { DraftText, Marks, Ownership, Paragraph } from '../../document/draft-text.ts'
import { collectProposals } from '../../negotiation/collect-proposals.ts'
import { viewText } from '../../negotiation/view-text.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { toPrintModel, type PrintOptions } from '../print/print-model.ts'
import type { WordThread } from './comments.ts'
import { toDocx } from './to-docx.ts'
import { toNegotiatedDocx } from './to-negotiated-docx.ts'

const print: PrintOptions = { status: 'draft' }
const date = '2020-03-05T00:00:00Z'

/** The day of a proposal is in its name, so that it can be told again. */
function authorOf({ sid, by }: Ownership) {
  const minute = String(Number.parseInt(sid.slice(-2), 16) % 60).padStart(2, '0')
  return { name: by, date: `2020-03-0${(sid.length % 9) + 1}T10:${minute}:00Z` }
}

function write(draft: FrozenContent, threads: readonly WordThread[] = []): Uint8Array {
  const initialsOf = (delegation: string) => delegation
  return toNegotiatedDocx(draft, { print, authorOf, initialsOf, threads, date })
}

function all(root: Element): Element[] {
  return elements(root).flatMap((each) => [each, ...all(each)])
}

const tracked = (docx: Uint8Array) =>
  [...readParts(docx)]
    .flatMap(([, root]) => all(root))
    .filter(({ name }) => /^w:(?:ins|del|moveFrom|moveTo)$/u.test(name))

function plain(text: DraftText): DraftText {
  const strip = ({ refersTo: _target, ...marks }: Marks) => marks
  return {
    paragraphs: text.paragraphs.map((each) => ({
      ...each,
      runs: each.runs.map(({ text: words, marks }) => ({ text: words, marks: strip(marks) })),
    })),
  }
}

/** Accept and Reject give the two views; whoever changed words is a delegation that proposes, on the day of one of its proposals. */
function check(draft: FrozenContent): void {
  const docx = write(draft)
  expect(checkPackage(docx)).toEqual([])
  const read = (text: DraftText) =>
    readWord(toDocx({ ...draft, text }, print, date), 'accept').paragraphs
  expect(readWord(docx, 'reject').paragraphs).toEqual(read(asBase(draft.text)))
  expect(readWord(docx, 'accept').paragraphs).toEqual(
    read(viewText(draft.text, { kind: 'accepted' })),
  )
  const known = collectProposals(draft.text).map((proposal) => {
    const { name, date: day } = authorOf(proposal)
    return `${name} ${day}`
  })
  // What nobody proposed, as a bracket, a break or a row written anew for a cell, bears no delegation's name (words: attribution.test.ts).
  const nobody = `${toPrintModel(draft, print).metadata.author} ${date}`
  const found = tracked(docx).map(
    ({ attributes }) => `${attributes['w:author']} ${attributes['w:date']}`,
  )
  expect(found.filter((each) => each !== nobody && !known.includes(each))).toEqual([])
}

describe('a negotiated text as a Word file', () => {
  test('law: Reject all gives the text without proposals, Accept all that with all of them', () => {
    fc.assert(
      fc.property(language(), negotiatedTexts(), (of, { text }) =>
        check(content(of, text.paragraphs)),
      ),
      { numRuns: 150 },
    )
  })

  test('law: also of marks as they never come', () => {
    const any = language().chain((of) =>
      draftTexts(of).map((text) => content(of, plain(text).paragraphs)),
    )
    fc.assert(
      fc.property(any, (draft) => {
        const docx = write(draft)
        const read = (text: DraftText) =>
          readWord(toDocx({ ...draft, text }, print, date), 'accept').paragraphs
        expect(readWord(docx, 'reject').paragraphs).toEqual(read(asBase(draft.text)))
      }),
      { numRuns: 60 },
    )
  })

  const own = (sid: string) => ({ sid, by: sid.slice(0, 3) })
  const base = (id: string, text: string) => noted(id, 'operative', text)
  const egypt = own('EGY:00000001')
  const france = own('FRA:00000002')

  test('each stretch bears the name of its delegation and the day of the proposal', () => {
    const paragraph: Paragraph = {
      ...base('a', ''),
      runs: [
        { text: 'Urges ', marks: {} },
        { text: 'all ', marks: { ins: egypt } },
        { text: 'States', marks: { del: [france] } },
        { text: 'Member States', marks: { ins: france } },
        { text: ' to act;', marks: {} },
      ],
    }
    const docx = write(content('en', [paragraph, base('b', 'Decides to meet.')]))
    const found = tracked(docx).map(
      (each) => `${each.name} ${each.attributes['w:author']} ${textOf(each)}`,
    )
    expect(found).toContain('w:ins EGY all ')
    expect(found.filter((each) => each.startsWith('w:ins FRA')).join('')).toContain('Member')
    expect(new Set(tracked(docx).map(({ attributes }) => attributes['w:date']))).toEqual(
      new Set([authorOf(egypt).date, authorOf(france).date]),
    )
  })

  test('what cannot be shown as a change is said beside the text', () => {
    const other = (id: string, by: Ownership, text: string): Paragraph => ({
      ...base(id, ''),
      kind: 'alternative',
      ref: 'a',
      runs: [{ text, marks: { ins: by } }],
      end: { ins: by },
    })
    const draft = content('en', [
      base('a', 'Urges States to act;'),
      other('x', egypt, 'Calls upon States to act;'),
      other('y', france, 'Invites States to consider acting;'),
      base('b', 'Decides to meet.'),
    ])
    check(draft)
    const comments = elements(readParts(write(draft)).get('word/comments.xml'))
    expect(comments.map((each) => [each.attributes['w:author'], textOf(each)])).toEqual([
      ['FRA', '[+ Invites States to consider acting;]'],
    ])
  })

  // The law found it, by the seed 7002: the paragraph before the first annex had a range of its own.
  test('an annex that one joins to what stands before it and another moves is one move', () => {
    const draft = content('en', [
      base('a', 'Urges States to act;'),
      { ...base('b', 'Decides to meet '), end: { del: [egypt] } },
      { ...base('x', 'Plan of work'), kind: 'annex', part: 'text' },
      { ...base('c', 'One.'), part: 'text' },
      { ...base('m', ''), kind: 'move', part: 'text', ref: 'x', end: { ins: france } },
      { ...base('d', 'Two.'), part: 'text' },
    ])
    check(draft)
  })

  test('words with spaces between them are said in one piece, whatever others put in among them', () => {
    const run = (text: string, marks: Marks = {}) => ({ text, marks })
    const draft = content('en', [
      {
        ...base('b', ''),
        runs: [
          run('Decides '),
          run('now', { del: [france] }),
          run(' '),
          run('very ', { ins: own('JPN:00000003') }),
          run('soon ', { del: [france] }),
          run('to '),
          run('meet.', { del: [france] }),
        ],
      },
      {
        ...base('x', ''),
        kind: 'alternative',
        ref: 'b',
        runs: [run('Invites', { ins: egypt })],
        end: { ins: egypt },
      },
    ])
    const comments = elements(readParts(write(draft)).get('word/comments.xml'))
    expect(comments.map(textOf)).toContain('[− now soon] [− meet.]')
  })

  test('the discussion stands at its words, an answer under what it answers', () => {
    const message = (author: string, text: string) => ({ author, initials: author, date, text })
    const threads: WordThread[] = [
      {
        target: { kind: 'paragraph', paragraphId: 'b' },
        settled: true,
        messages: [message('EGY', 'When?\nAnd where?'), message('FRA', 'In Vienna.')],
      },
      {
        target: { kind: 'proposal', sid: 'EGY:gone' },
        settled: false,
        messages: [message('JPN', 'About what is gone.')],
      },
    ]
    const draft = content('en', [base('a', 'Urges States to act;'), base('b', 'Decides to meet.')])
    const docx = write(draft, threads)
    expect(checkPackage(docx)).toEqual([])
    const parts = readParts(docx)
    expect(elements(parts.get('word/comments.xml')).map(textOf)).toEqual([
      'When?And where?',
      'In Vienna.',
      'About what is gone.',
    ])
    const extended = elements(parts.get('word/commentsExtended.xml')).map((each) => [
      each.attributes['w15:paraIdParent'],
      each.attributes['w15:done'],
    ])
    expect(extended).toEqual([
      [undefined, '1'],
      ['00000001', '1'],
      [undefined, '0'],
    ])
    expect(tracked(docx)).toEqual([])
  })
})
