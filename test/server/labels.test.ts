// Labels through the real server: given at the first proposal, and kept whatever is decided.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readYdoc, textOf, writeParagraphAttributes } from '../../shared/document/ydoc.ts'
import { foldEvents } from '../../shared/negotiation/fold-events.ts'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import { numberParagraphs } from '../../shared/numbering/number-paragraphs.ts'
import { NegotiatedDraft } from './negotiated-draft.ts'
import type { RoomClient } from './room-client.ts'
import { startTestServer, type TestServer } from './running-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})

afterAll(() => server.close())

/** What delegates call each paragraph, by id. */
async function called(draft: NegotiatedDraft, client: RoomClient): Promise<string[]> {
  await client.saved()
  const { labels } = foldEvents(noNegotiation, await draft.events())
  const text = readYdoc(client.ydoc)
  return numberParagraphs(text, { language: 'en', labels }).map(
    ({ path }, index) => `${text.paragraphs[index]?.id} ${path}`,
  )
}

describe('labels', () => {
  test('of both parts of a split stay when it is accepted', async () => {
    const draft = await NegotiatedDraft.make(server)
    const [france, japan] = await Promise.all([draft.join('FRA'), draft.join('JPN')])
    const sid = 'FRA:0000000a'
    const birth = { id: 'head', kind: 'paragraph', part: 'operative', level: 0, ref: null }
    textOf(france.ydoc).insertEmbed(3, { p: birth }, { ins: { sid, by: 'FRA' } })
    const proposed = ['head OP 1', 'a OP 1 bis', 'b OP 2', 'c OP 3']
    expect(await called(draft, france)).toEqual(proposed)
    expect(await called(draft, japan)).toEqual(proposed)
    const { status } = await draft.post('JPN', 'decisions', draft.request(japan, 'accept', sid))
    expect(status).toBe(200)
    expect(await called(draft, japan)).toEqual(proposed)
    for (const client of [france, japan]) client.leave()
  })
  test('of a paragraph that an editor puts one level down is another, given at once, and the old one when it comes back', async () => {
    const draft = await NegotiatedDraft.make(server)
    const [france, japan] = await Promise.all([draft.join('FRA'), draft.join('JPN')])
    const own = { sid: 'FRA:0000000b', by: 'FRA' }
    textOf(france.ydoc).insert(0, 'x', { ins: own })
    expect(await called(draft, france)).toEqual(['a OP 1', 'b OP 2', 'c OP 3'])
    await japan.saved()
    const kept = async () => foldEvents(noNegotiation, await draft.events()).labels.get('b')
    writeParagraphAttributes(japan.ydoc, 'b', { level: 1 })
    expect(await called(draft, japan)).toEqual(['a OP 1', 'b OP 1 (a)', 'c OP 3'])
    expect(await kept()).toMatchObject({ series: 'sub', level: 1, n: 1 })
    writeParagraphAttributes(japan.ydoc, 'b', { level: 0 })
    expect(await called(draft, japan)).toEqual(['a OP 1', 'b OP 2', 'c OP 3'])
    expect(await kept()).toMatchObject({ series: 'OP', n: 2 })
    for (const client of [france, japan]) client.leave()
  })
})
