import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCharacters } from '../../../shared/document/check-ydoc.ts'
import { lineOf } from '../../../test/editor.ts'
import { cleanText, readText } from './read-text.ts'
import { readLabels } from './read-labels.ts'
import type { Piece } from './piece.ts'

const wordsOf = ({ runs }: Piece) => runs.map(({ text }) => text).join('')

function linesOf(text: string, language: 'en' | 'zh' | 'ar' = 'en'): string[] {
  return readLabels(readText(text), language).map((piece) =>
    lineOf({
      id: '-',
      kind: piece.kind,
      part: piece.part ?? 'text',
      level: piece.level ?? 0,
      status: 'open',
      ref: null,
      runs: piece.runs,
      end: {},
    }),
  )
}

describe('plain text', () => {
  it.each([
    ['one line a paragraph', 'one\ntwo', ['one', 'two']],
    ['empty lines between paragraphs of one line', 'one\n\ntwo', ['one', 'two']],
    ['wrapped lines', 'one\ntwo\n\nthree', ['one two', 'three']],
    ['wrapped Chinese', '回顾其\n决议\n\n又回顾', ['回顾其决议', '又回顾']],
    ['line ends of every kind', 'a\r\nb\rc\u2028d\u2029e\u0085f\u000Bg', 'abcdefg'.split('')],
    ['nothing but white space', ' \n\t\n', []],
  ])('is read by %s', (_, text, expected) => {
    expect(readText(text).map(wordsOf)).toEqual(expected)
  })

  it('holds nothing a draft may not hold, whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const piece of readText(text)) {
          expect(checkCharacters(wordsOf(piece))).toEqual([])
          expect(wordsOf(piece)).not.toMatch(/[\uFFFC\n]/)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['half a character', 'a\uD800b', 'a\uFFFDb'],
    ['a control character', 'a\u0007b\u0000', 'ab'],
    ['an anchor', 'a\uFFFCb', 'ab'],
    ['an override of direction', 'a\u202Eb', 'ab'],
    ['a soft hyphen', 'hy\u00ADphen', 'hyphen'],
    ['a tab', 'a\tb', 'a b'],
    ['marks and isolates of Arabic', '\u200F\u2067ا\u2069', '\u200F\u2067ا\u2069'],
    ['an emoji of several', '\u{1f468}\u200d\u{1f469}', '\u{1f468}\u200d\u{1f469}'],
  ])('is cleaned of what cannot stand: %s', (_, text, expected) => {
    expect(cleanText(text)).toBe(expected)
  })
})

describe('labels before paragraphs', () => {
  it.each([
    ['numbers', '1. Requests it;\n2) Decides;', ['- OP Requests it;', '- OP Decides;']],
    ['names', 'PP1 Recalling it,\nOP 2 bis. Requests', ['- PP Recalling it,', '- OP Requests']],
    ['no label', 'Recalling it,\nRequests it;', ['- PP Recalling it,', '- OP Requests it;']],
    [
      'letters and small Roman numbers',
      '1. Requests:\n(a) one;\n(i) two;\n(ii) three;\n(b) four;',
      ['- OP Requests:', '- X1 one;', '- X2 two;', '- X2 three;', '- X1 four;'],
    ],
    [
      '(i) after (h)',
      '(g) seven;\n(h) eight;\n(i) nine;\n(j) ten;',
      ['- X1 seven;', '- X1 eight;', '- X1 nine;', '- X1 ten;'],
    ],
    ['a section', 'II\nMeasures', ['- H0 Measures']],
    [
      'years and sums',
      '2008 was a year;\n3.5 per cent',
      ['- X 2008 was a year;', '- X 3.5 per cent'],
    ],
  ])('are understood and taken off: %s', (_, text, expected) => {
    expect(linesOf(text)).toEqual(expected)
  })

  it('are understood in Chinese and Arabic', () => {
    expect(linesOf('一\n措施\n1. 请秘书长提出报告；\n(a) 第一；', 'zh')).toEqual([
      '- H0 措施',
      '- OP 请秘书长提出报告；',
      '- X1 第一；',
    ])
    expect(linesOf('1 - تطلب إلى الأمين العام؛\n(أ) أول؛', 'ar')).toEqual([
      '- OP تطلب إلى الأمين العام؛',
      '- X1 أول؛',
    ])
  })

  it('take nothing else away', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences', maxCount: 3 }), (text) => {
        expect(linesOf(text).join(' ')).toContain(text.split('\n')[0])
      }),
    )
  })
})
