import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftTexts, language } from '../../test/arbitraries.ts'
import { paragraph } from '../../test/builders.ts'
import { asBase } from '../document/clean-text.ts'
import type { DraftText, Marks, Paragraph, Part } from '../document/draft-text.ts'
import { formatChinese, formatLetter, formatRoman } from './counters.ts'
import { giveLabels } from './give-labels.ts'
import type { Labels } from './label.ts'
import { numberParagraphs } from './number-paragraphs.ts'

type Shape = readonly [part: Part, level: number, kind?: 'heading' | 'annex' | 'row']

function text(...shapes: readonly Shape[]): DraftText {
  return {
    paragraphs: shapes.map(([part, level, kind], k) =>
      paragraph(`p${k}`, part, 'Words', { level, kind: kind ?? 'paragraph' }),
    ),
  }
}

const draft = text(
  ['title', 0],
  ['subject', 0],
  ['preamble', 0],
  ['preamble', 0],
  ['operative', 0, 'heading'],
  ['operative', 0],
  ['operative', 1],
  ['operative', 2],
  ['operative', 2],
  ['operative', 1],
  ['operative', 2],
  ['operative', 0, 'heading'],
  ['operative', 0],
)

describe('annexes and tables', () => {
  const withAnnexes = text(
    ['operative', 0],
    ['operative', 0],
    ['text', 0, 'annex'],
    ['numbered', 0],
    ['numbered', 1],
    ['text', 0, 'row'],
    ['numbered', 0],
    ['text', 0, 'annex'],
    ['operative', 0, 'heading'],
    ['numbered', 0],
  )
  const printed = (of: DraftText, language: 'en' | 'ar' | 'zh') =>
    numberParagraphs(of, { language }).map((number) => number.printed)

  it('counts each annex by itself and leaves rows without a number', () => {
    expect(printed(withAnnexes, 'en')).toEqual([
      '1.',
      '2.',
      'Annex I',
      '1.',
      '(a)',
      null,
      '2.',
      'Annex II',
      'I',
      '1.',
    ])
  })

  it('calls a paragraph by the annex it stands in', () => {
    const paths = numberParagraphs(withAnnexes, { language: 'fr' }).map(({ path }) => path)
    expect(paths).toEqual([
      'OP 1',
      'OP 2',
      'Annexe I',
      'Annexe I, 1',
      'Annexe I, 1 a)',
      null,
      'Annexe I, 2',
      'Annexe II',
      'Annexe II, I',
      'Annexe II, 1',
    ])
  })

  it('leaves the only operative paragraph of the resolution and of an annex without a number', () => {
    const one = text(['operative', 0], ['text', 0, 'annex'], ['operative', 0])
    expect(printed(one, 'en')).toEqual([null, 'Annex', null])
  })

  it('gives the only annex no number', () => {
    const one = text(['operative', 0], ['text', 0, 'annex'], ['numbered', 0])
    expect(printed(one, 'zh')).toEqual([null, '附件', '1.'])
  })

  it('names Arabic annexes by ordinals', () => {
    expect(printed(withAnnexes, 'ar').filter((of) => of?.startsWith('المرفق'))).toEqual([
      'المرفق الأول',
      'المرفق الثاني',
    ])
  })

  it('lets a proposed annex take nothing of the count of what stands', () => {
    const paragraphs = withAnnexes.paragraphs.filter(({ id }) => id !== 'p7')
    const proposed: Paragraph = {
      ...paragraph('px', 'text', 'Words', { kind: 'annex' }),
      end: { ins: { sid: 'EGY:000001', by: 'EGY' } },
    }
    const there = { paragraphs: paragraphs.toSpliced(3, 0, proposed) }
    const numbers = numberParagraphs(there, { language: 'en' })
    expect(numbers.map((number) => number.printed).toSpliced(3, 1)).toEqual(
      printed({ paragraphs }, 'en').with(2, 'Annex I'),
    )
  })
})

describe('numberParagraphs', () => {
  it('numbers operative paragraphs through the sections, and counts the preamble silently', () => {
    const numbers = numberParagraphs(draft, { language: 'en' })
    expect(numbers.map(({ printed }) => printed)).toEqual([
      null,
      null,
      null,
      null,
      'I',
      '1.',
      '(a)',
      '(i)',
      '(ii)',
      '(b)',
      '(i)',
      'II',
      '2.',
    ])
    expect(numbers.map(({ path }) => path)).toEqual([
      null,
      null,
      'PP 1',
      'PP 2',
      'I',
      'OP 1',
      'OP 1 (a)',
      'OP 1 (a) (i)',
      'OP 1 (a) (ii)',
      'OP 1 (b)',
      'OP 1 (b) (i)',
      'II',
      'OP 2',
    ])
  })

  it.each([
    ['ar', ['أولا', '1 -', '(أ)', "'1'"]],
    ['zh', ['一', '1.', '(a)', '(i)']],
    ['fr', ['I', '1.', 'a)', 'i)']],
    ['es', ['I', '1.', 'a)', 'i)']],
    ['ru', ['I', '1.', 'a)', 'i)']],
  ] as const)('writes numbers as %s does', (of, expected) => {
    const printed = numberParagraphs(draft, { language: of }).map((number) => number.printed)
    expect(printed.slice(4, 8)).toEqual(expected)
  })

  it('prints no number before a single operative paragraph (rules.md 3.5)', () => {
    const [one] = numberParagraphs(text(['operative', 0]), { language: 'en' })
    expect(one).toEqual({ printed: null, label: 'OP 1', path: 'OP 1' })
  })

  it('starts again in every section where asked to', () => {
    const numbers = numberParagraphs(draft, { language: 'en', restartInSections: true })
    expect(numbers.at(-1)?.printed).toBe('1.')
  })

  it('gives a paragraph that skips a level the first label of its own', () => {
    const numbers = numberParagraphs(text(['operative', 0], ['operative', 2], ['operative', 0]), {
      language: 'en',
    })
    expect(numbers.map(({ printed }) => printed)).toEqual(['1.', '(i)', '2.'])
  })

  it('has one number a paragraph, and an operative one put in adds one to all after it', () => {
    fc.assert(
      fc.property(draftTexts().map(asBase), language(), fc.nat(), (before, of, at) => {
        const k = at % (before.paragraphs.length + 1)
        const after: DraftText = {
          paragraphs: before.paragraphs.toSpliced(k, 0, paragraph('new', 'operative', 'Requests')),
        }
        const labelOf = (draftText: DraftText) => {
          const numbers = numberParagraphs(draftText, { language: of })
          expect(numbers).toHaveLength(draftText.paragraphs.length)
          return numbers.map(({ label }) => label)
        }
        const was = labelOf(before)
        const is = labelOf(after)
        expect(is.slice(0, k)).toEqual(was.slice(0, k))
        const annexOf = (index: number) =>
          after.paragraphs.slice(0, index + 1).findLast(({ kind }) => kind === 'annex')?.id
        was.slice(k).forEach((label, n) => {
          if (annexOf(k + 1 + n) !== annexOf(k)) return
          const old = /^OP (\d+)$/.exec(label ?? '')
          if (old) expect(is[k + 1 + n]).toBe(`OP ${Number(old[1]) + 1}`)
        })
      }),
    )
  })
})

describe('numbers of a negotiation', () => {
  const japan: Marks = { ins: { sid: 'JPN:00000001', by: 'JPN' } }
  const op = (id: string, more: Partial<Paragraph> = {}) => paragraph(id, 'operative', id, more)
  const proposal = (id: string, more: Partial<Paragraph> = {}) =>
    op(id, { runs: [{ text: id, marks: japan }], end: japan, ...more })
  const show = (paragraphs: readonly Paragraph[], labels?: Labels) =>
    numberParagraphs({ paragraphs }, { language: 'en', ...(labels && { labels }) }).map(
      ({ printed, path }) => [printed, path],
    )
  const before = [op('a'), op('b'), op('b1', { level: 1 }), op('c')]
  const given = new Map(Object.entries(giveLabels({ paragraphs: before }, new Map())))

  it('counts nothing that is proposed', () => {
    const alternative = proposal('x', { kind: 'alternative', ref: 'b' })
    expect(
      show([
        op('a'),
        proposal('n'),
        proposal('n1', { level: 1 }),
        op('b'),
        alternative,
        op('b1', { level: 1 }),
        proposal('m', { kind: 'move', ref: 'a', runs: [] }),
        op('c'),
      ]),
    ).toEqual([
      ['1.', 'OP 1'],
      ['1 bis.', 'OP 1 bis'],
      ['(a)', 'OP 1 bis (a)'],
      ['2.', 'OP 2'],
      ['2 alt.', 'OP 2 alt'],
      ['(a)', 'OP 2 (a)'],
      [null, null],
      ['3.', 'OP 3'],
    ])
  })

  it('keeps labels when neighbours go and when the paragraph moves', () => {
    const moved = ['c', 'b', 'b1'].map((id) => before.find((each) => each.id === id) ?? op(id))
    expect(show(moved, given)).toEqual([
      ['3.', 'OP 3'],
      ['2.', 'OP 2'],
      ['(a)', 'OP 2 (a)'],
    ])
  })

  it('shows the label of what is split on its first part', () => {
    const [a, b, b1, c] = before
    if (!a || !b || !b1 || !c) throw new Error('four paragraphs')
    const first = op('h', { end: japan })
    const second = op('i', { end: { ins: { sid: 'EGY:00000001', by: 'EGY' } } })
    const labels = new Map([
      ...given,
      ...Object.entries(giveLabels({ paragraphs: [a, first, b, b1, c] }, given)),
    ])
    expect(show([a, first, b, b1, c], labels).slice(1, 4)).toEqual([
      ['2.', 'OP 2'],
      ['2 bis.', 'OP 2 bis'],
      ['(a)', 'OP 2 (a)'],
    ])
    expect(show([a, second, first, b, c], labels).slice(1, 4)).toEqual([
      ['2.', 'OP 2'],
      ['2 ter.', 'OP 2 ter'],
      ['2 bis.', 'OP 2 bis'],
    ])
  })
})

describe('counters', () => {
  it('write small Roman, letters and Chinese numerals', () => {
    expect([1, 4, 9, 14, 40, 90, 400, 1999].map(formatRoman)).toEqual([
      'i',
      'iv',
      'ix',
      'xiv',
      'xl',
      'xc',
      'cd',
      'mcmxcix',
    ])
    expect([1, 26, 27, 28, 53].map((n) => formatLetter(n, 'en'))).toEqual([
      'a',
      'z',
      'aa',
      'bb',
      'aaa',
    ])
    expect([1, 10, 11, 20, 63, 99].map(formatChinese)).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '六十三',
      '九十九',
    ])
    expect([1, 5, 28, 29].map((n) => formatLetter(n, 'ar'))).toEqual(['أ', 'هـ', 'غ', 'أأ'])
  })
})
