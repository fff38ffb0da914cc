// A draft through every form in which something of it is issued, and what is refused on the way.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listCorrections } from '../../shared/exporters/list-corrections.ts'
import { bodyText } from '../../shared/document/draft-text.ts'
import type {
  DraftRecord,
  DraftSummary,
  IssuedText,
  IssueSummary,
} from '../../shared/protocol/api.ts'
import type { IssuePlan, IssueRequest, IssuingState } from '../../shared/protocol/issue-api.ts'
import type { DocumentForm } from '../../shared/revisions/issuable.ts'
import { compareDocuments } from '../../shared/diff/diff-documents.ts'
import { readLife } from '../../server/store/life.ts'
import { readText } from '../../server/store/sql.ts'
import { birth, put, startOf } from './gate-scene.ts'
import { NegotiatedDraft } from './negotiated-draft.ts'
import { type Answered, startTestServer, type TestServer } from './running-server.ts'

const date = '2020-03-03'

let server: TestServer
let draft: NegotiatedDraft

beforeAll(async () => {
  server = await startTestServer()
  draft = await NegotiatedDraft.make(server)
})

afterAll(() => server.close())

async function ask<T>(who: string, method: string, path: string, body?: unknown) {
  const cookie = await draft.cookieOf(who)
  const address = `/api/drafts/${draft.id}${path}`
  return server.ask<T>(method, address, body === undefined ? { cookie } : { cookie, body })
}

const plan = async (form: DocumentForm) =>
  (await ask<IssuePlan>('secretariat', 'GET', `/issues/plan?form=${form}`)).body
const standing = async (who = 'EGY') => (await ask<IssuingState>(who, 'GET', '/standing')).body
const issue = (request: IssueRequest): Promise<Answered<IssueSummary>> =>
  ask<IssueSummary>('secretariat', 'POST', '/issues', request)
const read = async (number: number) =>
  (await ask<IssuedText>('observer', 'GET', `/issues/${number}`)).body
const record = async () => (await ask<DraftRecord>('observer', 'GET', '')).body

/** Issues what the plan proposes. */
async function issuePlanned(form: DocumentForm, more: Partial<IssueRequest> = {}) {
  const { symbol, after, textHash } = await plan(form)
  const named = form === 'reissue' ? {} : { symbol }
  const issued = await issue({ form, date, after, textHash, ...named, ...more })
  expect(issued).toMatchObject({ status: 201 })
  return issued.body
}

async function join(delegation: string, onBehalfOf: string | null = null): Promise<void> {
  const body = { action: 'join', delegation, onBehalfOf }
  expect((await ask('secretariat', 'POST', '/sponsors', body)).status).toBe(200)
}

async function write(words: string): Promise<void> {
  const japan = await draft.join('JPN')
  japan.type(words)
  await japan.saved()
  japan.leave()
}

async function consent(): Promise<void> {
  const { textHash } = await standing('JPN')
  const given = await ask('JPN', 'POST', '/consents', { to: 'revision', textHash })
  expect(given.status).toBe(201)
}

/** As `sha256sum` says of what lies in the store. */
async function storedHashes(): Promise<string[]> {
  const rows = await server.running.db.query(
    'select content, hash from issues where draft_id = $1 order by number',
    draft.id,
  )
  for (const row of rows)
    expect(createHash('sha256').update(readText(row, 'content')).digest('hex')).toBe(
      readText(row, 'hash'),
    )
  return rows.map((row) => readText(row, 'hash'))
}

describe('a text that is tabled', () => {
  test('before it is issued there is nothing to revise, add to, correct or reissue', async () => {
    expect(await record()).toMatchObject({ stage: 'drafting' })
    expect((await standing()).offers).toEqual([
      { form: 'first', hindrance: null },
      { form: 'revision', hindrance: 'not-issued-yet' },
      { form: 'addendum', hindrance: 'not-issued-yet' },
      { form: 'corrigendum', hindrance: 'not-issued-yet' },
      { form: 'reissue', hindrance: 'not-issued-yet' },
    ])
    for (const form of ['revision', 'addendum', 'corrigendum', 'reissue'] as const)
      expect(await issue({ form, symbol: 'E/CN.7/2020/L.5/Rev.1', date })).toMatchObject({
        status: 409,
        body: { code: 'not-issued-yet' },
      })
  })

  test('a proposal without words is listed by what it does', async () => {
    const moved = await NegotiatedDraft.make(server)
    const france = await moved.join('FRA')
    const owner = { sid: 'FRA:00000077', by: 'FRA' }
    put(france.ydoc, startOf(france.ydoc, 'a'), [birth('m', { kind: 'move', ref: 'c' })], owner)
    await france.saved()
    france.leave()
    const path = `/api/drafts/${moved.id}/issues/plan?form=first`
    const cookie = await moved.cookieOf('secretariat')
    const { openProposals } = (await server.ask<IssuePlan>('GET', path, { cookie })).body
    expect(openProposals).toEqual([
      { ...owner, kind: 'move', paragraph: 'OP 3', inserted: '', struck: '' },
    ])
  })

  test('what an editor should look at is said before', async () => {
    const france = await draft.join('FRA')
    const sid = await draft.insert(france, 'FRA', 'one ', 'half ')
    const { remarks, findings, openProposals } = await plan('first')
    expect(remarks).toEqual([
      { code: 'no-title', details: {} },
      { code: 'open-proposals', details: { count: 1 } },
    ])
    expect(openProposals).toEqual([
      { sid, by: 'FRA', kind: 'change', paragraph: 'OP 1', inserted: 'half ', struck: '' },
    ])
    expect(findings.map(({ rule, paragraph }) => [rule, paragraph])).toContainEqual([
      'operative-end',
      'OP 2',
    ])
    await draft.post('FRA', 'decisions', draft.request(france, 'withdraw', sid))
    france.leave()
  })

  test('the first issue tables it', async () => {
    const issued = await issuePlanned('first', { symbol: 'E/CN.7/2020/L.5' })
    expect(issued).toMatchObject({ number: 1, form: 'first', variant: '' })
    expect(await record()).toMatchObject({ stage: 'tabled', closed: false })
    expect((await read(1)).content.issue).toEqual({ form: 'first', of: null })
    expect((await standing()).unchanged).toBe(true)
  })

  test('an addendum has the sponsors that joined since, those from the floor left out', async () => {
    expect((await plan('addendum')).hindrance).toBe('no-additional-sponsors')
    await join('PRY')
    await join('GEO')
    await join('HRV', 'EU')
    const planned = await plan('addendum')
    expect(planned).toMatchObject({
      symbol: 'E/CN.7/2020/L.5/Add.1',
      added: ['GEO', 'HRV', 'PRY'],
      lines: [
        'Add the following countries to the list of sponsors of the draft resolution:',
        'Croatia,* Georgia and Paraguay.',
        expect.stringMatching(/^\* On behalf of .+ European Union\.$/u),
      ],
    })
    await issuePlanned('addendum', { date: '2020-03-04', jobNumber: 'V.20-01799' })
    const { content } = await read(2)
    expect(content.masthead).toMatchObject({
      kind: 'addendum',
      symbol: 'E/CN.7/2020/L.5/Add.1',
      date: '2020-03-04',
      jobNumber: 'V.20-01799',
    })
    expect(content.text.paragraphs.map(bodyText)).toEqual(planned.lines)
    expect(content.issue).toEqual({
      form: 'addendum',
      of: 'E/CN.7/2020/L.5',
      added: ['GEO', 'HRV', 'PRY'],
    })
    expect((await plan('addendum')).hindrance).toBe('no-additional-sponsors')
    expect(await record()).toMatchObject({ masthead: { symbol: 'E/CN.7/2020/L.5' } })
    const cookie = await draft.cookieOf('EGY')
    const list = await server.ask<{ drafts: DraftSummary[] }>('GET', '/api/drafts', { cookie })
    expect(list.body.drafts.find(({ id }) => id === draft.id)?.symbol).toBe('E/CN.7/2020/L.5')
  })

  test('who withdrew after being printed is no matter of an addendum', async () => {
    const leave = { action: 'withdraw', delegation: 'PRY' }
    await ask('secretariat', 'POST', '/sponsors', leave)
    expect((await plan('addendum')).hindrance).toBe('no-additional-sponsors')
    await join('PRY')
    expect((await plan('addendum')).hindrance).toBe('no-additional-sponsors')
  })

  test('a corrigendum says what differs, for some languages, and changes nothing', async () => {
    const before = await storedHashes()
    await write('Nine ')
    const planned = await plan('corrigendum')
    const comparison = compareDocuments((await read(1)).content, {
      ...(await ask<IssuedText['content']>('observer', 'GET', '/text')).body,
    })
    expect(planned.corrections).toEqual(listCorrections(comparison))
    expect(planned.corrections).toEqual([
      { place: 'Paragraph 1', words: 'For “one” read “Nine one”.' },
    ])
    expect(
      await issue({ form: 'corrigendum', symbol: planned.symbol, date, corrections: [] }),
    ).toMatchObject({ status: 422, body: { code: 'no-corrections' } })
    const corrections = [...planned.corrections, { place: 'Paragraph 1', words: 'Delete “x”.' }]
    await issuePlanned('corrigendum', { corrections, languages: ['en', 'fr'] })
    const { content } = await read(3)
    expect(content.masthead).toMatchObject({
      kind: 'corrigendum',
      symbol: 'E/CN.7/2020/L.5/Corr.1',
    })
    expect(content.issue?.languages).toEqual(['en', 'fr'])
    expect(content.text.paragraphs.map(bodyText)).toEqual([
      'Paragraph 1',
      'For “one” read “Nine one”.',
      'Delete “x”.',
    ])
    expect((await storedHashes()).slice(0, 2)).toEqual(before)
  })

  test('a reissue is the same document with one more asterisk, its own day in a note', async () => {
    const planned = await plan('reissue')
    expect(planned.symbol).toBe('E/CN.7/2020/L.5*')
    const note = 'The second page was missing'
    const first = await issuePlanned('reissue', { date: '2020-03-09', note })
    expect(first).toMatchObject({ symbol: 'E/CN.7/2020/L.5', variant: '*', form: 'reissue' })
    const [tabled, again] = [await read(1), await read(4)]
    expect(again.content).toEqual({
      ...tabled.content,
      masthead: { ...tabled.content.masthead, reissued: ['2020-03-09'] },
      issue: { form: 'reissue', of: 'E/CN.7/2020/L.5', note },
    })
    expect(await issuePlanned('reissue', { date: '2020-03-10' })).toMatchObject({ variant: '**' })
    await issuePlanned('reissue', { date: '2020-03-11' })
    expect((await plan('reissue')).hindrance).toBe('no-more-asterisks')
  })
})

describe('a revision', () => {
  test('needs the consent of the main sponsor to these words', async () => {
    const { symbol, textHash } = await plan('revision')
    expect(symbol).toBe('E/CN.7/2020/L.5/Rev.1')
    const request = { form: 'revision', symbol, date, textHash } as const
    expect(await issue(request)).toMatchObject({
      status: 422,
      body: { code: 'consent-missing', details: { delegation: 'JPN' } },
    })
    expect(
      await ask('JPN', 'POST', '/consents', { to: 'revision', textHash: '0'.repeat(64) }),
    ).toMatchObject({ status: 409, body: { code: 'text-changed' } })
    await consent()
    expect((await standing()).consent).toMatchObject({ delegation: 'JPN', valid: true })
    await write('Ten ')
    expect((await standing()).consent).toMatchObject({ valid: false })
    expect(await issue(request)).toMatchObject({ status: 409, body: { code: 'text-changed' } })
    const { textHash: newer } = await plan('revision')
    expect(await issue({ ...request, textHash: newer })).toMatchObject({
      body: { code: 'consent-missing' },
    })
    await consent()
    const planned = await plan('revision')
    expect(planned).toMatchObject({
      document: { number: 6, symbol: 'E/CN.7/2020/L.5***' },
      changes: { changed: 1, added: 0, sponsorsAdded: 3 },
      consent: { valid: true },
    })
    const issued = await issuePlanned('revision')
    expect(await record()).toMatchObject({
      stage: 'revised',
      masthead: { symbol: 'E/CN.7/2020/L.5/Rev.1', reissued: [] },
    })
    const { content } = await read(issued.number)
    expect(content.issue).toEqual({ form: 'revision', of: 'E/CN.7/2020/L.5' })
    expect(content.sponsors.map(({ delegation }) => delegation)).toEqual([
      'GEO',
      'HRV',
      'JPN',
      'PRY',
    ])
    // It is used up, also for the same words.
    expect(await standing()).toMatchObject({ consent: null, unchanged: true })
  })

  test('consent that was had elsewhere is told in a note, which goes into the record', async () => {
    await write('Eleven ')
    const note = 'Letter of the Permanent Mission of Japan, 5 March'
    const issued = await issuePlanned('revision', { note })
    expect(issued.symbol).toBe('E/CN.7/2020/L.5/Rev.2')
    const life = await readLife(server.running.db, draft.id)
    expect(life.findLast(({ change }) => change.kind === 'issued')?.change).toMatchObject({ note })
    expect((await read(issued.number)).content.issue).toMatchObject({ note })
  })

  test('consent is not kept by who withdraws and leads again', async () => {
    const sponsor = (action: string, more: object = {}) =>
      ask('secretariat', 'POST', '/sponsors', { action, delegation: 'JPN', ...more })
    await consent()
    expect((await standing()).consent).toMatchObject({ valid: true })
    expect((await sponsor('withdraw')).status).toBe(200)
    expect((await sponsor('join')).status).toBe(200)
    const led = await sponsor('lead', { note: 'Said in the meeting' })
    expect(led.status).toBe(200)
    expect((await standing()).consent).toMatchObject({ delegation: 'JPN', valid: false })
  })

  test('without a main sponsor a reason is asked for', async () => {
    await ask('secretariat', 'POST', '/sponsors', { action: 'withdraw', delegation: 'JPN' })
    const { symbol } = await plan('revision')
    const request = { form: 'revision', symbol, date } as const
    expect(await issue({ ...request, note: '  ' })).toMatchObject({
      status: 422,
      body: { code: 'note-missing' },
    })
    expect((await issue({ ...request, note: 'Text of the Chair' })).status).toBe(201)
  })
})

describe('what is issued after it', () => {
  test('addenda begin anew under the revision', async () => {
    await join('JPN')
    expect(await plan('addendum')).toMatchObject({
      symbol: 'E/CN.7/2020/L.5/Rev.3/Add.1',
      added: ['JPN'],
    })
    await issuePlanned('addendum')
    await join('EGY')
    expect(await plan('addendum')).toMatchObject({
      symbol: 'E/CN.7/2020/L.5/Rev.3/Add.2',
      added: ['EGY'],
      lines: [
        'Add the following country to the list of sponsors of the draft resolution:',
        'Egypt.',
      ],
    })
  })

  test('of two who issue at once the second is told what the first did', async () => {
    const { symbol, after } = await plan('addendum')
    const request = { form: 'addendum', symbol, date, after } as const
    const answers = await Promise.all([issue(request), issue(request)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'no-additional-sponsors',
    })
    await join('BRA')
    const late = await issue({ ...request, symbol: `${symbol}0` })
    expect(late).toMatchObject({
      status: 409,
      body: { code: 'issued-meanwhile', details: { symbol } },
    })
  })

  test('whatever was issued is as it was, and the record tells of all of it', async () => {
    const hashes = await storedHashes()
    const { issues } = await record()
    expect(issues.map(({ hash }) => hash)).toEqual(hashes)
    const life = await readLife(server.running.db, draft.id)
    const told = life.flatMap(({ change }) => (change.kind === 'issued' ? [change.hash] : []))
    expect(told).toEqual(hashes)
    const stages = life.flatMap(({ change }) => (change.kind === 'stage' ? [change.to] : []))
    expect(stages).toEqual(['tabled', 'revised'])
  })

  test('every form is a PDF', async () => {
    for (const number of [1, 2, 3, 4]) {
      const pdf = await ask<string>('observer', 'GET', `/issues/${number}/pdf`)
      expect(pdf.body.slice(0, 5)).toBe('%PDF-')
    }
  })
})
