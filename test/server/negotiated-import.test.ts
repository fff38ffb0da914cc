// A draft in the middle of its negotiation as a Word file that is brought back to it: what is proposed already is told and not proposed
// twice, and what a delegation has added in Word is its own.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { negotiateSample } from '../../server/samples/sample-negotiation.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import type { ImportedChangesAnswer, ImportReview } from '../../shared/protocol/import-api.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { type Answered, startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let cookie: string
let draft: string

beforeAll(async () => {
  server = await startTestServer()
  cookie = await server.makeEditor()
  const [english] = await server.draftIds(cookie)
  draft = english
  const { db } = server.running
  await db.transaction((sql) => negotiateSample(sql, draft, Date.UTC(2020, 2, 4)))
})

afterAll(() => server.close())

async function send<T>(path: string, bytes: Uint8Array): Promise<Answered<T>> {
  const response = await fetch(`${server.url}/api${path}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/octet-stream' },
    body: Buffer.from(bytes),
  })
  const { status, headers } = response
  return { status, body: (await response.json()) as T, headers }
}

async function exportWord(): Promise<Uint8Array> {
  const path = `${server.url}/api/drafts/${draft}/docx?with=proposals`
  const file = await fetch(path, { headers: { cookie } })
  return new Uint8Array(await file.arrayBuffer())
}

async function readProposals() {
  const path = `/api/drafts/${draft}/text`
  const { body } = await server.ask<FrozenContent>('GET', path, { cookie })
  return collectProposals(body.text)
}

/** Every author as the delegation that is guessed. */
async function bring(bytes: Uint8Array) {
  const read = await send<ImportReview>(`/import?name=e.docx&draft=${draft}`, bytes)
  const authors = read.body.changes?.authors ?? []
  const map = Object.fromEntries(authors.map(({ author, delegation }) => [author, delegation]))
  const query = `name=e.docx&authors=${encodeURIComponent(JSON.stringify(map))}`
  const path = `/drafts/${draft}/import-changes?${query}`
  const done = await send<ImportedChangesAnswer>(path, bytes)
  return { changes: read.body.changes, done }
}

describe('the Word file of a negotiated draft, one paragraph of it in brackets', () => {
  test('is taken over the draft as it stands, and nothing of it is proposed twice', async () => {
    const before = await readProposals()
    const { changes, done } = await bring(await exportWord())
    expect(changes?.base).toEqual({ number: null, symbol: null })
    expect(done.status).toBe(200)
    expect(done.body.proposals).toEqual({})
    expect(await readProposals()).toEqual(before)
    const toldOf = (of: string) =>
      done.body.unplaced
        .filter(({ delegation }) => delegation === of)
        .map(({ kind, words }) => `${kind} ${words}`)
    expect(toldOf('FRA')).toEqual([
      'present Encourages',
      'present Welcomes the contribution of civil society and academia to that end;',
    ])
    expect(toldOf('EGY')).toEqual([
      'present with appreciation',
      'present and administrative capacities',
    ])
    // Two strike the same words; the file has one of them as a comment.
    expect(toldOf('MEX')).toContain('otherwise withconsistent')
    const said = done.body.unplaced.map(({ words }) => words)
    expect(said.filter((words) => /^[[\]]/u.test(words))).toEqual([])
  })

  test('with more words of a delegation, has those alone as its proposal', async () => {
    const before = await readProposals()
    const parts = unzipSync(await exportWord())
    const document = strFromU8(parts['word/document.xml']!)
    const mark = '<w:ins w:id="90001" w:author="Japan" w:date="2020-03-05T00:00:00Z">'
    const added = `${mark}<w:r><w:t xml:space="preserve"> and urgent</w:t></w:r></w:ins>`
    const place = document.indexOf('</w:p>', document.indexOf('Bearing in mind'))
    const changed = document.slice(0, place) + added + document.slice(place)
    const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(changed) })
    const { done } = await bring(bytes)
    expect(done.body.proposals).toEqual({ JPN: 1 })
    const after = await readProposals()
    expect(after.filter(({ by }) => by !== 'JPN')).toEqual(before)
    expect(JSON.stringify(after.filter(({ by }) => by === 'JPN'))).toContain('and urgent')
  })
})
