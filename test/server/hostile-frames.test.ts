// Frames below the protocol, on the bare socket, and upgrades that are none.
import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AttackedServer } from './attacked-server.ts'

let attacked: AttackedServer

beforeAll(async () => {
  attacked = await AttackedServer.start()
})

afterAll(() => attacked.close())

/** Hand-made frames below the WebSocket layer, on a connection that is signed in. */
async function openRaw(draftId: string, cookie: string): Promise<Socket> {
  const socket = connect(attacked.server.running.port, '127.0.0.1')
  socket.on('error', () => socket.destroy())
  socket.write(upgradeRequest(`/api/rooms/${draftId}?schema=1`, `Cookie: ${cookie}\r\n`))
  await new Promise((resolve) => {
    socket.once('data', resolve)
  })
  return socket
}

function upgradeRequest(path: string, more = '', key = randomBytes(16).toString('base64')): string {
  return `GET ${path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${key}\r\nSec-WebSocket-Version: 13\r\n${more}\r\n`
}

function untilEnded(socket: Socket): Promise<void> {
  socket.resume()
  return new Promise((resolve) => {
    socket.once('close', () => resolve())
    socket.once('end', () => socket.destroy())
  })
}

const masked = (first: number, payload: number[], mask = 0x80): Buffer =>
  Buffer.from([first, mask | payload.length, ...(mask ? [0, 0, 0, 0] : []), ...payload])

function endlessFragments(socket: Socket): void {
  const payload = Buffer.alloc(60_000)
  const write = (index: number): void => {
    if (index > 2000 || socket.destroyed) return
    const head = Buffer.from([index === 0 ? 0x02 : 0x00, 0xfe, 0, 0, 0, 0, 0, 0])
    head.writeUInt16BE(payload.length, 2)
    socket.write(Buffer.concat([head, payload]), () => write(index + 1))
  }
  write(0)
}

describe('hostile frames', () => {
  test.each<[string, (socket: Socket) => unknown]>([
    ['reserved bits', (socket) => socket.write(masked(0xf2, [0, 0]))],
    ['not masked', (socket) => socket.write(masked(0x82, [0, 0], 0))],
    ['an invalid opcode', (socket) => socket.write(masked(0x8b, [0]))],
    ['text that is not UTF-8', (socket) => socket.write(masked(0x81, [0xc3, 0x28]))],
    ['close with code 1', (socket) => socket.write(masked(0x88, [0, 1]))],
    [
      'a ping of 200 bytes',
      (socket) =>
        socket.write(
          Buffer.concat([Buffer.from([0x89, 0xfe, 0, 200, 0, 0, 0, 0]), Buffer.alloc(200)]),
        ),
    ],
    [
      'a length of 2^63',
      (socket) =>
        socket.write(
          Buffer.from([0x82, 0xff, 0x7f, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0]),
        ),
    ],
    ['fragments without end', endlessFragments],
  ])('%s: the connection ends', async (_name, attack) => {
    const { draftId, cookie, holder } = await attacked.prepare()
    const socket = await openRaw(draftId, cookie)
    const ended = untilEnded(socket)
    attack(socket)
    await ended
    await attacked.expectHealthy(draftId)
    holder.leave()
  })

  test.each([
    ['an address that leaves its folder', upgradeRequest('/..%2f..%2fetc%2fpasswd%00')],
    ['an address with a broken percent sign', upgradeRequest('/api/rooms/%E0%A4%A')],
    ['a bad key', upgradeRequest('/api/rooms/x', '', 'no')],
    [
      'an upgrade to another protocol',
      'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n',
    ],
    ['a bad Host', upgradeRequest('/api/rooms/x').replace('Host: x', 'Host: [::bad')],
  ])('%s: the connection ends', async (_name, request) => {
    const socket = connect(attacked.server.running.port, '127.0.0.1')
    socket.on('error', () => socket.destroy())
    const ended = untilEnded(socket)
    socket.write(request)
    // Where the handshake is completed to say why, the other side is the one to hang up.
    socket.once('data', () => socket.end())
    await ended
    expect((await attacked.server.ask('GET', '/api/health')).status).toBe(200)
  })

  test('an upgrade that is reset at once, 50 times', async () => {
    const { draftId, cookie, holder } = await attacked.prepare()
    for (let round = 0; round < 50; round++)
      await new Promise<void>((resolve) => {
        const socket = connect(attacked.server.running.port, '127.0.0.1', () => {
          socket.write(upgradeRequest(`/api/rooms/${draftId}?schema=1`, `Cookie: ${cookie}\r\n`))
          socket.resetAndDestroy()
          resolve()
        })
        socket.on('error', () => socket.destroy())
      })
    await attacked.expectHealthy(draftId)
    holder.leave()
  })
})

test('after a restart every draft that was attacked opens', async () => {
  expect(await attacked.expectHealthyAfterRestart()).toBe(9)
})
