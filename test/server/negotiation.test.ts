// A negotiation through the real server: proposals come over the stock client's socket, decisions over HTTP, and everybody sees both.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rawText } from '../../shared/document/draft-text.ts'
import { readYdoc, textOf } from '../../shared/document/ydoc.ts'
import { foldEvents } from '../../shared/negotiation/fold-events.ts'
import { type Negotiation, noNegotiation } from '../../shared/negotiation/negotiation.ts'
import type { IssuedText } from '../../shared/protocol/api.ts'
import type { IssuePlan } from '../../shared/protocol/issue-api.ts'
import { NegotiatedDraft, type Refusal } from './negotiated-draft.ts'
import type { RoomClient } from './room-client.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let draft: NegotiatedDraft
let clients: RoomClient[] = []

beforeAll(async () => {
  server = await startTestServer()
})

afterAll(() => server.close())

beforeEach(async () => {
  for (const client of clients) client.leave()
  clients = []
  draft = await NegotiatedDraft.make(server)
})

async function join(who: string): Promise<RoomClient> {
  const client = await draft.join(who)
  clients.push(client)
  return client
}

/** What `who` has on the screen, once everything so far has come. */
async function words(client: RoomClient): Promise<string> {
  await client.saved()
  return readYdoc(client.ydoc).paragraphs.map(rawText).join('|')
}

async function negotiation(): Promise<Negotiation> {
  return foldEvents(noNegotiation, await draft.events())
}

describe('decisions', () => {
  test('accepting gives the text the words that were seen, once', async () => {
    const [france, japan] = await Promise.all([join('FRA'), join('JPN')])
    const sid = await draft.insert(france, 'FRA', 'two ', 'and a half ')
    await words(japan)
    const request = draft.request(japan, 'accept', sid)
    const { status, body } = await draft.post('JPN', 'decisions', request)
    expect(status).toBe(200)
    expect(body.events.map(({ change }) => change)).toMatchObject([
      { kind: 'decided', sid, outcome: 'accepted', pieces: [{ text: 'and a half ' }] },
    ])
    expect(body.events[0]?.by).toMatchObject({ name: 'Person of JPN', delegation: 'JPN' })
    expect(await words(france)).toBe('one two and a half three.|alpha|omega')
    expect(readYdoc(france.ydoc).paragraphs[0]?.runs).toHaveLength(1)
    expect(france.notices).toContain('negotiation')
    expect(await draft.post<Refusal>('JPN', 'decisions', request)).toMatchObject({
      status: 409,
      body: { code: 'proposal-closed', details: { sid } },
    })
  })

  test('is refused when the words are not those that were seen, and says what they are now', async () => {
    const [france, japan] = await Promise.all([join('FRA'), join('JPN')])
    const sid = await draft.insert(france, 'FRA', 'two ', 'half ')
    await words(japan)
    const stale = draft.request(japan, 'accept', sid)
    textOf(france.ydoc).insert(8, 'other ', { ins: { sid, by: 'FRA' } })
    await france.saved()
    const refused = await draft.post<Refusal>('JPN', 'decisions', stale)
    expect(refused).toMatchObject({ status: 409, body: { code: 'proposal-changed' } })
    await words(japan)
    const fresh = draft.request(japan, 'accept', sid)
    expect(refused.body.details).toEqual(fresh.proposals[0])
    expect((await draft.post('JPN', 'decisions', fresh)).status).toBe(200)
  })

  test('of several are taken all or none', async () => {
    const [france, japan] = await Promise.all([join('FRA'), join('JPN')])
    const sids = [
      await draft.insert(france, 'FRA', 'alpha', ' beta'),
      await draft.strike(france, 'FRA', 'omega'),
    ]
    await words(japan)
    const request = draft.request(japan, 'accept', ...sids)
    const wrong = {
      ...request,
      proposals: [...request.proposals, { sid: 'FRA:zzzzzzzz', hash: '0'.repeat(64) }],
    }
    const before = await words(japan)
    expect(await draft.post<Refusal>('JPN', 'decisions', wrong)).toMatchObject({
      status: 404,
      body: { code: 'no-such-proposal' },
    })
    expect(await words(japan)).toBe(before)
    expect((await draft.post('JPN', 'decisions', request)).body.events).toHaveLength(2)
    expect(await words(japan)).toBe('one two three.|alpha beta|')
  })

  test('a change to a proposal is adopted by its author, or waits', async () => {
    const [france, egypt] = await Promise.all([join('FRA'), join('EGY')])
    await draft.insert(france, 'FRA', 'two ', 'long ')
    await egypt.until((text) => text.includes('long '))
    const sub = await draft.amend(egypt, 'EGY', 'lo', 'ooo')
    await words(france)
    const accept = draft.request(france, 'accept', sub)
    expect(await draft.post<Refusal>('HND', 'decisions', accept)).toMatchObject({
      status: 409,
      body: { code: 'proposal-within-proposal', details: { sid: sub } },
    })
    const adopt = draft.request(france, 'adopt', sub)
    expect(await draft.post<Refusal>('JPN', 'decisions', adopt)).toMatchObject({
      status: 403,
      body: { code: 'proposal-of-another' },
    })
    const done = await draft.post('FRA', 'decisions', adopt)
    expect(done.body.events[0]?.change).toMatchObject({ sid: sub, outcome: 'adopted' })
    expect(await words(egypt)).toBe('one two loooong three.|alpha|omega')
  })

  test('what goes with another proposal is recorded as lapsed, with its words', async () => {
    const [france, egypt] = await Promise.all([join('FRA'), join('EGY')])
    const host = await draft.insert(france, 'FRA', 'two ', 'long ')
    await egypt.until((text) => text.includes('long '))
    const sub = await draft.amend(egypt, 'EGY', 'lo', 'ooo')
    await words(france)
    const withdraw = draft.request(france, 'withdraw', host)
    expect(await draft.post<Refusal>('EGY', 'decisions', withdraw)).toMatchObject({
      status: 403,
      body: { code: 'proposal-of-another' },
    })
    expect((await draft.post('FRA', 'decisions', withdraw)).status).toBe(200)
    const { proposals } = await negotiation()
    expect(proposals.get(host)?.decision).toMatchObject({ outcome: 'withdrawn', reason: null })
    expect(proposals.get(sub)?.decision).toMatchObject({
      outcome: 'lapsed',
      reason: 'host-gone',
      pieces: [{ text: 'ooo', host }],
    })
    expect(await words(egypt)).toBe('one two three.|alpha|omega')
  })
})

describe('positions', () => {
  const target = (sid: string) => ({ kind: 'proposal', sid }) as const

  test('are a delegation’s own, the last one holds, and null takes it back', async () => {
    const france = await join('FRA')
    const sid = await draft.insert(france, 'FRA', 'two ', 'half ')
    const take = (who: string, stance: string | null, note = '') =>
      draft.post(who, 'positions', { target: target(sid), stance, note })
    await take('EGY', 'oppose')
    await take('EGY', 'reserve', ' pending instructions ')
    await take('JPN', 'support')
    expect((await take('JPN', 'support')).body.events).toEqual([])
    expect((await negotiation()).positions).toMatchObject([
      { delegation: 'EGY', stance: 'reserve', note: 'pending instructions' },
      { delegation: 'JPN', stance: 'support' },
    ])
    await take('EGY', null)
    expect((await negotiation()).positions).toHaveLength(1)
    expect((await take('EGY', null)).body.events).toEqual([])
  })

  test.each([
    [{ target: { kind: 'proposal', sid: 'FRA:zzzzzzzz' }, stance: 'support', note: '' }, 404],
    [{ target: { kind: 'paragraph', paragraphId: 'zz' }, stance: 'support', note: '' }, 404],
    [{ target: { kind: 'no-change', paragraphId: 'a' }, stance: 'support', note: '' }, 200],
    [{ target: { kind: 'paragraph', paragraphId: 'a' }, stance: 'no', note: '' }, 400],
    [
      { target: { kind: 'paragraph', paragraphId: 'a' }, stance: 'oppose', note: 'x'.repeat(301) },
      400,
    ],
    [{ target: { kind: 'paragraph', paragraphId: 'a' }, stance: 'oppose', note: 'a\nb' }, 400],
    [{ target: { kind: 'paragraph', paragraphId: 'a' }, stance: 'oppose', note: '\u202E' }, 400],
    [
      {
        target: { kind: 'paragraph', paragraphId: 'a' },
        stance: 'oppose',
        note: '',
        delegation: 'JPN',
      },
      400,
    ],
  ])('%j', async (body, status) => {
    expect((await draft.post('EGY', 'positions', body)).status).toBe(status)
  })

  test('not on what is decided, nor on one’s own', async () => {
    const france = await join('FRA')
    const sid = await draft.insert(france, 'FRA', 'two ', 'half ')
    const body = { target: target(sid), stance: 'support', note: '' }
    expect(await draft.post<Refusal>('FRA', 'positions', body)).toMatchObject({
      status: 422,
      body: { code: 'position-on-own' },
    })
    await draft.post('FRA', 'decisions', draft.request(france, 'withdraw', sid))
    expect(await draft.post<Refusal>('EGY', 'positions', body)).toMatchObject({
      status: 409,
      body: { code: 'proposal-closed' },
    })
  })
})

describe('statuses', () => {
  const agreed = { status: 'ad-referendum', pending: ['EGY', 'EU'], forum: 'Informals' }

  test('stand in the text and in the record, with the words they were said of', async () => {
    const [japan, france] = await Promise.all([join('JPN'), join('FRA')])
    await draft.insert(france, 'FRA', 'two ', 'half ')
    const body = { paragraphIds: ['a', 'c'], ...agreed }
    expect((await draft.post('HND', 'statuses', body)).body.events).toHaveLength(2)
    await japan.saved()
    expect(readYdoc(japan.ydoc).paragraphs.map(({ status }) => status)).toEqual([
      'ad-referendum',
      'open',
      'ad-referendum',
    ])
    expect((await negotiation()).statuses.get('a')).toMatchObject({
      ...agreed,
      words: 'one two three.',
    })
    expect((await draft.post('HND', 'statuses', body)).body.events).toEqual([])
    const open = { paragraphIds: ['a'], status: 'open', pending: [], forum: '' }
    expect((await draft.post('HND', 'statuses', open)).body.events).toHaveLength(1)
    expect(
      (await draft.post('HND', 'statuses', { ...open, paragraphIds: ['b'] })).body.events,
    ).toEqual([])
  })

  test.each([
    [{ ...agreed, paragraphIds: ['a', 'zz'] }, 404, 'no-such-paragraph'],
    [{ ...agreed, paragraphIds: ['a'], pending: ['XXX'] }, 422, 'unknown-delegation'],
    [{ ...agreed, paragraphIds: ['a', 'a'] }, 400, 'body-invalid'],
    [{ ...agreed, paragraphIds: [] }, 400, 'body-invalid'],
    [{ ...agreed, paragraphIds: ['a'], forum: 'x'.repeat(101) }, 400, 'body-invalid'],
    [{ ...agreed, paragraphIds: ['a'], status: 'adopted' }, 400, 'body-invalid'],
  ])('%j', async (body, status, code) => {
    expect(await draft.post<Refusal>('HND', 'statuses', body)).toMatchObject({
      status,
      body: { code },
    })
    expect(await draft.events()).toEqual([])
  })
})

describe('a paragraph that is only proposed', () => {
  test('has no status yet, and gets one when it is accepted', async () => {
    const [france, japan] = await Promise.all([join('FRA'), join('JPN')])
    const own = { sid: 'FRA:00000077', by: 'FRA' }
    const birth = { id: 'n', kind: 'paragraph', part: 'operative', level: 0, ref: null }
    textOf(france.ydoc).applyDelta([
      { retain: 'one two three.'.length + 1 },
      { insert: 'new', attributes: { ins: own } },
      { insert: { p: birth }, attributes: { ins: own } },
    ])
    await words(japan)
    await words(france)
    const body = { paragraphIds: ['n'], status: 'agreed', pending: [], forum: '' }
    expect(await draft.post<Refusal>('HND', 'statuses', body)).toMatchObject({
      status: 409,
      body: { code: 'paragraph-is-proposal', details: { paragraphId: 'n' } },
    })
    await draft.post('HND', 'decisions', draft.request(france, 'accept', own.sid))
    expect((await draft.post('HND', 'statuses', body)).status).toBe(200)
    expect(await words(france)).toBe('one two three.|new|alpha|omega')
    const { labels } = await negotiation()
    expect(labels.get('n')).toMatchObject({ n: 1, bis: 1 })
  })
})

describe('labels', () => {
  test('stay while people quote them, until an editor renumbers or the text is issued', async () => {
    const [france, japan] = await Promise.all([join('FRA'), join('JPN')])
    const sid = await draft.insert(france, 'FRA', 'two ', 'half ')
    const ns = async () =>
      [...(await negotiation()).labels].map(([id, { n }]) => `${id}${n}`).sort()
    expect(await ns()).toEqual(['a1', 'b2', 'c3'])
    expect(
      (await draft.post('HND', 'moves', { ids: ['c'], before: 'a' })).body.events[0]?.change,
    ).toEqual({ kind: 'moved', paragraphIds: ['c'] })
    expect(await ns()).toEqual(['a1', 'b2', 'c3'])
    await draft.post('HND', 'renumber', {})
    expect(await ns()).toEqual(['a2', 'b3', 'c1'])
    expect((await draft.post('HND', 'renumber', {})).body.events).toEqual([])
    await draft.post('HND', 'moves', { ids: ['c'], before: null })
    await words(japan)
    const path = `/api/drafts/${draft.id}/issues`
    const cookie = await draft.cookieOf('secretariat')
    const plan = await server.ask<IssuePlan>('GET', `${path}/plan?form=first`, { cookie })
    expect(plan.body.remarks).toContainEqual({ code: 'open-proposals', details: { count: 1 } })
    const { symbol } = plan.body
    const wanted = { symbol: symbol === '' ? 'E/CN.7/2020/L.77' : symbol, date: '2020-03-03' }
    const issued = await server.ask<Refusal>('POST', path, { cookie, body: wanted })
    expect(issued).toMatchObject({ status: 201 })
    const { body } = await server.ask<IssuedText>('GET', `${path}/1`, { cookie })
    expect(body.content.text.paragraphs.map(rawText)).toEqual(['one two three.', 'alpha', 'omega'])
    expect(body.content.text.paragraphs[0]?.runs[0]?.marks).toEqual({})
    expect(await ns()).toEqual(['a1', 'b2', 'c3'])
    expect(
      (await draft.post('FRA', 'decisions', draft.request(france, 'withdraw', sid))).status,
    ).toBe(200)
  })
})

describe('the record', () => {
  test('is given from any event on, numbered without gaps', async () => {
    const france = await join('FRA')
    await draft.insert(france, 'FRA', 'two ', 'half ')
    const all = await draft.events('observer')
    expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => index + 1))
    expect(await draft.events('observer', 1)).toEqual(all.slice(1))
    expect(await draft.events('observer', all.length)).toEqual([])
    for (const after of ['-1', 'x', '1.5', '1&after=2'])
      expect(
        (
          await server.ask('GET', `/api/drafts/${draft.id}/negotiation?after=${after}`, {
            cookie: await draft.cookieOf('observer'),
          })
        ).status,
      ).toBe(400)
  })

  test('every command is in the audit, without words', async () => {
    const france = await join('FRA')
    const sid = await draft.insert(france, 'FRA', 'two ', 'secret ')
    await draft.post('EGY', 'positions', {
      target: { kind: 'proposal', sid },
      stance: 'oppose',
      note: 'secret',
    })
    await draft.post('FRA', 'decisions', draft.request(france, 'withdraw', sid))
    const rows = await server.running.db.query(
      "select action, details from audit where draft_id = $1 and action like 'negotiation-%' order by at",
      draft.id,
    )
    expect(rows.map(({ action }) => String(action)).sort()).toEqual([
      'negotiation-decided',
      'negotiation-position',
    ])
    expect(JSON.stringify(rows)).toContain(sid)
    expect(JSON.stringify(rows)).not.toContain('secret')
  })
})
