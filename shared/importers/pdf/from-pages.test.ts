import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFootnotes } from '../../document/footnotes.ts'
import { importPages } from './from-pages.ts'
import type { PlacedGlyphs, PlacedPage } from './placed-page.ts'
import { replaceRadicals } from './radicals.ts'
import { readTextLines } from './text-lines.ts'

const at = (
  text: string,
  x: number,
  y: number,
  more: Partial<PlacedGlyphs> = {},
): PlacedGlyphs => ({
  text,
  x,
  y,
  width: text.length * 5,
  size: 10,
  ...more,
})

/** A page of text around the glyphs, so that size and distance of lines are known. */
const page = (...glyphs: readonly PlacedGlyphs[]) => ({
  glyphs: [
    ...Array.from({ length: 12 }, (_, row) => at('words of a line', 60, 700 - 12 * row)),
    ...glyphs,
  ],
})

const linesOf = (pages: readonly PlacedPage[]) =>
  readTextLines(pages).pages.flatMap((one) => one.lines)
const last = (...glyphs: readonly PlacedGlyphs[]) => linesOf([page(...glyphs)]).at(-1)?.text

const imported = (...pages: readonly PlacedPage[]) => {
  let count = 0
  return importPages(pages, { newId: () => `p${++count}`, language: 'en' }).document
}
const bodyOf = (...pages: readonly PlacedPage[]) =>
  imported(...pages).text.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''))

describe('the glyphs of a page', () => {
  test.each<[string, PlacedGlyphs[], string]>([
    [
      'stand in the order of the line',
      [at('second', 100, 556), at('first', 60, 556)],
      'first second',
    ],
    ['a distance is a space', [at('one', 60, 556), at('two', 78, 556)], 'one two'],
    ['no distance is none', [at('one', 60, 556), at('two', 75, 556)], 'onetwo'],
    [
      'a raised figure is a sign',
      [at('word', 60, 556), at('12', 80, 559.5, { size: 6, width: 6 })],
      'word¹²',
    ],
    [
      'a figure of the same size is none',
      [at('word', 60, 556), at('12', 80, 556, { width: 10 })],
      'word12',
    ],
    [
      'Han is set without spaces',
      [at('大会', 60, 556, { width: 20 }), at('决定', 84, 556)],
      '大会决定',
    ],
  ])('%s', (_name, glyphs, expected) => {
    expect(last(...glyphs)).toBe(expected)
  })

  test('a small line at the foot that begins with a sign is a note', () => {
    const subject = at('The General Assembly,', 60, 730)
    const sign = at('1', 136, 571.5, { size: 6, width: 3 })
    const note = at('1 United Nations, Treaty Series.', 60, 400, { size: 8 })
    const { text } = imported(page(subject, sign, note))
    const notes = readFootnotes(text).map(({ footnote }) => footnote.runs.map((run) => run.text))
    expect(notes).toEqual([['United Nations, Treaty Series.']])
  })

  test('a line that a raised figure pushes down still follows, one further down does not', () => {
    const [near, far] = [14.5, 18].map((by) => bodyOf(page(at('next', 60, 568 - by))))
    expect(near?.at(-1)).toMatch(/line next$/u)
    expect(far?.at(-1)).toBe('next')
  })

  test('the last line of a paragraph that is only a symbol, at the head of a page, is no running head', () => {
    const head = at('A/80/L.17', 60, 760, { size: 8 })
    const first = page(at('A/80/L.17', 400, 760), at('The General Assembly,', 60, 730))
    const second = { glyphs: [head, ...page().glyphs.slice(2)] }
    const cut = at('A/79/214,', 60, 700)
    const symbol = at('A/79/214', 60, 700)
    for (const line of [cut, symbol]) {
      const body = bodyOf(first, { glyphs: [...second.glyphs, line, at('next', 60, 688)] })
      expect(body.join(' ')).toContain(line.text)
      expect(body.join(' ')).not.toContain('L.17')
    }
  })

  test('full lines that end their paragraphs are no measure of the lines within one', () => {
    const lines = ['Recalling all of them here,', 'Noting every one of them now,']
    const rows = Array.from({ length: 8 }, (_, row) =>
      at(lines[row % 2] ?? '', 60, 700 - 18 * row, { width: 400 }),
    )
    const front = ['Distr. limited', '4 November 2025', 'English'].map((text, row) =>
      at(text, 60, 780 - 12 * row),
    )
    const head = at('The General Assembly,', 60, 718)
    expect(bodyOf({ glyphs: [...front, head, ...rows] })).toHaveLength(9)
  })

  test('behind the sign of a note at the end of a line Han goes on without a space', () => {
    const han = (text: string, y: number) => at(text, 60, y, { width: text.length * 10 })
    const rows = Array.from({ length: 8 }, (_, row) => han('各国在2030年加强合作', 700 - 12 * row))
    const sign = at('1', 160, 595.5, { size: 6, width: 3 })
    const symbol = at('A/79/214', 60, 580, { width: 40 })
    const { lines } = importPages(
      [{ glyphs: [...rows, han('各国在2030年加强合作', 592), sign, symbol] }],
      { newId: () => 'p', language: 'zh' },
    )
    expect(lines.at(-2)).toBe('各国在2030年加强合作¹')
    const { document } = importPages(
      [{ glyphs: [...rows, han('各国在2030年加强合作', 592), sign, symbol] }],
      { newId: () => 'p', language: 'zh' },
    )
    const words = document.text.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text))
    expect(words.join('')).toMatch(/合作¹A\/79\/214$/u)
  })

  test('Arabic runs from the right, what is Latin in it from the left', () => {
    const arabic = Array.from({ length: 6 }, (_, row) => at('كلمات السطر', 300, 700 - 12 * row))
    const symbol = [at('E', 200, 628), at('/', 205, 628), at('CN.7', 210, 628, { width: 20 })]
    const line = [
      at('الوثيقة', 240, 628, { width: 40 }),
      ...symbol,
      at('،)', 190, 628, { width: 10 }),
    ]
    const [text] = linesOf([{ glyphs: [...arabic, ...line] }]).slice(-1)
    expect(text?.text).toMatch(/^الوثيقة\s+E\/CN\.7\)،$/u)
  })

  describe('columns under the text', () => {
    const subject = at('The General Assembly,', 60, 730)
    const rows = [
      ['Region', 'States', 'Share'],
      ['Africa and the', '54', '28'],
      ['Caribbean', '13', ''],
    ].flatMap((cells, row) =>
      cells.flatMap((text, column) =>
        text === '' ? [] : [at(text, 60 + 120 * column, [500, 480, 450][row] ?? 0)],
      ),
    )
    const wrapped = at('islands', 60, 468.5)
    const ruled = [512, 494, 440].map((y) => ({ x: 55, y, width: 320 }))
    const kinds = (rules: PlacedPage['rules'] = []) => {
      const { text, ambiguities } = imported({ ...page(subject, ...rows, wrapped), rules })
      const table = text.paragraphs.filter(({ kind }) => kind === 'row')
      return {
        rows: table.map(({ runs }) => runs.map((run) => run.text).join('')),
        told: ambiguities.some(({ code }) => code === 'table-or-text'),
      }
    }

    test('with rules over and under the head are the rows of a table', () => {
      expect(kinds(ruled)).toEqual({
        rows: ['Region\tStates\tShare', 'Africa and the islands\t54\t28', 'Caribbean\t13\t'],
        told: false,
      })
    })

    test('without rules they are rows that may be text', () => {
      expect(kinds()).toEqual({ ...kinds(ruled), told: true })
    })

    test('without rules, of three lines, they are told', () => {
      const three = [0, 1, 2].flatMap((row) =>
        ['Africa', '54', '28'].map((text, column) => at(text, 60 + 120 * column, 500 - 12 * row)),
      )
      const { ambiguities } = imported(page(subject, ...three))
      expect(ambiguities.map(({ code }) => code)).toContain('table-or-text')
    })
  })

  test('no letter is lost, whatever stands where', () => {
    const glyph = fc.record({
      text: fc.string({
        unit: fc.constantFrom('a', 'B', '字', 'ع', '，', '¶'),
        minLength: 1,
        maxLength: 4,
      }),
      x: fc.integer({ min: 0, max: 500 }),
      y: fc.integer({ min: 0, max: 700 }),
      width: fc.integer({ min: 1, max: 50 }),
      size: fc.integer({ min: 5, max: 20 }),
    })
    const letters = (text: string) => Array.from(text.replaceAll(/[\s_]/gu, '')).sort().join('')
    fc.assert(
      fc.property(fc.array(fc.array(glyph, { maxLength: 30 }), { maxLength: 3 }), (pages) => {
        // A large sign by itself may lie across the page, which is shown beside the text.
        const text = readTextLines(pages.map((glyphs) => ({ glyphs }))).pages.flatMap(
          ({ lines, aside }) => [...lines.map((line) => line.text), ...aside],
        )
        expect(letters(text.join(''))).toBe(
          letters(
            pages
              .flat()
              .map((each) => each.text)
              .join(''),
          ),
        )
      }),
    )
  })
})

describe('notes that begin again on each page', () => {
  const subject = at('The General Assembly,', 60, 730)
  const sign = (mark: string) => at(mark, 136, 571.5, { size: 6, width: 3 })
  const raised = (mark: string) => at(mark, 60, 403, { size: 5, width: 3 })
  const told = (mark: string, words: string) => at(`${mark} ${words}`, 60, 400, { size: 8 })
  const read = (...pages: readonly PlacedPage[]) => {
    const { text, ambiguities } = imported(...pages)
    const notes = readFootnotes(text).map(({ footnote }) =>
      footnote.runs.map((run) => run.text).join(''),
    )
    return { notes, codes: ambiguities.map(({ code }) => code) }
  }

  test.each(['1', '*', '∗', '†'])('%s is of each page the note of its own', (mark) => {
    const { notes, codes } = read(
      page(subject, sign(mark), told(mark, 'Resolution one.')),
      page(sign(mark), told(mark, 'Resolution two.')),
    )
    expect(notes).toEqual(['Resolution one.', 'Resolution two.'])
    expect(codes).toContain('note-out-of-order')
  })

  test('the first of a page that is raised begins again, whatever other pages have', () => {
    const { notes } = read(
      page(subject, sign('1'), told('1', 'Resolution one.')),
      page(sign('2'), told('2', 'Resolution two.')),
      page(sign('1'), raised('1'), at('Resolution three.', 64, 400, { size: 8 })),
    )
    expect(notes).toEqual(['Resolution one.', 'Resolution two.', 'Resolution three.'])
  })

  test('a day at the head of a note that goes on begins none', () => {
    const { notes } = read(
      page(subject, sign('1'), told('1', 'Resolution of')),
      page(told('1', 'January 2020.'), at('2 Resolution two.', 60, 390, { size: 8 }), sign('2')),
    )
    expect(notes).toEqual(['Resolution of 1 January 2020.', 'Resolution two.'])
  })
})

test('a paragraph begins at the head of a page of sub-paragraphs, which stand as deep as its first line', () => {
  const deep = (text: string, y: number, end = 400) => at(text, 84, y, { width: end - 84 })
  const flush = (text: string, y: number, end: number) => at(text, 60, y, { width: end - 60 })
  const above = Array.from({ length: 8 }, (_, row) => [
    deep('Recalling what was said by all of them at', 760 - 44 * row),
    flush('that time,', 746 - 44 * row, 110),
  ])
  const below = Array.from({ length: 8 }, (_, row) => [
    deep(`(${'abcdefgh'[row]}) To keep what was said by all of them at`, 690 - 44 * row),
    deep('that time;', 676 - 44 * row, 130),
  ])
  const top = [deep('Stressing what was said by all of', 760), flush('them now,', 746, 120)]
  const head = at('The General Assembly,', 84, 790)
  const operative = [deep('1. Urges all of them to do what was', 730), flush('said:', 716, 90)]
  const pages = [
    { glyphs: [head, ...above.flat()] },
    { glyphs: [...top, ...operative, ...below.flat()] },
  ]
  expect(bodyOf(...pages)).toContain('Stressing what was said by all of them now,')
})

test('radicals become the characters that they look like', () => {
  expect(replaceRadicals('⻔⼤⿇⼀⺠⻓')).toBe('门大麻一民长')
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('大', 'a', '⻔', '￼') }), (text) => {
      expect(replaceRadicals(text)).toBe(text.replaceAll('⻔', '门'))
    }),
  )
})
