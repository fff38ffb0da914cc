// The proposals of several delegations, written to a Word file and read back one delegation at a time, as an import does it.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DraftText, Ownership } from '../../shared/document/draft-text.ts'
import { toDocx } from '../../shared/exporters/docx/to-docx.ts'
import { toNegotiatedDocx } from '../../shared/exporters/docx/to-negotiated-docx.ts'
import { fromDocx, type ReadDocx } from '../../shared/importers/docx/from-docx.ts'
import type { TakenChanges } from '../../shared/importers/docx/tracking.ts'
import { resolveText } from '../../shared/negotiation/resolve-text.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { language } from '../arbitraries.ts'
import { SignedLetters } from '../docx/signed-letters.ts'
import { type Gesture, negotiatedTexts } from '../negotiated-texts.ts'
import { content, noted } from '../sample-contents.ts'
import { linesOf } from './round-trip.ts'

const issued = { status: 'issued' } as const
const date = '2020-03-05T00:00:00Z'
const delegations = ['JPN', 'EGY', 'FRA'] as const
const authorOf = ({ by }: Ownership) => ({ name: by, date })

function write(draft: FrozenContent): Uint8Array {
  return toNegotiatedDocx(draft, { print: issued, authorOf, initialsOf: (by) => by, date })
}

function read(bytes: Uint8Array, changes: TakenChanges, { masthead }: FrozenContent): ReadDocx {
  let count = 0
  const newId = () => `i${++count}`
  const result = fromDocx(bytes, { newId, changes, language: masthead.language })
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

/**
 * The words of every paragraph of the file. What a paragraph of words that say nothing is, and its number, hang on those around it; levels and
 * kinds are changes of form, which are nobody's, and so are the places of paragraphs beside those that somebody else puts in or takes away.
 */
function wordsOf({ source }: ReadDocx): string[] {
  return source
    .map((line) => line.replace(printedNumbers, '').replaceAll(/\s/gu, ''))
    .filter((line) => line !== '')
    .toSorted()
}

/** Also what looks like one. */
const printedNumbers =
  /^(?:(?:[(（]?[\p{L}\p{N}ـ]{1,5}[)）.、]|\d+\s?[-–]|'\d+'|[-–•]|(?:أول|ثاني|ثالث|رابع|خامس|سادس)ا)\s*)+/u

/** The same with the notes in braces. */
function notedWordsOf({ document }: ReadDocx): string[] {
  return linesOf(document.text)
    .map((line) => line.replace(/^\S+ \S+ \d/u, '').replaceAll(/[\s*]/gu, ''))
    .filter((line) => line !== '')
    .toSorted()
}

/** Who is told that a part of their proposals is not among the changes: by a comment in the file, or by whoever reads it. */
function toldIn(docx: ReadDocx): Set<string> {
  return new Set([...docx.comments, ...docx.tracked.within].map(({ author }) => author))
}

/** Brackets around what is not agreed are the table's and no proposal. */
function agreed({ paragraphs }: DraftText): DraftText {
  return { paragraphs: paragraphs.map((each) => ({ ...each, status: 'open' })) }
}

/** The letters of a text read for one delegation that it cannot have. */
function strangeLetters(found: ReadDocx, by: string, whole: DraftText, signs: SignedLetters) {
  const lettersOf = ({ paragraphs }: DraftText) =>
    new Set(paragraphs.flatMap(({ runs }) => runs.flatMap(({ text }) => text.split(''))))
  // A note that is referred to elsewhere keeps its words, whatever is proposed where they stand.
  const kept = lettersOf({
    paragraphs: whole.paragraphs.map((paragraph) => ({
      ...paragraph,
      runs: paragraph.runs.filter(({ marks }) => marks.note !== undefined),
    })),
  })
  return [...lettersOf(found.document.text).difference(kept)].flatMap((char) => {
    const is = signs.read(char)
    if (!is) return []
    const isForeign = is.owner !== '' && !is.owner.startsWith(by)
    return isForeign || is.striker.startsWith(by) ? [is] : []
  })
}

/**
 * What delegations propose without taking apart what others propose in. Where one moves, splits, joins or replaces a paragraph that others
 * write in, a file that Word reads cannot show both at once, and its changes are only right as a whole: see tracked-law.test.ts.
 */
const besideOneAnother: readonly Gesture[] = [
  'insert',
  'insert',
  'strike',
  'replace',
  'paragraph',
  'subparagraph',
  'delete',
]

/**
 * A strike can be written over words that are put in, not two: where one delegation strikes what another puts in, and that one its whole
 * paragraph, the first is shown, and in the text of the second alone its words stand.
 */
function strikesOwnWords({ paragraphs }: DraftText): boolean {
  return paragraphs.some(({ runs, end }) =>
    runs.some(({ marks: { ins, del = [] } }) =>
      del.some(({ by }) => by !== ins?.by && end.del?.some((whole) => whole.by === ins?.by)),
    ),
  )
}

function checkOwn(draft: FrozenContent, bytes: Uint8Array, by: string): void {
  const theirs = resolveText(draft.text, (proposal) => proposal.by === by)
  const plain = toDocx({ ...draft, text: theirs }, issued, date)
  expect(wordsOf(read(bytes, { by: new Set([by]) }, draft))).toEqual(
    wordsOf(read(plain, 'accepted', draft)),
  )
}

describe('proposals in a Word file, read one delegation at a time', () => {
  test('law: of several, are those of the delegation, or it is told', () => {
    const texts = negotiatedTexts(besideOneAnother, { annexes: false })
    fc.assert(
      fc.property(language(), texts, (of, { text }) => {
        fc.pre(!strikesOwnWords(text))
        const draft = content(of, agreed(text).paragraphs)
        const bytes = write(draft)
        const told = toldIn(read(bytes, 'accepted', draft))
        for (const by of delegations) if (!told.has(by)) checkOwn(draft, bytes, by)
      }),
      { numRuns: 20 },
    )
  })

  test('law: whatever is proposed, no delegation has a word of another, or one that it strikes', () => {
    fc.assert(
      fc.property(language(), negotiatedTexts(undefined, { annexes: false }), (of, { text }) => {
        const signs = new SignedLetters()
        const draft = content(of, agreed(signs.sign(text)).paragraphs)
        const bytes = write(draft)
        for (const by of delegations) {
          const own = read(bytes, { by: new Set([by]) }, draft)
          expect(strangeLetters(own, by, draft.text, signs)).toEqual([])
        }
      }),
      { numRuns: 20 },
    )
  })

  const own = (sid: string) => ({ sid, by: sid.slice(0, 3) })
  const [egypt, france] = [own('EGY:00000001'), own('FRA:00000002')]
  const words = (text: string, marks = {}) => ({ text, marks })
  const linesFor = (by: string, ...paragraphs: DraftText['paragraphs'][number][]) => {
    const draft = content('en', paragraphs)
    return notedWordsOf(read(write(draft), { by: new Set([by]) }, draft)).filter(
      (line) => /States|Decides|Invites/u.test(line) && !/United/u.test(line),
    )
  }

  test('a note moves with its paragraph, for whoever moves it and those who do not', () => {
    const paragraphs = [
      { ...noted('m', 'operative', ''), kind: 'move' as const, ref: 'b', end: { ins: egypt } },
      noted('a', 'operative', 'Decides one;'),
      {
        ...noted('b', 'operative', ''),
        runs: [words('Decides two;'), words('See it.', { note: 'n' })],
      },
      {
        ...noted('c', 'operative', ''),
        runs: [words('Decides three.'), words('\uFFFC', { note: 'n' })],
      },
    ]
    const all = ['Decidesone;', 'Decidesthree.{Seeit.}', 'Decidestwo;{Seeit.}']
    expect(linesFor('EGY', ...paragraphs)).toEqual(all)
    expect(linesFor('FRA', ...paragraphs)).toEqual(all)
  })

  test('a note that one deletes with its first reference stays where another reference stays', () => {
    const gone = [
      words('Decides one;', { del: [egypt] }),
      words('See it.', { note: 'n', del: [egypt] }),
    ]
    const again = [words('Decides two.'), words('\uFFFC', { note: 'n', del: [france] })]
    const paragraphs = [
      { ...noted('a', 'operative', ''), runs: gone, end: { del: [egypt] } },
      { ...noted('b', 'operative', ''), runs: again },
    ]
    expect(linesFor('EGY', ...paragraphs)).toEqual(['Decidestwo.{Seeit.}'])
    expect(linesFor('FRA', ...paragraphs)).toEqual(['Decidesone;{Seeit.}', 'Decidestwo.'])
  })

  test('one of two references that a join brings together goes with the join', () => {
    const paragraphs = [
      {
        ...noted('a', 'operative', ''),
        runs: [words('Decides one'), words('See it.', { note: 'n' })],
        end: { del: [egypt] },
      },
      {
        ...noted('b', 'operative', ''),
        runs: [words('\uFFFC', { note: 'n' }), words(' and two.')],
      },
    ]
    expect(linesFor('EGY', ...paragraphs)).toEqual(['Decidesone{Seeit.}andtwo.'])
  })

  test('words amid those of another go nowhere without them, and that is told', () => {
    const paragraph = {
      ...noted('a', 'operative', ''),
      runs: [
        words('Invites '),
        words('all ', { ins: egypt }),
        words('and any ', { ins: egypt, sub: france }),
        words('possible ', { ins: egypt }),
        words('States.'),
      ],
    }
    expect(linesFor('FRA', paragraph)).toEqual(['InvitesStates.'])
    expect(linesFor('EGY', paragraph)).toEqual(['InvitesallpossibleStates.'])
    const draft = content('en', [paragraph])
    expect(read(write(draft), 'accepted', draft).tracked.within).toEqual([
      { author: 'FRA', words: 'and any ' },
    ])
  })
})
