import { describe, expect, it } from 'vitest'
import { anchor, type Run } from '../../../shared/document/draft-text.ts'
import { paragraph } from '../../../test/builders.ts'
import { TestEditor } from '../../../test/editor.ts'
import { deleteSelection } from './delete-range.ts'
import { insertFootnote, removeFootnote, repeatFootnote } from './footnotes.ts'
import { joinBackward, splitParagraph } from './split-join.ts'

const words = (text: string): Run => ({ text, marks: {} })
const note = (id: string, text: string): Run => ({ text: anchor + text, marks: { note: id } })

function open(...lines: readonly (readonly Run[])[]): TestEditor {
  return new TestEditor(lines.map((runs, k) => paragraph(`p${k}`, 'operative', '', { runs })))
}

describe('a footnote', () => {
  it.each([
    ['in an empty paragraph', '', 0, '[c-100-0:why]'],
    ['at the start', 'Requests', 0, '[c-100-0:why]Requests'],
    ['at the end', 'Requests', 8, 'Requests[c-100-0:why]'],
  ])('is put in %s and written at once', (_, before, offset, after) => {
    const editor = open(before === '' ? [] : [words(before)])
    expect(editor.place('p0', offset).run(insertFootnote)).toBe(true)
    editor.type('why')
    expect(editor.lines).toEqual([`p0 OP ${after}`])
    editor.undo()
    editor.undo()
    expect(editor.lines).toEqual([`p0 OP ${before}`.trimEnd()])
  })

  it('does not go into another, and Enter does not break it', () => {
    const editor = open([note('n', 'its words'), words(' text')])
    expect(editor.place('p0', 3).run(insertFootnote)).toBe(false)
    expect(repeatFootnote(editor.context(), 'n')).toBe(false)
    editor.run(splitParagraph)
    expect(editor.lines).toEqual(['p0 OP [n:its words] text'])
  })

  it('goes with its reference, and only there', () => {
    const editor = open([words('Requests'), note('n', 'its words'), words(' text')])
    expect(editor.place('p0', 2).run(removeFootnote)).toBe(false)
    expect(editor.place('p0', 12).run(removeFootnote)).toBe(true)
    expect(editor.lines).toEqual(['p0 OP Requests text'])
    expect(editor.caret).toBe('p0:8')
  })

  it('stays with the words of a paragraph that is joined to another', () => {
    const editor = open([words('One')], [note('n', 'its words')])
    editor.place('p1').run(joinBackward)
    expect(editor.lines).toEqual(['p1 OP One[n:its words]'])
  })
})

describe('a footnote referred to twice', () => {
  const first = [words('One'), note('n', 'its words')]
  const again = [words('Two'), note('n', '')]

  it('leaves its words to the next reference when its own is removed', () => {
    const editor = open(first, again, again)
    editor.place('p0', 5).run(removeFootnote)
    expect(editor.lines).toEqual(['p0 OP One', 'p1 OP Two[n:its words]', 'p2 OP Two[n]'])
    editor.undo()
    expect(editor.lines).toEqual(['p0 OP One[n:its words]', 'p1 OP Two[n]', 'p2 OP Two[n]'])
  })

  it('keeps its words when the other reference is removed', () => {
    const editor = open(first, again)
    editor.place('p1', 4).run(removeFootnote)
    expect(editor.lines).toEqual(['p0 OP One[n:its words]', 'p1 OP Two'])
  })

  it('leaves its words when they are deleted with everything around them', () => {
    const editor = open(first, again, [words('Three')])
    editor.place('p0', 0, 'p1', 2).run(deleteSelection)
    expect(editor.lines).toEqual(['p1 OP o[n:its words]', 'p2 OP Three'])
    expect(editor.caret).toBe('p1:0')
    editor.undo()
    expect(editor.lines).toEqual(['p0 OP One[n:its words]', 'p1 OP Two[n]', 'p2 OP Three'])
  })

  it('leaves its words to an earlier reference where none follows', () => {
    const editor = open([note('n', '')], [words('Mid')], first, [words('End')])
    editor.place('p2', 0, 'p3', 2).run(deleteSelection)
    expect(editor.lines).toEqual(['p0 OP [n:its words]', 'p1 OP Mid', 'p3 OP d'])
    expect(editor.caret).toBe('p3:0')
  })

  it('is gone when every reference goes, and keeps what is left of its words otherwise', () => {
    const editor = open(first, again, [words('Three')])
    editor.place('p0', 0, 'p2', 5).run(deleteSelection)
    expect(editor.lines).toEqual(['p2 OP'])
    editor.undo()
    editor.place('p0', 0, 'p0', 8).run(deleteSelection)
    expect(editor.lines).toEqual(['p0 OP [n:words]', 'p1 OP Two[n]', 'p2 OP Three'])
  })
})
