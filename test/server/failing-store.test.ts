// A store that fails in the middle of somebody's work: nothing that is not stored is acknowledged or shown, the room says so, and
// when the store is well again everything that was written arrives.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSqlite } from '../../server/store/sqlite.ts'
import { readStoredText } from '../../server/store/log.ts'
import { readEvents } from '../../server/store/negotiation.ts'
import { readYdoc } from '../../shared/document/ydoc.ts'
import { FailingDatabase } from '../contract/failing-database.ts'
import { RoomClient } from './room-client.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer
let db: FailingDatabase
let draftId: string
const folder = mkdtempSync(join(tmpdir(), 'penholder-failing-'))

beforeAll(async () => {
  db = new FailingDatabase(openSqlite(join(folder, 'store.sqlite')))
  server = await startTestServer({ db })
  ;[draftId] = await server.draftIds(await server.signIn('japan'))
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** How many statements come before a command is run. */
async function statementsOfAccess(cookie: string): Promise<number> {
  const body = { paragraphIds: ['gone'], status: 'open', pending: [], forum: '' }
  for (let n = 1; ; n++) {
    db.failAt(n)
    await server.ask('POST', `/api/drafts/${draftId}/statuses`, { cookie, body })
    const { failed } = db
    db.failAt(null)
    if (!failed) return n - 1
  }
}

describe('a room whose store fails', () => {
  // An append is: begin, number, update, client id, commit; the wrapper counts all but the first.
  test.each([1, 2, 3, 4])('at statement %i of an append', async (n) => {
    const [japan, egypt] = await Promise.all(
      ['japan', 'egypt'].map(async (person) =>
        new RoomClient(server.socketUrl, draftId, await server.signIn(person)).join(),
      ),
    )
    const words = `written while statement ${n} fails `
    const before = await readStoredText(db, draftId)
    const told = new Promise<{ code: number; reason: string }>((resolve) => {
      japan!.provider.once('connection-close', (event) => {
        resolve({ code: event!.code, reason: event!.reason })
      })
    })
    db.failAt(n)
    japan!.type(words)
    expect(await told).toEqual({ code: 1013, reason: '{"code":"store-failed"}' })
    expect(db.failed).toBe(true)
    expect(egypt!.text).not.toContain(words)
    // The stock client comes back by itself and brings what was not acknowledged.
    await egypt!.until((text) => text.includes(words))
    await japan!.saved()
    const after = await readStoredText(db, draftId)
    expect(after.head).toBe(before.head + 1)
    expect(japan!.text.split(words)).toHaveLength(2)
    japan!.leave()
    egypt!.leave()
  })

  // A command is: begin, number, update, last event, event, audit, end of the record, its entry, commit.
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'at statement %i of a command: nothing of it is done',
    async (n) => {
      const cookie = await server.signIn('japan')
      const japan = await new RoomClient(server.socketUrl, draftId, cookie).join()
      const { paragraphs } = readYdoc(japan.ydoc)
      const last = paragraphs.at(-1)!.id
      const before = [await readStoredText(db, draftId), await readEvents(db, draftId, 0)]
      const body = {
        paragraphIds: [last],
        status: n % 2 === 0 ? 'agreed' : 'bracketed',
        pending: [],
        forum: '',
      }
      const post = () => server.ask('POST', `/api/drafts/${draftId}/statuses`, { cookie, body })
      // Who asks, for which draft and with what right is read first.
      db.failAt(n + (await statementsOfAccess(cookie)))
      expect(await post()).toMatchObject({ status: 503, body: { code: 'store-failed' } })
      expect(db.failed).toBe(true)
      expect([await readStoredText(db, draftId), await readEvents(db, draftId, 0)]).toEqual(before)
      expect(await post()).toMatchObject({
        status: 200,
        body: { events: [{ change: { kind: 'status' } }] },
      })
      japan.leave()
    },
  )

  test('requests say that the store has failed, and the log has no words in it', async () => {
    const cookie = await server.signIn('japan')
    db.failAt(1)
    const failed = await server.ask('GET', `/api/drafts/${draftId}`, { cookie })
    expect(failed).toMatchObject({ status: 503, body: { code: 'store-failed' } })
    db.failAt(1)
    expect((await server.ask('GET', '/api/health')).status).toBe(503)
    expect((await server.ask('GET', '/api/health')).status).toBe(200)
    const lines = server.lines.join('\n')
    expect(lines).toContain('append-failed')
    expect(lines).not.toContain('written while')
  })
})
