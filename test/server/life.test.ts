// The record of a draft as its readers and the command line see it: what every door writes into it, and that it is found out when the
// store or an exported file was changed.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AdoptionPlan } from '../../shared/protocol/adoption-api.ts'
import type { LifeRecord } from '../../shared/protocol/record-api.ts'
import { NegotiatedDraft } from './negotiated-draft.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let draft: NegotiatedDraft

beforeAll(async () => {
  server = await startTestServer()
  draft = await NegotiatedDraft.make(server)
  const france = await draft.join('FRA')
  const sid = await draft.insert(france, 'FRA', 'two ', 'long ')
  await draft.post('JPN', 'positions', {
    target: { kind: 'proposal', sid },
    stance: 'support',
    note: 'well said',
  })
  await draft.post('JPN', 'decisions', draft.request(france, 'accept', sid))
  france.leave()
  await ask('PATCH', 'masthead', { session: 64, place: 'Vienna' })
  await ask('PATCH', 'masthead', { session: 64 })
  await ask('POST', 'sponsors', { action: 'join', delegation: 'GEO', onBehalfOf: 'EU' })
  await ask('POST', 'deadlines', { deadline: 'action', until: 1_583_000_000_000 })
})

afterAll(() => server.close())

async function ask<T>(method: string, path: string, body?: unknown) {
  const cookie = await draft.cookieOf('secretariat')
  const address = `/api/drafts/${draft.id}/${path}`
  return server.ask<T>(method, address, body === undefined ? { cookie } : { cookie, body })
}

const life = async () => (await ask<LifeRecord>('GET', 'life')).body

const program = fileURLToPath(new URL('../../server/cli.ts', import.meta.url))

/** `penholder verify` in a process of its own. */
function verify(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, 'verify', ...args],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

const verifyStore = (...args: readonly string[]) =>
  verify('--data', server.folder, '--draft', draft.id, ...args)

test('everything that happened is in the record, with who did it', async () => {
  const { entries, head } = await life()
  const told = entries.map(({ by, change }) => [
    by.delegation ?? by.name,
    change.kind === 'negotiation' ? change.event.change.kind : change.kind,
  ])
  expect(told).toEqual([
    ['Penholder', 'created'],
    ['Secretariat', 'sponsor'],
    ['FRA', 'proposed'],
    ['JPN', 'position'],
    ['JPN', 'decided'],
    // What was sent and is as it was is no change.
    ['Person of secretariat', 'masthead'],
    ['Person of secretariat', 'sponsor'],
    ['Person of secretariat', 'deadline'],
  ])
  expect(entries[5]?.change).toEqual({ kind: 'masthead', fields: ['session'] })
  expect(head).toBe(entries.at(-1)?.hash)
})

describe('the command', () => {
  test('finds the record whole, while the server runs', () => {
    const { status, stdout } = verifyStore()
    expect(status).toBe(0)
    expect(stdout).toMatch(/: whole, 8 entries, head [0-9a-f]{64}\n$/u)
    expect(verify('--data', server.folder).stdout.split('\n')).toHaveLength(4)
  })

  test('takes the file that was exported, and the hash of any entry', async () => {
    const record = await life()
    const file = join(server.folder, 'record.json')
    writeFileSync(file, JSON.stringify(record, null, 1))
    expect(verify(file, '--head', record.entries[2]!.hash)).toMatchObject({ status: 0 })
    expect(verify(file, '--head', 'a'.repeat(64))).toMatchObject({ status: 1 })
    const shorter = { ...record, entries: record.entries.slice(0, -1) }
    writeFileSync(file, JSON.stringify(shorter))
    expect(verify(file, '--json')).toMatchObject({ status: 1 })
    expect(JSON.parse(verify(file, '--json').stdout)).toMatchObject({
      drafts: [{ faults: [{ code: 'record-head-missing', head: record.head }] }],
    })
    writeFileSync(file, JSON.stringify(record).replace('well said', 'badly said'))
    expect(verify(file).stdout).toContain('Entry 4 is not as it was written.')
    writeFileSync(file, '{"format":"penholder/record"}')
    expect(verify(file)).toMatchObject({ status: 2 })
  })

  test('says in words what was done to the store', async () => {
    const { db } = server.running
    await db.query(
      "update life set entry = replace(entry, 'EU', 'G77') where draft_id = $1",
      draft.id,
    )
    await db.query(
      "delete from sponsor_events where draft_id = $1 and event like '%GEO%'",
      draft.id,
    )
    const { status, stdout } = verifyStore()
    expect(status).toBe(1)
    expect(stdout).toContain('NOT WHOLE, 8 entries')
    expect(stdout).toContain('Entry 7 is not as it was written.')
    expect(stdout).toContain('The store lacks sponsor event 2, which must be there.')
  })

  test.each([
    [['--head', 'a'.repeat(64)], '--draft'],
    [['--head', 'short', '--draft', 'x'], '64 digits'],
    [['a.json', 'b.json'], 'one file'],
    [['a.json', '--draft', 'x'], 'by itself'],
    [['--data', '/nowhere'], 'There is no store in /nowhere.'],
    [['/nowhere.json'], 'not a record exported by Penholder'],
    [['--wrong'], 'wrong'],
  ])('called as %j explains itself', (args, words) => {
    const { status, stderr } = verify(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(words)
  })

  test('knows no draft that is not there', () => {
    expect(verify('--data', server.folder, '--draft', 'none')).toMatchObject({ status: 2 })
  })
})

test('a whole life is whole: tabled, orally revised, adopted, given back and withdrawn', async () => {
  draft = await NegotiatedDraft.make(server)
  const issuing = (await ask<{ textHash: string }>('GET', 'standing')).body
  const posts: readonly (readonly [path: string, body: object])[] = [
    ['sponsors', { action: 'join', delegation: 'GEO' }],
    [
      'issues',
      {
        form: 'first',
        symbol: 'E/CN.7/2020/L.61',
        date: '2020-03-03',
        after: 0,
        textHash: issuing.textHash,
      },
    ],
    ['sponsors/entries', { delegations: ['FRA', 'BRA'], floor: true }],
  ]
  for (const [path, body] of posts) expect((await ask('POST', path, body)).status).toBeLessThan(300)
  const japan = await draft.join('JPN')
  japan.type('strongly ')
  await japan.saved()
  japan.leave()
  const oral = (await ask<{ textHash: string; after: number }>('GET', 'oral-revision')).body
  const { textHash, after } = oral
  const revised = await ask('POST', 'oral-revision', { textHash, after, note: 'read out' })
  expect(revised.status).toBe(201)
  const plan = (await ask<AdoptionPlan>('GET', 'adoption')).body
  expect(plan.floor.toSorted()).toEqual(['BRA', 'FRA'])
  const adopted = await ask('POST', 'adoption', {
    textHash: plan.textHash,
    after: plan.after,
    number: plan.number,
    date: '2020-03-06',
    meeting: 8,
  })
  expect(adopted.status).toBe(201)
  for (const body of [
    { move: 'reinstated', note: 'a mistake', mainSponsor: 'GEO' },
    { move: 'withdrawn', note: '' },
  ])
    expect((await ask('POST', 'stage', body)).status).toBe(200)
  const { entries } = await life()
  expect(entries.flatMap(({ change }) => (change.kind === 'stage' ? [change.to] : []))).toEqual([
    'tabled',
    'orally-revised',
    'adopted',
    'orally-revised',
    'withdrawn',
  ])
  expect(entries.flatMap(({ change }) => (change.kind === 'issued' ? [change.form] : []))).toEqual([
    'first',
    'orally-revised',
    'adopted',
  ])
  expect(verifyStore()).toMatchObject({ status: 0 })
})
