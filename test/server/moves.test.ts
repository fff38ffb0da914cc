// Moves through the real server, while others write, are away, are refused or may only read: words go where their paragraph goes.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openSession } from '../../server/auth/sign-in.ts'
import { insertMeeting, listMeetings } from '../../server/store/drafts.ts'
import { insertPerson } from '../../server/store/people.ts'
import { carryRoot, newYdoc, textOf } from '../../shared/document/ydoc.ts'
import { writeMessage } from '../../shared/protocol/codec.ts'
import { MovedDraft, readFlat, readParagraphs } from './moved-draft.ts'
import { openBareSocket, type RoomClient, untilClosed, untilOpen } from './room-client.ts'
import { restartTestServer, startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let draft: MovedDraft

beforeAll(async () => {
  server = await startTestServer()
})

afterAll(() => server.close())

beforeEach(async () => {
  draft = await MovedDraft.make(server)
})

async function moved(ids: readonly string[], before: string | null): Promise<void> {
  expect(await draft.move({ ids, before })).toMatchObject({ status: 200 })
}

function typeBehind({ ydoc }: RoomClient, word: string, more: string): void {
  textOf(ydoc).insert(readFlat(ydoc).indexOf(word) + word.length, more)
}

describe('a move', () => {
  test('reaches everybody, and the one who asked has it stored', async () => {
    const [one, two] = await Promise.all([
      draft.join(),
      draft.join(await server.signIn('observer')),
    ])
    await moved(['a'], null)
    expect(await draft.read()).toBe('b:Bravo c:Charlie a:Alpha')
    await Promise.all([one.saved(), two.saved()])
    for (const { ydoc } of [one, two])
      expect(readParagraphs(ydoc)).toBe('b:Bravo c:Charlie a:Alpha')
    one.leave()
    two.leave()
  })

  test('takes along what somebody writes who has not heard of it', async () => {
    const writer = await draft.join()
    writer.stopListening()
    await moved(['a'], null)
    textOf(writer.ydoc).insert(5, ' one')
    textOf(writer.ydoc).delete(1, 2)
    writer.listenAgain()
    expect(await draft.read(writer)).toBe('b:Bravo c:Charlie a:Aha one')
    expect(readParagraphs(writer.ydoc)).toBe(await draft.read())
    writer.leave()
  })

  test('takes along what somebody wrote who was away, the program started anew in between', async () => {
    const writer = await draft.join()
    writer.provider.disconnect()
    textOf(writer.ydoc).insert(5, ' away')
    textOf(writer.ydoc).delete(0, 1)
    await moved(['a'], null)
    await moved(['a'], 'c')
    writer.provider.destroy()
    server = await restartTestServer(server)
    draft.server = server
    const back = await draft.join(draft.cookie, writer.ydoc)
    expect(await draft.read(back)).toBe('b:Bravo a:lpha away c:Charlie')
    expect(readParagraphs(back.ydoc)).toBe(await draft.read())
    back.leave()
  })

  test('goes on after the update of somebody else was refused', async () => {
    const [writer, other] = await Promise.all([draft.join(), draft.join(await server.makeEditor())])
    writer.stopListening()
    await moved(['a'], null)
    const closed = other.closed()
    other.type('\u202E')
    expect((await closed).code).toBe(4409)
    textOf(writer.ydoc).insert(5, '!')
    writer.listenAgain()
    expect(await draft.read(writer)).toBe('b:Bravo c:Charlie a:Alpha!')
    await moved(['b'], null)
    expect(await draft.read()).toBe('c:Charlie a:Alpha! b:Bravo')
    writer.leave()
    other.leave()
  })

  test('is answered while five people go on writing', async () => {
    const writers = await Promise.all(Array.from({ length: 5 }, () => draft.join()))
    const state = { going: true }
    const written = writers.map(async (writer) => {
      while (state.going) {
        writer.type('.')
        await writer.saved()
      }
    })
    for (let n = 0; n < 6; n++) await moved([n % 2 === 0 ? 'a' : 'b'], null)
    state.going = false
    await Promise.all(written)
    expect(await draft.read(...writers)).toMatch(/c:\S* a:\S* b:\S*$/u)
    for (const writer of writers) writer.leave()
  })

  test('takes nobody the client id under which the program writes', async () => {
    const client = await draft.join()
    await moved(['a'], null)
    await client.saved()
    const [, ...programs] = [...client.ydoc.store.clients.keys()]
    for (const clientID of programs) {
      const ydoc = newYdoc()
      Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(client.ydoc))
      ydoc.clientID = clientID
      const socket = openBareSocket(server.socketUrl, draft.id, {
        cookie: await server.makeEditor(),
      })
      await untilOpen(socket)
      const closed = untilClosed(socket)
      textOf(ydoc).insert(0, 'forged')
      const update = Y.encodeStateAsUpdate(ydoc, Y.encodeStateVector(client.ydoc))
      socket.send(writeMessage({ kind: 'update', update }))
      expect(await closed).toEqual({ code: 4409, reason: '{"code":"client-id-of-another"}' })
    }
    client.leave()
  })
})

describe('who may not move', () => {
  test.each([
    ['egypt', 'forbidden'],
    ['observer', 'forbidden'],
  ])('%s', async (person, code) => {
    expect(
      await draft.move({ ids: ['a'], before: null }, await server.signIn(person)),
    ).toMatchObject({ status: 403, body: { code } })
    expect(await draft.read()).toBe('a:Alpha b:Bravo c:Charlie')
  })

  test('a stranger', async () => {
    expect(await draft.move({ ids: ['a'], before: null }, null)).toMatchObject({
      status: 401,
      body: { code: 'not-signed-in' },
    })
  })

  test('a delegation of another meeting does not learn that the draft is there', async () => {
    const { db } = server.running
    const [meeting] = await listMeetings(db)
    const meetingId = `other-${draft.id}`
    await insertMeeting(db, { ...meeting!, id: meetingId }, 0)
    const id = `p-${draft.id}`
    const person = { id, name: 'Kenya', role: 'delegate', delegation: 'KEN', meetingId } as const
    await insertPerson(db, person, 0)
    const cookie = `penholder=${await openSession(db, id, Date.now())}`
    for (const other of [draft.id, 'no-such-draft'])
      expect(
        await server.ask('POST', `/api/drafts/${other}/moves`, {
          cookie,
          body: { ids: ['a'], before: null },
        }),
      ).toMatchObject({ status: 404, body: { code: 'no-such-draft' } })
  })

  test.each([
    [{ ids: ['nowhere'], before: null }, 404, 'move-unknown-paragraph'],
    [{ ids: ['a'], before: 'nowhere' }, 404, 'move-unknown-paragraph'],
    [{ ids: ['end'], before: 'a' }, 404, 'move-unknown-paragraph'],
    [{ ids: ['a', 'a'], before: null }, 422, 'move-not-together'],
    [{ ids: ['b', 'a'], before: null }, 422, 'move-not-together'],
    [{ ids: ['a', 'b'], before: 'b' }, 422, 'move-into-itself'],
    [{ ids: ['__proto__'], before: 'constructor' }, 404, 'move-unknown-paragraph'],
    [{ ids: [], before: null }, 400, 'body-invalid'],
    [{ ids: ['x'.repeat(41)], before: null }, 400, 'body-invalid'],
    [{ ids: 'a', before: null }, 400, 'body-invalid'],
    [{ ids: ['a'] }, 400, 'body-invalid'],
    [{ ids: ['a'], before: null, person: 'japan' }, 400, 'body-invalid'],
  ])('%j', async (body, status, code) => {
    expect(await draft.move(body)).toMatchObject({ status, body: { code } })
    expect(await draft.read()).toBe('a:Alpha b:Bravo c:Charlie')
  })
})

describe("the program's record of moves", () => {
  test.each<[string, (ydoc: Y.Doc) => void]>([
    ['a new entry', (ydoc) => ydoc.getMap(carryRoot).set('x', { from: [], to: [] })],
    ['an entry in the next place', (ydoc) => ydoc.getMap(carryRoot).set('1', 7)],
    ['another value for an entry', (ydoc) => ydoc.getMap(carryRoot).set('0', { from: [], to: [] })],
    ['an entry taken out', (ydoc) => ydoc.getMap(carryRoot).delete('0')],
    [
      'an entry put in and taken out',
      (ydoc) =>
        ydoc.transact(() => {
          ydoc.getMap(carryRoot).set('x', 1)
          ydoc.getMap(carryRoot).delete('x')
        }),
    ],
    [
      'an entry among honest words',
      (ydoc) =>
        ydoc.transact(() => {
          textOf(ydoc).insert(0, 'words ')
          ydoc.getMap(carryRoot).set('0', null)
        }),
    ],
  ])('%s is refused', async (_name, forge) => {
    const holder = await draft.join()
    await moved(['a'], null)
    await holder.saved()
    const forger = await draft.join(await server.makeEditor())
    const closed = forger.closed()
    forge(forger.ydoc)
    expect((await closed).code).toBe(4409)
    forger.leave()
    textOf(holder.ydoc).insert(0, 'still ')
    expect(await draft.read(holder)).toBe('b:still Bravo c:Charlie a:Alpha')
    await moved(['c'], null)
    expect(await draft.read()).toBe('b:still Bravo a:Alpha c:Charlie')
    holder.leave()
  })
})

describe('whoever has seen a move does not take its words back', () => {
  test('who returns with all it knows', async () => {
    const writer = await draft.join()
    await moved(['a'], null)
    await moved(['b'], null)
    await writer.saved()
    writer.provider.disconnect()
    typeBehind(writer, 'Alpha', ' away')
    await writer.reconnect()
    expect(await draft.read(writer)).toBe('c:Charlie a:Alpha away b:Bravo')
    writer.leave()
  })

  test('who sends what another tab has left on the device, the move included', async () => {
    const [tab, other] = await Promise.all([draft.join(), draft.join()])
    other.stopListening()
    await moved(['a'], null)
    await tab.saved()
    // As y-indexeddb does when it finds what another tab has written.
    other.ydoc.transact(() => {
      Y.applyUpdate(other.ydoc, Y.encodeStateAsUpdate(tab.ydoc))
    }, 'device')
    other.listenAgain()
    expect(await draft.read(other)).toBe('b:Bravo c:Charlie a:Alpha')
    tab.leave()
    other.leave()
  })

  test('who is asked for the rest', async () => {
    const writer = await draft.join()
    await moved(['a'], null)
    await writer.saved()
    const socket = openBareSocket(server.socketUrl, draft.id, { cookie: draft.cookie })
    const asked = new Promise<void>((resolve) => {
      let steps = 0
      socket.on('message', (data: Buffer) => {
        if (data[0] === 0 && data[1] === 0 && ++steps === 2) resolve()
      })
    })
    await untilOpen(socket)
    const ydoc = newYdoc()
    Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(writer.ydoc))
    textOf(ydoc).insert(0, 'first ')
    const between = Y.encodeStateVector(ydoc)
    textOf(ydoc).insert(0, 'second ')
    const update = Y.encodeStateAsUpdate(ydoc, between)
    socket.send(writeMessage({ kind: 'update', update }))
    await asked
    const rest = Y.encodeStateAsUpdate(ydoc, Y.encodeStateVector(writer.ydoc))
    socket.send(writeMessage({ kind: 'step2', update: rest }))
    await writer.until((text) => text.includes('second first '))
    expect(await draft.read(writer)).toBe('b:second first Bravo c:Charlie a:Alpha')
    socket.terminate()
    writer.leave()
  })
})
