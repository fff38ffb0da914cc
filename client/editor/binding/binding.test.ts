// The laws of the binding's parts, each for any text: see binding.ts for what they add up to.
import * as fc from 'fast-check'
import { EditorState, type Transaction } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import type { Delta, DeltaOp } from '../../../shared/document/delta.ts'
import { writeAttributes } from '../../../shared/document/delta.ts'
import type { DraftText, Marks } from '../../../shared/document/draft-text.ts'
import { fromProseMirror, toMarks, toProseMirror } from '../../../shared/document/prosemirror.ts'
import { schema } from '../../../shared/document/schema.ts'
import {
  fillYdoc,
  newYdoc,
  readAttributes,
  readShown,
  textOf,
} from '../../../shared/document/ydoc.ts'
import { draftTexts, words } from '../../../test/arbitraries.ts'
import { paragraph } from '../../../test/builders.ts'
import { applyDelta } from './apply-delta.ts'
import { bringTo } from './bring-to.ts'
import { indexOf, positionOf, unitsOf } from './positions.ts'
import { readStep } from './read-steps.ts'
import { compose } from './rebase.ts'

function openState(text: DraftText): EditorState {
  return EditorState.create({ doc: toProseMirror(text) })
}

/** As the door lets it in: half a character is none. */
function whole(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

function texts(): fc.Arbitrary<DraftText> {
  return draftTexts().map(({ paragraphs }) => ({
    paragraphs: paragraphs.map((paragraph) => ({
      ...paragraph,
      runs: paragraph.runs.map(({ text, marks }) => ({ text: whole(text), marks })),
    })),
  }))
}

/** Without title and subject line, whose ends no deletion takes. */
function bodies(): fc.Arbitrary<DraftText> {
  return texts().map(({ paragraphs }) => ({
    paragraphs: paragraphs.map((paragraph) => ({
      ...paragraph,
      part:
        paragraph.part === 'title' || paragraph.part === 'subject' ? 'preamble' : paragraph.part,
    })),
  }))
}

const marks = fc.constantFrom<Marks>(
  {},
  { emphasis: true },
  { refersTo: 'a' },
  { note: 'n0' },
  { note: 'n9' },
  { ins: { sid: 'JPN:00000001', by: 'JPN' } },
  { del: [{ sid: 'EGY:00000001', by: 'EGY' }] },
  {
    del: [
      { sid: 'FRA:00000001', by: 'FRA' },
      { sid: 'JPN:00000001', by: 'JPN' },
    ],
  },
)

interface Edit {
  readonly act: 'text' | 'end' | 'delete' | 'format' | 'clear'
  readonly skip: number
  readonly length: number
  readonly words: string
  readonly marks: Marks
}

function edits(): fc.Arbitrary<readonly Edit[]> {
  return fc.array(
    fc.record({
      act: fc.constantFrom<Edit['act']>('text', 'end', 'delete', 'format', 'clear'),
      skip: fc.nat(60),
      length: fc.integer({ min: 1, max: 40 }),
      words: words().map(whole),
      marks,
    }),
    { minLength: 1, maxLength: 6 },
  )
}

/** Edits as one delta on a text of so many units and a final end; never through a character of two units. */
function toDelta(list: readonly Edit[], ydoc: ReturnType<typeof newYdoc>): Delta {
  const total = textOf(ydoc).length
  const units = (textOf(ydoc).toDelta() as Delta).flatMap(({ insert }) =>
    typeof insert === 'string' ? insert.split('') : ['\n'],
  )
  const isInside = (index: number) => /^[\uDC00-\uDFFF]/.test(units[index] ?? '')
  const snap = (index: number): number => (isInside(index) ? snap(index + 1) : index)
  const ops: DeltaOp[] = []
  let at = 0
  for (const [k, { act, skip, length, words: text, marks: given }] of list.entries()) {
    const from = Math.min(total - 1, snap(at + skip))
    if (from < at) break
    // The final end is never deleted nor marked: it is no paragraph.
    const to = Math.min(total - 1, snap(from + length))
    if (from > at) ops.push({ retain: from - at })
    at = from
    const attributes = writeAttributes(given)
    if (act === 'text' && text !== '') ops.push({ insert: text, attributes })
    else if (act === 'end')
      ops.push({
        insert: { p: { id: `e${k}`, kind: 'paragraph', part: 'operative', level: 1, ref: null } },
        attributes,
      })
    else if (to > from && act !== 'text') {
      if (act === 'delete') ops.push({ delete: to - from })
      else ops.push({ retain: to - from, attributes: act === 'format' ? attributes : cleared })
      at = to
    }
  }
  return ops
}

const cleared = { emphasis: null, note: null, refersTo: null, ins: null }

describe('positions', () => {
  it('turn into indexes and back', () => {
    fc.assert(
      fc.property(texts(), fc.nat(), (text, pick) => {
        const { doc } = openState(text)
        fc.pre(doc.childCount > 0)
        const index = pick % unitsOf(doc)
        const position = positionOf(doc, index)
        expect(doc.resolve(position).parent.isTextblock).toBe(true)
        expect(indexOf(doc, position)).toBe(index)
      }),
    )
  })

  it('stand at the end of the last paragraph for every index behind it', () => {
    fc.assert(
      fc.property(texts(), fc.nat(50), (text, more) => {
        const { doc } = openState(text)
        fc.pre(doc.childCount > 0)
        expect(positionOf(doc, unitsOf(doc) + more)).toBe(doc.content.size - 1)
      }),
    )
  })
})

describe('a delta of the shared text', () => {
  it('makes the document that the text read afresh makes', () => {
    fc.assert(
      fc.property(texts(), edits(), (text, list) => {
        const ydoc = newYdoc()
        fillYdoc(ydoc, text)
        const state = EditorState.create({ doc: toProseMirror(readShown(ydoc)) })
        const seen: Delta[] = []
        textOf(ydoc).observe((event) => seen.push(event.delta as Delta))
        textOf(ydoc).applyDelta(toDelta(list, ydoc) as DeltaOp[])
        const { tr } = state
        for (const delta of seen) applyDelta(tr, delta, (birth) => readAttributes(ydoc, birth))
        expect(tr.doc.toJSON()).toEqual(toProseMirror(readShown(ydoc)).toJSON())
        tr.doc.check()
      }),
      { numRuns: 1000 },
    )
  })
})

/** Positions of a range of units, which is never through a character of two. */
function rangeOf({ doc }: EditorState, at: number, length: number): [number, number] {
  const units = unitsOf(doc)
  const snap = (index: number): number => {
    const position = positionOf(doc, index)
    const inside = /^[\uDC00-\uDFFF]/.test(doc.resolve(position).nodeAfter?.text ?? '')
    return inside && doc.resolve(position).textOffset > 0 ? snap(index + 1) : position
  }
  const from = at % units
  return [snap(from), snap(Math.min(units - 1, from + length))]
}

describe('a line break among the words', () => {
  it('stays what it is when two paragraphs become one', () => {
    const state = openState({
      paragraphs: [paragraph('a', 'operative', 'one'), paragraph('b', 'operative', 'two\nlines')],
    })
    const { tr } = state
    applyDelta(tr, [{ retain: 3 }, { delete: 1 }], (birth) => ({ ...birth, status: 'open' }))
    expect(tr.doc.toJSON()).toEqual(
      toProseMirror({ paragraphs: [paragraph('b', 'operative', 'onetwo\nlines')] }).toJSON(),
    )
  })
})

describe('a step of the editor', () => {
  function readAll(tr: Transaction): Delta {
    let ids = 0
    return tr.steps.reduce<Delta>(
      (sum, step, k) => compose(sum, readStep(step, tr.docs[k]!, () => `new${ids++}`) ?? []),
      [],
    )
  }

  function expectSameWords(state: EditorState, tr: Transaction): void {
    const exact = state.tr
    applyDelta(exact, readAll(tr), (birth) => ({ ...birth, status: 'open' }))
    const wordsOf = (doc: typeof tr.doc) =>
      doc.children.map((child) => child.content.toJSON() as unknown)
    const [mine, theirs] = [wordsOf(exact.doc), wordsOf(tr.doc)]
    // ProseMirror keeps an empty last paragraph where the shared text may know it as the final end.
    expect(mine).toEqual(theirs)
    exact.doc.check()
  }

  it('that replaces words, within a paragraph or across several, is read as what it is', () => {
    fc.assert(
      fc.property(
        bodies(),
        fc.tuple(fc.nat(), fc.nat(30)),
        words().map(whole),
        marks,
        (text, [at, length], put, given) => {
          const state = openState(text)
          fc.pre(state.doc.childCount > 0)
          const [start, stop] = rangeOf(state, at, length)
          const { tr } = state
          if (put === '') tr.delete(start, stop)
          else tr.replaceWith(start, stop, schema.text(put, toMarks(given)))
          expectSameWords(state, tr)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('that splits a paragraph is read as a new end', () => {
    fc.assert(
      fc.property(bodies(), fc.nat(), (text, at) => {
        const state = openState(text)
        fc.pre(state.doc.childCount > 0)
        const { tr } = state
        tr.split(rangeOf(state, at, 0)[0])
        expectSameWords(state, tr)
      }),
    )
  })

  it('that sets or takes a mark is read as what it is', () => {
    fc.assert(
      fc.property(
        bodies(),
        fc.tuple(fc.nat(), fc.nat(60)),
        marks,
        fc.boolean(),
        (text, [at, length], given, add) => {
          const state = openState(text)
          fc.pre(state.doc.childCount > 0)
          const [start, stop] = rangeOf(state, at, length)
          const { tr } = state
          for (const mark of toMarks(given))
            if (add) tr.addMark(start, stop, mark)
            else tr.removeMark(start, stop, mark)
          const exact = state.tr
          applyDelta(exact, readAll(tr), (birth) => ({ ...birth, status: 'open' }))
          expect(fromProseMirror(exact.doc)).toEqual(fromProseMirror(tr.doc))
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('the last resort', () => {
  it('makes any document into any other, and leaves an equal one alone', () => {
    fc.assert(
      fc.property(texts(), texts(), (one, other) => {
        const state = openState(one)
        const wanted = toProseMirror(other)
        const { tr } = state
        bringTo(tr, wanted)
        expect(tr.doc.eq(wanted)).toBe(true)
        tr.doc.check()
        const same = state.tr
        bringTo(same, toProseMirror(one))
        expect(same.docChanged).toBe(false)
      }),
      { numRuns: 500 },
    )
  })
})
