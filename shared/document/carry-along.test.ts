import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { paragraph } from '../../test/builders.ts'
import { applyCarrying } from './carry-along.ts'
import { CarryMap } from './carry-map.ts'
import { DeadEnds } from './dead-ends.ts'
import { checkYdoc } from './check-ydoc.ts'
import { rawText } from './draft-text.ts'
import { moveParagraphs } from './move-paragraphs.ts'
import { fillYdoc, newYdoc, readYdoc, textOf, writeParagraphAttributes } from './ydoc.ts'

/** A server with three paragraphs, and somebody with a copy whose edits have not arrived. */
function meeting() {
  const server = newYdoc()
  server.clientID = 1
  fillYdoc(server, {
    paragraphs: [
      paragraph('a', 'operative', 'Alpha'),
      paragraph('b', 'operative', 'Bravo'),
      paragraph('c', 'operative', 'Charlie'),
    ],
  })
  const carries = new CarryMap(server)
  const deadEnds = new DeadEnds(server)
  const author = newYdoc()
  author.clientID = 2
  Y.applyUpdate(author, Y.encodeStateAsUpdate(server))
  let ids = 0
  return {
    server,
    author,
    move: (ids_: readonly string[], before: string | null) =>
      server.transact(() => moveParagraphs(server, carries, { ids: ids_, before })),
    /** What the author wrote since the beginning arrives. */
    arrive: (seen: Y.Doc | null = null) => {
      applyCarrying(server, Y.encodeStateAsUpdate(author, Y.encodeStateVector(server)), {
        carries,
        deadEnds,
        author: 'author',
        origin: 'author',
        serverOrigin: 'server',
        newId: () => `n${ids++}`,
        senderState: seen && Y.decodeStateVector(Y.encodeStateVector(seen)),
        mode: 'editor',
        delegation: null,
        mayDuplicate: true,
      })
      expect(checkYdoc(server)).toEqual([])
    },
    read: () => readYdoc(server).paragraphs.map((each) => `${each.id}:${rawText(each)}`),
  }
}

describe('a move', () => {
  it('keeps ids, words and attributes', () => {
    const { server, move, read } = meeting()
    writeParagraphAttributes(server, 'a', { level: 1 })
    expect(move(['a'], null)).toEqual({ ok: true, value: null })
    expect(read()).toEqual(['b:Bravo', 'c:Charlie', 'a:Alpha'])
    expect(readYdoc(server).paragraphs[2]?.level).toBe(1)
  })

  it('takes several neighbours at once, forwards and backwards', () => {
    const { move, read } = meeting()
    move(['a', 'b'], null)
    expect(read()).toEqual(['c:Charlie', 'a:Alpha', 'b:Bravo'])
    move(['b'], 'c')
    expect(read()).toEqual(['b:Bravo', 'c:Charlie', 'a:Alpha'])
  })

  it.each([
    [['x'], null, 'move-unknown-paragraph'],
    [['a'], 'x', 'move-unknown-paragraph'],
    [['end'], 'a', 'move-unknown-paragraph'],
    [[], 'a', 'move-unknown-paragraph'],
    [['a', 'c'], null, 'move-not-together'],
    [['a', 'b'], 'b', 'move-into-itself'],
  ] as const)('refuses %j before %s', (ids, before, code) => {
    const { move, read } = meeting()
    expect(move(ids, before)).toMatchObject({ ok: false, problem: { code } })
    expect(read()).toEqual(['a:Alpha', 'b:Bravo', 'c:Charlie'])
  })

  it.each([
    ['at the start', 0, 'XAlpha'],
    ['in the middle', 2, 'AlXpha'],
    ['at the end', 5, 'AlphaX'],
  ])('takes words along that were being written %s', (_where, at, expected) => {
    const { author, move, arrive, read } = meeting()
    textOf(author).insert(at, 'X')
    move(['a'], null)
    arrive()
    expect(read()).toEqual(['b:Bravo', 'c:Charlie', `a:${expected}`])
  })

  it('takes words along through two moves', () => {
    const { author, move, arrive, read } = meeting()
    textOf(author).insert(5, ' one')
    move(['a'], null)
    move(['a'], 'c')
    textOf(author).insert(9, ' two')
    arrive()
    expect(read()).toEqual(['b:Bravo', 'a:Alpha one two', 'c:Charlie'])
  })

  it('leaves words alone that were written in the next paragraph', () => {
    const { author, move, arrive, read } = meeting()
    textOf(author).insert(6, 'X')
    move(['a'], null)
    arrive()
    expect(read()).toEqual(['b:XBravo', 'c:Charlie', 'a:Alpha'])
  })

  it('deletes what was being deleted', () => {
    const { author, move, arrive, read } = meeting()
    textOf(author).delete(1, 3)
    move(['a'], null)
    arrive(author)
    expect(read()).toEqual(['b:Bravo', 'c:Charlie', 'a:Aa'])
  })

  it('does not take the move as its author has seen it for a deletion', () => {
    const { server, author, move, arrive, read } = meeting()
    move(['a'], null)
    Y.applyUpdate(author, Y.encodeStateAsUpdate(server))
    textOf(author).insert(0, 'X')
    arrive(author)
    expect(read()).toEqual(['b:XBravo', 'c:Charlie', 'a:Alpha'])
  })

  it('takes a paragraph away that was being deleted whole', () => {
    const { author, move, arrive, read } = meeting()
    textOf(author).delete(0, 6)
    move(['a'], null)
    arrive(author)
    expect(read()).toEqual(['b:Bravo', 'c:Charlie'])
  })

  it('gives the emphasis that was being given', () => {
    const { server, author, move, arrive } = meeting()
    textOf(author).format(0, 2, { emphasis: true })
    move(['a'], null)
    arrive()
    expect(readYdoc(server).paragraphs[2]?.runs).toEqual([
      { text: 'Al', marks: { emphasis: true } },
      { text: 'pha', marks: {} },
    ])
  })

  it('goes on where the server was started again', () => {
    const { server, author, move, read } = meeting()
    textOf(author).insert(2, 'X')
    move(['a'], null)
    const again = newYdoc()
    Y.applyUpdate(again, Y.encodeStateAsUpdate(server))
    applyCarrying(again, Y.encodeStateAsUpdate(author, Y.encodeStateVector(again)), {
      carries: new CarryMap(again),
      deadEnds: new DeadEnds(again),
      author: 'author',
      origin: 'author',
      serverOrigin: 'server',
      newId: () => 'n',
      senderState: null,
      mode: 'editor',
      delegation: null,
      mayDuplicate: true,
    })
    expect(read()).toEqual(['b:Bravo', 'c:Charlie', 'a:Alpha'])
    expect(readYdoc(again).paragraphs.map(rawText)).toEqual(['Bravo', 'Charlie', 'AlXpha'])
  })
})

describe('words that their author wrote while taking a paragraph away', () => {
  it('belong to what follows', () => {
    const { author, arrive, read } = meeting()
    const birth = { id: 'x', kind: 'paragraph', part: 'operative', level: 0, ref: null }
    textOf(author).applyDelta([{ insert: { p: birth } }])
    arrive()
    expect(read()).toEqual(['x:', 'a:Alpha', 'b:Bravo', 'c:Charlie'])
    author.transact(() => {
      textOf(author).insert(0, 'New ')
      textOf(author).delete(4, 1)
    })
    arrive()
    expect(read()).toEqual(['a:New Alpha', 'b:Bravo', 'c:Charlie'])
  })
})

describe('words for a paragraph that is gone', () => {
  it('stand alone in its place', () => {
    const { server, author, arrive, read } = meeting()
    textOf(author).insert(2, 'kept')
    server.transact(() => textOf(server).delete(0, 6))
    arrive()
    expect(read()).toEqual(['n0:kept', 'b:Bravo', 'c:Charlie'])
  })

  it('stand alone behind the last paragraph too', () => {
    const { server, author, arrive, read } = meeting()
    textOf(author).insert(14, 'kept')
    server.transact(() => textOf(server).delete(12, 8))
    arrive()
    expect(read()).toEqual(['a:Alpha', 'b:Bravo', 'n0:kept'])
  })

  it('flow into a joined paragraph, as its own words do', () => {
    const { server, author, arrive, read } = meeting()
    textOf(author).insert(5, ' more')
    server.transact(() => textOf(server).delete(5, 1))
    arrive()
    expect(read()).toEqual(['b:Alpha moreBravo', 'c:Charlie'])
  })
})

describe('words that an undo brings back', () => {
  it('stay in the joined paragraph', () => {
    const { author, arrive, read } = meeting()
    const undo = new Y.UndoManager(textOf(author), { captureTimeout: 0 })
    author.transact(() => textOf(author).delete(5, 1))
    arrive(author)
    author.transact(() => textOf(author).delete(0, 5))
    arrive(author)
    expect(read()).toEqual(['b:Bravo', 'c:Charlie'])
    undo.undo()
    arrive(author)
    expect(read()).toEqual(['b:AlphaBravo', 'c:Charlie'])
  })

  it('stay there too where the server was started again after the join', () => {
    const { server, author } = meeting()
    author.transact(() => textOf(author).delete(5, 1))
    Y.applyUpdate(server, Y.encodeStateAsUpdate(author))
    const again = newYdoc()
    Y.applyUpdate(again, Y.encodeStateAsUpdate(server))
    const dead = new DeadEnds(again)
    const ends: boolean[] = []
    for (let item = textOf(again)._start; item; item = item.right)
      if (item.deleted && item.content instanceof Y.ContentEmbed)
        ends.push(dead.isKnown(item, 'anybody'))
    expect(ends).toEqual([true])
  })
})

describe('two paragraphs with one id', () => {
  it('become two, and the one that was there first keeps it', () => {
    const { server, author, arrive, read } = meeting()
    const birth = { id: 'b', kind: 'paragraph', part: 'operative', level: 0, ref: null }
    author.transact(() => {
      textOf(author).insertEmbed(0, { p: birth })
      textOf(author).insert(0, 'Twin')
    })
    arrive()
    expect(read()).toEqual(['n0:Twin', 'a:Alpha', 'b:Bravo', 'c:Charlie'])
    expect(server.share.size).toBe(3)
  })
})
