// Sponsors through the life of a text: who may do what at each stage, whom a change of the text asks to confirm, who leads, and the lists.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DraftRecord, SponsorRecord } from '../../shared/protocol/api.ts'
import type { IssuePlan, IssuingState } from '../../shared/protocol/issue-api.ts'
import type { LifeRecord, SponsorLists } from '../../shared/protocol/record-api.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { verifyDraft } from '../../server/record/verify-tables.ts'
import { unconfirmedSponsors } from '../../shared/sponsors/confirmation.ts'
import { listSponsors, offeredLead } from '../../shared/sponsors/sponsor-list.ts'
import { NegotiatedDraft } from './negotiated-draft.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let draft: NegotiatedDraft

beforeAll(async () => {
  server = await startTestServer()
})

afterAll(() => server.close())

async function ask<T>(who: string, method: string, path: string, body?: unknown) {
  const cookie = await draft.cookieOf(who)
  const address = `/api/drafts/${draft.id}${path}`
  return server.ask<T>(method, address, body === undefined ? { cookie } : { cookie, body })
}

type Act = 'join' | 'withdraw' | 'confirm' | 'offer' | 'lead'

const act = (who: string, action: Act, delegation: string, more: object = {}) =>
  ask<SponsorRecord>(who, 'POST', '/sponsors', { action, delegation, ...more })
const enter = (who: string, delegations: readonly string[], more: object = {}) =>
  ask<SponsorRecord>(who, 'POST', '/sponsors/entries', { delegations, ...more })
const read = async () => (await ask<SponsorRecord>('observer', 'GET', '/sponsors')).body
const hashNow = async () => (await ask<IssuingState>('EGY', 'GET', '/standing')).body.textHash
const unconfirmed = async () => unconfirmedSponsors((await read()).events, await hashNow())

async function write(words: string): Promise<void> {
  const japan = await draft.join('JPN')
  japan.type(words)
  await japan.saved()
  japan.leave()
}

async function issueFirst(number: number): Promise<void> {
  const symbol = `E/CN.7/2020/L.${number}`
  const issued = await ask('secretariat', 'POST', '/issues', {
    form: 'first',
    symbol,
    date: '2020-03-03',
    after: 0,
    textHash: await hashNow(),
  })
  expect(issued.status).toBe(201)
}

async function isWhole(): Promise<void> {
  const { db } = server.running
  const report = await db.transaction((sql) => verifyDraft(sql, draft.id, null))
  expect(report.faults).toEqual([])
}

describe('a change of the text', () => {
  beforeAll(async () => {
    draft = await NegotiatedDraft.make(server)
    await act('GEO', 'join', 'GEO')
    await act('secretariat', 'join', 'HND')
  })

  test('asks those who joined the text before it, and not the main sponsor', async () => {
    expect(await unconfirmed()).toEqual([])
    await write('New words. ')
    expect(await unconfirmed()).toEqual(['GEO', 'HND'])
  })

  test('that is only proposed asks nobody', async () => {
    const textHash = await hashNow()
    await act('GEO', 'confirm', 'GEO', { textHash })
    const france = await draft.join('FRA')
    await draft.insert(france, 'FRA', 'two ', 'long ')
    france.leave()
    expect(await unconfirmed()).toEqual(['HND'])
  })

  test('a sponsor confirms the text it saw, and no other', async () => {
    const textHash = await hashNow()
    await write('More. ')
    expect(await act('GEO', 'confirm', 'GEO', { textHash })).toMatchObject({
      status: 409,
      body: { code: 'text-changed' },
    })
    expect(await unconfirmed()).toEqual(['GEO', 'HND'])
    const confirmed = await act('GEO', 'confirm', 'GEO', { textHash: await hashNow() })
    expect(confirmed.status).toBe(200)
    expect(await unconfirmed()).toEqual(['HND'])
    await act('secretariat', 'confirm', 'HND', { textHash: await hashNow(), note: 'by e-mail' })
    expect(await unconfirmed()).toEqual([])
    expect((await read()).events.at(-1)).toMatchObject({
      action: 'confirm',
      delegation: 'HND',
      person: 'Person of secretariat',
      note: 'by e-mail',
    })
  })

  test('is confirmed once: saying it again leaves nothing in the record', async () => {
    const before = (await read()).events
    const again = await act('GEO', 'confirm', 'GEO', { textHash: await hashNow() })
    expect(again).toMatchObject({ status: 200 })
    expect((await read()).events).toEqual(before)
  })

  test('is remarked to whoever issues, and does not stop them', async () => {
    const remarks = async () =>
      (await ask<IssuePlan>('secretariat', 'GET', '/issues/plan?form=first')).body.remarks
    const codes = async () => (await remarks()).map(({ code }) => code)
    expect(await codes()).not.toContain('unconfirmed-sponsors')
    await write('At last. ')
    expect(await remarks()).toContainEqual({ code: 'unconfirmed-sponsors', details: { count: 2 } })
    await issueFirst(30)
  })

  test('leaves the list as it is', async () => {
    expect((await read()).line).toBe('Georgia, Honduras and Japan: revised draft resolution')
    await isWhole()
  })
})

describe('several at once', () => {
  beforeAll(async () => {
    draft = await NegotiatedDraft.make(server)
  })

  test('are entered all or not at all', async () => {
    const before = (await read()).events
    expect(await enter('secretariat', ['GEO', 'XYZ', 'HND'])).toMatchObject({
      status: 422,
      body: { code: 'sponsor-unknown-state', details: { delegation: 'XYZ' } },
    })
    expect(await enter('secretariat', ['GEO', 'GEO'])).toMatchObject({
      body: { code: 'sponsor-already', details: { delegation: 'GEO' } },
    })
    expect((await read()).events).toEqual(before)
    const entered = await enter('secretariat', ['HRV', 'GEO', 'HND'], { onBehalfOf: 'EU' })
    expect(entered.body.list.map(({ delegation }) => delegation)).toEqual([
      'GEO',
      'HND',
      'HRV',
      'JPN',
    ])
    await isWhole()
  })

  test('by the secretariat alone', async () => {
    for (const who of ['JPN', 'FRA', 'observer'])
      expect(await enter(who, ['FRA'])).toMatchObject({
        status: 403,
        body: { code: 'sponsor-secretariat-only' },
      })
  })

  test.each([
    [{ delegations: [] }],
    [{ delegations: ['japan'] }],
    [{ delegations: 'JPN' }],
    [{ delegations: ['FRA'], main: true }],
  ])('a request like %j is none', async (body) => {
    expect(await ask('secretariat', 'POST', '/sponsors/entries', body)).toMatchObject({
      status: 400,
      body: { code: 'body-invalid' },
    })
  })
})

describe('the lead', () => {
  beforeAll(async () => {
    draft = await NegotiatedDraft.make(server)
    await enter('secretariat', ['GEO', 'HND'])
  })

  test('goes to a sponsor that was asked and agrees, and with it the right to write', async () => {
    const modeOf = async (who: string) =>
      (await ask<DraftRecord>(who, 'GET', '')).body.permissions.mode
    expect(await act('secretariat', 'offer', 'GEO')).toMatchObject({
      status: 409,
      body: { code: 'sponsor-has-leader', details: { delegation: 'JPN' } },
    })
    await act('JPN', 'withdraw', 'JPN')
    expect(await act('GEO', 'lead', 'GEO')).toMatchObject({
      status: 409,
      body: { code: 'sponsor-not-offered' },
    })
    expect((await act('secretariat', 'offer', 'GEO')).status).toBe(200)
    expect(offeredLead((await read()).events)).toBe('GEO')
    expect(await modeOf('GEO')).toBe('delegate')
    const led = await act('GEO', 'lead', 'GEO')
    expect(led.body.list.filter(({ main }) => main).map(({ delegation }) => delegation)).toEqual([
      'GEO',
    ])
    expect(await modeOf('GEO')).toBe('editor')
    await isWhole()
  })

  test('is entered by the secretariat with how it knows', async () => {
    await act('GEO', 'withdraw', 'GEO')
    expect(await act('secretariat', 'lead', 'HND')).toMatchObject({
      status: 422,
      body: { code: 'sponsor-note-missing' },
    })
    const led = await act('secretariat', 'lead', 'HND', { note: 'Letter of 4 March' })
    expect(led.body.list).toMatchObject([{ delegation: 'HND', main: true }])
  })
})

describe('at each stage', () => {
  beforeAll(async () => {
    draft = await NegotiatedDraft.make(server)
    await act('GEO', 'join', 'GEO')
    await issueFirst(31)
    await act('HND', 'join', 'HND')
    await act('PRY', 'join', 'PRY')
    await act('PRY', 'withdraw', 'PRY')
  })

  const lists = async (language: string) =>
    (await ask<SponsorLists>('observer', 'GET', `/sponsors/lists?language=${language}`)).body

  test('the lists say who sponsors since when, in any language', async () => {
    const { phases } = await lists('fr')
    expect(phases.tabling.sentence).toBe('Géorgie et Japon')
    expect(phases.additional.lines).toEqual(['Honduras'])
    expect(phases.withdrawn.delegations).toEqual(['PRY'])
    expect((await lists('zh')).phases.tabling.sentence).toBe('格鲁吉亚和日本')
    expect((await lists('ar')).phases.tabling.sentence).toBe('جورجيا، واليابان')
    expect(await ask('EGY', 'GET', '/sponsors/lists?language=xx')).toMatchObject({ status: 400 })
  })

  test('nobody joins from the floor by itself', async () => {
    expect(await act('PRY', 'join', 'PRY', { floor: true })).toMatchObject({
      status: 403,
      body: { code: 'sponsor-secretariat-only' },
    })
  })

  test('while the text is closed, the secretariat enters and sponsors withdraw or confirm', async () => {
    await draft.post('secretariat', 'state', { state: 'closed' })
    expect(await act('FRA', 'join', 'FRA')).toMatchObject({
      status: 409,
      body: { code: 'draft-closed' },
    })
    expect((await act('secretariat', 'join', 'FRA')).status).toBe(200)
    expect((await act('FRA', 'confirm', 'FRA', { textHash: await hashNow() })).status).toBe(200)
    expect((await act('FRA', 'withdraw', 'FRA')).status).toBe(200)
    await draft.post('secretariat', 'state', { state: 'open' })
  })

  test('after adoption only who spoke from the floor is entered, and printed nowhere', async () => {
    const { db } = server.running
    await db.query("update drafts set stage = 'adopted' where id = $1", draft.id)
    for (const [who, action, delegation, more] of [
      ['secretariat', 'join', 'USA', {}],
      ['secretariat', 'withdraw', 'GEO', {}],
      ['GEO', 'withdraw', 'GEO', {}],
    ] as const)
      expect(await act(who, action, delegation, more)).toMatchObject({
        status: 409,
        body: { code: 'stage-final' },
      })
    const entered = await enter('secretariat', ['USA', 'BRA'], { floor: true })
    expect(entered.body.line).toBe('Georgia, Honduras and Japan: revised draft resolution')
    expect(listSponsors(entered.body.events).filter(({ floor }) => floor)).toHaveLength(2)
    const { body } = await ask<FrozenContent>('observer', 'GET', '/text')
    expect(body.sponsors.map(({ delegation }) => delegation)).toEqual(['GEO', 'HND', 'JPN'])
    expect((await lists('en')).phases.floor.sentence).toBe('Brazil and United States of America')
    expect(await act('USA', 'withdraw', 'USA')).toMatchObject({ body: { code: 'stage-final' } })
    expect((await act('secretariat', 'withdraw', 'USA')).status).toBe(200)
    expect((await lists('en')).phases.floor.sentence).toBe('Brazil')
  })

  test('what was withdrawn is not joined, but may be given to another sponsor', async () => {
    const { db } = server.running
    await db.query("update drafts set stage = 'withdrawn' where id = $1", draft.id)
    expect(await act('FRA', 'join', 'FRA')).toMatchObject({ body: { code: 'stage-final' } })
    expect((await act('JPN', 'withdraw', 'JPN')).status).toBe(200)
    expect((await act('secretariat', 'offer', 'GEO')).status).toBe(200)
    expect((await act('GEO', 'lead', 'GEO')).status).toBe(200)
  })
})

describe('who may act, through every door', () => {
  const people = ['secretariat', 'JPN', 'GEO', 'FRA', 'observer', 'stranger'] as const

  beforeAll(async () => {
    draft = await NegotiatedDraft.make(server)
    await act('GEO', 'join', 'GEO')
  })

  /** What each is answered, in the order of `people`; 409 is said by the record, to those who may. */
  test.each([
    [
      'join for Georgia',
      'sponsors',
      { action: 'join', delegation: 'GEO' },
      [409, 403, 409, 403, 403, 404],
    ],
    [
      'withdraw for Egypt',
      'sponsors',
      { action: 'withdraw', delegation: 'EGY' },
      [409, 403, 403, 403, 403, 404],
    ],
    [
      'confirm for Egypt',
      'sponsors',
      { action: 'confirm', delegation: 'EGY' },
      [409, 403, 403, 403, 403, 404],
    ],
    [
      'offer Georgia the lead',
      'sponsors',
      { action: 'offer', delegation: 'GEO' },
      [409, 403, 403, 403, 403, 404],
    ],
    [
      'take the lead for Georgia',
      'sponsors',
      { action: 'lead', delegation: 'GEO' },
      [409, 403, 409, 403, 403, 404],
    ],
    ['enter Georgia', 'sponsors/entries', { delegations: ['GEO'] }, [409, 403, 403, 403, 403, 404]],
  ] as const)('%s', async (_, path, body, statuses) => {
    const answers: number[] = []
    for (const who of people) answers.push((await ask(who, 'POST', `/${path}`, body)).status)
    expect(answers).toEqual(statuses)
  })

  test('whoever reads the draft reads its record and lists, and nobody else', async () => {
    for (const path of ['/life', '/sponsors/lists']) {
      const statuses: number[] = []
      for (const who of people) statuses.push((await ask(who, 'GET', path)).status)
      expect(statuses).toEqual([200, 200, 200, 200, 200, 404])
    }
  })
})

test('a script does not fill the record', async () => {
  draft = await NegotiatedDraft.make(server)
  const statuses = new Set<number>()
  for (let n = 0; n < 260 && !statuses.has(429); n++)
    statuses.add((await act('PRY', n % 2 === 0 ? 'join' : 'withdraw', 'PRY')).status)
  expect(statuses).toEqual(new Set([200, 429]))
})

test('what sponsors say among themselves is in no record', async () => {
  draft = await NegotiatedDraft.make(server)
  const secret = 'Between us sponsors alone.'
  const opened = await ask('JPN', 'POST', '/threads', {
    target: { kind: 'paragraph', paragraphId: 'a' },
    group: 'sponsors',
    text: secret,
    mentions: [],
  })
  expect(opened.status).toBe(201)
  const life = await ask<LifeRecord>('JPN', 'GET', '/life')
  expect(life.body.entries.length).toBeGreaterThan(1)
  expect(JSON.stringify(life.body)).not.toContain(secret)
})
