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

/** A text as the first update of a log. */
export interface WrittenText {
  readonly bytes: Uint8Array
  /** The client id that the program wrote it under. */
  readonly clientId: number
  readonly title: string
}

/** The text must be sound (see clean-source.ts). */
export function writeText(text: DraftText, { language }: Pick<Masthead, 'language'>): WrittenText {
  const ydoc = newYdoc()
  // An imported text refers to its own paragraphs in words.
  fillYdoc(ydoc, bindReferences(text, { language }))
  const [problem] = checkYdoc(ydoc)
  assert(problem === undefined, `a text that no draft may have: ${problem?.code}`)
  const written = { bytes: Y.encodeStateAsUpdate(ydoc), clientId: ydoc.clientID }
  ydoc.destroy()
  return { ...written, title: titleOf(text) }
}

/** Must run in a transaction. Gives the new draft's id. */
export function createDraft(sql: Sql, { text, ...source }: DraftSource): Promise<string> {
  return createWritten(sql, { ...source, written: writeText(text, source.masthead) })
}

interface WrittenSource extends Omit<DraftSource, 'text'> {
  readonly written: WrittenText
  /** Of the new draft; one by chance where it is absent. */
  readonly id?: string
}

/** Must run in a transaction. Gives the new draft's id. */
export async function createWritten(sql: Sql, source: WrittenSource): Promise<string> {
  const { meetingId, masthead, written, personId, now, id = randomUUID() } = source
  const { bytes, clientId, title } = written
  await insertDraft(sql, { id, meetingId, masthead, title, createdAt: now })
  // The client id that the program wrote under belongs to nobody else for ever.
  const entry = {
    bytes,
    personId: null,
    connection: 'import',
    at: now,
    claims: [clientId],
    events: [],
  }
  const appended = await appendEntries(sql, { draftId: id, head: 0, epoch: 1, entries: [entry] })
  assert(appended, 'a new draft takes its first update')
  await insertAudit(sql, { at: now, personId, draftId: id, action: 'create-draft', details: {} })
  const by = await readActor(sql, personId)
  const change = { kind: 'created', title } as const
  await appendLife(sql, id, [{ at: now, by, change }])
  return id
}
