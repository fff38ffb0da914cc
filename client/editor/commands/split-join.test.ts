import { describe, expect, it } from 'vitest'
import { anchor, type Paragraph } from '../../../shared/document/draft-text.ts'
import { paragraph } from '../../../test/builders.ts'
import { TestEditor } from '../../../test/editor.ts'
import { plainPiece, textRun } from '../paste/piece.ts'
import { deleteSelection } from './delete-range.ts'
import { newParagraph } from './new-paragraph.ts'
import { joinBackward, joinForward, splitParagraph } from './split-join.ts'

function draft(): Paragraph[] {
  return [
    paragraph('t', 'title', 'Title'),
    paragraph('s', 'subject', 'The Commission,'),
    paragraph('p', 'preamble', 'Recalling'),
    paragraph('a', 'operative', 'Requests'),
    paragraph('b', 'operative', 'under', { level: 1 }),
    paragraph('h', 'operative', 'Heading', { kind: 'heading' }),
    paragraph('e', 'operative', ''),
  ]
}

/** Ids made in the test as `+`. */
function linesOf(editor: TestEditor): string[] {
  return editor.lines.map((line) => line.replace(/^c-100-\d+/, '+'))
}

describe('Enter', () => {
  it.each([
    ['at the start', 'a', 0, ['+ OP', 'a OP Requests']],
    ['in the middle', 'a', 3, ['+ OP Req', 'a OP uests']],
    ['in a sub-paragraph', 'b', 2, ['+ OP1 un', 'b OP1 der']],
    ['in a heading', 'h', 4, ['+ H0 Head', 'h H0 ing']],
  ])('%s leaves the tail its id', (_, id, offset, lines) => {
    const editor = new TestEditor(draft())
    editor.place(id, offset).run(splitParagraph)
    const at = editor.ids.indexOf(id)
    expect(linesOf(editor).slice(at - 1, at + 1)).toEqual(lines)
    expect(editor.caret).toBe(`${id}:0`)
    editor.undo()
    expect(editor.text.paragraphs).toEqual(draft())
  })

  it.each([
    ['a paragraph', 'a', '+ OP'],
    ['a sub-paragraph', 'b', '+ OP1'],
    ['a heading', 'h', '+ OP'],
    ['the preamble', 'p', '+ PP'],
    ['the subject line', 's', '+ PP'],
  ])('at the end of %s opens the next, which is new', (_, id, line) => {
    const editor = new TestEditor(draft())
    editor.place(id, -1).run(splitParagraph)
    const at = editor.ids.indexOf(id)
    expect(linesOf(editor)[at + 1]).toBe(line)
    expect(editor.caret).toBe(`${editor.ids[at + 1]}:0`)
  })

  it('in the title leads to the subject line, and makes one where there is none', () => {
    const editor = new TestEditor(draft())
    editor.place('t', 2).run(splitParagraph)
    expect(editor.text.paragraphs).toEqual(draft())
    editor.place('t', -1).run(splitParagraph)
    expect(editor.caret).toBe('s:15')
  })

  it('ten times in an empty draft makes paragraphs that can all be taken back', () => {
    const editor = new TestEditor([])
    for (let k = 0; k < 10; k++) editor.run(splitParagraph)
    expect(editor.ids.length).toBeGreaterThanOrEqual(10)
    for (let k = 0; k < 20; k++) editor.run(joinBackward)
    editor.type('x')
    expect(editor.lines.some((line) => line.endsWith(' OP x'))).toBe(true)
  })

  it('in an empty sub-paragraph goes one level up', () => {
    const editor = new TestEditor([paragraph('e', 'operative', '', { level: 2 })])
    editor.run(splitParagraph)
    editor.run(splitParagraph)
    expect(editor.lines).toEqual(['e OP'])
  })
})

describe('Backspace and Delete at the edges', () => {
  it.each([
    ['Backspace', joinBackward, 'a', 0],
    ['Delete', joinForward, 'p', -1],
  ] as const)(
    '%s joins under the later id, at the place of the first',
    (_, command, id, offset) => {
      const editor = new TestEditor(draft())
      editor.place(id, offset).run(command)
      expect(editor.lines[2]).toBe('a PP RecallingRequests')
      expect(editor.caret).toBe('a:9')
      editor.undo()
      expect(editor.text.paragraphs).toEqual(draft())
    },
  )

  it('lifts a sub-paragraph before it joins it', () => {
    const editor = new TestEditor(draft())
    editor.place('b').run(joinBackward)
    expect(editor.lines[4]).toBe('b OP under')
    editor.run(joinBackward)
    expect(editor.lines[3]).toBe('b OP Requestsunder')
  })

  it.each([
    ['the first paragraph', joinBackward, 't', 0],
    ['the subject line', joinBackward, 's', 0],
    ['what follows the subject line', joinBackward, 'p', 0],
    ['the title', joinForward, 't', -1],
    ['the last paragraph', joinForward, 'e', 0],
  ] as const)('leaves %s alone', (_, command, id, offset) => {
    const editor = new TestEditor(draft())
    editor.place(id, offset)
    command(editor.context(), true)
    expect(editor.text.paragraphs).toEqual(draft())
  })
})

describe('a new paragraph', () => {
  it('comes behind all that stands under this one', () => {
    const editor = new TestEditor(draft())
    editor.place('a', 2).run(newParagraph)
    expect(linesOf(editor).slice(3, 6)).toEqual(['a OP Requests', 'b OP1 under', '+ OP'])
  })

  it('can be opened in an empty draft', () => {
    const editor = new TestEditor([])
    editor.run(newParagraph)
    expect(linesOf(editor)).toEqual(['+ OP', '+ OP'])
  })
})

describe('a clumsy hand', () => {
  it('deletes everything, and writes on', () => {
    const editor = new TestEditor(draft())
    editor.place('t', 0, 'e', 0).run(deleteSelection)
    expect(editor.lines).toEqual(['t T', 's S', 'e OP'])
    editor.undo()
    expect(editor.text.paragraphs).toEqual(draft())
  })

  it('takes a character of two units back whole', () => {
    const editor = new TestEditor([paragraph('a', 'operative', 'x')])
    editor.place('a', 1).type('\u{1f600}').type('e\u0301')
    editor.place('a', 1, 'a', 3).run(deleteSelection)
    expect(editor.lines).toEqual(['a OP xe\u0301'])
    editor.undo()
    expect(editor.lines).toEqual(['a OP x\u{1f600}e\u0301'])
  })

  it('keeps Arabic with digits in the order it was typed', () => {
    const editor = new TestEditor([paragraph('a', 'operative', '')])
    for (const character of 'القرار 63/197، ٢٠٢٠') editor.type(character)
    expect(editor.lines).toEqual(['a OP القرار 63/197، ٢٠٢٠'])
  })

  it('pastes two million characters, and takes them back', () => {
    const editor = new TestEditor([paragraph('a', 'operative', 'x')])
    const line = 'word '.repeat(40_000)
    editor.place('a', 1).paste(Array.from({ length: 10 }, () => plainPiece([textRun(line)])))
    expect(editor.ids.length).toBe(11)
    editor.undo()
    expect(editor.lines).toEqual(['a OP x'])
  })

  it('keeps a footnote that is all there is', () => {
    const editor = new TestEditor([
      paragraph('a', 'operative', '', {
        runs: [{ text: `${anchor}words`, marks: { note: 'n' } }],
      }),
      paragraph('b', 'operative', 'Next'),
    ])
    editor.place('b').run(joinBackward)
    expect(editor.lines).toEqual(['b OP [n:words]Next'])
    editor.place('b', 0).run(splitParagraph)
    expect(linesOf(editor)).toEqual(['+ OP', 'b OP [n:words]Next'])
  })
})
