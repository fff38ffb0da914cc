// The compilation text over HTTP: what is stored, in the words of the draft's language, for whoever may read the draft.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDraft } from '../../server/drafts/create-draft.ts'
import { listMeetings } from '../../server/store/drafts.ts'
import { insertEvents, type NewEvent } from '../../server/store/negotiation.ts'
import type { Actor } from '../../shared/negotiation/events.ts'
import type { PrintLine } from '../../shared/protocol/print-progress.ts'
import { paragraph } from '../builders.ts'
import { startTestServer, type TestServer } from './running-server.ts'

const japan = { sid: 'JPN:00000001', by: 'JPN' }
const by: Actor = { personId: null, name: 'Program', delegation: null }

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
      paragraph('b', 'operative', 'Notes', { status: 'agreed' }),
    ],
  }
  const { id: meetingId, masthead } = meeting
  const changes: readonly NewEvent['change'][] = [
    { kind: 'proposed', sid: japan.sid, delegation: 'JPN', paragraphId: 'a' },
    {
      kind: 'position',
      delegation: 'HND',
      target: { kind: 'proposal', sid: japan.sid },
      stance: 'support',
      note: '',
    },
  ]
  draft = await db.transaction(async (sql) => {
    const id = await createDraft(sql, { meetingId, masthead, text, personId: null, now: 0 })
    for (const change of changes)
      // One after the other: the order of the events is what is tested.
      // oxlint-disable-next-line no-await-in-loop
      await insertEvents(sql, id, [{ at: 0, by, change }])
    return id
  })
})

afterAll(() => server.close())

async function get(who: string | null, query: string, id = draft, below = ''): Promise<Response> {
  const headers = who === null ? {} : { cookie: await server.signIn(who) }
  return fetch(`${server.url}/api/drafts/${id}/compilation${below}${query}`, { headers })
}

describe('the compilation text', () => {
  test('as plain text, with who proposes and who supports', async () => {
    const answer = await get('egypt', '?format=text')
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; charset=utf-8/u)
    const lines = (await answer.text()).trimEnd().split('\n')
    expect(lines[0]).toBe('Compilation text')
    expect(lines.slice(4).filter((line) => line !== '')).toEqual([
      'A title & more',
      'OP 1 [**Encourages**] (Japan, supported by Honduras) [~~Urges~~] (Japan: delete) Member States;',
      'OP 2 Notes (Agreed)',
    ])
  })

  test('as a page that needs nothing else and lets no script in', async () => {
    const answer = await get('observer', '')
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/u)
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
    const page = await answer.text()
    expect(page).toContain('<html lang="en" dir="ltr">')
    expect(page).toContain('<title>Compilation text: A title &amp; more</title>')
    expect(page).toContain('<b><i>Encourages</i></b>')
  })

  test.each(['pdf', 'proposals'])(
    'as pages (%s), told of while they are printed',
    async (format) => {
      const told = await get('egypt', `?format=${format}`, draft, '/progress')
      expect(told.headers.get('content-type')).toBe('application/x-ndjson')
      const lines = (await told.text()).trim().split('\n')
      const phases = lines.map((line) => (JSON.parse(line) as PrintLine).phase)
      expect(phases).toEqual(['laying-out', 'writing', 'done'])
      const pdf = await get('egypt', `?format=${format}`)
      expect(pdf.headers.get('content-type')).toBe('application/pdf')
      expect((await get(null, `?format=${format}`, draft, '/progress')).status).toBe(401)
      expect((await get('egypt', '?format=html', draft, '/progress')).status).toBe(400)
      expect((await get('egypt', '', draft, '/progress')).status).toBe(400)
      expect((await get(null, '', draft, '/progress')).status).toBe(401)
    },
  )

  test('of no other format, of no draft that is not there, and for nobody signed out', async () => {
    expect((await get('egypt', '?format=docx')).status).toBe(400)
    expect((await get('egypt', '?format=text&format=html')).status).toBe(400)
    expect((await get('egypt', '', 'nothing')).status).toBe(404)
    expect((await get(null, '')).status).toBe(401)
  })
})
