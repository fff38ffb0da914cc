// Undo goes back through edits and moves in the order they were made. A move is the server's; here its two ways are noted.
import { describe, expect, it } from 'vitest'
import { mapOf, readYdoc, textOf } from '../../shared/document/ydoc.ts'
import { paragraph } from '../../test/builders.ts'
import { TestClient, TestServer } from '../../test/collaboration/network.ts'
import { lineOf } from '../../test/editor.ts'
import { History } from './history.ts'

function open() {
  const server = new TestServer({
    paragraphs: [paragraph('a', 'operative', 'One'), paragraph('b', 'operative', 'Two')],
  })
  const client = new TestClient(server, 0)
  client.undo.destroy()
  const selected: number[] = []
  const history = new History({
    binding: client.binding,
    scope: [textOf(client.ydoc), mapOf(client.ydoc)],
    selection: () => ({ anchor: 2, head: 2 }),
    select: (_anchor, head) => selected.push(head),
  })
  const moves: string[] = []
  const answer = (name: string) => () => {
    moves.push(name)
    return Promise.resolve(true)
  }
  return {
    history,
    moves,
    selected,
    type: (text: string) => client.binding.edit([{ insert: text }]),
    move: (name: string) =>
      history.remember({ undo: answer(`${name} back`), redo: answer(`${name} again`) }),
    lines: () => readYdoc(client.ydoc).paragraphs.map(lineOf).join(' '),
    others: (text: string) => textOf(client.ydoc).insert(0, text),
  }
}

describe('undo of words that were moved since', () => {
  it('takes them back where they are now, and nothing else', () => {
    const server = new TestServer({
      paragraphs: [paragraph('a', 'operative', 'One'), paragraph('b', 'operative', 'Two')],
    })
    const client = new TestClient(server, 0)
    client.undo.destroy()
    const history = new History({
      binding: client.binding,
      scope: [textOf(client.ydoc), mapOf(client.ydoc)],
      selection: () => ({ anchor: 0, head: 0 }),
      select: () => {},
    })
    const lines = () => readYdoc(client.ydoc).paragraphs.map(lineOf).join(' ')
    client.binding.edit([{ retain: 4 }, { insert: 'first ', attributes: {} }])
    history.stop()
    client.binding.edit([{ insert: 'new ', attributes: {} }])
    client.upload()
    client.upload()
    server.move(['a'], null)
    server.move(['a'], 'b')
    while (client.inbox.length > 0) client.download()
    expect(lines()).toBe('a OP new One b OP first Two')
    expect(history.undo()).toBe(true)
    expect(lines()).toBe('a OP One b OP first Two')
    expect(history.undo()).toBe(true)
    expect(lines()).toBe('a OP One b OP Two')
  })
})

describe('undo', () => {
  it('has nothing to take back at first', () => {
    const { history } = open()
    expect([history.canUndo, history.canRedo, history.undo(), history.redo()]).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  it('takes back edits and moves in the order they were made, and makes them again', () => {
    const { history, moves, type, move, lines } = open()
    type('x')
    move('first')
    move('second')
    type('y')
    expect(lines()).toBe('a OP yxOne b OP Two')
    expect(history.undo()).toBe(true)
    expect([lines(), moves]).toEqual(['a OP xOne b OP Two', []])
    history.undo()
    history.undo()
    expect([lines(), moves]).toEqual(['a OP xOne b OP Two', ['second back', 'first back']])
    history.undo()
    expect([lines(), history.canUndo]).toEqual(['a OP One b OP Two', false])
    history.redo()
    expect([lines(), moves.length]).toEqual(['a OP xOne b OP Two', 2])
    history.redo()
    history.redo()
    expect(moves.slice(2)).toEqual(['first again', 'second again'])
    history.redo()
    expect([lines(), history.canRedo]).toEqual(['a OP yxOne b OP Two', false])
  })

  it('forgets what was taken back when something else is done', () => {
    const { history, type, move } = open()
    move('first')
    history.undo()
    expect(history.canRedo).toBe(true)
    type('x')
    expect(history.canRedo).toBe(false)
    history.undo()
    move('second')
    expect(history.canRedo).toBe(false)
  })

  it('leaves what others wrote, and puts the caret where it was', () => {
    const { history, selected, type, others, lines } = open()
    type('x')
    others('theirs ')
    history.undo()
    expect(lines()).toBe('a OP theirs One b OP Two')
    expect(selected.length).toBe(1)
  })
})
