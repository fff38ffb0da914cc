import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frozenContents, language, revisedTexts } from '../../../test/arbitraries.ts'
import { paragraph } from '../../../test/builders.ts'
import { readParts, readWord, type WordText } from '../../../test/docx/read-word.ts'
import { content, noted, shortDraft } from '../../../test/sample-contents.ts'
import { asBase } from '../../document/clean-text.ts'
import type { Paragraph } from '../../document/draft-text.ts'
import { languages } from '../../document/language.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import { comparePair } from '../marked/compared-pair.ts'
import { cleanWords } from '../print/printable-text.ts'
import { toPrintModel, type PrintOptions } from '../print/print-model.ts'
import type { PrintedRun, PrintModel } from '../print/printed-page.ts'
import { toDocx, toTrackedDocx } from './to-docx.ts'

const issued: PrintOptions = { status: 'issued' }
const date = '2020-03-05T00:00:00Z'
const author = { name: 'E/CN.7/2020/L.5/Rev.1', date }

/** The styles of paragraphs of the text, the title left out. */
function isOfText(style: string): boolean {
  return /^(?:UN(?!Masthead|Adoption|Rule)|SingleTxt)/u.test(style)
}

function track(old: FrozenContent, now: FrozenContent): Uint8Array {
  return toTrackedDocx(comparePair(old, now), { old: issued, new: issued, author })
}

function read(plain: FrozenContent): WordText {
  return readWord(toDocx(plain, issued, date), 'accept')
}

/** Word's own lines are left out of both: they are checked for themselves. */
function check(old: FrozenContent, other: FrozenContent): void {
  // Headings are set as the kind of the new document has them, which no change of Word says.
  const now = { ...other, masthead: { ...other.masthead, kind: old.masthead.kind } }
  const docx = track(old, now)
  expect(plainLines(readWord(docx, 'reject'))).toEqual(plainLines(read(old)))
  expect(plainLines(readWord(docx, 'accept'))).toEqual(plainLines(read(now)))
}

/** Words of the lines under the masthead are tracked, and which of them are bold is as in the new text. */
function plainLines(text: WordText): WordText {
  const paragraphs = text.paragraphs.map((line) => ({
    ...line,
    style: /^(?:Session|Agenda)/u.test(line.style) ? 'Session' : line.style,
  }))
  return { ...text, paragraphs }
}

const pairs: fc.Arbitrary<readonly [FrozenContent, FrozenContent]> = language().chain((of) =>
  fc
    .tuple(frozenContents(of), frozenContents(of), revisedTexts(true, plain))
    .map(([old, now, [before, after]]) => [
      { ...old, text: before },
      { ...now, text: after },
    ]),
)

/** Texts without annexes and tables. */
const plain = { annexes: false } as const

describe('Reject all gives the old text and Accept all the new one', () => {
  test('law: of any two revisions of a draft', () => {
    fc.assert(
      fc.property(pairs, ([old, now]) => check(old, now)),
      { numRuns: 150 },
    )
  })

  test('law: of any two drafts', () => {
    const any = language().chain((of) =>
      fc.tuple(frozenContents(of, plain), frozenContents(of, plain)),
    )
    fc.assert(
      fc.property(any, ([old, now]) => check(old, now)),
      { numRuns: 60 },
    )
  })
})

/** The lines of a page that are no running head or foot; `{}` for a reference. */
function linesOf(model: PrintModel): string[] {
  const { masthead, subtitle, title } = model
  const line = (runs: readonly PrintedRun[]) =>
    runs
      .map((run) => ('text' in run ? run.text : '{}'))
      .join('')
      .replaceAll(/[\u2066-\u2069\u200B]/gu, '')
  const asterisks = '{}'.repeat(masthead.notes.length)
  const symbol = masthead.symbol
    ? masthead.symbol.initial + masthead.symbol.rest
    : (masthead.statement ?? '')
  // The page has notes without an asterisk of their own behind the title, the file behind the line above.
  const lost = title.filter((run) => 'note' in run && run.note.startsWith('a'))
  const session = model.session.map(({ runs }) => runs)
  const last = session.pop() ?? []
  const lines = [
    masthead.unitedNations,
    symbol + asterisks,
    masthead.organ,
    ...masthead.distribution,
    ...[...session, [...last, ...lost]].map(line),
    line(model.sponsors ?? []),
    ...model.adopted.map(({ runs }) => line(runs)),
    line(title.filter((run) => !lost.includes(run))),
    subtitle ?? '',
    ...model.paragraphs.map(({ runs }) => line(runs)),
    ...model.adoption,
  ]
  return lines
    .map((text) => text.replaceAll(/[\u2066-\u2069\u200B]/gu, ''))
    .filter((text) => text.trim() !== '')
}

describe('a text as a Word file', () => {
  test.each(languages)('has the numbers, words and notes of the printed page in %s', (of) => {
    const draft = shortDraft(of)
    const model = toPrintModel(draft, issued)
    const { paragraphs, notes } = read(draft)
    const body = paragraphs.filter(({ style }) => isOfText(style))
    const printed = model.paragraphs.map(({ number, runs }) => ({
      number,
      text: runs.map((run) => ('text' in run ? run.text : `{${run.note.slice(1)}}`)).join(''),
    }))
    expect(body.map(({ number, text }) => ({ number, text }))).toEqual(printed)
    expect(notes).toEqual(
      Object.values(model.notes).map(({ runs }) =>
        runs
          .map((run) => ('text' in run ? run.text.replaceAll(/[\u2066\u2069]/gu, '') : ''))
          .join(''),
      ),
    )
  })

  test('law: prints the numbers that are counted from the text, and no tracked change', () => {
    fc.assert(
      fc.property(
        language().chain((of) => frozenContents(of)),
        (draft) => {
          const docx = toDocx(draft, issued, date)
          const numbers = toPrintModel(
            { ...draft, text: asBase(draft.text) },
            issued,
          ).paragraphs.map(({ number }) => number)
          const own = readWord(docx, 'accept').paragraphs.filter(({ style }) => isOfText(style))
          expect(
            own.flatMap(({ number, style }) => {
              const plain = number?.replaceAll('％', '%') ?? []
              // In a report a point stands behind the number of a heading.
              return style.startsWith('UNHeading') && typeof plain === 'string'
                ? plain.replace(/(?:\.| -)$/u, '')
                : plain
            }),
          ).toEqual(numbers.flatMap((number) => number?.replace('هـ', 'ه') ?? []))
          const { children } = readParts(docx).get('word/document.xml')!
          const tracked = /"w:(?:ins|del|move\w+|[pr]PrChange)"/u
          expect(tracked.test(JSON.stringify(children))).toBe(false)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('law: says all that the printed page says, in its order, of every kind of document', () => {
    const kinds = fc.record({
      organ: fc.constantFrom('GA', 'SC', 'ECOSOC', 'HRC'),
      label: fc.constantFrom('', 'Report of the Secretary-General'),
      notes: fc.constantFrom([], ['* A/74/50.']),
    })
    fc.assert(
      fc.property(
        language().chain((of) => frozenContents(of, plain)),
        kinds,
        (draft, { organ, ...firstPage }) => {
          const masthead = { ...draft.masthead, organ, body: null, firstPage }
          const text = asBase(draft.text)
          const whole = { ...draft, masthead, text }
          const { paragraphs } = readWord(toDocx(whole, issued, date), 'accept')
          const found = paragraphs.map(({ text }) =>
            text.replaceAll(/\{[\d*]+\}/gu, '{}').replaceAll(/[\u2066-\u2069\u200B]/gu, ''),
          )
          expect(found.filter((text) => text.trim() !== '')).toEqual(
            linesOf(toPrintModel(whole, issued)),
          )
        },
      ),
      { numRuns: 100 },
    )
  })

  test('law: holds every string, whatever its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const plain = text.replaceAll('\uFFFC', '')
        fc.pre(cleanWords(plain).trim() !== '')
        const draft = content('en', [paragraph('p', 'preamble', plain)])
        expect(read(draft).paragraphs.at(-1)!.text).toBe(cleanWords(plain))
      }),
    )
  })

  test('is the same bytes for the same text', () => {
    const draft = shortDraft('zh')
    expect(toDocx(draft, issued, date)).toEqual(toDocx(draft, issued, date))
  })
})

const isTracked = (written: string) => /"w:(?:ins|del)"/u.test(written)

describe('changes as Word has them', () => {
  const texts = [
    'Recalling its resolution 62/1 of 13 March 2019 on partnerships with private entities,',
    'Noting with concern that traffickers exploit modern business tools and platforms,',
    'Encourages Member States to establish and to strengthen partnerships with the private sector;',
    'Invites the United Nations Office on Drugs and Crime to support these efforts{{n|See the report of the Executive Director on drug control.}} upon request;',
    'Requests the Executive Director to report to it at its sixty-fourth session;',
  ]
  const draft = (paragraphs: readonly Paragraph[]) => content('en', paragraphs)
  const paragraphs = texts.map((text, index) =>
    noted(`p${index}`, index < 2 ? 'preamble' : 'operative', text),
  )
  const documentOf = (now: readonly Paragraph[]) =>
    JSON.stringify(readParts(track(draft(paragraphs), draft(now))).get('word/document.xml'))

  test('a moved paragraph is a move under one name, and its struck words stand once', () => {
    const [a, b, c, d, e] = paragraphs
    const edited = noted('p2', 'operative', texts[2]!.replace('to establish and ', ''))
    const written = documentOf([a!, b!, d!, e!, edited])
    check(draft(paragraphs), draft([a!, b!, d!, e!, edited]))
    expect(c).toBeDefined()
    for (const side of ['moveFrom', 'moveTo'])
      expect(
        written.match(
          new RegExp(`"w:${side}RangeStart","attributes":\\{"w:name":"move\\d+"`, 'gu'),
        ),
      ).toHaveLength(1)
    expect(written.split('to establish and ')).toHaveLength(2)
  })

  test('what moved and became a row of a table on the way is struck and put in', () => {
    const [a, b, c, d, e] = paragraphs
    const asRow = { ...c!, part: 'text', kind: 'row' } as const
    const pairs = [
      [paragraphs, [a!, b!, d!, e!, asRow]],
      [
        [a!, b!, d!, e!, asRow],
        [a!, b!, c!, d!, e!],
      ],
    ] as const
    for (const [old, now] of pairs) {
      check(draft(old), draft(now))
      const parts = readParts(track(draft(old), draft(now)))
      expect(JSON.stringify(parts.get('word/document.xml'))).not.toMatch(/"w:move/u)
    }
  })

  test('a new level is a change of the paragraph, not of its words', () => {
    const written = documentOf(paragraphs.with(4, { ...paragraphs[4]!, level: 1 }))
    expect(written.match(/"w:pPrChange"/gu)).toHaveLength(1)
    expect(isTracked(written)).toBe(false)
  })

  test('emphasis alone is a change of formatting', () => {
    const runs = [
      { text: 'Recalling its ', marks: {} },
      { text: 'resolution 62/1', marks: { emphasis: true as const } },
      { text: texts[0]!.slice('Recalling its resolution 62/1'.length), marks: {} },
    ]
    const written = documentOf(paragraphs.with(0, { ...paragraphs[0]!, runs }))
    expect(written.match(/"w:rPrChange"/gu)).toHaveLength(1)
    expect(isTracked(written)).toBe(false)
  })

  test('words of a footnote are tracked in the footnote, and its reference is kept', () => {
    const now = paragraphs.with(
      3,
      noted('p3', 'operative', texts[3]!.replace('the report', 'the latest report')),
    )
    expect(isTracked(documentOf(now))).toBe(false)
    const notes = JSON.stringify(
      readParts(track(draft(paragraphs), draft(now))).get('word/footnotes.xml'),
    )
    expect(isTracked(notes)).toBe(true)
    check(draft(paragraphs), draft(now))
  })
})
