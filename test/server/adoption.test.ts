// A text that is read out, certified, recorded as orally revised and adopted; and what is refused on the way.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readLife } from '../../server/store/life.ts'
import { bodyText } from '../../shared/document/draft-text.ts'
import { rollOf } from '../../shared/adoption/roll.ts'
import { noVotes, type Votes } from '../../shared/adoption/votes.ts'
import type {
  AdoptionPlan,
  AdoptionRequest,
  OralRevisionRequest,
  OralRevisionState,
  RollState,
} from '../../shared/protocol/adoption-api.ts'
import type { DraftRecord, IssuedText, IssueSummary } from '../../shared/protocol/api.ts'
import type { IssuePlan } from '../../shared/protocol/issue-api.ts'
import { NegotiatedDraft } from './negotiated-draft.ts'
import { startTestServer, type TestServer } from './running-server.ts'

const date = '2020-03-06'

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

const oral = async (who = 'observer') =>
  (await ask<OralRevisionState>(who, 'GET', '/oral-revision')).body
const plan = async () => (await ask<AdoptionPlan>('secretariat', 'GET', '/adoption')).body
const record = async () => (await ask<DraftRecord>('observer', 'GET', '')).body
const read = async (number: number) =>
  (await ask<IssuedText>('observer', 'GET', `/issues/${number}`)).body
const recordOral = (request: OralRevisionRequest) =>
  ask<IssueSummary>('secretariat', 'POST', '/oral-revision', request)

async function adopt(more: Partial<AdoptionRequest> = {}) {
  const { textHash, after, number } = await plan()
  const request = { textHash, after, number, date, meeting: 8, ...more }
  return ask<IssueSummary>('secretariat', 'POST', '/adoption', request)
}

async function issueFirst(symbol: string): Promise<void> {
  const planned = await ask<IssuePlan>('secretariat', 'GET', '/issues/plan?form=first')
  const { after, textHash } = planned.body
  const body = { form: 'first', symbol, date: '2020-03-03', after, textHash }
  expect((await ask('secretariat', 'POST', '/issues', body)).status).toBe(201)
}

async function write(words: string): Promise<void> {
  const japan = await draft.join('JPN')
  japan.type(words)
  await japan.saved()
  japan.leave()
}

const certify = (textHash: string) =>
  ask('JPN', 'POST', '/consents', { to: 'oral-revision', textHash })

describe('an oral revision', () => {
  test('is of a document: before one is issued there is none, and nothing to adopt', async () => {
    expect(await oral()).toMatchObject({ document: null, hindrance: 'not-issued-yet' })
    expect((await plan()).hindrance).toBe('not-issued-yet')
    expect(await adopt({ number: '63/1' })).toMatchObject({
      status: 409,
      body: { code: 'not-issued-yet' },
    })
    await issueFirst('E/CN.7/2020/L.5')
    expect(await oral()).toMatchObject({
      document: { symbol: 'E/CN.7/2020/L.5' },
      unchanged: true,
      sentences: [],
      hindrance: 'oral-nothing',
    })
    expect(await certify((await oral()).textHash)).toMatchObject({
      status: 409,
      body: { code: 'oral-nothing' },
    })
  })

  test('is read back in the language of the text, and nothing may be adopted meanwhile', async () => {
    await write('strongly ')
    const state = await oral()
    expect(state).toMatchObject({
      unchanged: false,
      hindrance: null,
      certification: null,
      mainSponsor: 'JPN',
    })
    expect(state.sentences).toHaveLength(1)
    expect(state.sentences[0]).toMatch(/^In operative paragraph 1, .*insert “strongly”\.$/)
    const planned = await plan()
    expect(planned).toMatchObject({ hindrance: 'adoption-text-differs', form: 'commission' })
    expect(planned.differences).toEqual(state.sentences)
    expect(await adopt()).toMatchObject({ status: 409, body: { code: 'adoption-text-differs' } })
  })

  test('is certified by the main sponsor, word for word, or told of in a note', async () => {
    const { textHash, after } = await oral()
    expect(await recordOral({ textHash, after })).toMatchObject({
      status: 422,
      body: { code: 'consent-missing', details: { delegation: 'JPN' } },
    })
    expect((await ask('HND', 'POST', '/consents', { to: 'oral-revision', textHash })).status).toBe(
      403,
    )
    expect((await certify(textHash)).status).toBe(201)
    expect((await oral()).certification).toMatchObject({ delegation: 'JPN', valid: true })
    await write('very ')
    const changed = await oral()
    expect(changed.certification).toMatchObject({ valid: false })
    expect(await recordOral({ textHash, after })).toMatchObject({ body: { code: 'text-changed' } })
    expect(await recordOral({ textHash: changed.textHash, after })).toMatchObject({
      body: { code: 'consent-missing' },
    })
    expect((await certify(changed.textHash)).status).toBe(201)
  })

  test('is recorded by the secretariat alone, once, and makes no document', async () => {
    const { textHash, after } = await oral()
    for (const who of ['JPN', 'HND', 'EGY', 'observer'])
      expect((await ask(who, 'POST', '/oral-revision', { textHash, after })).status).toBe(403)
    const both = await Promise.all([
      recordOral({ textHash, after }),
      recordOral({ textHash, after }),
    ])
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409])
    expect(await record()).toMatchObject({ stage: 'orally-revised', closed: false })
    const { content, ...issue } = await read(2)
    expect(issue).toMatchObject({
      form: 'orally-revised',
      symbol: 'E/CN.7/2020/L.5',
      variant: 'oral 1',
    })
    expect(content.issue).toEqual({ form: 'orally-revised', of: 'E/CN.7/2020/L.5' })
    expect(await oral()).toMatchObject({ recorded: 1, unchanged: true, hindrance: 'oral-nothing' })
  })

  test('after another one, which a note tells of, the list is still from the document', async () => {
    const before = (await oral()).sentences
    await write('indeed ')
    const { textHash, after, sentences } = await oral()
    expect(sentences).not.toEqual(before)
    expect(
      await recordOral({ textHash, after, note: 'Certified in the room by Japan' }),
    ).toMatchObject({
      status: 201,
      body: { variant: 'oral 2' },
    })
    expect((await read(3)).content.issue?.note).toBe('Certified in the room by Japan')
  })
})

describe('the roll', () => {
  const roll = async (who: string, members?: readonly string[] | null) => {
    const cookie = await draft.cookieOf(who)
    const { meetingId } = await plan()
    const path = `/api/meetings/${meetingId}/roll`
    return members === undefined
      ? server.ask<RollState>('GET', path, { cookie })
      : server.ask<RollState>('POST', path, { cookie, body: { members } })
  }

  test('is all Members until the secretariat enters another; observers are not on it', async () => {
    expect((await roll('observer')).body).toMatchObject({ members: null, roll: rollOf(null) })
    expect(await roll('stranger')).toMatchObject({ status: 404, body: { code: 'no-such-meeting' } })
    expect((await roll('JPN', ['JPN'])).status).toBe(403)
    expect(await roll('secretariat', ['JPN', 'VAT'])).toMatchObject({
      status: 422,
      body: { code: 'roll-not-a-member', details: { delegation: 'VAT' } },
    })
    const members = ['JPN', 'EGY', 'FRA', 'BRA', 'JPN']
    expect((await roll('secretariat', members)).body.roll).toEqual(['BRA', 'EGY', 'FRA', 'JPN'])
    expect((await plan()).roll).toEqual(['BRA', 'EGY', 'FRA', 'JPN'])
  })
})

describe('adoption', () => {
  const votes: Votes = { 'in-favour': ['JPN', 'BRA'], against: ['FRA'], abstaining: [] }
  const announced = { 'in-favour': 2, against: 1, abstaining: 0 }

  test('is planned in the form of the body, with the next number', async () => {
    expect(await plan()).toMatchObject({
      form: 'commission',
      asOrallyRevised: true,
      differences: [],
      hindrance: null,
      number: '63/1',
      report: null,
      reporting: [],
    })
  })

  test('is warned of where a paragraph would be printed in brackets', async () => {
    const status = { paragraphIds: ['b'], pending: [], forum: '' }
    await ask('JPN', 'POST', '/statuses', { ...status, status: 'bracketed' })
    expect((await plan()).remarks).toContainEqual({ code: 'brackets', details: { count: 1 } })
    await ask('JPN', 'POST', '/statuses', { ...status, status: 'open' })
    expect((await plan()).remarks.map(({ code }) => code)).not.toContain('brackets')
  })

  test.each<[string, Partial<AdoptionRequest>, string]>([
    ['a number that is none', { number: '2223 (2015)' }, 'number-unreadable'],
    ['a number of another session', { number: '64/1' }, 'number-other-session'],
    [
      'a report on which a commission does not adopt',
      { onReport: { body: 'C3', symbols: 'A/63/432' } },
      'report-not-of-body',
    ],
    ['another text than was seen', { textHash: '0'.repeat(64) }, 'text-changed'],
    ['what was seen before something was issued', { after: 1 }, 'issued-meanwhile'],
    [
      'a vote of somebody who is not on the roll',
      { vote: { votes: { ...votes, abstaining: ['KEN'] }, announced } },
      'vote-not-on-roll',
    ],
    [
      'a vote cast twice',
      { vote: { votes: { ...votes, abstaining: ['JPN'] }, announced } },
      'vote-twice',
    ],
    [
      'totals that were announced otherwise',
      { vote: { votes, announced: { ...announced, 'in-favour': 3 } } },
      'vote-total-differs',
    ],
    [
      'a vote that was not carried',
      { vote: { votes: noVotes, announced: { 'in-favour': 0, against: 0, abstaining: 0 } } },
      'vote-not-carried',
    ],
  ])('refuses %s', async (_, more, code) => {
    const refused = await adopt(more)
    expect(refused.body).toMatchObject({ code })
    expect(refused.status).toBeGreaterThanOrEqual(400)
    expect(await record()).toMatchObject({ stage: 'orally-revised' })
  })

  test('is entered by the secretariat alone, once, whoever is quicker', async () => {
    const { textHash, after, number } = await plan()
    const request = { textHash, after, number, date, meeting: 8 }
    for (const who of ['JPN', 'HND', 'EGY', 'observer'])
      expect((await ask(who, 'POST', '/adoption', request)).status).toBe(403)
    const both = await Promise.all([
      adopt({ vote: { votes, announced } }),
      adopt({ vote: { votes, announced } }),
    ])
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409])
    expect(await record()).toMatchObject({ stage: 'adopted', closed: true })
  })

  test('freezes the resolution in the form of its body, and closes the room', async () => {
    const { content, ...issue } = await read(4)
    expect(issue).toMatchObject({ form: 'adopted', symbol: 'E/CN.7 63/1', variant: '' })
    expect(content.issue).toEqual({ form: 'adopted', of: 'E/CN.7/2020/L.5' })
    expect(content.masthead).toMatchObject({
      kind: 'resolution',
      symbol: null,
      distribution: 'general',
      resolutionNumber: '63/1',
      adoption: {
        date,
        meeting: 8,
        mode: 'recorded-vote',
        votes: { 'in-favour': ['BRA', 'JPN'], against: ['FRA'], abstaining: [] },
        asOrallyRevised: true,
      },
    })
    const oralText = (await read(3)).content.text.paragraphs.map(bodyText)
    expect(content.text.paragraphs.map(bodyText)).toEqual(oralText)
    expect((await ask('secretariat', 'GET', '/oral-revision')).status).toBe(200)
    expect(await recordOral({ textHash: (await oral()).textHash, after: 4 })).toMatchObject({
      body: { code: 'stage-final' },
    })
    expect((await adopt({ number: '63/2' })).body).toMatchObject({ code: 'stage-final' })
  })

  test('is in the record of the draft, as are the oral revisions', async () => {
    const life = await readLife(server.running.db, draft.id)
    const said = life.flatMap(({ change }) =>
      change.kind === 'issued' ? [change.form] : change.kind === 'stage' ? [change.to] : [],
    )
    expect(said).toEqual([
      'first',
      'tabled',
      'orally-revised',
      'orally-revised',
      'orally-revised',
      'adopted',
      'adopted',
    ])
  })

  test('that was a mistake is undone and done again under the same number; both stay', async () => {
    const undone = await ask('secretariat', 'POST', '/stage', {
      move: 'reinstated',
      note: 'The vote was entered in the wrong draft',
    })
    expect(undone.status).toBe(200)
    expect(await record()).toMatchObject({ stage: 'orally-revised', closed: false })
    expect((await plan()).number).toBe('63/1')
    expect(await adopt()).toMatchObject({ status: 201, body: { variant: 'adoption 2' } })
    expect((await read(5)).content.masthead.adoption).toEqual({
      date,
      meeting: 8,
      mode: 'without-vote',
      asOrallyRevised: true,
    })
    expect((await read(4)).content.masthead.adoption?.mode).toBe('recorded-vote')
  })
})

describe('a draft of a Main Committee', () => {
  test('becomes a resolution of the General Assembly, on the report of its Committee', async () => {
    draft = await NegotiatedDraft.make(server)
    const masthead = { organ: 'GA', body: 'C3', session: 63 }
    expect((await ask('secretariat', 'PATCH', '/masthead', masthead)).status).toBe(200)
    await issueFirst('A/C.3/63/L.7')
    expect(await plan()).toMatchObject({
      form: 'assembly',
      asOrallyRevised: false,
      number: '63/1',
      report: { body: 'C3', symbols: '' },
      reporting: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'],
    })
    const onReport = { body: 'C3', symbols: 'A/63/432' }
    expect((await adopt({ onReport: { ...onReport, body: 'CND' } })).body).toMatchObject({
      code: 'report-not-of-body',
    })
    expect(await adopt({ number: '63/197', onReport, meeting: 71 })).toMatchObject({
      status: 201,
      body: { form: 'adopted', symbol: 'A/RES/63/197' },
    })
    expect((await read(2)).content.masthead).toMatchObject({
      kind: 'resolution',
      symbol: 'A/RES/63/197',
      body: 'GA',
      resolutionNumber: '63/197',
      adoption: { date, meeting: 71, mode: 'without-vote', onReport },
    })
  })

  test('does not get a number that another resolution has', async () => {
    draft = await NegotiatedDraft.make(server)
    const masthead = { organ: 'GA', body: 'GA', session: 63 }
    expect((await ask('secretariat', 'PATCH', '/masthead', masthead)).status).toBe(200)
    await issueFirst('A/63/L.40')
    expect(await plan()).toMatchObject({
      number: '63/198',
      report: { body: null, symbols: 'A/63/L.40' },
    })
    expect(await adopt({ number: '63/197' })).toMatchObject({
      status: 409,
      body: { code: 'number-taken' },
    })
  })
})

describe('a draft decision', () => {
  test('becomes a decision, with a number and a symbol of their series', async () => {
    draft = await NegotiatedDraft.make(server, 'decision')
    const masthead = { organ: 'GA', body: 'GA', session: 63 }
    expect((await ask('secretariat', 'PATCH', '/masthead', masthead)).status).toBe(200)
    await issueFirst('A/63/L.41')
    expect(await plan()).toMatchObject({ form: 'assembly', number: '63/501' })
    expect(await adopt({ number: '63/512', meeting: 71 })).toMatchObject({
      status: 201,
      body: { form: 'adopted', symbol: 'A/DEC/63/512' },
    })
    expect((await read(2)).content.masthead).toMatchObject({
      kind: 'decision',
      symbol: 'A/DEC/63/512',
      resolutionNumber: '63/512',
    })
  })
})
