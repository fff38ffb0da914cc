// Malformed and hostile messages, each against a draft of its own: the process survives, the sender is shown the door, and two
// honest people in the same draft go on writing; after a restart every one of the drafts still opens.
import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { readYdoc, textOf } from '../../shared/document/ydoc.ts'
import { writeMessage } from '../../shared/protocol/codec.ts'
import { AttackedServer } from './attacked-server.ts'
import { openBareSocket, untilClosed, untilOpen } from './room-client.ts'

let attacked: AttackedServer

beforeAll(async () => {
  attacked = await AttackedServer.start()
})

afterAll(() => attacked.close())

type Attack = (scene: {
  readonly socket: WebSocket
  /** The document as the server has it, to write valid updates with. */
  readonly ydoc: Y.Doc
}) => void

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values)
const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'))
const sync = (type: number, body: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    for (const value of [0, type]) encoding.writeVarUint(encoder, value)
    encoding.writeVarUint8Array(encoder, body)
  })
const update = (body: Uint8Array): Uint8Array => sync(2, body)
const presence = (body: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, body)
  })
const numbers = (...values: (number | string)[]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const value of values)
      if (typeof value === 'string') encoding.writeVarString(encoder, value)
      else encoding.writeVarUint(encoder, value)
  })
const send =
  (...frames: (Uint8Array | string)[]): Attack =>
  ({ socket }) => {
    for (const frame of frames) socket.send(frame)
  }
const edit =
  (change: (ydoc: Y.Doc) => void): Attack =>
  ({ socket, ydoc }) => {
    const before = Y.encodeStateVector(ydoc)
    change(ydoc)
    socket.send(update(Y.encodeStateAsUpdate(ydoc, before)))
  }
/** An update with a root that is not the text, made in another document. */
const foreign =
  (change: (ydoc: Y.Doc) => void): Attack =>
  ({ socket }) => {
    const ydoc = new Y.Doc()
    ydoc.transact(() => change(ydoc))
    socket.send(update(Y.encodeStateAsUpdate(ydoc)))
  }

const garbage = (seed: number, length: number): Uint8Array => {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff
    return (state >> 16) & 0xff
  })
}

const refused: [name: string, code: number | readonly number[], attack: Attack][] = [
  ['an empty message', 4400, send(bytes())],
  ['a text message', 4400, send('hello')],
  ['one zero byte', 4400, send(bytes(0))],
  ['an unknown type of message', 4400, send(bytes(99))],
  ['a type past 2^53', 4400, send(bytes(255, 255, 255, 255, 255, 255, 255, 255, 255, 255))],
  ['a sync of unknown type', 4400, send(bytes(0, 77))],
  ['a truncated state vector', 4400, send(sync(0, bytes(200, 1, 5)))],
  ['a state vector longer than the message', 4400, send(bytes(0, 0, 192, 132, 61))],
  ['a truncated update', 4400, truncated],
  [
    'random bytes as updates',
    4400,
    send(...Array.from({ length: 300 }, (_, i) => update(garbage(i + 1, 3 + (i % 120))))),
  ],
  ['an update that claims 2^40 structs', 4400, send(update(numbers(1, 2 ** 40, 5, 0)))],
  [
    'deletions of 2^50 characters',
    [4400, 4409],
    send(update(numbers(0, 1, 9, 1, 0, 2 ** 50)), sync(1, numbers(0, 1, 9, 1, 0, 2 ** 50))),
  ],
  [
    'a struct of 2^50 characters',
    [4400, 4409],
    send(update(numbers(1, 1, 424_242, 0, 0, 2 ** 50, 0))),
  ],
  [
    'the struct of length 0 (53 bytes)',
    4400,
    send(
      update(
        hex(
          '010381bcc196000007010b70726f73656d6972726f720309706172616772617068000081bcc1960b0006040081bcc1960b01014700',
        ),
      ),
    ),
  ],
  [
    'five updates with broken clocks',
    [4400, 4409],
    send(
      ...[
        '01018ed7d1a30823848ed7d1a30800016500',
        '01038ed7d1a3080007010b70726f73656d6972726f72030970617240677261706807008ed7d1a308000604008ed7d1a30801014700',
        '01018ed7d1a30811408ed7d1a30800012000',
        '01018ed7d1a30831408e00d1a30830016900',
        '01018ed7d1a3081d808ed7d1a3081c017400',
      ].map((text) => update(hex(text))),
    ),
  ],
  ['a root of another name', 4409, foreign((ydoc) => ydoc.getText('other').insert(0, 'x'))],
  ['the text as a map', 4409, foreign((ydoc) => ydoc.getMap('resolution').set('x', 1))],
  [
    'the text as a list of values',
    4409,
    foreign((ydoc) => ydoc.getArray('resolution').push([1, 2, 3])),
  ],
  ['3,000 elements inside each other', 4409, foreign(nest)],
  ['100,000 subdocuments', [4400, 4409, 1009], foreign(fillWithDocs)],
  [
    'an image instead of a paragraph end',
    4409,
    edit((ydoc) => textOf(ydoc).insertEmbed(0, { image: 'x' })),
  ],
  ['a mark that is none', 4409, edit((ydoc) => textOf(ydoc).format(0, 1, { bold: true }))],
  ['an attribute that is none', 4409, edit((ydoc) => ydoc.getMap('paragraphs').set('x/level', 99))],
  [
    'everything deleted, the final end too',
    4409,
    edit((ydoc) => textOf(ydoc).delete(0, textOf(ydoc).length)),
  ],
  ['a control character', 4409, edit((ydoc) => textOf(ydoc).insert(0, '\u0000'))],
  [
    'an origin in its own future',
    4400,
    ({ socket, ydoc }) => socket.send(update(selfReference(ydoc.clientID))),
  ],
  ['two structs that wait for each other', [4400, 4409], send(update(mutualReference()))],
  ['an update of 1.5 MB', 4409, edit((ydoc) => textOf(ydoc).insert(0, 'z'.repeat(1_500_000)))],
  ['a message of 30 MB', 1009, edit((ydoc) => textOf(ydoc).insert(0, 'z'.repeat(30_000_000)))],
  ['a message of 101 MB', 1009, ({ socket }) => socket.send(new Uint8Array(101 * 1024 * 1024))],
  [
    'random bytes as presence',
    4400,
    send(...Array.from({ length: 100 }, (_, i) => presence(garbage(i + 7, 1 + i)))),
  ],
  ['an empty presence', 4400, send(presence(bytes()))],
  ['an authentication message', 4400, send(numbers(2, 7, 'x'))],
  ['messages of Hocuspocus', 4400, send(numbers(5, 'x'), numbers(6, 'x'), numbers(7, 'x'))],
  ['a flood of 5,000 messages', 1013, send(...Array.from({ length: 5000 }, () => numbers(3)))],
]

const ignored: [name: string, attack: Attack][] = [
  ['a presence that is no JSON', send(presence(numbers(1, 5, 1, '{"a":')))],
  [
    'a presence of 20,000 invented people',
    send(
      presence(
        numbers(
          20_000,
          ...Array.from({ length: 20_000 }, (_, i) => [
            1e6 + i,
            1,
            '{"user":{"name":"ghost"}}',
          ]).flat(),
        ),
      ),
    ),
  ],
  [
    'a presence of 1 MB',
    send(presence(numbers(1, 77, 1, JSON.stringify({ x: 'y'.repeat(1_000_000) })))),
  ],
  ['the same update five times', edit(() => {})],
]

function truncated({ socket, ydoc }: Parameters<Attack>[0]): void {
  textOf(ydoc).insert(0, 'some words')
  const whole = Y.encodeStateAsUpdate(ydoc)
  socket.send(update(whole.slice(0, whole.length - 9)))
}

function nest(ydoc: Y.Doc): void {
  let parent: Y.XmlFragment = ydoc.getXmlFragment('deep')
  for (let depth = 0; depth < 3000; depth++) {
    const child = new Y.XmlElement('p')
    parent.insert(0, [child])
    parent = child
  }
}

function fillWithDocs(ydoc: Y.Doc): void {
  const list = ydoc.getArray<Y.Doc>('resolution')
  for (let round = 0; round < 1000; round++)
    list.push(Array.from({ length: 100 }, () => new Y.Doc()))
}

/** One character whose left neighbour is the character after it. */
function selfReference(client: number): Uint8Array {
  // One client, one struct at clock 0: a string with an origin at clock 1 of the same client.
  return encoding.encode((encoder) => {
    for (const value of [1, 1, client, 0]) encoding.writeVarUint(encoder, value)
    encoding.writeUint8(encoder, 0x84)
    for (const value of [client, 1]) encoding.writeVarUint(encoder, value)
    encoding.writeVarString(encoder, 'ab')
    encoding.writeVarUint(encoder, 0)
  })
}

/** Two clients with a character each, each to the right of the other's. */
function mutualReference(): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 2)
    for (const [client, other] of [
      [9_000_002, 9_000_001],
      [9_000_001, 9_000_002],
    ] as const) {
      for (const value of [1, client, 0]) encoding.writeVarUint(encoder, value)
      encoding.writeUint8(encoder, 0x84)
      for (const value of [other, 0]) encoding.writeVarUint(encoder, value)
      encoding.writeVarString(encoder, 'x')
    }
    encoding.writeVarUint(encoder, 0)
  })
}

describe('hostile messages', () => {
  test.each(refused)('%s: closed with %s', async (_name, codes, attack) => {
    const { draftId, cookie, ydoc, holder } = await attacked.prepare()
    const socket = openBareSocket(attacked.server.socketUrl, draftId, { cookie })
    await untilOpen(socket)
    const closed = untilClosed(socket)
    attack({ socket, ydoc })
    expect([codes].flat()).toContain((await closed).code)
    await attacked.expectHealthy(draftId)
    expect(readYdoc(holder.ydoc).paragraphs).not.toEqual([])
    holder.leave()
  })

  test.each(ignored)('%s: without effect', async (_name, attack) => {
    const { draftId, cookie, ydoc, holder } = await attacked.prepare()
    const socket = openBareSocket(attacked.server.socketUrl, draftId, { cookie })
    await untilOpen(socket)
    const answered = new Promise<void>((resolve) => {
      socket.on('message', (data: Buffer) => {
        if (data[0] === 102) resolve()
      })
    })
    attack({ socket, ydoc })
    socket.send(writeMessage({ kind: 'marker', count: 1 }))
    await answered
    expect(holder.provider.awareness.getStates().size).toBe(1)
    socket.terminate()
    await attacked.expectHealthy(draftId)
    holder.leave()
  })

  test('valid updates with a few bytes changed', async () => {
    const { draftId, ydoc, holder } = await attacked.prepare()
    const samples: Uint8Array[] = []
    ydoc.on('update', (bytes: Uint8Array) => samples.push(bytes))
    for (let round = 0; round < 40; round++) {
      textOf(ydoc).insert(round % 7, `word ${round} `)
      textOf(ydoc).format(round % 5, 3, { emphasis: round % 2 === 0 ? true : null })
      textOf(ydoc).delete(round % 3, 2)
    }
    const noise = garbage(12_345, 40_000)
    let at = 0
    const next = (below: number): number =>
      (noise[at++ % noise.length]! * 256 + noise[at++ % noise.length]!) % below
    for (let round = 0; round < 60; round++) {
      const cookie = await attacked.server.makeEditor()
      const socket = openBareSocket(attacked.server.socketUrl, draftId, { cookie })
      await untilOpen(socket)
      const settled = new Promise<void>((resolve) => {
        socket.on('close', () => resolve())
        socket.on('message', (data: Buffer) => {
          if (data[0] === 102) resolve()
        })
      })
      for (let frame = 0; frame < 10; frame++) {
        const mutated = Uint8Array.from(samples[next(samples.length)]!)
        for (let change = 0; change <= next(3); change++) mutated[next(mutated.length)] = next(256)
        socket.send(sync(1 + next(2), mutated))
      }
      socket.send(writeMessage({ kind: 'marker', count: 1 }))
      await settled
      socket.terminate()
    }
    await attacked.expectHealthy(draftId)
    holder.leave()
  })
})

test('after a restart every draft that was attacked opens', async () => {
  expect(await attacked.expectHealthyAfterRestart()).toBe(refused.length + ignored.length + 1)
})
