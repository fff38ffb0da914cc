import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { paragraph } from '../../test/builders.ts'
import { ChangeCheck } from './check-changes.ts'
import { checkYdoc } from './check-ydoc.ts'
import { stateOf } from './units.ts'
import { finalBirth } from './final-end.ts'
import { fillYdoc, mapOf, newYdoc, textOf } from './ydoc.ts'

const birth = { id: 'n', kind: 'paragraph', part: 'operative', level: 0, ref: null }
const words = fc.constantFrom('word', 'a', '\u202E', '\uFEFF', '\u0000', '😀', '\uD83D')
const embeds = fc.constantFrom<object>(
  { p: birth },
  { p: finalBirth },
  { p: { id: 'n' } },
  { x: 1 },
)
const formats = fc.constantFrom<object>(
  { emphasis: true },
  { emphasis: null },
  { emphasis: 7 },
  { note: 'n1' },
  { refersTo: 'p1' },
  { refersTo: '' },
  { bold: true },
)
const attributes = fc.constantFrom<[string, unknown]>(
  ['a/level', 1],
  ['a/level', 99],
  ['a/kind', 'heading'],
  ['a', 1],
)
const at = fc.nat({ max: 1000 })
const edit = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at, words }),
  fc.record({ kind: fc.constant('embed' as const), at, embed: embeds }),
  fc.record({
    kind: fc.constant('format' as const),
    at,
    length: fc.nat({ max: 9 }),
    format: formats,
  }),
  fc.record({ kind: fc.constant('delete' as const), at, length: fc.nat({ max: 9 }) }),
  fc.record({ kind: fc.constant('attribute' as const), attribute: attributes }),
  fc.record({ kind: fc.constant('forget' as const), attribute: attributes }),
)
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function apply(ydoc: Y.Doc, change: Edit): void {
  const text = textOf(ydoc)
  if (change.kind === 'attribute') mapOf(ydoc).set(...change.attribute)
  else if (change.kind === 'forget') mapOf(ydoc).delete(change.attribute[0])
  else {
    const index = change.at % (text.length + 1)
    if (change.kind === 'insert') text.insert(index, change.words)
    else if (change.kind === 'embed') text.insertEmbed(index, change.embed)
    else {
      const length = Math.min(change.length, text.length - index)
      if (change.kind === 'delete') text.delete(index, length)
      else text.format(index, length, change.format)
    }
  }
}

const told = (problems: readonly object[]): Set<string> =>
  new Set(problems.map((problem) => JSON.stringify(problem)))

describe('checking what is new', () => {
  it('finds what checking the whole finds, as long as the document was sound', () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 3 })), (updates) => {
        const ydoc = newYdoc()
        fillYdoc(ydoc, {
          paragraphs: [paragraph('a', 'operative', 'Alpha'), paragraph('b', 'operative', 'Bravo')],
        })
        const check = new ChangeCheck(ydoc)
        for (const edits of updates) {
          const before = stateOf(ydoc)
          const author = newYdoc()
          Y.applyUpdate(author, Y.encodeStateAsUpdate(ydoc))
          author.transact(() => {
            for (const change of edits) apply(author, change)
          })
          Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(author, Y.encodeStateVector(ydoc)))
          const problems = told(checkYdoc(ydoc))
          expect(told(check.check(before))).toEqual(problems)
          if (problems.size > 0) return
        }
      }),
      { numRuns: 2000 },
    )
  })
})
