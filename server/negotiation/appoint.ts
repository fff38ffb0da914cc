// Who edits a draft, and whose seat in it is withdrawn; closing it and opening it again. These are records beside the text: they are
// written past the draft's room, so they raise its epoch, and the room is asked to read itself anew.
import type {
  DraftMode,
  NegotiationChange,
  NegotiationEvent,
} from '../../shared/negotiation/events.ts'
import { finalStages } from '../../shared/revisions/stage.ts'
import {
  findDraft,
  listModes,
  lockDraft,
  raiseEpoch,
  writeMode,
  writeState,
} from '../store/drafts.ts'
import { insertEvents, readEvents, readLastEvent } from '../store/negotiation.ts'
import type { StoredPerson } from '../store/people.ts'
import type { Database, Sql } from '../store/sql.ts'

export interface By {
  readonly person: StoredPerson
  readonly now: number
}

/** The mode that a delegation was given in a draft; `delegate` where none was. */
export async function readMode(sql: Sql, draftId: string, delegation: string): Promise<DraftMode> {
  const { editors, readers } = await listModes(sql, draftId)
  if (readers.includes(delegation)) return 'reader'
  return editors.includes(delegation) ? 'editor' : 'delegate'
}

/**
 * Gives the events: none where the delegation has that mode already. Null when its mode is no longer `from`, by which the caller
 * has judged whether the person may.
 */
export function appoint(
  db: Database,
  draftId: string,
  {
    delegation,
    mode,
    from,
  }: { readonly delegation: string; readonly mode: DraftMode; readonly from: DraftMode },
  by: By,
): Promise<readonly NegotiationEvent[] | null> {
  return db.transaction(async (sql) => {
    await lockDraft(sql, draftId)
    const current = await readMode(sql, draftId, delegation)
    if (current !== from) return null
    if (current === mode) return []
    return writeAppointment(sql, draftId, { delegation, mode }, by)
  })
}

/** Must run in a transaction that holds the draft's lock. */
export async function writeAppointment(
  sql: Sql,
  draftId: string,
  { delegation, mode }: { readonly delegation: string; readonly mode: DraftMode },
  by: By,
): Promise<readonly NegotiationEvent[]> {
  await writeMode(sql, draftId, delegation, mode)
  return record(sql, draftId, { kind: 'appointed', delegation, mode }, by)
}

/** Gives the events: none where the draft is in that state already. */
export function setDraftState(
  db: Database,
  draftId: string,
  state: 'open' | 'closed',
  by: By,
): Promise<readonly NegotiationEvent[]> {
  return db.transaction(async (sql) => {
    await lockDraft(sql, draftId)
    const draft = await findDraft(sql, draftId)
    if (!draft || draft.state === state) return []
    // What was adopted, withdrawn or lapsed is reinstated first (server/drafts/move-stage.ts).
    if (state === 'open' && finalStages.includes(draft.stage)) return []
    return writeDraftState(sql, draftId, state, by)
  })
}

/** Must run in a transaction that holds the draft's lock, of a draft in the other state. */
export async function writeDraftState(
  sql: Sql,
  draftId: string,
  state: 'open' | 'closed',
  by: By,
): Promise<readonly NegotiationEvent[]> {
  await writeState(sql, draftId, state)
  await raiseEpoch(sql, draftId)
  return record(sql, draftId, { kind: state === 'closed' ? 'closed' : 'reopened' }, by)
}

async function record(
  sql: Sql,
  draftId: string,
  change: NegotiationChange,
  { person, now }: By,
): Promise<readonly NegotiationEvent[]> {
  const { id: personId, name, delegation } = person
  const known = await readLastEvent(sql, draftId)
  await insertEvents(sql, draftId, [{ at: now, by: { personId, name, delegation }, change }])
  return readEvents(sql, draftId, known)
}
