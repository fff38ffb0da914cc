// A new draft: its record, its text as the first update of its log, and who leads it.
import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { checkYdoc } from '../../shared/document/check-ydoc.ts'
import type { DraftText } from '../../shared/document/draft-text.ts'
import type { Masthead } from '../../shared/document/masthead.ts'
import { fillYdoc, newYdoc } from '../../shared/document/ydoc.ts'
import { bindReferences } from '../../shared/grammar/bind-references.ts'
import { assert } from '../../shared/assert.ts'
import { insertAudit } from '../store/audit.ts'
import { insertDraft } from '../store/drafts.ts'
import { appendLife, readActor } from '../store/life.ts'
import { appendEntries } from '../store/log.ts'
import type { Sql } from '../store/sql.ts'
import { titleOf } from './content.ts'

export interface DraftSource {
  readonly meetingId: string
  readonly masthead: Masthead
  readonly text: DraftText
  readonly personId: string | null
  readonly now: number
}

/** Must run in a transaction. Gives the new draft's id. The text must be sound (see clean-source.ts). */
export async function createDraft(sql: Sql, source: DraftSource): Promise<string> {
  const { meetingId, masthead, text, personId, now } = source
  const id = randomUUID()
  const ydoc = newYdoc()
  // An imported text refers to its own paragraphs in words.
  fillYdoc(ydoc, bindReferences(text, { language: masthead.language }))
  const [problem] = checkYdoc(ydoc)
  assert(problem === undefined, `a text that no draft may have: ${problem?.code}`)
  await insertDraft(sql, { id, meetingId, masthead, title: titleOf(text), createdAt: now })
  // The client id that the program wrote under belongs to nobody else for ever.
  const entry = {
    bytes: Y.encodeStateAsUpdate(ydoc),
    personId: null,
    connection: 'import',
    at: now,
    claims: [ydoc.clientID],
    events: [],
  }
  const appended = await appendEntries(sql, { draftId: id, head: 0, epoch: 1, entries: [entry] })
  assert(appended, 'a new draft takes its first update')
  await insertAudit(sql, { at: now, personId, draftId: id, action: 'create-draft', details: {} })
  const by = await readActor(sql, personId)
  const change = { kind: 'created', title: titleOf(text) } as const
  await appendLife(sql, id, [{ at: now, by, change }])
  return id
}
