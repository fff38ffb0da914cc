import { afterAll, beforeAll, expect, test } from 'vitest'
import { NegotiatedDraft } from '../../test/server/negotiated-draft.ts'
import { startTestServer, type TestServer } from '../../test/server/running-server.ts'
import { findDraft } from '../store/drafts.ts'
import { KeptAnswers } from './kept-answers.ts'

let server: TestServer
let draft: NegotiatedDraft

beforeAll(async () => {
  server = await startTestServer()
  draft = await NegotiatedDraft.make(server)
})

afterAll(() => server.close())

function counting() {
  const kept = new KeptAnswers<number>()
  let made = 0
  const ask = async () => {
    const { db } = server.running
    const stored = await findDraft(db, draft.id)
    return kept.get(db, stored!, () => Promise.resolve(++made))
  }
  return { kept, ask }
}

test('what is asked at once is worked out once, until words or records are others', async () => {
  const { ask } = counting()
  expect(new Set(await Promise.all(Array.from({ length: 100 }, ask)))).toEqual(new Set([1]))
  const japan = await draft.join('JPN')
  japan.type('now ')
  await japan.saved()
  japan.leave()
  expect([await ask(), await ask()]).toEqual([2, 2])
  const join = { action: 'join', delegation: 'EGY' }
  expect((await draft.post('EGY', 'sponsors', join)).status).toBe(200)
  expect([await ask(), await ask()]).toEqual([3, 3])
})

test('what failed is tried again', async () => {
  const { kept } = counting()
  const { db } = server.running
  const stored = (await findDraft(db, draft.id))!
  const fail = () => Promise.reject(new Error('no'))
  await expect(kept.get(db, stored, fail)).rejects.toThrow('no')
  expect(await kept.get(db, stored, () => Promise.resolve(7))).toBe(7)
})
