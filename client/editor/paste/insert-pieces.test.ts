import { describe, expect, it } from 'vitest'
import { anchor, type Paragraph, type Run } from '../../../shared/document/draft-text.ts'
import { readParagraphNode } from '../../../shared/document/prosemirror.ts'
import { paragraph } from '../../../test/builders.ts'
import { TestEditor } from '../../../test/editor.ts'
import { deleteSelection } from '../commands/delete-range.ts'
import { plainPiece, type Piece, textRun } from './piece.ts'

const note = (id: string, text: string): Run => textRun(anchor + text, { note: id })
const plain = (...lines: string[]): Piece[] => lines.map((line) => plainPiece([textRun(line)]))

function draft(): Paragraph[] {
  return [
    paragraph('t', 'title', 'Title'),
    paragraph('s', 'subject', 'The Commission,'),
    paragraph('p', 'preamble', 'Recalling'),
    paragraph('a', 'operative', 'Requests'),
    paragraph('b', 'operative', 'under', { level: 1 }),
    paragraph('e', 'operative', ''),
  ]
}

function pieceOf(editor: TestEditor, id: string): Piece {
  const found = editor.client.state.doc.children.find(({ attrs }) => attrs['id'] === id)
  if (!found) throw new RangeError(`no paragraph ${id}`)
  const { kind, part, level, runs } = readParagraphNode(found)
  return { id, kind, part, level, runs }
}

describe('words', () => {
  it.each([
    ['at the start', 0, 'a OP newRequests'],
    ['in the middle', 3, 'a OP Reqnewuests'],
    ['at the end', 8, 'a OP Requestsnew'],
  ])('stay within the paragraph %s', (_, offset, line) => {
    const editor = new TestEditor(draft())
    editor.place('a', offset).paste(plain('new'))
    expect(editor.lines[3]).toBe(line)
    expect(editor.caret).toBe(`a:${offset + 3}`)
    editor.undo()
    expect(editor.text.paragraphs).toEqual(draft())
  })

  it('take the place of what is selected, across paragraphs', () => {
    const editor = new TestEditor(draft())
    editor.place('p', 2, 'a', 3).paste(plain('new'))
    expect(editor.lines.slice(2, 4)).toEqual(['a PP Renewuests', 'b OP1 under'])
  })

  it('are plain in a footnote, however many lines there are', () => {
    const editor = new TestEditor([
      paragraph('a', 'operative', '', { runs: [note('n', 'words'), textRun(' end')] }),
    ])
    editor.place('a', 3).paste([...plain('one'), plainPiece([note('m', 'two')])])
    expect(editor.lines).toEqual(['a OP [n:woone twords] end'])
  })
})

describe('paragraphs', () => {
  it.each([
    ['at the start', 0, ['OP one', 'OP two', 'a OP Requests']],
    ['in the middle', 3, ['OP Reqone', 'a OP twouests', 'b OP1 under']],
    ['at the end', 8, ['a OP Requests', 'OP one', 'OP two']],
  ])('flow in %s', (_, offset, lines) => {
    const editor = new TestEditor(draft())
    editor.place('a', offset).paste(plain('one', 'two'))
    expect(editor.lines.slice(3, 6).map((line) => line.replace(/^c-\S+ /, ''))).toEqual(lines)
    editor.undo()
    expect(editor.text.paragraphs).toEqual(draft())
  })

  it('go behind the title and the subject line, never into them', () => {
    const editor = new TestEditor(draft())
    editor.place('t', 2).paste(plain('one', 'two'))
    expect(editor.lines.slice(0, 2)).toEqual(['t T Title', 's S The Commission,'])
    expect(editor.lines[2]).toMatch(/PP one$/)
    expect(editor.lines[3]).toMatch(/PP two$/)
  })

  it('fill an empty draft', () => {
    const editor = new TestEditor([])
    editor.paste(plain('one', 'two'))
    expect(editor.lines.map((line) => line.replace(/^\S+ /, ''))).toEqual(['OP one', 'OP two'])
  })
})

describe('ids', () => {
  it('are kept by a paragraph that was cut and is pasted elsewhere', () => {
    const editor = new TestEditor(draft())
    const piece = pieceOf(editor, 'a')
    editor.place('a', 0, 'a', 8).run(deleteSelection)
    editor.place('a', 0).paste(plain('x'))
    editor.place('p', 9).paste([piece])
    expect(editor.ids.filter((id) => id === 'a')).toEqual(['a'])
    const whole = new TestEditor(draft())
    whole.place('p', 9, 'a', 8).run(deleteSelection)
    const [line] = whole.lines.filter((each) => each.startsWith('a'))
    expect(line).toBe('a PP Recalling')
    const gone = new TestEditor(draft().filter(({ id }) => id !== 'a'))
    gone.place('p', 9).paste([piece])
    expect(gone.lines[3]).toBe('a PP Requests')
  })

  it('are new for a paragraph that stands in the draft already', () => {
    const editor = new TestEditor(draft())
    editor.place('b', 5).paste([pieceOf(editor, 'a')])
    expect(editor.lines[5]).toMatch(/^c-100-\d+ OP Requests$/)
  })

  it('are never that of the final end', () => {
    const editor = new TestEditor(draft())
    editor.place('b', 5).paste([plainPiece([textRun('x')], { id: 'end' })])
    expect(editor.ids).not.toContain('end')
  })
})

describe('footnotes', () => {
  const withNote = [
    paragraph('a', 'operative', '', { runs: [textRun('One'), note('n', 'words')] }),
    paragraph('b', 'operative', '', { runs: [textRun('Two'), note('n', '')] }),
  ]

  it('are referred to again where the draft has them with the same words', () => {
    const editor = new TestEditor(withNote)
    editor.place('b', 3).paste([plainPiece([note('n', 'words')])])
    expect(editor.lines).toEqual(['a OP One[n:words]', 'b OP Two[n]'])
  })

  it('are new where the draft has others under that id', () => {
    const editor = new TestEditor(withNote)
    editor.place('b', 0).paste([plainPiece([note('n', 'other')])])
    expect(editor.lines[1]).toMatch(/^b OP \[c-100-\d+:other\]Two\[n\]$/)
  })

  it('are one note after a cut and a paste', () => {
    const editor = new TestEditor(withNote)
    const piece = pieceOf(editor, 'a')
    editor.place('a', 0, 'a', 9).run(deleteSelection)
    expect(editor.lines).toEqual(['a OP', 'b OP Two[n:words]'])
    editor.place('b', 0).paste([plainPiece(piece.runs)])
    expect(editor.lines).toEqual(['a OP', 'b OP One[n]Two[n:words]'])
  })
})
