import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftTexts, language } from '../../test/arbitraries.ts'
import { asBase } from '../document/clean-text.ts'
import {
  type DraftText,
  type Paragraph,
  type Part,
  rawText,
  type Run,
} from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import {
  findReferences,
  lostReferences,
  ReferenceNumbers,
  resolveReferences,
} from './refer-to-paragraph.ts'
import { giveLabels, labelAll } from './give-labels.ts'

const to = (target: string, text: string): Run => ({ text, marks: { refersTo: target } })
const plain = (text: string): Run => ({ text, marks: {} })

function line(
  id: string,
  part: Part,
  level = 0,
  runs: readonly Run[] = [plain('Requests')],
): Paragraph {
  return { id, kind: 'paragraph', part, level, status: 'open', ref: null, runs, end: {} }
}

/** PP 1 and 2, OP 1, 2 with (a) and (b), (b) with (i) and (ii), 3, and 4 which holds the words. */
function draft(...runs: Run[]): DraftText {
  return {
    paragraphs: [
      line('pp1', 'preamble'),
      line('pp2', 'preamble'),
      line('op1', 'operative'),
      line('op2', 'operative'),
      line('a', 'operative', 1),
      line('b', 'operative', 1),
      line('i', 'operative', 2),
      line('ii', 'operative', 2),
      line('op3', 'operative'),
      line('here', 'operative', 0, runs),
    ],
  }
}

function resolved(text: DraftText, of: Language): string {
  const paragraph = resolveReferences(text, { language: of }).paragraphs.find(
    ({ id }) => id === 'here',
  )
  return paragraph ? rawText(paragraph) : ''
}

describe('resolveReferences', () => {
  it.each<[Language, Run[], string]>([
    ['en', [plain('paragraph '), to('op3', '9'), plain(' above')], 'paragraph 3 above'],
    ['en', [to('b', '9 (c)')], '2 (b)'],
    ['en', [to('b', '9(c)')], '2(b)'],
    ['en', [to('ii', '9')], '2 (b) (ii)'],
    ['en', [to('a', '9 (a)'), plain(' and '), to('b', '(c)')], '2 (a) and (b)'],
    ['en', [to('op1', '9 (a)'), plain(' and '), to('b', '(c)')], '1 and 2 (b)'],
    ['en', [to('i', '2 (b) (i)'), plain(' and '), to('ii', '(iii)')], '2 (b) (i) and (ii)'],
    [
      'en',
      [plain('subparagraph '), to('b', '(c)'), plain(' of paragraph '), to('op2', '7')],
      'subparagraph (b) of paragraph 2',
    ],
    ['en', [plain('preambular paragraph '), to('pp2', '1')], 'preambular paragraph 2'],
    ['fr', [to('b', '9 a)')], '2 b)'],
    ['es', [to('ii', '9 a) i)')], '2 b) ii)'],
    ['ru', [to('b', '9 а)')], '2 b)'],
    ['ru', [to('b', '9(а)')], '2b)'],
    ['zh', [plain('上文第'), to('b', '9(a)'), plain('段')], '上文第2(b)段'],
    ['zh', [to('op3', '九')], '三'],
    ['zh', [to('op3', '９')], '３'],
    ['ar', [to('op3', '٩')], '٣'],
    ['ar', [to('b', '9 (ج)')], '2 (ب)'],
    ['ar', [to('ii', "'٩'")], "٢ (ب) '٢'"],
    ['ar', [to('ii', "9 (ج) '٩'")], "2 (ب) '2'"],
    ['en', [to('gone', '9 (a)')], '9 (a)'],
    ['en', [to('op3', '9 and more')], '9 and more'],
    ['en', [to('op3', '1'), { text: '2', marks: { refersTo: 'op3', emphasis: true } }], '3'],
  ])('in %s: %j', (of, runs, expected) => {
    expect(resolved(draft(...runs), of)).toBe(expected)
  })

  it('shows the label that was given in a negotiation', () => {
    const text = draft(to('new', '3'))
    const labels = new Map(Object.entries(giveLabels(text, new Map())))
    const more = text.paragraphs.toSpliced(8, 0, line('new', 'operative'))
    const given = labelAll({ paragraphs: more }, labels)
    const shown = resolveReferences({ paragraphs: more }, { language: 'en', labels: given })
    expect(shown.paragraphs.at(-1)?.runs[0]?.text).toBe('2 bis')
  })

  it('lists what refers to nothing', () => {
    const text = draft(plain('paragraph '), to('gone', '9'), to('op1', '1'), to('here', 'x y'))
    expect(lostReferences(text)).toEqual([
      { paragraphId: 'here', from: 10, to: 11, words: '9', target: 'gone' },
    ])
  })

  it('shows no number but that of its paragraph, changes no other word, and need not be done twice', () => {
    const numbers = fc.constantFrom(
      '1',
      '12',
      '3 (a)',
      '(b)',
      '3 bis',
      '(b) (ii)',
      '٣',
      '三',
      'no number',
    )
    const texts = language().chain((of) =>
      fc.tuple(
        fc.constant(of),
        draftTexts(of),
        fc.array(fc.tuple(fc.nat(20), fc.nat(20), numbers)),
      ),
    )
    fc.assert(
      fc.property(texts, ([of, drawn, references]) => {
        const base = asBase(drawn)
        const text = references.reduce(
          (text, [at, target, words]) => refer(text, at, to(`p${target}`, words)),
          base,
        )
        const shown = resolveReferences(text, { language: of })
        const all = new ReferenceNumbers(text, { language: of })
        expect(resolveReferences(shown, { language: of })).toEqual(shown)
        text.paragraphs.forEach((paragraph, index) => {
          const now = shown.paragraphs[index]
          if (!now) throw new RangeError('a paragraph less')
          expect(withoutReferences(now)).toBe(withoutReferences(paragraph))
          for (const { words, target } of findReferences(now)) {
            const number = all.numberOf(target)
            if (number === null) continue
            const plain = (written: string) => written.replaceAll(/[\s\u00A0]/g, '')
            const digits = plain(words).replaceAll(/[٠-٩۰-۹０-９]/g, (one) =>
              String(one.charCodeAt(0) % 16),
            )
            if (/^[0-9(a-z]/.test(digits) && !/[٠-٩]/.test(words))
              expect(plain(number).endsWith(digits)).toBe(true)
          }
        })
      }),
    )
  })
})

function refer({ paragraphs }: DraftText, at: number, run: Run): DraftText {
  return {
    paragraphs: paragraphs.map((paragraph, index) =>
      index === at % paragraphs.length
        ? { ...paragraph, runs: [...paragraph.runs, plain(' x '), run] }
        : paragraph,
    ),
  }
}

/** What stands between references. */
function withoutReferences(paragraph: Paragraph): string {
  const raw = rawText(paragraph)
  let at = 0
  let words = ''
  for (const { from, to: end } of findReferences(paragraph)) {
    words += `${raw.slice(at, from)}#`
    at = end
  }
  return words + raw.slice(at)
}
