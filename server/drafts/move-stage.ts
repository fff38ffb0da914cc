// Moves a draft through its stages (rules.md 5.2). A final stage closes the draft's room, and reinstating opens it again.
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { StageRequest } from '../../shared/protocol/issue-api.ts'
import {
  finalStages,
  moveStage,
  type Stage,
  type StageMove,
  type StageProblem,
} from '../../shared/revisions/stage.ts'
import { listSponsors, type SponsorEvent } from '../../shared/sponsors/sponsor-list.ts'
import { isState } from '../../shared/sponsors/states.ts'
import { type By, writeDraftState } from '../negotiation/appoint.ts'
import { findDraft, lockDraft, raiseEpoch, type StoredDraft, writeStage } from '../store/drafts.ts'
import { actorOf } from '../store/life.ts'
import { insertSponsorEvent, readSponsorEvents } from '../store/sponsors.ts'
import type { Database, Sql } from '../store/sql.ts'
import { leaderOf } from './sponsor-draft.ts'

export interface StageChange {
  readonly move: StageMove
  readonly note: string
}

/** Must run in a transaction that holds the draft's lock; `draft` is as it is stored. The caller tells the room (announceStage in server/routes/stage.ts). */
export async function moveDraft(
  sql: Sql,
  draft: StoredDraft,
  { move, note }: StageChange,
  by: By,
): Promise<Result<Stage, StageProblem>> {
  const moved = moveStage(draft.stage, move, draft.beforeStage)
  if (!moved.ok) return moved
  await writeStage(sql, draft, moved.value, { at: by.now, by: actorOf(by.person), note })
  const state = finalStages.includes(moved.value) ? 'closed' : 'open'
  const reopens = finalStages.includes(draft.stage)
  if (draft.state !== state && (state === 'closed' || reopens))
    await writeDraftState(sql, draft.id, state, by)
  return moved
}

/** Throws where the move is not one from here, so that what was issued for it is not kept either: whether it is was asked before. */
export async function moveByIssuing(
  sql: Sql,
  draft: StoredDraft,
  move: Exclude<StageMove, StageRequest['move']>,
  by: By,
): Promise<void> {
  const moved = await moveDraft(sql, draft, { move, note: '' }, by)
  if (!moved.ok) throw new RangeError(`a draft that is ${draft.stage} is not ${move}`)
}

export type StageRefusal =
  | StageProblem
  | { readonly code: 'no-such-draft' }
  | { readonly code: 'sponsor-unknown-state'; readonly delegation: string }

/** What the secretariat, or the main sponsor of a draft, does by hand. */
export function changeStage(
  db: Database,
  draftId: string,
  { move, note, mainSponsor = null }: StageRequest,
  by: By,
): Promise<Result<Stage, StageRefusal>> {
  return db.transaction(async (sql) => {
    await lockDraft(sql, draftId)
    const draft = await findDraft(sql, draftId)
    if (!draft) return refuse({ code: 'no-such-draft' })
    if (mainSponsor !== null && !isState(mainSponsor))
      return refuse({ code: 'sponsor-unknown-state', delegation: mainSponsor })
    const moved = await moveDraft(sql, draft, { move, note }, by)
    if (moved.ok && move === 'reinstated' && mainSponsor !== null)
      await replaceLeader(sql, draftId, mainSponsor, by)
    return moved.ok ? ok(moved.value) : moved
  })
}

/** Any member may reintroduce what was withdrawn: it leads from then on, and who led before is a sponsor no longer. */
async function replaceLeader(
  sql: Sql,
  draftId: string,
  delegation: string,
  { person, now }: By,
): Promise<void> {
  const events = await readSponsorEvents(sql, draftId)
  const leader = leaderOf(events)
  if (leader === delegation) return
  const isSponsor = listSponsors(events).some((sponsor) => sponsor.delegation === delegation)
  const at = Math.max(now, events.at(-1)?.at ?? 0)
  const by = { at, person: person.name, personDelegation: person.delegation, onBehalfOf: null }
  const changes: SponsorEvent[] = [
    ...(leader === null
      ? []
      : [{ ...by, delegation: leader, action: 'withdraw', main: false } as const]),
    isSponsor
      ? { ...by, delegation, action: 'lead', main: false }
      : { ...by, delegation, action: 'join', main: true },
  ]
  for (const event of changes) await insertSponsorEvent(sql, draftId, event, person.id)
  // The delegation that leads a draft may write in it.
  await raiseEpoch(sql, draftId)
}
