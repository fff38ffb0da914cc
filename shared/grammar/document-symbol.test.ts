import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatSymbol,
  formatUnstarred,
  parseSymbol,
  symbolIdentity,
  type Modification,
} from './document-symbol.ts'
import { normalizeSymbol } from './normalize-symbol.ts'
import { allSeries, elementPatterns } from './series.ts'

// Symbols that stand on documents, and the series of each.
const accepted = `
ga-document A/63/432, A/74/129, A/74/50, A/31/99, A/72/510/Rev.1, A/59/2005/Add.2, A/66/462/Add.2
ga-resolution A/RES/63/197, A/RES/S-30/1, A/RES/69/250*, A/RES/48/75 A-L, A/RES/63/248, A/RES/ES-10/21
ga-draft A/65/L.78*, A/74/L.75, A/61/L.56, A/61/L.45/Add.1, A/70/L.48/Rev.1, A/78/L.5/Add.1, A/ES-11/L.1
committee-draft A/C.1/72/L.54, A/C.3/68/L.75, A/C.3/68/L.77, A/C.5/57/L.54, A/C.1/53/L.6/Rev.1, A/C.3/68/L.75/Rev.1/Add.1
committee-draft A/C.1/36/L.36/Rev.1
ad-hoc-year-draft A/AC.109/2019/L.18
commission-paper E/CN.7/2019/CRP.5, E/CN.7/2019/CRP.10, E/CN.7/2008/CRP.13
ecosoc-document E/2003/28/Rev.1, E/2019/28, E/2015/28/Add.1, E/1978/99
commission-draft E/CN.7/2020/L.9, E/CN.7/2020/L.2/Rev.1*, E/CN.7/1984/L.3
commission-document E/CN.7/2015/15/Add.1, E/CN.7/2007/16/Rev.1
ecosoc-resolution E/RES/2019/12, E/RES/2003/41
hrc-group-paper A/HRC/WG.8/1/CRP.1/Rev.1
hrc-resolution A/HRC/RES/18/9, A/HRC/RES/S-15/1
hrc-document A/HRC/54/27
hrc-draft A/HRC/48/L.23/Rev.1
hrc-organizational-draft A/HRC/OM/1/L.2
sc-resolution S/RES/1985 (2011), S/RES/2223(2015)
sc-document S/2003/641, S/1994/99
sc-statement S/PRST/2015/9
`
  .trim()
  .split('\n')
  .flatMap((line) => {
    const space = line.indexOf(' ')
    const symbols = line.slice(space + 1).split(', ')
    return symbols.map((symbol) => [symbol, line.slice(0, space)] as const)
  })

describe('symbols that stand on documents', () => {
  test.each(accepted)('%s is a %s', (text, series) => {
    const symbol = parseSymbol(text)
    expect(symbol.ok && symbol.value.series).toBe(series)
  })

  test.each(accepted.filter(([text]) => text !== 'S/RES/2223(2015)'))(
    '%s is written as read',
    (text) => {
      const symbol = parseSymbol(text)
      expect(symbol.ok && formatSymbol(symbol.value)).toBe(text)
    },
  )

  test('a resolution of the Security Council is written with a space', () => {
    const symbol = parseSymbol('S/RES/2223(2015)')
    expect(symbol.ok && formatSymbol(symbol.value)).toBe('S/RES/2223 (2015)')
  })
})

describe('refused, with the element that cannot be read', () => {
  test.each([
    ['A/C.7/72/L.1', 'C.7'],
    ['E/CN.7/L.2', 'L.2'],
    ['A/HRC/L.3', 'L.3'],
    ['S/RES/1985', '1985'],
    ['A/C.3/68/L75', 'L75'],
    ['A/C.3/68/L.75/Rev', 'Rev'],
    ['e/cn.7/2020/L.2', 'e'],
    ['A/63/L.045', 'L.045'],
    ['A/C.3/68/L.75/Rev.0', 'Rev.0'],
    ['A/C.3/68/L.75/Rev.1/Rev.2', 'Rev.2'],
    ['A/C.3/68/L.75/Corr.1/Add.1', 'Add.1'],
    ['A/C.3/68/L.75/Rev.1****', 'Rev.1*'],
    ['A/C.3/68/L.75 ', 'L.75 '],
    ['A/C.3/68', ''],
    ['', ''],
  ])('%s: %s', (text, element) => {
    const symbol = parseSymbol(text)
    expect(symbol).toMatchObject({ ok: false, problem: { code: 'symbol-unreadable', element } })
  })
})

test.each([
  ['e/cn.7/2020/l75', 'E/CN.7/2020/L.75'],
  ['E/CN7/2020/L10/REF1', 'E/CN.7/2020/L.10/Rev.1'],
  [' A/C.3/68/L.75 Rev 1', 'A/C.3/68/L.75/Rev.1'],
  ['E/CN.7/2020/L.5 Rev. 1', 'E/CN.7/2020/L.5/Rev.1'],
  ['E/CN.7/2020/L.5rev1/add2', 'E/CN.7/2020/L.5/Rev.1/Add.2'],
  ['a / 63 / l.045', 'A/63/L.45'],
  ['s/res/1985(2011)', 'S/RES/1985 (2011)'],
  ['A/HRC/s15/l1', 'A/HRC/S-15/L.1'],
  ['E/CN.7/2020/L.2/Rev.1*', 'E/CN.7/2020/L.2/Rev.1*'],
  ['Ｅ／ＣＮ．７／２０２０／Ｌ．５', 'E/CN.7/2020/L.5'],
  ['L75', 'L75'],
  ['not a symbol', 'not a symbol'],
])('%s was meant as %s', (typed, symbol) => {
  expect(normalizeSymbol(typed)).toBe(symbol)
})

test.each([
  ['A/65/L.78*', 'A/65/L.78'],
  ['S/RES/2223(2015)', 'S/RES/2223 (2015)'],
  ['E/CN.7/2020/L.2/Rev.1**', 'E/CN.7/2020/L.2/Rev.1'],
  ['draft*', 'draft'],
  ['A/65/L.78 *', 'A/65/L.78'],
])('%s is the document %s', (text, identity) => {
  expect(symbolIdentity(text)).toBe(identity)
})

describe('laws', () => {
  const number = fc.integer({ min: 1, max: 2500 })
  const year = fc.integer({ min: 1946, max: 2099 })
  const examples: Readonly<Record<string, fc.Arbitrary<string>>> = {
    NUM: number.map(String),
    YEAR: year.map(String),
    SESSION: fc.tuple(fc.constantFrom('', 'S-', 'ES-'), number).map((parts) => parts.join('')),
    'HRC-SESSION': fc.tuple(fc.constantFrom('', 'S-'), number).map((parts) => parts.join('')),
    'C.1-6': fc.integer({ min: 1, max: 6 }).map((n) => `C.${n}`),
    'OTHER.n': fc
      .tuple(fc.constantFrom('WP', 'SR', 'PV', 'R'), number)
      .map((parts) => parts.join('.')),
    'NUM LETTERS': fc
      .tuple(number, fc.constantFrom('', ' A', ' A-L'))
      .map((parts) => parts.join('')),
    'NUM LETTER': fc.tuple(number, fc.constantFrom('', ' B')).map((parts) => parts.join('')),
    'NUM (YEAR)': fc.tuple(number, year).map(([n, year]) => `${n} (${year})`),
  }
  const element = (name: string): fc.Arbitrary<string> => {
    if (!(name in elementPatterns)) return fc.constant(name)
    return examples[name] ?? number.map((n) => name.replace('n', String(n)))
  }
  const modifications = fc.constantFrom<readonly Modification['kind'][]>(
    [],
    ['Rev'],
    ['Add'],
    ['Rev', 'Add'],
    ['Add', 'Rev'],
    ['Rev', 'Add', 'Rev', 'Corr'],
    ['Amend'],
    ['Corr'],
  )
  const written = fc
    .tuple(
      fc.constantFrom(...allSeries).chain((series) => fc.tuple(...series.elements.map(element))),
      modifications.chain((kinds) =>
        fc.tuple(...kinds.map((kind) => number.map((n) => `${kind}.${n}`))),
      ),
      fc.constantFrom('', '*', '**', '***'),
    )
    .map(([elements, kinds, stars]) => [...elements, ...kinds].join('/') + stars)

  test('what is read is written as it was', () => {
    fc.assert(
      fc.property(written, (text) => {
        const symbol = parseSymbol(text)
        expect(symbol.ok && formatSymbol(symbol.value)).toBe(text)
        expect(symbol.ok && formatUnstarred(symbol.value)).toBe(symbolIdentity(text))
      }),
    )
  })

  test('no symbol fits two series', () => {
    fc.assert(
      fc.property(written, (text) => {
        const elements = text
          .replace(/\*+$/u, '')
          .replace(/(?:\/(?:Rev|Add|Amend|Corr)\.\d+)+$/u, '')
          .split('/')
        const fitting = allSeries.filter(
          (series) =>
            series.elements.length === elements.length &&
            series.elements.every((name, index) => {
              const pattern = elementPatterns[name]
              return pattern ? pattern.test(elements[index] ?? '') : name === elements[index]
            }),
        )
        expect(fitting).toHaveLength(1)
      }),
    )
  })

  test('a symbol in small letters with its dots left out is understood', () => {
    fc.assert(
      fc.property(written, (text) => {
        const typed = text.toLowerCase().replaceAll(/(?<=[a-z])\.(?=\d)/gu, '')
        expect(normalizeSymbol(typed)).toBe(text)
      }),
    )
  })

  test('reading and tidying never throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[AES/LRev.\d* ]*$/u)),
        (text) => {
          const symbol = parseSymbol(text)
          expect(typeof symbol.ok).toBe('boolean')
          expect(typeof normalizeSymbol(text)).toBe('string')
          expect(symbolIdentity(symbolIdentity(text))).toBe(symbolIdentity(text))
        },
      ),
      // A space before the asterisk was left behind.
      { examples: [['e *']], numRuns: 500 },
    )
  })
})
