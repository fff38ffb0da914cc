import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Person } from '../../shared/protocol/api.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
const cookies = new Map<string, string>()
let english: string

beforeAll(async () => {
  server = await startTestServer()
  for (const person of ['secretariat', 'japan', 'honduras', 'georgia', 'egypt', 'observer'])
    cookies.set(person, await server.signIn(person))
  ;[english] = await server.draftIds(as('japan').cookie)
})

afterAll(() => server.close())

const as = (person: string): { cookie: string } => ({ cookie: cookies.get(person)! })

describe('signing in', () => {
  test('who is not signed in gets one shape of error', async () => {
    const { status, body } = await server.ask('GET', '/api/session')
    expect({ status, body }).toEqual({
      status: 401,
      body: { code: 'not-signed-in', message: 'not-signed-in', details: {} },
    })
  })

  test('the cookie is kept from scripts and from other sites', async () => {
    const { headers } = await server.ask('POST', '/api/demo/sign-in', { body: { person: 'japan' } })
    const cookie = headers.get('set-cookie')!
    expect(cookie).toMatch(/^penholder=[\w-]{43}; /u)
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
    expect(cookie).not.toContain('Secure')
  })

  test('a link lets its person in, until signing out', async () => {
    const link = server.running.links.find(({ name }) => name === 'Delegate of Georgia')!
    const token = new URL(link.url).pathname.split('/').at(-1)!
    const entered = await server.ask<Person>('POST', '/api/session', { body: { token } })
    expect(entered.body).toEqual({
      id: 'georgia',
      name: 'Delegate of Georgia',
      role: 'delegate',
      delegation: 'GEO',
    })
    const cookie = entered.headers.get('set-cookie')!.split(';')[0]!
    expect((await server.ask('GET', '/api/session', { cookie })).status).toBe(200)
    expect((await server.ask('DELETE', '/api/session', { cookie })).status).toBe(204)
    expect((await server.ask('GET', '/api/session', { cookie })).status).toBe(401)
  })

  test('a made-up link lets nobody in', async () => {
    const answer = await server.ask('POST', '/api/session', { body: { token: 'x' } })
    expect(answer).toMatchObject({ status: 401, body: { code: 'invitation-invalid' } })
  })

  test('the store knows no token', async () => {
    const rows = await server.running.db.query('select token_hash from sessions')
    const tokens = [...cookies.values()].map((cookie) => cookie.split('=')[1]!)
    expect(rows.some(({ token_hash: hash }) => tokens.includes(String(hash)))).toBe(false)
  })

  test('the sample people', async () => {
    const { body } = await server.ask<{ people: Person[] }>('GET', '/api/demo/people')
    expect(body.people.map(({ id }) => id)).toEqual([
      'secretariat',
      'japan',
      'honduras',
      'georgia',
      'egypt',
      'france',
      'brazil',
      'mexico',
      'switzerland',
      'south-africa',
      'observer',
    ])
  })
})

describe('what other sites and strangers may not', () => {
  test.each([
    ['from another site', { origin: 'https://evil.example' }, 403, 'foreign-origin'],
    ['as a browser marks it', { 'sec-fetch-site': 'cross-site' }, 403, 'foreign-origin'],
    ['as a form', { 'content-type': 'text/plain' }, 415, 'body-not-json'],
  ])('change anything %s', async (_name, headers, status, code) => {
    const answer = await server.ask('POST', `/api/drafts/${english}/sponsors`, {
      ...as('japan'),
      headers,
      body: { action: 'withdraw', delegation: 'JPN' },
    })
    expect(answer).toMatchObject({ status, body: { code } })
  })

  test('a body that is no JSON, or not what is asked for, is named', async () => {
    const path = `/api/drafts/${english}/sponsors`
    const body = { action: 'dance', delegation: 'JPN', x: 1 }
    const answer = await server.ask('POST', path, { ...as('japan'), body })
    expect(answer).toMatchObject({ status: 400, body: { code: 'body-invalid' } })
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { ...as('japan'), 'content-type': 'application/json' },
      body: '{"action":',
    })
    expect(response.status).toBe(400)
  })

  test('whoever tries link after link has to wait', async () => {
    const other = await startTestServer({ now: () => 1 })
    const answers = await Promise.all(
      Array.from({ length: 101 }, () =>
        other.ask('POST', '/api/session', { body: { token: 'guess' } }),
      ),
    )
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(100)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1)
    await other.close()
  })

  test('every answer has the headers that keep a page safe', async () => {
    const { headers } = await server.ask('GET', '/api/health')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  test.each(['/api/nothing', '/api/drafts/nothing', '/api/rooms/x'])(
    '%s is not there',
    async (path) => {
      expect((await server.ask('GET', path, as('japan'))).status).toBe(404)
    },
  )

  test('drafts are for those who are signed in', async () => {
    for (const path of ['', '/text', '/sponsors', '/issues', '/pdf', '/compare?from=1&to=draft'])
      expect((await server.ask('GET', `/api/drafts/${english}${path}`)).status).toBe(401)
  })
})
