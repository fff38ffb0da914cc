import { EditorState, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import { paragraph } from '../../../test/builders.ts'
import { TestEditor } from '../../../test/editor.ts'
import type { Run } from '../../../shared/document/draft-text.ts'
import { readParagraphNode, toProseMirror } from '../../../shared/document/prosemirror.ts'
import { plainPiece } from '../paste/piece.ts'
import { copyReferences } from './copy-references.ts'

const runs: readonly Run[] = [
  { text: 'See paragraph ', marks: {} },
  { text: '12 (a)', marks: { refersTo: 'a' } },
  { text: ' above', marks: { emphasis: true } },
]
const draft = [
  paragraph('one', 'operative', 'Urges;'),
  paragraph('a', 'operative', 'one;', { level: 1 }),
  paragraph('here', 'operative', '', { runs }),
]

/** What is copied of the last paragraph. */
function copied(from: number, to: number): readonly Run[] {
  const doc = toProseMirror({ paragraphs: draft })
  const state = EditorState.create({ doc, selection: TextSelection.atEnd(doc) })
  const node = doc.child(2)
  const cut = readParagraphNode(node.cut(from, to))
  return copyReferences(state, 'en')(readParagraphNode(node), cut, from)
}

test.each<[string, number, number, readonly Run[]]>([
  [
    'the whole of one, with the number of now',
    4,
    26,
    [
      { text: 'paragraph ', marks: {} },
      { text: '1 (a)', marks: { refersTo: 'a' } },
      { text: ' above', marks: { emphasis: true } },
    ],
  ],
  ['a part of one, as plain words', 4, 16, [{ text: 'paragraph 12', marks: {} }]],
  ['nothing of one', 4, 13, [{ text: 'paragraph', marks: {} }]],
])('copies %s', (_, from, to, expected) => {
  expect(copied(from, to)).toEqual(expected)
})

test('keeps its paragraph when pasted where that is, and is plain words elsewhere', () => {
  const piece = plainPiece([{ text: '1 (a)', marks: { refersTo: 'a' } }])
  const pasteInto = (paragraphs: typeof draft) => {
    const editor = new TestEditor(paragraphs).place('one', 5).paste([piece])
    return editor.text.paragraphs[0]?.runs.find(({ text }) => text.includes('1 (a)'))?.marks
  }
  expect(pasteInto(draft)).toEqual({ refersTo: 'a' })
  expect(pasteInto([paragraph('one', 'operative', 'Urges;')])).toEqual({})
})
