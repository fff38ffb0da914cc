import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../../../shared/document/draft-text.ts'
import { paragraph } from '../../../test/builders.ts'
import { TestEditor } from '../../../test/editor.ts'
import { moveDown, moveUp } from './move.ts'
import {
  deeper,
  shallower,
  toHeading,
  toOperative,
  toParagraph,
  toPreamble,
} from './paragraph-kind.ts'

function draft(): Paragraph[] {
  return [
    paragraph('t', 'title', 'Title'),
    paragraph('s', 'subject', 'The Commission,'),
    paragraph('p', 'preamble', 'Recalling'),
    paragraph('q', 'preamble', 'Noting'),
    paragraph('a', 'operative', 'Requests'),
    paragraph('b', 'operative', 'under', { level: 1 }),
    paragraph('c', 'operative', 'Decides'),
  ]
}

describe('levels', () => {
  it('go down under what stands before, to the last level, and up again', () => {
    const editor = new TestEditor(draft())
    editor.place('c')
    expect([1, 2, 3].map(() => editor.run(deeper))).toEqual([true, true, false])
    expect(editor.lines[6]).toBe('c OP2 Decides')
    expect([1, 2, 3].map(() => editor.run(shallower))).toEqual([true, true, false])
    expect(editor.text.paragraphs).toEqual(draft())
  })

  it.each(['t', 's', 'p', 'a'])('leave the first paragraph of its part where it is (%s)', (id) => {
    const editor = new TestEditor(draft())
    expect(editor.place(id).run(deeper)).toBe(false)
  })

  it('change for every selected paragraph that may', () => {
    const editor = new TestEditor(draft())
    editor.place('t', 0, 'c', 3).run(deeper)
    expect(editor.lines.slice(2)).toEqual([
      'p PP Recalling',
      'q PP1 Noting',
      'a OP Requests',
      'b OP1 under',
      'c OP1 Decides',
    ])
    editor.undo()
    expect(editor.text.paragraphs).toEqual(draft())
  })
})

describe('headings', () => {
  it('are paragraphs that were made so, and back', () => {
    const editor = new TestEditor(draft())
    editor.place('b')
    expect(editor.run(toParagraph)).toBe(false)
    expect(editor.run(toHeading)).toBe(true)
    expect(editor.lines[5]).toBe('b H0 under')
    expect(editor.run(toHeading)).toBe(false)
    expect(editor.run(toParagraph)).toBe(true)
    expect(editor.lines[5]).toBe('b OP under')
    expect(editor.place('t').run(toHeading)).toBe(false)
  })
})

describe('parts', () => {
  it('take a paragraph at the border over without a move', () => {
    const editor = new TestEditor(draft())
    expect(editor.place('q').run(toOperative)).toBe(true)
    expect(editor.lines.slice(2, 5)).toEqual(['p PP Recalling', 'q OP Noting', 'a OP Requests'])
    expect(editor.run(toOperative)).toBe(false)
    expect(editor.run(toPreamble)).toBe(true)
    expect(editor.text.paragraphs).toEqual(draft())
  })

  it('take one from elsewhere to the border, with what stands under it', () => {
    const editor = new TestEditor(draft())
    editor.place('p').run(toOperative)
    expect(editor.lines.slice(2, 5)).toEqual(['q PP Noting', 'p OP Recalling', 'a OP Requests'])
    editor.place('c').run(toPreamble)
    expect(editor.lines.slice(2, 5)).toEqual(['q PP Noting', 'c PP Decides', 'p OP Recalling'])
    const other = new TestEditor(draft())
    other.place('a').run(toPreamble)
    expect(other.lines.slice(3, 6)).toEqual(['q PP Noting', 'a PP Requests', 'b PP1 under'])
  })

  it.each([
    ['t', toPreamble],
    ['s', toOperative],
  ] as const)('do not take title or subject line (%s)', (id, command) => {
    const editor = new TestEditor(draft())
    expect(editor.place(id).run(command)).toBe(false)
  })
})

describe('a move', () => {
  it('changes places with the neighbour, each with what stands under it', () => {
    const editor = new TestEditor(draft())
    expect(editor.place('c').run(moveUp)).toBe(true)
    expect(editor.ids).toEqual(['t', 's', 'p', 'q', 'c', 'a', 'b'])
    expect(editor.place('c').run(moveDown)).toBe(true)
    expect(editor.text.paragraphs).toEqual(draft())
  })

  it.each([
    ['up: the title', 't', moveUp],
    ['down: the subject line', 's', moveDown],
    ['up: behind the subject line', 'p', moveUp],
    ['down: the last of the preamble', 'q', moveDown],
    ['up: the first operative one', 'a', moveUp],
    ['up: the first under its paragraph', 'b', moveUp],
    ['down: the last under its paragraph', 'b', moveDown],
    ['down: the last', 'c', moveDown],
  ] as const)('is not possible %s', (_, id, command) => {
    const editor = new TestEditor(draft())
    expect(editor.place(id).run(command)).toBe(false)
  })
})
