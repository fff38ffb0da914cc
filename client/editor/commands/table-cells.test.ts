import { describe, expect, it } from 'vitest'
import { paragraph } from '../../../test/builders.ts'
import { TestEditor } from '../../../test/editor.ts'
import { readText } from '../paste/read-text.ts'
import { newAnnex } from './new-paragraph.ts'
import { deeper, shallower, toAnnex, toParagraph, toRow } from './paragraph-kind.ts'
import { joinBackward, joinForward, splitParagraph } from './split-join.ts'

const row = (id: string, text: string) => paragraph(id, 'text', text, { kind: 'row' })

const table = () => [
  paragraph('o', 'operative', 'Adopts it.'),
  row('r1', 'Year\tPlace'),
  row('r2', '2019\tVienna'),
  paragraph('x', 'text', 'An annex', { kind: 'annex' }),
  paragraph('n', 'numbered', 'Words'),
]

/** Kind and words of every paragraph, a bar between cells. */
function shown(editor: TestEditor): string[] {
  return editor.text.paragraphs.map(
    ({ kind, runs }) => `${kind}: ${runs.map(({ text }) => text.replaceAll('\t', '|')).join('')}`,
  )
}

describe('a table', () => {
  it('is gone through with Tab and back, and grows by a row at its end', () => {
    const editor = new TestEditor(table())
    editor.place('r1', 2).run(deeper)
    expect(editor.caret).toBe('r1:5')
    editor.run(deeper)
    expect(editor.caret).toBe('r2:0')
    editor.run(shallower)
    expect(editor.caret).toBe('r1:10')
    editor.place('r2', -1).run(deeper)
    expect(shown(editor).slice(1, 4)).toEqual(['row: Year|Place', 'row: 2019|Vienna', 'row: |'])
    editor.undo()
    expect(editor.text.paragraphs).toEqual(table())
  })

  it('has a new row with Enter, and is left by Enter in an empty one', () => {
    const editor = new TestEditor(table())
    editor.place('r2', 3).run(splitParagraph)
    expect(shown(editor)[3]).toBe('row: |')
    editor.run(splitParagraph)
    expect(shown(editor)[3]).toBe('paragraph: ')
  })

  it('is begun with one row, to which Tab adds columns', () => {
    const editor = new TestEditor([paragraph('a', 'text', 'Year'), paragraph('b', 'text', 'End')])
    editor.place('a', 0).run(toRow)
    editor.place('a', -1).run(deeper)
    editor.run(deeper)
    expect(shown(editor)).toEqual(['row: Year||', 'paragraph: End'])
    editor.run(toParagraph)
    expect(editor.text.paragraphs[0]?.kind).toBe('paragraph')
  })

  it('flows into no other paragraph; of an empty row Backspace takes the place away', () => {
    const editor = new TestEditor([...table().slice(0, 3), row('r3', '\t'), ...table().slice(3)])
    editor.place('r1', 0).run(joinBackward)
    editor.place('o', -1).run(joinForward)
    expect(shown(editor)).toHaveLength(6)
    editor.place('r3', 0).run(joinBackward)
    expect(editor.text.paragraphs).toEqual(table())
  })

  it('comes from lines with tabs', () => {
    expect(readText('Year\tPlace\n2019\tNew  York').map(({ kind, runs }) => [kind, runs])).toEqual([
      ['row', [{ text: 'Year\tPlace', marks: {} }]],
      ['row', [{ text: '2019\tNew York', marks: {} }]],
    ])
    expect(readText('One\ttab').map(({ kind }) => kind)).toEqual(['paragraph'])
  })
})

describe('an annex', () => {
  it('is opened behind the text, and made of a paragraph and back', () => {
    const editor = new TestEditor(table())
    editor.place('o', 0).run(newAnnex)
    expect(shown(editor).at(-1)).toBe('annex: ')
    editor.place('n', 0).run(toAnnex)
    expect(editor.text.paragraphs.find(({ id }) => id === 'n')).toMatchObject({
      kind: 'annex',
      part: 'text',
    })
    editor.run(joinBackward)
    expect(editor.text.paragraphs.find(({ id }) => id === 'n')?.kind).toBe('paragraph')
  })

  it('has a title of one paragraph', () => {
    const editor = new TestEditor(table())
    editor.place('x', 3).run(splitParagraph)
    expect(editor.text.paragraphs).toEqual(table())
    editor.place('x', 0).run(splitParagraph)
    expect(shown(editor).slice(3, 5)).toEqual(['paragraph: ', 'annex: An annex'])
    editor.undo()
    editor.place('x', -1).run(splitParagraph)
    expect(shown(editor).slice(3, 5)).toEqual(['annex: An annex', 'paragraph: '])
  })
})
