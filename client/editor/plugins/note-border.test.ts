import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { anchor, type Run } from '../../../shared/document/draft-text.ts'
import { fromProseMirror, toProseMirror } from '../../../shared/document/prosemirror.ts'
import { paragraph } from '../../../test/builders.ts'
import { lineOf } from '../../../test/editor.ts'
import { noteAt } from '../commands/footnotes.ts'
import { noteBorderPlugin } from './note-border.ts'

const note: Run = { text: `${anchor}note`, marks: { note: 'n' } }
const words: Run = { text: 'words', marks: {} }

/** The caret goes from one offset to another, then something is typed. */
function walk(runs: readonly Run[], ...offsets: readonly number[]) {
  const doc = toProseMirror({ paragraphs: [paragraph('a', 'operative', '', { runs })] })
  let state = EditorState.create({ doc, plugins: [noteBorderPlugin] })
  for (const offset of offsets)
    state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, offset + 1)))
  const inside = noteAt(state)
  state = state.apply(state.tr.insertText('X'))
  return [inside, fromProseMirror(state.doc).paragraphs.map(lineOf).join()]
}

describe('the border of a footnote', () => {
  it.each([
    [
      'before a note that opens the paragraph',
      [note, words],
      [7, 0],
      [null, 'a OP X[n:note]words'],
    ],
    ['before a note that is all there is', [note], [0], [null, 'a OP X[n:note]']],
    ['in a note', [note, words], [3], ['n', 'a OP [n:noXte]words']],
    ['behind a note, come from within', [note, words], [3, 5], ['n', 'a OP [n:noteX]words']],
    ['behind a note, come from outside', [note, words], [8, 5], [null, 'a OP [n:note]Xwords']],
    ['behind a note at the end', [words, note], [2, 10], [null, 'a OP words[n:note]X']],
    ['before a note within the paragraph', [words, note], [2, 5], [null, 'a OP wordsX[n:note]']],
  ] as const)('%s', (_, runs, offsets, outcome) => {
    expect(walk(runs, ...offsets)).toEqual(outcome)
  })
})
