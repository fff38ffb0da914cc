// How far a print is, told line by line while it goes on.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PrintLine } from '../../shared/protocol/print-progress.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

async function ask(who: string, path: string, signal?: AbortSignal): Promise<Response> {
  const headers = { cookie: await server.signIn(who) }
  return fetch(`${server.url}/api/drafts/${path}`, { headers, ...(signal && { signal }) })
}

async function firstDraft(): Promise<string> {
  const cookie = await server.signIn('japan')
  const { body } = await server.ask<{ drafts: readonly { id: string }[] }>('GET', '/api/drafts', {
    cookie,
  })
  return body.drafts[0]!.id
}

test('a print is told of step by step, and the PDF is there when it is done', async () => {
  const draft = await firstDraft()
  const answer = await ask('egypt', `${draft}/pdf/progress`)
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
  const lines = (await answer.text()).trim().split('\n')
  const told = lines.map((line) => JSON.parse(line) as PrintLine)
  expect(told.map(({ phase }) => phase)).toEqual(['laying-out', 'writing', 'done'])
  expect(told[1]).toHaveProperty('pages')
  const pdf = await ask('egypt', `${draft}/pdf`)
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
})

test('whoever may not read the draft is told nothing', async () => {
  const draft = await firstDraft()
  const answer = await fetch(`${server.url}/api/drafts/${draft}/pdf/progress`)
  expect(answer.status).toBe(401)
  expect((await ask('japan', `${draft}/pdf/progress?standard=none`)).status).toBe(400)
})

test('whoever goes away before it is done cancels the print', async () => {
  const draft = await firstDraft()
  const leaving = new AbortController()
  const answer = await ask('japan', `${draft}/pdf/progress?standard=a-2a`, leaving.signal)
  leaving.abort()
  await expect(answer.text()).rejects.toThrow(/abort/u)
  const again = await ask('japan', `${draft}/pdf?standard=a-2a`)
  expect(again.status).toBe(200)
})
