// The discussion of a draft, by several people over HTTP: who may read and write in which group, and what that tells the others.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Thread, ThreadList, ThreadRequest } from '../../shared/protocol/api.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { RoomClient } from './room-client.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let english: string
let chinese: string
let paragraphId: string
let words: string
const cookies = new Map<string, string>()
const everybody = ['secretariat', 'japan', 'georgia', 'honduras', 'egypt', 'observer'] as const
type Name = (typeof everybody)[number]
/** Milliseconds; goes on so that nobody writes faster than the server lets them. */
let now = Date.now()

beforeAll(async () => {
  server = await startTestServer({ now: () => now })
  for (const person of everybody) cookies.set(person, await server.signIn(person))
  ;[english, chinese] = await server.draftIds(cookies.get('japan')!)
  const { body } = await server.ask<FrozenContent>(
    'GET',
    `/api/drafts/${english}/text`,
    as('japan'),
  )
  const paragraph = body.text.paragraphs.find(({ part }) => part === 'operative')!
  paragraphId = paragraph.id
  words = paragraph.runs.map(({ text }) => text).join('')
})

afterAll(() => server.close())

const as = (person: Name) => ({ cookie: cookies.get(person)! })
const path = (rest = '', draft = english) => `/api/drafts/${draft}/threads${rest}`

const post = (person: Name, rest: string, body: unknown, draft = english) => {
  now += 2_000
  return server.ask<Thread & { code: string }>('POST', path(rest, draft), { ...as(person), body })
}
const open = (person: Name, more: Partial<ThreadRequest> = {}) =>
  post(person, '', {
    target: { kind: 'paragraph', paragraphId },
    group: 'all',
    text: 'What does this mean?',
    mentions: [],
    ...more,
  })
const list = async (person: Name, draft = english): Promise<readonly Thread[]> => {
  const { body } = await server.ask<ThreadList>('GET', path('', draft), as(person))
  return body.threads
}

describe('a thread for all', () => {
  test('is opened, answered, resolved and reopened, quoting what it is about', async () => {
    const opened = await open('egypt', { text: ' Who reports?\nAnd to whom? ', mentions: ['JPN'] })
    expect(opened).toMatchObject({
      status: 201,
      body: {
        target: { kind: 'paragraph', paragraphId },
        group: 'all',
        resolved: null,
        messages: [
          {
            author: { name: 'Delegate of Egypt', delegation: 'EGY' },
            text: 'Who reports?\nAnd to whom?',
            mentions: ['JPN'],
          },
        ],
      },
    })
    expect(words.startsWith(opened.body.about.slice(0, 40))).toBe(true)
    const { id } = opened.body
    await post('japan', `/${id}/messages`, { text: 'The Executive Director.', mentions: [] })
    await post('secretariat', `/${id}/messages`, { text: 'In English.', mentions: ['EGY', 'EGY'] })
    const resolved = await post('egypt', `/${id}/state`, { resolved: true })
    expect(resolved.body.resolved).toMatchObject({ by: 'Delegate of Egypt' })
    const again = await post('japan', `/${id}/state`, { resolved: true })
    expect(again.body.resolved).toEqual(resolved.body.resolved)
    const reopened = await post('japan', `/${id}/state`, { resolved: false })
    expect(reopened.body.resolved).toBeNull()
    for (const person of everybody) {
      const [thread] = await list(person)
      expect(thread?.messages.map(({ author, mentions }) => [author.delegation, mentions])).toEqual(
        [
          ['EGY', ['JPN']],
          ['JPN', []],
          [null, ['EGY']],
        ],
      )
    }
  })

  test.each<[string, object]>([
    ['no words', { text: ' \n ' }],
    ['too many words', { text: 'x'.repeat(4001) }],
    ['a control character', { text: 'a\u0000b' }],
    ['a character that turns the line around', { text: 'a\u202Eb' }],
    ['no delegation', { mentions: ['japan'] }],
    ['too many delegations', { mentions: Array.from({ length: 51 }, () => 'JPN') }],
    ['no group', { group: 'friends' }],
    ['no target', { target: { kind: 'draft' } }],
    ['a wildcard for a proposal', { target: { kind: 'proposal', sid: 'JPN:%%%%%%%%' } }],
    ['a field too many', { resolved: true }],
  ])('is refused with %s', async (_name, wrong) => {
    const before = await list('egypt')
    expect(await open('egypt', wrong)).toMatchObject({
      status: 400,
      body: { code: 'body-invalid' },
    })
    expect(await list('egypt')).toEqual(before)
  })

  test.each<[string, object, number, string]>([
    ['a State there is not', { mentions: ['XYZ'] }, 422, 'unknown-delegation'],
    [
      'a paragraph there is not',
      { target: { kind: 'paragraph', paragraphId: 'nowhere' } },
      404,
      'no-such-paragraph',
    ],
    [
      'a proposal there is not',
      { target: { kind: 'proposal', sid: 'JPN:00000000' } },
      404,
      'no-such-proposal',
    ],
  ])('is refused about %s, and leaves nothing', async (_name, wrong, status, code) => {
    const before = await list('egypt')
    expect(await open('egypt', wrong)).toMatchObject({ status, body: { code } })
    expect(await list('egypt')).toEqual(before)
  })

  test('is read by an observer, who writes nothing', async () => {
    const { id } = (await open('japan')).body
    expect((await list('observer')).map((thread) => thread.id)).toContain(id)
    for (const [rest, body] of [
      [`/${id}/messages`, { text: 'Hello', mentions: [] }],
      [`/${id}/state`, { resolved: true }],
    ] as const)
      expect(await post('observer', rest, body)).toMatchObject({ status: 403 })
    expect(await open('observer')).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  })

  test('belongs to its draft, and to nobody who is not signed in', async () => {
    const { id } = (await open('japan')).body
    const message = { text: 'Hello', mentions: [] }
    expect(await post('japan', `/${id}/messages`, message, chinese)).toMatchObject({ status: 404 })
    expect(await list('japan', chinese)).toEqual([])
    expect(await post('japan', '/no-such-thread/messages', message)).toMatchObject({
      status: 404,
      body: { code: 'no-such-thread' },
    })
    expect((await server.ask('GET', path())).status).toBe(401)
    expect((await server.ask('POST', path(), { body: message })).status).toBe(401)
    const other = await server.ask('GET', path('', 'another-draft'), as('japan'))
    expect(other.status).toBe(404)
  })
})

describe('a thread among the sponsors', () => {
  test('is not there for anybody else, by any route', async () => {
    const before = new Map<Name, readonly Thread[]>()
    for (const person of everybody) before.set(person, await list(person))
    const { status, body } = await open('georgia', { group: 'sponsors', text: 'Between us.' })
    expect([status, body.group]).toEqual([201, 'sponsors'])
    for (const person of ['japan', 'georgia'] as const)
      expect((await list(person)).map(({ id }) => id)).toContain(body.id)
    for (const person of ['secretariat', 'honduras', 'egypt', 'observer'] as const) {
      expect(await list(person)).toEqual(before.get(person))
      const real = await post(person, `/${body.id}/messages`, { text: 'Hello', mentions: [] })
      const none = await post(person, '/no-such-thread/messages', { text: 'Hello', mentions: [] })
      expect([real.status, real.body]).toEqual([none.status, none.body])
      const state = await post(person, `/${body.id}/state`, { resolved: true })
      expect(state.status).toBe(none.status)
    }
    for (const person of ['secretariat', 'honduras', 'egypt'] as const)
      expect(await open(person, { group: 'sponsors' })).toMatchObject({ status: 403 })
  })

  test('is heard of by sponsors alone', async () => {
    const [japan, egypt, secretariat] = await Promise.all(
      (['japan', 'egypt', 'secretariat'] as const).map((person) =>
        new RoomClient(server.socketUrl, english, cookies.get(person)!).join(),
      ),
    )
    const { id } = (await open('georgia', { group: 'sponsors' })).body
    await post('japan', `/${id}/messages`, { text: 'Agreed.', mentions: ['GEO'] })
    await open('georgia')
    for (const client of [japan!, egypt!, secretariat!]) {
      client.type('')
      await client.saved()
    }
    expect(japan!.notices).toEqual(['discussion', 'discussion', 'discussion'])
    expect(egypt!.notices).toEqual(['discussion'])
    expect(secretariat!.notices).toEqual(['discussion'])
    for (const client of [japan!, egypt!, secretariat!]) client.leave()
  })

  test('is gained by joining and lost by withdrawing', async () => {
    const sponsor = (action: 'join' | 'withdraw') =>
      server.ask('POST', `/api/drafts/${english}/sponsors`, {
        ...as('honduras'),
        body: { action, delegation: 'HND' },
      })
    const mine = async () => (await list('honduras')).filter(({ group }) => group === 'sponsors')
    expect(await mine()).toEqual([])
    await sponsor('join')
    const [thread] = await mine()
    expect(thread?.messages[0]?.text).toBe('Between us.')
    const write = () => post('honduras', `/${thread!.id}/messages`, { text: 'Yes.', mentions: [] })
    expect((await write()).status).toBe(201)
    await sponsor('withdraw')
    expect(await mine()).toEqual([])
    expect((await write()).status).toBe(404)
  })

  test('is lost with the seat', async () => {
    const seat = (role: string) =>
      server.running.db.query(
        "update draft_roles set role = $1 where delegation = 'GEO' and draft_id = $2",
        role,
        english,
      )
    await seat('reader')
    expect((await list('georgia')).some(({ group }) => group === 'sponsors')).toBe(false)
    expect(await open('georgia')).toMatchObject({ status: 403 })
    await seat('editor')
    expect((await list('georgia')).some(({ group }) => group === 'sponsors')).toBe(true)
  })
})

test('a discussion goes on when the draft is closed', async () => {
  const state = (value: string) =>
    server.running.db.query('update drafts set state = $1 where id = $2', value, english)
  await state('closed')
  expect((await open('egypt')).status).toBe(201)
  await state('open')
})

test('whoever writes too much waits', async () => {
  const answers: number[] = []
  for (let n = 0; n < 25; n++) {
    const body = {
      text: `${n}`,
      mentions: [],
      group: 'all',
      target: { kind: 'paragraph', paragraphId },
    }
    answers.push((await server.ask('POST', path(), { ...as('honduras'), body })).status)
  }
  expect(answers.filter((status) => status === 201).length).toBeLessThan(25)
  expect(answers.at(-1)).toBe(429)
  now += 10_000
  expect((await open('honduras')).status).toBe(201)
})

test('what is said stands in the store of threads and nowhere else', async () => {
  const secret = 'Among friends: 0f3a9c'
  await open('georgia', { group: 'sponsors', text: secret })
  const audit = await server.running.db.query('select * from audit')
  const actions = audit.map((row) => row['action'])
  expect(actions).toEqual(
    expect.arrayContaining(['open-thread', 'write-message', 'resolve-thread']),
  )
  expect(JSON.stringify(audit)).not.toContain(secret)
  expect(server.lines.join('\n')).not.toContain(secret)
})
