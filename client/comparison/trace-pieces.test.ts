import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { traceChanges } from '../../shared/diff/trace-changes.ts'
import type { Paragraph } from '../../shared/document/draft-text.ts'
import { paragraph } from '../../test/builders.ts'
import { content, noted } from '../../test/sample-contents.ts'
import { isTraced, readTrace, shortNames, type TracePiece } from './trace-pieces.ts'

const operative = (id: string, words: string) => paragraph(id, 'operative', words)
const trace = (...texts: (readonly Paragraph[])[]) =>
  traceChanges(texts.map((paragraphs) => content('en', paragraphs)))

function show(pieces: readonly TracePiece[]): string {
  return pieces
    .map((piece) => {
      const words =
        piece.kind === 'words' ? piece.text : piece.kind === 'end' ? '¶' : `[${piece.note}]`
      const brought = piece.broughtBy === null ? '' : `+${piece.broughtBy}`
      return `${brought}${piece.struckBy === null ? '' : `-${piece.struckBy}`}(${words})`
    })
    .join('')
}

describe('a text through its versions', () => {
  const { rows } = trace(
    [operative('a', 'Encourages States to act;')],
    [operative('a', 'Urges all States to act;')],
    [operative('a', 'Urges States to act swiftly;')],
  )
  const row = rows[0]!

  test('says of each word which version brought and which struck it', () => {
    const pieces = show(readTrace(row, new Set([1, 2])))
    expect(pieces).toContain('-1(Encourages')
    expect(pieces).toContain('+1(Urges')
    expect(pieces).toMatch(/\+1-2\(all/u)
    expect(pieces).toMatch(/\+2\( ?swiftly/u)
  })

  test('reads as a version left it where its changes are not marked', () => {
    expect(show(readTrace(row, new Set([2])))).not.toContain('Encourages')
    const plain = readTrace(row, new Set())
    expect(plain.map((piece) => (piece.kind === 'words' ? piece.text : '')).join('')).toBe(
      'Urges States to act swiftly;',
    )
    expect(isTraced(row, new Set())).toBe(false)
    expect(isTraced(row, new Set([1]))).toBe(true)
  })

  test('numbers a reference as the last version that has it', () => {
    const first = noted('a', 'operative', 'Recalls the Convention,{{x|See the Convention.}}')
    const before = noted('b', 'operative', 'Notes the report{{z|See the report.}} of the Board;')
    const [, second] = trace([first], [before, first], [before, first]).rows
    expect(show(readTrace(second!, new Set([1, 2])))).toContain('([2])')
  })

  test('with everything off, any texts read as the last of them', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b ', '字'), maxLength: 12 })
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 4 }), (texts) => {
        const traced = trace(...texts.map((text) => [operative('a', text)]))
        const read = traced.rows
          .flatMap((each) => readTrace(each, new Set()))
          .map((piece) => (piece.kind === 'words' ? piece.text : ''))
          .join('')
        expect(read).toBe(texts.at(-1))
      }),
    )
  })
})

test('short names', () => {
  expect(shortNames(['E/CN.7/2020/L.5', 'E/CN.7/2020/L.5/Rev.1', null], 'Draft')).toEqual([
    'L.5',
    'Rev.1',
    'Draft',
  ])
})
