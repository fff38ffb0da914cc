import { describe, expect, it } from 'vitest'
import { paragraph } from '../../../test/builders.ts'
import { TestEditor } from '../../../test/editor.ts'
import { putWords } from './put-words.ts'

const paragraphs = [
  paragraph('t', 'title', 'Title'),
  paragraph('p1', 'preamble', '', {
    runs: [
      { text: 'Recalling all', marks: {} },
      { text: '\uFFFCSee E.9.', marks: { note: 'n1' } },
      { text: ';', marks: {} },
    ],
  }),
  paragraph('p2', 'operative', 'Decides to act'),
]
const within = 'Recalling all\uFFFCSee E.9.;'

describe('words put by a check', () => {
  it('take the place of others, in the text and in a footnote, and can be undone', () => {
    const editor = new TestEditor(paragraphs)
    const puts = [
      { paragraphId: 'p1', from: 22, to: 23, replacement: ',', within },
      { paragraphId: 'p1', from: 18, to: 21, replacement: 'E.09', within },
    ]
    expect(editor.run(putWords(puts))).toBe(true)
    expect(editor.lines[1]).toBe('p1 PP Recalling all[n1:See E.09.],')
    editor.undo()
    expect(editor.lines[1]).toBe('p1 PP Recalling all[n1:See E.9.];')
  })

  it('go behind the last word where nothing goes', () => {
    const editor = new TestEditor(paragraphs)
    const put = { paragraphId: 'p2', from: 14, to: 14, replacement: '.', within: 'Decides to act' }
    expect(editor.run(putWords([put]))).toBe(true)
    expect(editor.lines[2]).toBe('p2 OP Decides to act.')
  })

  it('are a proposal of who proposes', () => {
    const editor = new TestEditor(paragraphs, 'proposing')
    const put = { paragraphId: 'p1', from: 22, to: 23, replacement: ',', within }
    expect(editor.run(putWords([put]))).toBe(true)
    const marks = editor.text.paragraphs[1]?.runs.slice(-2).map(({ text, marks }) => [text, marks])
    expect(Object.fromEntries(marks ?? [])).toMatchObject({
      ',': { ins: { by: 'JPN' } },
      ';': { del: [{ by: 'JPN' }] },
    })
  })

  it('are not written where the paragraph reads otherwise by now, or is gone', () => {
    const editor = new TestEditor(paragraphs)
    const put = { paragraphId: 'p2', from: 14, to: 14, replacement: '.', within: 'Decides' }
    expect(editor.run(putWords([put]))).toBe(false)
    expect(editor.run(putWords([{ ...put, paragraphId: 'none' }]))).toBe(false)
    expect(editor.run(putWords([]))).toBe(false)
  })
})
