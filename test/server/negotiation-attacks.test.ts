// Every attack on the gate as bytes of a signed-in delegate with a stock client, over a real socket. After each: the attacker is shown the door
// with the reason, nobody else has heard a byte, the text is what it was by a reading that is not the gate's, the attacker's page can be opened
// again, and an honest editor writes on.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { textOf } from '../../shared/document/ydoc.ts'
import { readCloseReason } from '../../shared/protocol/close-codes.ts'
import { writeMessage } from '../../shared/protocol/codec.ts'
import { attacks } from './attack-list.ts'
import type { Attack } from './attack-tools.ts'
import { endAt, hnd, jpn, makeDraft, put, startOf, strike } from './gate-scene.ts'
import { editing, honest } from './honest-list.ts'
import { NegotiationMeeting, type Participant } from './negotiation-meeting.ts'
import { readFlat } from './moved-draft.ts'
import { openBareSocket, type RoomClient, untilClosed, untilOpen } from './room-client.ts'
import { startTestServer, type TestServer } from './running-server.ts'
import { ownParagraphs, readItems, wholeText, withoutDelegation } from './text-oracle.ts'

let server: TestServer
/** The server's time, which goes on from test to test so that nobody is locked out for what others did. */
let time = Date.now()
let meeting: NegotiationMeeting
let attacker: Participant
/** Somebody who only reads, and what has come from the server. */
let reader: RoomClient
let heard: number

beforeAll(async () => {
  server = await startTestServer({ now: () => time })
})

afterAll(() => server.close())

async function open(): Promise<void> {
  time += 120_000
  meeting = await NegotiationMeeting.openOn(server, makeDraft())
  attacker = await meeting.enter('delegate', 'HND')
  reader = await meeting.join(await meeting.enter('reader', null))
  heard = 0
  reader.ydoc.on('update', () => heard++)
}

async function expectWork(): Promise<void> {
  const editor = await meeting.join(meeting.chair)
  editor.type('New ')
  await editor.saved()
  await reader.until((text) => text.startsWith('New '))
  textOf(editor.ydoc).delete(0, 4)
  await editor.saved()
  expect(wholeText(readItems(reader.ydoc))).toBe(wholeText(readItems(editor.ydoc)))
  editor.leave()
}

/** The code with which the server closes the connection; null when it takes what was sent. */
async function outcomeOf(client: RoomClient, attack: Attack): Promise<string | null> {
  const closed = client.closed()
  client.ydoc.transact(() => attack({ a: client.ydoc }))
  const event = await Promise.race([closed, client.saved().then(() => null)])
  return event && readCloseReason(event.reason)
}

describe('a delegate with a stock client', () => {
  beforeAll(open)
  afterAll(() => reader.leave())

  test.each(attacks)('cannot: %s (%s)', async (_name, code, attack) => {
    time += 120_000
    const before = wholeText(readItems(reader.ydoc))
    heard = 0
    const client = await meeting.join(attacker)
    const outcome = await outcomeOf(client, attack)
    client.leave()
    if (code === 'any') expect(outcome).not.toBeNull()
    else expect(outcome).toBe(code)
    const again = await meeting.join(attacker)
    expect(wholeText(readItems(again.ydoc))).toBe(before)
    again.leave()
    await reader.saved()
    expect(heard).toBe(0)
    await expectWork()
    expect(wholeText(readItems(reader.ydoc)).replaceAll(/ /gu, '')).toBe(
      before.replaceAll(/ /gu, ''),
    )
  })
})

describe('a proposal', () => {
  beforeEach(open)
  afterEach(() => reader.leave())

  test.each(honest)('is taken and changes nothing else: %s', async (_name, ...steps) => {
    const before = readItems(reader.ydoc)
    const client = await meeting.join(attacker)
    for (const step of steps as Attack[]) expect(await outcomeOf(client, step)).toBeNull()
    await reader.saved()
    const after = readItems(reader.ydoc)
    const own = new Set([...ownParagraphs(before, 'HND'), ...ownParagraphs(after, 'HND')])
    expect(withoutDelegation(after, 'HND', own)).toBe(withoutDelegation(before, 'HND', own))
    expect(wholeText(readItems(client.ydoc))).toBe(wholeText(after))
    client.leave()
    await expectWork()
  })
})

describe('an editor with a stock client', () => {
  beforeEach(open)
  afterEach(() => reader.leave())

  test.each(editing)('%s: %s', async (_name, code, attack) => {
    const before = wholeText(readItems(reader.ydoc))
    const client = await meeting.join(await meeting.enter('editor', null))
    expect(await outcomeOf(client, attack)).toBe(code === 'nothing' ? null : code)
    client.leave()
    await reader.saved()
    if (code !== null) expect(wholeText(readItems(reader.ydoc))).toBe(before)
    await expectWork()
  })
})

describe('several messages at once', () => {
  beforeEach(open)
  afterEach(() => reader.leave())

  /** What changes of a copy send, one message each. */
  function messages(kind: 'update' | 'step2', ...changes: readonly Attack[]): Uint8Array[] {
    const a = new Y.Doc()
    Y.applyUpdate(a, Y.encodeStateAsUpdate(reader.ydoc))
    return changes.map((change) => {
      const before = Y.encodeStateVector(a)
      a.transact(() => change({ a }))
      return writeMessage({ kind, update: Y.encodeStateAsUpdate(a, before) })
    })
  }

  async function send(by: Participant, sent: readonly Uint8Array[]): Promise<string | null> {
    const { cookie } = by
    const socket = openBareSocket(server.socketUrl, meeting.draftId, { cookie })
    await untilOpen(socket)
    const closed = untilClosed(socket)
    for (const bytes of sent) socket.send(bytes)
    const { reason } = await closed
    return readCloseReason(reason)
  }

  const good: Attack = ({ a }) => put(a, startOf(a, 'p0') + 9, [' good'], hnd('g1'))
  const bad: Attack = ({ a }) => textOf(a).delete(startOf(a, 'p0') + 3, 5)
  const after: Attack = ({ a }) => put(a, startOf(a, 'p4') + 3, [' after'], hnd('g2'))

  test('what comes behind a refused one is not read', async () => {
    expect(await send(attacker, messages('update', good, bad, after))).toBe('base-changed')
    await reader.until((text) => text.includes(' good'))
    await expectWork()
    expect(reader.text).not.toContain(' after')
    expect(reader.text).toContain('Calls upo good')
  })

  test('an answer to the server’s question is judged like anything else', async () => {
    const [forged] = messages('step2', ({ a }) => put(a, startOf(a, 'p0') + 9, ['x'], jpn('f1')))
    expect(await send(attacker, [forged!])).toBe('own-name-only')
    const [changed] = messages('step2', bad)
    expect(await send(attacker, [changed!])).toBe('base-changed')
    expect(heard).toBe(0)
    await expectWork()
  })

  test('good and bad words of one person at one time leave the good ones, and those of others', async () => {
    const japan = await meeting.join(await meeting.enter('delegate', 'JPN'))
    const refused = send(attacker, messages('update', good, bad))
    put(japan.ydoc, endAt(japan.ydoc, 'p3'), [' Japan’s'], jpn('n1'))
    strike(japan.ydoc, startOf(japan.ydoc, 'p2') + 3, 4, jpn('n2'))
    await Promise.all([refused, japan.saved()])
    await reader.saved()
    expect(reader.text).toContain(' Japan’s')
    expect(reader.text).toContain(' good')
    await expectWork()
    japan.leave()
  })

  test('a socket that stays when the seat is gone sends nothing more', async () => {
    const { cookie } = attacker
    const socket = openBareSocket(server.socketUrl, meeting.draftId, { cookie })
    await untilOpen(socket)
    // It never hears that it was closed, and so never hangs up.
    socket.pause()
    await meeting.appoint('HND', 'reader')
    const [words] = messages('update', good)
    socket.send(words!)
    const back = await meeting.join(await meeting.enter('reader', null))
    expect(back.text).not.toContain(' good')
    const again = await send(attacker, [words!])
    expect(again).toBe('seat-withdrawn')
    socket.terminate()
    back.leave()
  })

  test('a socket that stays when the draft is closed sends nothing more', async () => {
    const { cookie } = attacker
    const socket = openBareSocket(server.socketUrl, meeting.draftId, { cookie })
    await untilOpen(socket)
    socket.pause()
    expect((await meeting.ask(meeting.chair, 'state', { state: 'closed' })).status).toBe(200)
    const [words] = messages('update', good)
    socket.send(words!)
    expect(await send(attacker, [words!])).toBe('draft-closed')
    expect(readFlat(await meeting.stored())).not.toContain(' good')
    socket.terminate()
  })

  test('nobody is present under another’s name', async () => {
    const egypt = await meeting.enter('delegate', 'EGY', 'Person of Egypt')
    const honest = await meeting.join(egypt)
    honest.provider.awareness.setLocalState({ cursor: null })
    put(honest.ydoc, endAt(honest.ydoc, 'p3'), ['x'], { sid: 'EGY:000001', by: 'EGY' })
    await honest.saved()
    const socket = openBareSocket(server.socketUrl, meeting.draftId, { cookie: attacker.cookie })
    await untilOpen(socket)
    const state = JSON.stringify({ user: { name: 'Person of Egypt', delegation: 'EGY' } })
    const entries = [honest.ydoc.clientID, 4711].map((clientId) => ({ clientId, clock: 99, state }))
    socket.send(writeMessage({ kind: 'presence', entries }))
    const seen = await new Promise<Record<string, unknown>>((resolve) => {
      reader.provider.awareness.on('change', () => {
        const found = reader.provider.awareness.getStates().get(4711)
        if (found) resolve(found)
      })
    })
    expect(seen['user']).toEqual({ name: attacker.name, delegation: 'HND' })
    const kept = reader.provider.awareness.getStates().get(honest.ydoc.clientID)
    expect(kept?.['user']).toEqual({ name: egypt.name, delegation: 'EGY' })
    socket.terminate()
    honest.leave()
  })
})
