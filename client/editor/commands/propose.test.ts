// What a proposer's keys and the menu of a paragraph make, by example. A line is a paragraph: its id, its words with [+proposed+], <within others'>
// and [-struck-] ones, and a sign where its end is proposed (+) or struck (-).
import { describe, expect, it } from 'vitest'
import type { Marks, Paragraph } from '../../../shared/document/draft-text.ts'
import { paragraph } from '../../../test/builders.ts'
import { TestEditor } from '../../../test/editor.ts'
import { indexOf } from '../binding/positions.ts'
import { commands } from '../run-command.ts'
import { deleteSelection } from './delete-range.ts'
import { erase } from './erase.ts'
import { proposeMove } from './propose.ts'
import { joinBackward, joinForward, splitParagraph } from './split-join.ts'

const honduras = { sid: 'HND:00000001', by: 'HND' }
const draft: readonly Paragraph[] = [
  paragraph('t', 'title', 'Title'),
  paragraph('p1', 'operative', 'Asks all;'),
  paragraph('a', 'operative', 'one;', { level: 1 }),
  paragraph('theirs', 'operative', 'Notes;', { marks: { ins: honduras }, end: { ins: honduras } }),
  paragraph('p2', 'operative', 'Decides.'),
]

function sign({ ins, sub, del }: Marks): string {
  return `${ins || sub ? '+' : ''}${del ? '-' : ''}`
}

function lines(editor: TestEditor): string[] {
  return editor.text.paragraphs.map(({ id, kind, runs, end }) => {
    const words = runs.map(({ text, marks }) => {
      const put = marks.sub ? `<${text}>` : marks.ins ? `[+${text}+]` : text
      return marks.del ? `[-${put}-]` : put
    })
    return `${id}${kind === 'paragraph' ? '' : ` ${kind}`} ${words.join('')}${sign(end)}`.trimEnd()
  })
}

function open(): TestEditor {
  return new TestEditor(draft, 'proposing')
}

describe('the keys of a proposer', () => {
  it('open a paragraph behind, before, or out of one', () => {
    const editor = open().place('p1', -1)
    editor.run(splitParagraph)
    editor.type('New;')
    expect(lines(editor)[2]).toMatch(/^c\S+ \[\+New;\+\]\+$/)
    editor.place('p2', 0).run(splitParagraph)
    editor.type('First')
    expect(lines(editor).at(-2)).toMatch(/^c\S+ \[\+First\+\]\+$/)
    editor.place('p1', 5).run(splitParagraph)
    expect(lines(editor).slice(1, 3)).toEqual([expect.stringMatching(/^c\S+ Asks \+$/), 'p1 all;'])
  })

  it('take a paragraph of one’s own away again, and only propose to join those of others', () => {
    const editor = open().place('p1', -1)
    editor.run(splitParagraph)
    editor.run(joinBackward)
    expect(lines(editor)).toEqual(lines(open()))
    expect(editor.caret).toBe('p1:9')
    editor.place('p1', -1).run(joinForward)
    expect(lines(editor)[1]).toBe('p1 Asks all;-')
    editor.place('p1', 0).run(joinBackward)
    expect(lines(editor)[0]).toBe('t Title')
  })

  it('bring one’s own words back into the paragraph before', () => {
    const editor = open().place('p1', -1)
    editor.run(splitParagraph)
    editor.type('New;')
    const [, , id] = editor.ids
    editor.place(id ?? '', 0).run(joinBackward)
    expect(lines(editor)[1]).toBe('p1 Asks all;[+New;+]')
    expect(editor.ids).not.toContain(id)
  })

  it('step over what is struck, in both directions', () => {
    const editor = open().place('p1', 4)
    const key = (direction: 'backward' | 'forward') => {
      const { doc, selection } = editor.client.state
      const at = indexOf(doc, selection.head)
      const [from, to] = direction === 'backward' ? [at - 1, at] : [at, at + 1]
      editor.write((context) => erase(context, { from, to, direction }))
    }
    key('backward')
    key('backward')
    expect(lines(editor)[1]).toBe('p1 As[-ks-] all;')
    expect(editor.caret).toBe('p1:2')
    key('forward')
    expect(lines(editor)[1]).toBe('p1 As[-ks -]all;')
    expect(editor.caret).toBe('p1:5')
  })

  it('strike whole paragraphs with their ends, and parts without', () => {
    const editor = open().place('p1', 5, 'a', 2)
    editor.run(deleteSelection)
    expect(lines(editor).slice(1, 3)).toEqual(['p1 Asks [-all;-]', 'a [-on-]e;'])
    const other = open().place('p1', 0, 'a', 2)
    other.run(deleteSelection)
    expect(lines(other).slice(1, 3)).toEqual(['p1 [-Asks all;-]-', 'a [-on-]e;'])
  })

  it('write within the words of others under both names', () => {
    const editor = open().place('theirs', 3).type('x')
    expect(lines(editor)[3]).toBe('theirs [+Not+]<x>[+es;+]+')
    expect(open().place('theirs', 0).type('x').text.paragraphs[3]?.runs[0]?.marks).toEqual({
      ins: honduras,
      sub: { sid: 'JPN:s0000000', by: 'JPN' },
    })
  })
})

describe('the menu of a paragraph', () => {
  it('proposes an alternative, selected to be written over', () => {
    const editor = open().place('p1', 3)
    editor.run(commands['propose-alternative']!)
    expect(lines(editor)[2]).toMatch(/^c\S+ alternative \[\+Asks all;\+\]\+$/)
    expect(editor.text.paragraphs[2]?.ref).toBe('p1')
    editor.type('Urges')
    expect(lines(editor)[2]).toMatch(/alternative \[\+Urges\+\]\+$/)
    expect(editor.place('t').run(commands['propose-alternative']!)).toBe(false)
  })

  it('treats the head of a split as the paragraph that is split', () => {
    const split = () => {
      const editor = open().place('p2', 4)
      editor.run(splitParagraph)
      const head = editor.ids.at(-2) ?? ''
      return editor.place(head, -1)
    }
    const alternative = split()
    alternative.run(commands['propose-alternative']!)
    expect(alternative.text.paragraphs.at(-1)).toMatchObject({ kind: 'alternative', ref: 'p2' })
    expect(lines(alternative).at(-1)).toMatch(/alternative \[\+Decides\.\+\]\+$/)
    for (const command of [splitParagraph, commands['propose-paragraph']!]) {
      const behind = split()
      behind.run(command)
      behind.type('New')
      expect(lines(behind).slice(-3)).toEqual([
        expect.stringMatching(/^c\S+ Deci\+$/),
        'p2 des.',
        expect.stringMatching(/^c\S+ \[\+New\+\]\+$/),
      ])
    }
  })

  it('proposes a deletion with the sub-paragraphs, once', () => {
    const editor = open().place('p1', 3)
    editor.run(commands['propose-deletion']!)
    expect(lines(editor).slice(1, 4)).toEqual([
      'p1 [-Asks all;-]-',
      'a [-one;-]-',
      'theirs [+Notes;+]+',
    ])
    expect(editor.place('p1', 2).run(commands['propose-deletion']!)).toBe(false)
  })

  it('proposes a sub-paragraph behind the others', () => {
    const editor = open().place('p1', 3)
    editor.run(commands['propose-subparagraph']!)
    expect(editor.text.paragraphs[3]).toMatchObject({ level: 1, kind: 'paragraph', runs: [] })
    expect(lines(editor)[3]).toMatch(/^c\S+ \+$/)
  })

  it('proposes a move, and another instead of it, but not to where it stands', () => {
    const editor = open().place('p1', 3)
    const move = (before: string | null) => editor.write((context) => proposeMove(context, before))
    expect(move('a')).toBe(false)
    expect(move('theirs')).toBe(false)
    expect(move('t')).toBe(false)
    expect(move(null)).toBe(true)
    expect(editor.text.paragraphs.at(-1)).toMatchObject({ kind: 'move', ref: 'p1' })
    expect(move('p2')).toBe(true)
    expect(lines(editor).filter((line) => line.includes(' move '))).toHaveLength(1)
    expect(editor.text.paragraphs.at(-2)).toMatchObject({ kind: 'move', ref: 'p1' })
  })
})

describe('an editor among proposals', () => {
  const edit = () => new TestEditor(draft, 'editing')

  it('writes outside of them, and is told why where it cannot', () => {
    const editor = edit().place('theirs', 3).type('x')
    expect(lines(editor)).toEqual(lines(edit()))
    expect(editor.writer?.hint).toBe('inside-proposal')
    editor.place('p2', 0).type('y')
    expect(lines(editor)[4]).toBe('p2 yDecides.')
    expect(editor.writer?.hint).toBe(null)
  })

  it('deletes around them, and leaves them their paragraph', () => {
    const editor = edit().place('p1', 5, 'p2', 4)
    editor.run(deleteSelection)
    expect(lines(editor).slice(1)).toEqual(['p1 Asks', 'theirs [+Notes;+]+', 'p2 des.'])
    editor.place('p1', -1).run(joinForward)
    expect(lines(editor)[1]).toBe('p1 Asks')
    expect(editor.writer?.hint).toBe('proposed-words')
  })
})
