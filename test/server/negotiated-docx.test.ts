// A draft in the middle of its negotiation as a Word file, over HTTP: proposals as changes of their delegations, the discussion as comments
// for whoever may read it.
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDraft } from '../../server/drafts/create-draft.ts'
import { listMeetings } from '../../server/store/drafts.ts'
import { insertEvents } from '../../server/store/negotiation.ts'
import { paragraph } from '../builders.ts'
import { checkPackage } from '../docx/check-package.ts'
import { readWord } from '../docx/read-word.ts'
import { startTestServer, type TestServer } from './running-server.ts'

const japan = { sid: 'JPN:00000001', by: 'JPN' }
const day = Date.UTC(2020, 2, 4, 10, 30)

let server: TestServer
let draft: string

beforeAll(async () => {
  server = await startTestServer()
  const { db } = server.running
  const [meeting] = await listMeetings(db)
  if (!meeting) throw new Error('the sample meeting')
  const text = {
    paragraphs: [
      paragraph('t', 'title', 'A title & more'),
      paragraph('a', 'operative', '', {
        runs: [
          { text: 'Urges', marks: { del: [japan] } },
          { text: 'Encourages', marks: { ins: japan } },
          { text: ' Member States;', marks: {} },
        ],
      }),
      paragraph('b', 'operative', 'Decides to meet.'),
    ],
  }
  const { id: meetingId, masthead } = meeting
  draft = await db.transaction(async (sql) => {
    const id = await createDraft(sql, { meetingId, masthead, text, personId: null, now: 0 })
    const by = { personId: null, name: 'Program', delegation: null }
    const change = {
      kind: 'proposed',
      sid: japan.sid,
      delegation: 'JPN',
      paragraphId: 'a',
    } as const
    await insertEvents(sql, id, [{ at: day, by, change }])
    return id
  })
})

afterAll(() => server.close())

async function get(who: string | null, query: string) {
  const headers = who === null ? {} : { cookie: await server.signIn(who) }
  const response = await fetch(`${server.url}/api/drafts/${draft}/docx${query}`, { headers })
  return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) }
}

function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name]
  return part ? strFromU8(part) : ''
}

const lines = (bytes: Uint8Array, decision: 'accept' | 'reject') =>
  readWord(bytes, decision)
    .paragraphs.slice(-2)
    .map(({ text }) => text)

describe('a negotiated draft in Word', () => {
  test('has its proposals as changes of the delegation, on the day they were made', async () => {
    const { status, bytes } = await get('egypt', '?with=proposals')
    expect(status).toBe(200)
    expect(checkPackage(bytes)).toEqual([])
    expect(lines(bytes, 'reject')).toEqual(['Urges Member States;', 'Decides to meet.'])
    expect(lines(bytes, 'accept')).toEqual(['Encourages Member States;', 'Decides to meet.'])
    const document = partOf(bytes, 'word/document.xml')
    expect(document).toMatch(/<w:ins w:id="\d+" w:author="Japan" w:date="2020-03-04T10:30:00Z">/u)
    expect(document).not.toContain('commentReference')
    const plain = await get('egypt', '')
    expect(partOf(plain.bytes, 'word/document.xml')).not.toContain('<w:ins')
  })

  test('has the discussion as comments for whoever may read it', async () => {
    const say = async (who: string, group: 'all' | 'sponsors', text: string) =>
      server.ask('POST', `/api/drafts/${draft}/threads`, {
        cookie: await server.signIn(who),
        body: { target: { kind: 'paragraph', paragraphId: 'b' }, group, text, mentions: [] },
      })
    expect((await say('egypt', 'all', 'When & where?')).status).toBe(201)
    expect((await say('secretariat', 'all', 'In Vienna.')).status).toBe(201)
    const { bytes } = await get('egypt', '?with=comments')
    expect(checkPackage(bytes)).toEqual([])
    const comments = partOf(bytes, 'word/comments.xml')
    expect(comments).toContain('When &amp; where?')
    expect([...comments.matchAll(/w:author="([^"]*)"/gu)].map(([, name]) => name)).toEqual([
      'Egypt',
      'Secretariat',
    ])
    expect(comments).not.toContain('Delegate of Egypt')
    expect(partOf(bytes, 'word/document.xml')).not.toContain('<w:ins')
  })

  test('is refused to strangers, and with what it does not have', async () => {
    expect((await get(null, '?with=proposals')).status).toBe(401)
    expect((await get('egypt', '?with=everything')).status).toBe(400)
  })
})
