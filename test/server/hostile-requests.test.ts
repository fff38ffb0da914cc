// What can be sent over HTTP by somebody who means harm, or whose program is broken: each is answered, and nothing is worse for it.
import { connect, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { IssueSummary, SponsorRecord } from '../../shared/protocol/api.ts'
import { MovedDraft } from './moved-draft.ts'
import { openBareSocket, untilClosed } from './room-client.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let secretariat: string
let japan: string
let english: string

beforeAll(async () => {
  server = await startTestServer()
  secretariat = await server.signIn('secretariat')
  japan = await server.signIn('japan')
  ;[english] = await server.draftIds(japan)
})

afterAll(() => server.close())

/** Everything that comes back on a bare connection until the server closes it. */
function exchange(request: string): Promise<string> {
  return new Promise((resolve) => {
    const socket: Socket = connect({
      port: server.running.port,
      host: '127.0.0.1',
      allowHalfOpen: true,
    })
    let answer = ''
    socket.on('data', (data) => {
      answer += data.toString()
    })
    socket.on('error', () => resolve(answer))
    socket.on('close', () => resolve(answer))
    // Never ends its own side, so that it is the server that has to.
    socket.on('end', () => setImmediate(poke, socket))
    socket.write(request)
  })
}

/** Whoever still holds a connection takes this; whoever has hung up answers with a reset. */
function poke(socket: Socket): void {
  if (socket.destroyed) return
  socket.write('x', () => setImmediate(poke, socket))
}

function upgrade(path: string, headers = ''): string {
  return `GET ${path} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n${headers}\r\n`
}

describe('an upgrade that is refused', () => {
  test.each([
    ['of an address that is none', upgrade('/api/rooms/../x'), '404'],
    ['of another site', upgrade('/api/rooms/x', 'Origin: https://evil.example\r\n'), '403'],
  ])('%s is hung up on, though the other side does not', async (_name, request, status) => {
    expect(await exchange(request)).toMatch(new RegExp(`^HTTP/1.1 ${status}`, 'u'))
  })
})

test('whoever knocks thousands of times from one address has to wait, and the rest is answered', async () => {
  const now = Date.now()
  const other = await startTestServer({ now: () => now })
  const knock = (): Promise<number> =>
    new Promise((resolve) => {
      const socket = openBareSocket(other.socketUrl, 'x', { headers: { origin: 'http://evil' } })
      socket.on('unexpected-response', (request, { statusCode = 0 }) => {
        request.destroy()
        resolve(statusCode)
      })
      socket.on('error', () => undefined)
    })
  const answers = new Set<number>()
  for (let round = 0; round < 42; round++)
    for (const status of await Promise.all(Array.from({ length: 50 }, knock))) answers.add(status)
  expect([...answers]).toEqual([403, 429])
  expect((await other.ask('GET', '/api/health')).status).toBe(200)
  await other.close()
})

describe('addresses', () => {
  test.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fvite.config.ts',
    '/assets/%2e%2e/%2e%2e/vite.config.ts',
    '/assets/....//vite.config.ts',
    '/..%5cpackage.json',
    '/.git/config',
    '/assets/%00.js',
    '/%c0%ae%c0%ae/package.json',
  ])('%s leads nowhere', async (path) => {
    const answer = await exchange(
      `GET ${path} HTTP/1.1\r\nHost: x\r\nAccept: */*\r\nConnection: close\r\n\r\n`,
    )
    expect(answer).not.toMatch(/"license"|defineConfig|\[core\]/u)
    // What has no ending is taken for an address of the page itself.
    expect(answer).toMatch(path.endsWith('/config') ? /<!doctype html>/u : /^HTTP\/1\.1 4/u)
  })

  test.each([
    ['-1', 404],
    ['0', 404],
    ['1e3', 404],
    ['999999999999999999999', 404],
    ['1;drop table issues', 404],
    ["1' or '1'='1", 404],
    ['__proto__', 404],
    ['%00', 404],
    ['%ff', 400],
  ])('issue %s is not there', async (number, status) => {
    const path = `/api/drafts/${english}/issues/${number}`
    expect(await server.ask('GET', path, { cookie: japan })).toMatchObject({ status })
  })

  test.each(["' or 1=1 --", 'x'.repeat(8000), '__proto__', '\u0000', '../drafts'])(
    'draft %j is not there',
    async (id) => {
      const path = `/api/drafts/${encodeURIComponent(id)}`
      expect(await server.ask('GET', path, { cookie: japan })).toMatchObject({
        status: 404,
        body: { code: 'no-such-draft' },
      })
    },
  )
})

describe('bodies', () => {
  async function post(
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ) {
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { cookie: secretariat, 'content-type': 'application/json', ...headers },
      body,
    })
    return { status: response.status, body: (await response.json()) as { code?: string } }
  }

  test.each<[string, string | Uint8Array<ArrayBuffer>, number, string, Record<string, string>?]>([
    ['too large', JSON.stringify({ title: 'x'.repeat(3_000_000) }), 413, 'body-too-large'],
    [
      'too large once unpacked',
      new Uint8Array(gzipSync(JSON.stringify({ title: 'x'.repeat(3_000_000) }))),
      413,
      'body-too-large',
      { 'content-encoding': 'gzip' },
    ],
    ['cut off', '{"language":', 400, 'body-invalid'],
    ['nested very deep', '['.repeat(200_000) + ']'.repeat(200_000), 400, 'body-invalid'],
    ['null', 'null', 400, 'body-invalid'],
    ['no UTF-8', Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400, 'body-invalid'],
    ['of an unknown packing', 'x', 400, 'body-invalid', { 'content-encoding': 'br2' }],
    [
      'in an unknown alphabet',
      '{}',
      400,
      'body-invalid',
      { 'content-type': 'application/json; charset=x' },
    ],
  ])('%s', async (_name, body, ...[status, code, headers]) => {
    expect(await post('/api/drafts', body, headers)).toMatchObject({ status, body: { code } })
  })

  test.each(['__proto__', 'constructor', 'toString', 'prototype'])(
    'the name %s is no group, no State, no person, no symbol',
    async (name) => {
      const join = { action: 'join', delegation: 'JPN', onBehalfOf: name }
      const sponsors = `/api/drafts/${english}/sponsors`
      for (const [path, body] of [
        [sponsors, { ...join, delegation: 'ITA' }],
        [sponsors, { action: 'join', delegation: name }],
        [`/api/drafts/${english}/issues`, { symbol: name, date: '2020-03-02' }],
        ['/api/demo/sign-in', { person: name }],
        ['/api/invitations', { name: 'X', role: name }],
        ['/api/invitations', { name: 'X', role: 'delegate', delegation: name }],
      ] as const) {
        const answer = await server.ask('POST', path, { cookie: secretariat, body })
        expect([path, answer.status]).toEqual([path, expect.toBeOneOf([400, 404, 422])])
      }
    },
  )

  test('a key __proto__ sets nothing', async () => {
    const body = '{"language":"en","__proto__":{"role":"secretariat"},"constructor":{"x":1}}'
    expect((await post('/api/drafts', body)).status).toBe(201)
    expect(({} as { role?: string }).role).toBeUndefined()
  })

  test.each([
    ['control characters', 'Title\u0000\u0007 of a draft'],
    ['a lone surrogate', 'Title \uD83D of a draft'],
    ['reordering', 'Title \u202Etfard'],
    ['markup', '#read("/etc/passwd") $x$ *b* \\u{41} <script>alert(1)</script>'],
  ])('a title with %s makes a draft that opens and prints', async (_name, title) => {
    const made = await server.ask<{ id: string }>('POST', '/api/drafts', {
      cookie: secretariat,
      body: { language: 'en', title },
    })
    expect(made.status).toBe(201)
    const pdf = await server.ask('GET', `/api/drafts/${made.body.id}/pdf`, { cookie: secretariat })
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  })

  test.each([
    ['a control character', '\u0000'],
    ['a lone surrogate', '\uD83D'],
    ['reordering', '\u202E'],
    ['a line separator', '\u2028'],
    ['a line end', '\n'],
  ])('names with %s are refused', async (_name, character) => {
    const text = `a${character}b`
    const invited = { name: text, role: 'observer' }
    const draft = `/api/drafts/${english}/masthead`
    for (const [method, path, body] of [
      ['POST', '/api/invitations', invited],
      ['PATCH', draft, { place: text }],
      ['PATCH', draft, { bodyName: text }],
      ['PATCH', draft, { agendaItems: [{ number: '6', title: text }] }],
    ] as const)
      expect(await server.ask(method, path, { cookie: secretariat, body })).toMatchObject({
        status: 400,
        body: { code: 'body-invalid' },
      })
  })
})

describe('who asks', () => {
  test('a cookie that was planted is not made a session by signing in', async () => {
    const planted = `penholder=${'a'.repeat(43)}`
    const { headers } = await server.ask('POST', '/api/demo/sign-in', {
      cookie: planted,
      body: { person: 'japan' },
    })
    expect(headers.get('set-cookie')).not.toContain('a'.repeat(43))
    expect(await server.ask('GET', '/api/session', { cookie: planted })).toMatchObject({
      status: 401,
    })
  })

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['this host as part of another', { origin: 'http://127.0.0.1.evil.example' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
  ])('%s changes nothing with a cookie', async (_name, headers) => {
    for (const [method, path] of [
      ['POST', `/api/drafts/${english}/sponsors`],
      ['POST', `/api/drafts/${english}/moves`],
      ['POST', '/api/demo/sign-in'],
      ['DELETE', '/api/session'],
    ] as const)
      expect(await server.ask(method, path, { cookie: japan, headers, body: {} })).toMatchObject({
        status: 403,
        body: { code: 'foreign-origin' },
      })
    expect((await server.ask('GET', '/api/session', { cookie: japan })).status).toBe(200)
  })

  test('a form of another site is not taken for JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
      expect(
        await server.ask('POST', '/api/demo/sign-in', { headers: { 'content-type': type } }),
      ).toMatchObject({ status: 415 })
  })
})

describe('at the same moment', () => {
  test('two secretaries issue one symbol for two drafts: one of them does', async () => {
    const drafts = await Promise.all([MovedDraft.make(server), MovedDraft.make(server)])
    const body = { symbol: 'E/CN.7/2020/L.77', date: '2020-03-03' }
    const answers = await Promise.all(
      drafts.flatMap(({ id, cookie }) =>
        [1, 2].map(() =>
          server.ask<IssueSummary>('POST', `/api/drafts/${id}/issues`, { cookie, body }),
        ),
      ),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    for (const { status } of answers) expect([201, 409, 422]).toContain(status)
  })

  test('a delegation joins and withdraws over and over: each is recorded once and in turn', async () => {
    const cookie = await server.signIn('egypt')
    const path = `/api/drafts/${english}/sponsors`
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const action = index % 2 === 0 ? 'join' : 'withdraw'
        return server.ask('POST', path, { cookie, body: { action, delegation: 'EGY' } })
      }),
    )
    for (const { status } of answers) expect([200, 409]).toContain(status)
    const { body } = await server.ask<SponsorRecord>('GET', path, { cookie })
    const own = body.events.filter(({ delegation }) => delegation === 'EGY')
    expect(own.length).toBe(answers.filter(({ status }) => status === 200).length)
    own.forEach(({ action }, index) => expect(action).toBe(index % 2 === 0 ? 'join' : 'withdraw'))
  })

  test('signing out while sockets are being let in leaves none of them in', async () => {
    for (let round = 0; round < 10; round++) {
      const cookie = await server.signIn('honduras')
      const sockets = Array.from({ length: 5 }, () =>
        openBareSocket(server.socketUrl, english, { cookie }),
      )
      const closed = sockets.map(untilClosed)
      await server.ask('DELETE', '/api/session', { cookie })
      for (const { code } of await Promise.all(closed)) expect(code).toBe(4401)
    }
  })
})

test('printing does not keep others waiting', async () => {
  // Eight that differ: equal ones are printed once for all who ask.
  const drafts = await server.draftIds(japan)
  const papers = drafts
    .slice(0, 2)
    .flatMap((id) => [
      `${id}/pdf`,
      `${id}/pdf?standard=a-2a`,
      `${id}/compilation?format=pdf`,
      `${id}/compilation?format=proposals`,
    ])
  expect(papers).toHaveLength(8)
  const prints = papers.map((paper) => server.ask('GET', `/api/drafts/${paper}`, { cookie: japan }))
  const printed = Promise.all(prints)
  let asked = 0
  const state = { done: false }
  const finished = printed.finally(() => {
    state.done = true
  })
  do {
    expect((await server.ask('GET', '/api/health')).status).toBe(200)
    asked++
  } while (!state.done)
  expect((await finished).map(({ status }) => status)).toEqual(prints.map(() => 200))
  expect(asked).toBeGreaterThan(prints.length)
})
