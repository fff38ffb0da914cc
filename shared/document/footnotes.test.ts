import { describe, expect, it } from 'vitest'
import { paragraph } from '../../test/builders.ts'
import { anchor, type DraftText, type Run } from './draft-text.ts'
import { listFootnotes, readFootnotes } from './footnotes.ts'

const note = (id: string, text: string): Run => ({ text, marks: { note: id } })
const words = (text: string): Run => ({ text, marks: {} })

function text(...paragraphs: readonly (readonly Run[])[]): DraftText {
  return { paragraphs: paragraphs.map((runs, k) => paragraph(`p${k}`, 'preamble', '', { runs })) }
}

function read(draft: DraftText) {
  return readFootnotes(draft).map(({ paragraphId, from, to, repeated, footnote }) => ({
    at: `${paragraphId} ${from}-${to}`,
    number: footnote.number,
    words: footnote.runs.map((run) => run.text).join(''),
    repeated,
  }))
}

describe('readFootnotes', () => {
  it('numbers notes by first reference and knows a repeated one', () => {
    const draft = text(
      [words('one'), note('b', 'Second.'), words(' two'), note('a', `${anchor}First.`)],
      [words('again'), note('b', anchor)],
    )
    expect(read(draft)).toEqual([
      { at: 'p0 3-10', number: 1, words: 'Second.', repeated: false },
      { at: 'p0 14-21', number: 2, words: 'First.', repeated: false },
      { at: 'p1 5-6', number: 1, words: 'Second.', repeated: true },
    ])
  })

  it('gives a reference that comes before the words of its note the same number', () => {
    const draft = text([words('x'), note('a', anchor)], [note('a', 'Words.')])
    expect(read(draft).map(({ number, words: found }) => [number, found])).toEqual([
      [1, 'Words.'],
      [1, 'Words.'],
    ])
  })

  it('keeps both halves of a note that was split between two paragraphs', () => {
    const draft = text([note('a', 'First half')], [note('a', 'second half')])
    expect(listFootnotes(readFootnotes(draft)).map((each) => each.runs[0]?.text)).toEqual([
      'First half',
      'second half',
    ])
  })

  it('knows a note without words', () => {
    expect(read(text([note('a', anchor)]))).toEqual([
      { at: 'p0 0-1', number: 1, words: '', repeated: false },
    ])
  })

  it('takes runs with different emphasis as one note', () => {
    const draft = text([
      note('a', 'See '),
      { text: 'Treaty Series', marks: { note: 'a', emphasis: true } },
    ])
    expect(read(draft)).toEqual([
      { at: 'p0 0-17', number: 1, words: 'See Treaty Series', repeated: false },
    ])
  })
})
