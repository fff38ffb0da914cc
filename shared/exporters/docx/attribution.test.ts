import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { language } from '../../../test/arbitraries.ts'
import { checkPackage } from '../../../test/docx/check-package.ts'
import { elements, textOf, type Element } from '../../../test/docx/parse-xml.ts'
import { readParts, readWord } from '../../../test/docx/read-word.ts'
import { SignedLetters } from '../../../test/docx/signed-letters.ts'
import { negotiatedTexts } from '../../../test/negotiated-texts.ts'
import { content, noted } from '../../../test/sample-contents.ts'
import { asBase } from '../../document/clean-text.ts'
import type { DraftText, Marks, Ownership, Paragraph } from '../../document/draft-text.ts'
import { viewText } from '../../negotiation/view-text.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { toPrintModel } from '../print/print-model.ts'
import { toDocx } from './to-docx.ts'
import { toNegotiatedDocx } from './to-negotiated-docx.ts'

const print = { status: 'draft' } as const

/** The author of what no proposal makes. */
function bodyOf(draft: FrozenContent): string {
  return toPrintModel(draft, print).metadata.author
}
const date = '2020-03-05T00:00:00Z'

/** A name and a day for each proposal, so that the author of a change says which proposal it is. */
function authorOf({ sid }: Ownership) {
  return {
    name: sid,
    date: `2020-03-${String((Number.parseInt(sid.slice(-2), 16) % 28) + 1).padStart(2, '0')}T10:00:00Z`,
  }
}

function write(draft: FrozenContent): Uint8Array {
  return toNegotiatedDocx(draft, { print, authorOf, initialsOf: (by) => by, date })
}

/** Words under the marks of a file, in its order. */
interface Stretch {
  readonly text: string
  readonly marks: readonly { readonly name: string; readonly author: string }[]
}

const changes = /^w:(?:ins|del|moveFrom|moveTo)$/u

function stretches(root: Element | undefined, marks: Stretch['marks'] = []): Stretch[] {
  return elements(root).flatMap((each): Stretch[] => {
    const { name, attributes, children } = each
    if (name === 'w:t' || name === 'w:delText')
      return [{ text: children.filter((child) => typeof child === 'string').join(''), marks }]
    const own = changes.test(name)
      ? [{ name: name.slice(2), author: attributes['w:author'] ?? '' }]
      : []
    return stretches(each, [...marks, ...own])
  })
}

function stretchesOf(docx: Uint8Array): Stretch[] {
  const parts = readParts(docx)
  return ['word/document.xml', 'word/footnotes.xml'].flatMap((name) => stretches(parts.get(name)))
}

/** The two views come back, and dates are those of the proposals. */
function checkViews(draft: FrozenContent, docx: Uint8Array): void {
  expect(checkPackage(docx)).toEqual([])
  const read = (text: DraftText) =>
    readWord(toDocx({ ...draft, text }, print, date), 'accept').paragraphs
  expect(readWord(docx, 'reject').paragraphs).toEqual(read(asBase(draft.text)))
  expect(readWord(docx, 'accept').paragraphs).toEqual(
    read(viewText(draft.text, { kind: 'accepted' })),
  )
}

function rawLetters({ paragraphs }: DraftText): string {
  return paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join('')
}

/** What is wrong about the marks over the letters of a file. */
function wrongNames(docx: Uint8Array, draft: FrozenContent, signs: SignedLetters): string[] {
  const { text } = draft
  // A note that is referred to elsewhere keeps its words, whatever is proposed about the place where they stand (clean-text.ts).
  const lettersOf = (view: DraftText) => new Set(rawLetters(view))
  const staying = lettersOf(asBase(text)).intersection(
    lettersOf(viewText(text, { kind: 'accepted' })),
  )
  const makers = makersOf(text).add(bodyOf(draft))
  return stretchesOf(docx).flatMap(({ text, marks }) =>
    text.split('').flatMap((char) => {
      const is = signs.read(char)
      if (!is || staying.has(char)) return []
      return [...complaints(is, marks), ...strangers(is, marks, makers)].map(
        (each) => `${each}: ${JSON.stringify([is, marks])}`,
      )
    }),
  )
}

function complaints(is: { owner: string; striker: string }, marks: Stretch['marks']): string[] {
  const by = (...names: string[]) => marks.find(({ name }) => names.includes(name))?.author
  const [put, struck] = [by('ins', 'moveTo'), by('del')]
  const isMoved = by('moveFrom') !== undefined
  return [
    ...(is.owner !== '' && put !== is.owner ? ['put in'] : []),
    ...(is.striker !== '' && struck !== is.striker ? ['struck'] : []),
    ...(is.striker !== '' && isMoved ? ['moved though struck'] : []),
  ]
}

/** Proposals that take words away or bring them without a mark on the words: by an alternative, a move, the end of a paragraph. */
function makersOf({ paragraphs }: DraftText): Set<string> {
  return new Set(
    paragraphs
      .flatMap(({ end }) => [end.ins, end.sub, ...(end.del ?? [])])
      .flatMap((each) => each?.sid ?? []),
  )
}

/** Of letters that nobody put in or struck: who is neither the body nor a proposal that can have taken them away. */
function strangers(
  is: { owner: string; striker: string },
  marks: Stretch['marks'],
  makers: ReadonlySet<string>,
): string[] {
  if (is.owner !== '' || is.striker !== '') return []
  const others = marks.filter(({ author }) => !makers.has(author))
  return others.map(({ author }) => `of ${author} though it is not`)
}

/** Proposals of which a letter is neither in the file nor said in a comment of their own. */
function unsaid(text: DraftText, docx: Uint8Array, signs: SignedLetters): string[] {
  const written = stretchesOf(docx)
    .map((each) => each.text)
    .join('')
  const said = elements(readParts(docx).get('word/comments.xml')).map(
    ({ attributes }) => attributes['w:author'],
  )
  const letters = rawLetters(text)
  return [...new Set(letters)].flatMap((char) => {
    const is = signs.read(char)
    const count = (words: string) => words.split(char).length
    if (!is || count(written) >= count(letters)) return []
    return [is.owner, is.striker].filter((sid) => sid !== '' && !said.includes(sid))
  })
}

describe('whose a change in a Word file is', () => {
  test('law: every letter put in and struck bears the name and the day of its own proposal', () => {
    fc.assert(
      fc.property(language(), negotiatedTexts(), (of, { text: plain }) => {
        const signs = new SignedLetters()
        const text = signs.sign(plain)
        const draft = content(of, text.paragraphs)
        const docx = write(draft)
        expect(wrongNames(docx, draft, signs)).toEqual([])
        expect(unsaid(text, docx, signs)).toEqual([])
        checkViews(draft, docx)
      }),
      { numRuns: 60 },
    )
  })

  const own = (sid: string) => ({ sid, by: sid.slice(0, 3) })
  const egypt = own('EGY:00000001')
  const france = own('FRA:00000002')
  const words = (text: string, marks: Marks = {}) => ({ text, marks })

  /** The changes of a paragraph: `+EGY all`, `-FRA States`, in their order. */
  function changesOf(...runs: Paragraph['runs']): string[] {
    const paragraph = { ...noted('a', 'operative', ''), runs }
    const draft = content('en', [paragraph, noted('b', 'operative', 'Decides to meet.')])
    const docx = write(draft)
    checkViews(draft, docx)
    return marksOf(docx)
  }

  function marksOf(docx: Uint8Array): string[] {
    return stretchesOf(docx).flatMap(({ text, marks }) => {
      const signs = marks.map(
        ({ name, author }) => `${name === 'ins' ? '+' : '-'}${author.slice(0, 3)}`,
      )
      return signs.length === 0 ? [] : [`${signs.join('')} ${text}`]
    })
  }

  test('of equal words side by side, of two delegations', () => {
    expect(
      changesOf(
        words('Urges '),
        words('all ', { ins: egypt }),
        words('all ', { ins: france }),
        words('States to act;'),
      ),
    ).toEqual(['+EGY all ', '+FRA all '])
    expect(
      changesOf(
        words('Urges '),
        words('all ', { del: [egypt] }),
        words('all ', { del: [france] }),
        words('all States to act;'),
      ),
    ).toEqual(['-EGY all ', '-FRA all '])
  })

  test('of words that one delegation put in and another strikes', () => {
    expect(
      changesOf(
        words('Urges '),
        words('all ', { ins: egypt }),
        words('Member ', { ins: egypt, del: [france] }),
        words('States to act;'),
      ),
    ).toEqual(['+EGY all ', '+EGY-FRA Member '])
  })

  test('of a word that is struck and put in again', () => {
    expect(
      changesOf(
        words('Urges '),
        words('States', { del: [egypt] }),
        words('States', { ins: france }),
        words(' to act;'),
      ),
    ).toEqual(['-EGY States', '+FRA States'])
  })

  test('of the words of one delegation within those of another', () => {
    expect(
      changesOf(
        words('Urges '),
        words('all ', { ins: egypt }),
        words('and any ', { ins: egypt, sub: france }),
        words('possible ', { ins: egypt }),
        words('States to act;'),
      ),
    ).toEqual(['+EGY all ', '+FRA and any ', '+EGY possible '])
  })

  const alternativeTo = (ref: string, text: string): Paragraph => ({
    ...noted('x', 'operative', ''),
    kind: 'alternative',
    ref,
    runs: [words(text, { ins: egypt })],
    end: { ins: egypt },
  })

  test('of a footnote whose paragraph an alternative replaces, beside a strike of another', () => {
    const draft = content('en', [
      { ...noted('a', 'operative', ''), runs: [words('Urges '), words('all ', { del: [france] })] },
      { ...noted('b', 'operative', ''), runs: [words('Decides'), words('See it.', { note: 'n' })] },
      alternativeTo('b', 'Invites'),
    ])
    expect(marksOf(write(draft))).toEqual([
      '-FRA  all ',
      '-EGY Decides',
      '+EGY Invites',
      '-EGY See it.',
    ])
  })

  test('of what another strikes within words that an alternative replaces, which says so in a comment', () => {
    const draft = content('en', [
      {
        ...noted('b', 'operative', ''),
        runs: [words('Decides '), words('now ', { del: [france] }), words('to meet.')],
      },
      alternativeTo('b', 'Invites'),
    ])
    const docx = write(draft)
    expect(marksOf(docx)).toEqual([
      '-EGY Decides',
      '-EGY  ',
      '-FRA now ',
      '-EGY to meet.',
      '+EGY Invites',
    ])
    const comments = elements(readParts(docx).get('word/comments.xml'))
    expect(comments.map((each) => [each.attributes['w:author'], textOf(each)])).toEqual([
      [egypt.sid, '[− now]'],
    ])
  })

  test('of what an alternative replaces that was divided off before', () => {
    const [head, tail] = [noted('h', 'operative', 'Urges all'), noted('t', 'operative', ' States.')]
    const other = noted('o', 'operative', '')
    const draft = content('en', [
      { ...head, end: { ins: france } },
      alternativeTo('h', 'Invites'),
      tail,
      { ...other, runs: [words('Decides '), words('now ', { del: [france] }), words('to meet.')] },
    ])
    expect(marksOf(write(draft))).toEqual(['+EGY Invites', '-EGY Urges', '-EGY  all', '-FRA now '])
  })

  test('of a bracket that comes with a division is the body, which is no delegation', () => {
    const bracketed = { status: 'bracketed' } as const
    const draft = content('en', [
      { ...noted('h', 'operative', 'Urges all'), ...bracketed, end: { ins: egypt } },
      { ...noted('t', 'operative', 'States.'), ...bracketed },
      { ...noted('o', 'operative', ''), runs: [words('Decides ', { del: [france] })] },
    ])
    const brackets = stretchesOf(write(draft)).filter(
      ({ text, marks }) => /[[\]]/u.test(text) && marks.length > 0,
    )
    expect(brackets.map(({ marks }) => marks[0]?.author)).not.toContain(france.sid)
    expect(brackets.map(({ marks }) => marks[0]?.author)).toContain(bodyOf(draft))
  })

  // The law found it, by the seed 171239894: each of the two paragraphs had a range of its own under one name.
  test('of paragraphs that one delegation joins and another moves, which is one move', () => {
    const draft = content('en', [
      { ...noted('m', 'operative', ''), kind: 'move', ref: 'b', end: { ins: egypt } },
      noted('o', 'operative', 'Decides to meet.'),
      { ...noted('a', 'operative', 'Urges '), end: { del: [france] } },
      noted('b', 'operative', 'all States to act;'),
    ])
    const docx = write(draft)
    checkViews(draft, docx)
    expect(marksOf(docx)).toEqual([
      '-EGY Urges',
      '-EGY  all States to act;',
      '-EGY Urges',
      '-EGY  ',
      '-EGY all States to act;',
    ])
  })

  test('a second strike on the same words is said in a comment, and only that', () => {
    const paragraph = {
      ...noted('a', 'operative', ''),
      runs: [
        words('Urges '),
        words('all', { del: [egypt] }),
        words(' Member', { del: [egypt, france] }),
        words(' and other', { del: [france] }),
        words(' States to act;'),
      ],
    }
    const docx = write(content('en', [paragraph]))
    const comments = elements(readParts(docx).get('word/comments.xml'))
    expect(comments.map((each) => [each.attributes['w:author'], textOf(each)])).toEqual([
      [france.sid, '[− Member]'],
    ])
  })
})
