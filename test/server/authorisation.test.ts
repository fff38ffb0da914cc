// Who may do what, through every door of a draft: each request as each kind of person, on a draft that is open and on one that is closed.
// The table is written out here and not computed from the program's.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readYdoc } from '../../shared/document/ydoc.ts'
import { NegotiatedDraft, type Refusal } from './negotiated-draft.ts'
import type { RoomClient } from './room-client.ts'
import { startTestServer, type TestServer } from './running-server.ts'

const people = [
  'secretariat',
  'JPN', // main sponsor
  'HND', // editor
  'FRA', // delegate, and the author
  'EGY', // delegate
  'BRA', // delegate whose seat was withdrawn
  'observer',
  'stranger',
  null, // not signed in
] as const
type Person = (typeof people)[number]

let server: TestServer
let draft: NegotiatedDraft
let other: NegotiatedDraft
/** What France sees, and a proposal of its own, with a change to it by Egypt. */
let france: RoomClient
let own: string
let change: string

beforeAll(async () => {
  server = await startTestServer()
  draft = await NegotiatedDraft.make(server)
  other = await NegotiatedDraft.make(server)
  france = await draft.join('FRA')
  const egypt = await draft.join('EGY')
  own = await draft.insert(france, 'FRA', 'two ', 'long ')
  await egypt.until((text) => text.includes('long '))
  change = await draft.amend(egypt, 'EGY', 'lo', 'ooo')
  await france.saved()
  await draft.post('secretariat', 'modes', { delegation: 'BRA', mode: 'reader' })
  expect(readYdoc(france.ydoc).paragraphs).toHaveLength(3)
  egypt.leave()
})

afterAll(async () => {
  france.leave()
  await server.close()
})

interface Door {
  readonly name: string
  readonly path: string
  /** Refused behind the door by itself, so that nothing is changed for the next person: whoever gets there may do it. */
  readonly body: () => unknown
  readonly behind: number
  /** A column a person of `people`: x may, - may not. */
  readonly may: string
  /** The same once the draft is closed. */
  readonly closed: string
}

const stale = (sid: string) => ({ sid, hash: '0'.repeat(64) })
const position = { target: { kind: 'paragraph', paragraphId: 'gone' }, stance: 'support', note: '' }
const status = { paragraphIds: ['gone'], status: 'agreed', pending: [], forum: '' }

//                                    secr JPN HND FRA EGY BRA obs str null
const doors: readonly Door[] = [
  {
    name: 'accept',
    path: 'decisions',
    body: () => ({ decision: 'accept', proposals: [stale(own)] }),
    behind: 409,
    may: '     x   x   x   -   -   -   -   .   !',
    closed: '  c   c   c   -   -   -   -   .   !',
  },
  {
    name: 'reject',
    path: 'decisions',
    body: () => ({ decision: 'reject', proposals: [stale(own)] }),
    behind: 409,
    may: '     x   x   x   -   -   -   -   .   !',
    closed: '  c   c   c   -   -   -   -   .   !',
  },
  {
    name: 'withdraw, with the words of another day',
    path: 'decisions',
    body: () => ({ decision: 'withdraw', proposals: [stale(own)] }),
    behind: 409,
    may: '     -   x   x   x   x   -   -   .   !',
    closed: '  -   c   c   c   c   -   -   .   !',
  },
  {
    name: 'adopt, with the words of another day',
    path: 'decisions',
    body: () => ({ decision: 'adopt', proposals: [stale(change)] }),
    behind: 409,
    may: '     -   x   x   x   x   -   -   .   !',
    closed: '  -   c   c   c   c   -   -   .   !',
  },
  {
    name: 'take a position',
    path: 'positions',
    body: () => position,
    behind: 404,
    may: '     -   x   x   x   x   -   -   .   !',
    closed: '  -   c   c   c   c   -   -   .   !',
  },
  {
    name: 'set a status',
    path: 'statuses',
    body: () => status,
    behind: 404,
    may: '     x   x   x   -   -   -   -   .   !',
    closed: '  c   c   c   -   -   -   -   .   !',
  },
  {
    name: 'renumber',
    path: 'renumber',
    body: () => ({ more: 1 }),
    behind: 400,
    may: '     x   x   x   -   -   -   -   .   !',
    closed: '  c   c   c   -   -   -   -   .   !',
  },
  {
    name: 'move',
    path: 'moves',
    body: () => ({ ids: ['gone'], before: null }),
    behind: 404,
    may: '     x   x   x   -   -   -   -   .   !',
    closed: '  c   c   c   -   -   -   -   .   !',
  },
  {
    name: 'appoint an editor',
    path: 'modes',
    body: () => ({ delegation: 'XXX', mode: 'editor' }),
    behind: 422,
    may: '     x   x   -   -   -   -   -   .   !',
    closed: '  c   c   -   -   -   -   -   .   !',
  },
  {
    name: 'give back a seat that was withdrawn, which it has not lost',
    path: 'modes',
    body: () => ({ delegation: 'EGY', mode: 'delegate' }),
    behind: 200,
    may: '     x   x   -   -   -   -   -   .   !',
    closed: '  c   c   -   -   -   -   -   .   !',
  },
  {
    name: 'withdraw a seat that is withdrawn',
    path: 'modes',
    body: () => ({ delegation: 'BRA', mode: 'reader' }),
    behind: 200,
    may: '     x   -   -   -   -   -   -   .   !',
    closed: '  c   c   -   -   -   -   -   .   !',
  },
  {
    name: 'close',
    path: 'state',
    body: () => ({ state: 'ajar' }),
    behind: 400,
    may: '     x   -   -   -   -   -   -   .   !',
    closed: '  x   -   -   -   -   -   -   .   !',
  },
  {
    name: 'issue',
    path: 'issues',
    body: () => ({ form: 'first' }),
    behind: 400,
    may: '     x   -   -   -   -   -   -   .   !',
    closed: '  x   -   -   -   -   -   -   .   !',
  },
  {
    name: 'consent to a text of another day',
    path: 'consents',
    body: () => ({ to: 'revision', textHash: '0'.repeat(64) }),
    behind: 409,
    may: '     -   x   -   -   -   -   -   .   !',
    closed: '  -   x   -   -   -   -   -   .   !',
  },
  {
    name: 'withdraw the draft, for somebody who is no State',
    path: 'stage',
    body: () => ({ move: 'withdrawn', note: '', mainSponsor: 'XXX' }),
    behind: 422,
    may: '     x   x   -   -   -   -   -   .   !',
    closed: '  x   x   -   -   -   -   -   .   !',
  },
  {
    name: 'reinstate a draft that was not withdrawn',
    path: 'stage',
    body: () => ({ move: 'reinstated', note: '' }),
    behind: 409,
    may: '     x   -   -   -   -   -   -   .   !',
    closed: '  x   -   -   -   -   -   -   .   !',
  },
  {
    name: 'record an oral revision of a draft that was not issued',
    path: 'oral-revision',
    body: () => ({ textHash: '0'.repeat(64), after: 0 }),
    behind: 409,
    may: '     x   -   -   -   -   -   -   .   !',
    closed: '  x   -   -   -   -   -   -   .   !',
  },
  {
    name: 'adopt a draft that was not issued',
    path: 'adoption',
    body: () => ({
      textHash: '0'.repeat(64),
      after: 0,
      date: '2020-03-06',
      meeting: 8,
      number: '63/1',
    }),
    behind: 409,
    may: '     x   -   -   -   -   -   -   .   !',
    closed: '  x   -   -   -   -   -   -   .   !',
  },
  {
    name: 'set a deadline',
    path: 'deadlines',
    body: () => ({ deadline: 'lunch', until: null }),
    behind: 400,
    may: '     x   -   -   -   -   -   -   .   !',
    closed: '  x   -   -   -   -   -   -   .   !',
  },
]

/** A draft that is closed says so before it is asked what exactly. `x` gets behind the door, `-` is forbidden, `c` is told that the draft is closed, `.` that there is none, `!` to sign in. */
const answers: Readonly<Record<string, { readonly status: number; readonly code: string }>> = {
  '-': { status: 403, code: 'forbidden' },
  c: { status: 409, code: 'draft-closed' },
  '.': { status: 404, code: 'no-such-draft' },
  '!': { status: 401, code: 'not-signed-in' },
}

async function check(door: Door, row: string, on: NegotiatedDraft): Promise<void> {
  const columns = row.trim().split(/\s+/)
  expect(columns).toHaveLength(people.length)
  const before = await on.events()
  for (const [k, person] of people.entries()) {
    const answer = await askAs(person, door, on)
    const expected = answers[columns[k]!] ?? { status: door.behind }
    expect([
      person,
      { status: answer.status, ...(answer.body.code && { code: answer.body.code }) },
    ]).toEqual([person, expect.objectContaining(expected)])
  }
  expect(await on.events()).toEqual(before)
}

/** People of the draft under test, whichever draft they knock at. */
async function askAs(person: Person, door: Door, on: NegotiatedDraft) {
  const cookie = person === null ? null : await draft.cookieOf(person)
  return server.ask<Refusal>('POST', `/api/drafts/${on.id}/${door.path}`, {
    body: door.body(),
    ...(cookie === null ? {} : { cookie }),
  })
}

describe('an open draft', () => {
  test.each(doors.map((door) => [door.name, door] as const))('%s', async (_name, door) => {
    await check(door, door.may, draft)
  })

  test('what another delegation proposed is not one’s own to withdraw, nor to adopt into', async () => {
    const withdraw = draft.request(france, 'withdraw', own)
    const adopt = draft.request(france, 'adopt', change)
    for (const who of ['JPN', 'HND', 'EGY'])
      for (const body of [withdraw, adopt])
        expect(await draft.post<Refusal>(who, 'decisions', body)).toMatchObject({
          status: 403,
          body: { code: 'proposal-of-another' },
        })
    const plain = draft.request(france, 'adopt', own)
    expect(await draft.post<Refusal>('FRA', 'decisions', plain)).toMatchObject({
      status: 422,
      body: { code: 'proposal-not-a-change' },
    })
  })

  test('the record is read by whoever may read the draft', async () => {
    for (const [person, expected] of [
      ['observer', 200],
      ['BRA', 200],
      ['stranger', 404],
    ] as const)
      expect(
        (
          await server.ask('GET', `/api/drafts/${draft.id}/negotiation`, {
            cookie: await draft.cookieOf(person),
          })
        ).status,
      ).toBe(expected)
    expect((await server.ask('GET', `/api/drafts/${draft.id}/negotiation`)).status).toBe(401)
  })
})

describe('another draft’s door', () => {
  test('knows nothing of a proposal, whoever asks', async () => {
    const request = draft.request(france, 'accept', own)
    const cookie = await draft.cookieOf('JPN')
    expect(
      await server.ask<Refusal>('POST', `/api/drafts/${other.id}/decisions`, {
        cookie,
        body: request,
      }),
    ).toMatchObject({ status: 404, body: { code: 'no-such-proposal' } })
    const body = { target: { kind: 'proposal', sid: own }, stance: 'support', note: '' }
    expect(
      await server.ask<Refusal>('POST', `/api/drafts/${other.id}/positions`, { cookie, body }),
    ).toMatchObject({ status: 404, body: { code: 'no-such-proposal' } })
    expect(await other.events()).toEqual([])
  })

  test('does not take away there a seat that is withdrawn here', async () => {
    const cookie = await draft.cookieOf('BRA')
    const path = (id: string) => `/api/drafts/${id}/positions`
    expect((await server.ask('POST', path(other.id), { cookie, body: position })).status).toBe(404)
    expect((await server.ask('POST', path(draft.id), { cookie, body: position })).status).toBe(403)
  })

  test('is not opened by an address that is none', async () => {
    const cookie = await draft.cookieOf('secretariat')
    for (const id of ['nowhere', '__proto__', '%00', `${draft.id}%2F..`])
      for (const { path, body } of doors)
        expect(
          (await server.ask('POST', `/api/drafts/${id}/${path}`, { cookie, body: body() })).status,
        ).toBe(404)
  })
})

describe('a request from another page', () => {
  test.each(doors.map(({ path, name }) => [name, path] as const))('%s', async (_name, path) => {
    const cookie = await draft.cookieOf('secretariat')
    const headers = { origin: 'https://elsewhere.example' }
    expect(
      await server.ask('POST', `/api/drafts/${draft.id}/${path}`, { cookie, headers, body: {} }),
    ).toMatchObject({ status: 403, body: { code: 'foreign-origin' } })
  })
})

describe('a closed draft', () => {
  beforeAll(async () => {
    await draft.post('secretariat', 'state', { state: 'closed' })
  })

  test.each(doors.map((door) => [door.name, door] as const))('%s', async (_name, door) => {
    await check(door, door.closed, draft)
  })
})
