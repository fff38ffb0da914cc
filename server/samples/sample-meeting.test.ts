import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asBase } from '../../shared/document/clean-text.ts'
import { type Paragraph, rawText } from '../../shared/document/draft-text.ts'
import { listFootnotes, readFootnotes } from '../../shared/document/footnotes.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import { foldEvents } from '../../shared/negotiation/fold-events.ts'
import { noNegotiation } from '../../shared/negotiation/negotiation.ts'
import { readContent } from '../drafts/content.ts'
import { listDrafts } from '../store/drafts.ts'
import { migrate } from '../store/migrate.ts'
import { readEvents } from '../store/negotiation.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { Database } from '../store/sql.ts'
import { prepareStore } from './prepare-store.ts'

let db: Database
const contents = new Map<string, FrozenContent>()

beforeAll(async () => {
  db = openSqlite(':memory:')
  await migrate(db, 1)
  await prepareStore(db, true, 1)
  for (const draft of await listDrafts(db, null))
    contents.set(draft.masthead.language, (await readContent(db, draft)).content)
})

afterAll(() => db.close())

/** What is counted of a draft, as a reader would. */
function count(language: string): Record<string, unknown> {
  const { text } = contents.get(language)!
  const references = readFootnotes(text)
  const isTop = (part: string) => (paragraph: Paragraph) =>
    paragraph.part === part && paragraph.level === 0
  return {
    preambular: text.paragraphs.filter(isTop('preamble')).length,
    operative: text.paragraphs.filter(isTop('operative')).length,
    subparagraphs: text.paragraphs.filter(({ level }) => level === 1).length,
    below: text.paragraphs.filter(({ level }) => level === 2).length,
    footnotes: listFootnotes(references).length,
    repeated: references.filter(({ repeated }) => repeated).length,
  }
}

describe('the sample meeting', () => {
  test('the real Chinese draft', () => {
    expect(count('zh')).toEqual({
      preambular: 21,
      operative: 13,
      subparagraphs: 0,
      below: 0,
      footnotes: 9,
      repeated: 2,
    })
  })

  test('the English draft', () => {
    expect(count('en')).toEqual({
      preambular: 9,
      operative: 7,
      subparagraphs: 5,
      below: 3,
      footnotes: 6,
      repeated: 1,
    })
  })

  test('both belong to the meeting, are led by Japan and have not been issued', () => {
    for (const { masthead, sponsors } of contents.values()) {
      expect(masthead).toMatchObject({ body: 'CND', session: 63, symbol: null, date: null })
      expect(masthead.agendaItems.map(({ number }) => number)).toEqual(['6'])
      expect(sponsors.map(({ delegation, main }) => [delegation, main])).toEqual([
        ['GEO', false],
        ['JPN', true],
        ['PRY', false],
      ])
    }
  })

  test('a second start adds nothing but new links; without --demo nobody is let in', async () => {
    expect((await prepareStore(db, true, 2)).invitations).toHaveLength(11)
    expect(await listDrafts(db, null)).toHaveLength(2)
    expect(await prepareStore(db, false, 3)).toEqual({ demo: false, invitations: [] })
  })

  test('in the middle of a negotiation the text is the same, and every proposal is recorded', async () => {
    const negotiated = openSqlite(':memory:')
    await migrate(negotiated, 1)
    await prepareStore(negotiated, 'negotiated', 1_000_000_000)
    for (const draft of await listDrafts(negotiated, null)) {
      const { language } = draft.masthead
      const { content } = await readContent(negotiated, draft)
      const plain = contents.get(language)!
      const words = (text: FrozenContent['text']) => text.paragraphs.map(rawText)
      expect(words(asBase(content.text))).toEqual(words(plain.text))
      const events = await readEvents(negotiated, draft.id, 0)
      const { proposals, positions, statuses } = foldEvents(noNegotiation, events)
      const found = collectProposals(content.text).map(({ sid }) => sid)
      expect([...proposals.keys()].sort()).toEqual(found.toSorted())
      expect([proposals.size, positions.length, statuses.size]).toEqual(
        language === 'en' ? [12, 6, 7] : [0, 0, 0],
      )
      expect(events.map(({ at }) => at)).toEqual(
        events.map(({ at }) => at).toSorted((a, b) => a - b),
      )
    }
    await negotiated.close()
  })

  test('a store of real people never becomes the sample meeting', async () => {
    const real = openSqlite(':memory:')
    await migrate(real, 1)
    expect((await prepareStore(real, false, 1)).invitations).toHaveLength(1)
    expect(await prepareStore(real, true, 2)).toEqual({ demo: false, invitations: [] })
    await real.close()
  })
})
