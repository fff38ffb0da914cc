// Joining and withdrawing, and the record of it as clients see it.
import { stationOf } from '../../shared/exporters/duty-station.ts'
import { labelOfKind } from '../../shared/exporters/print-sponsors.ts'
import { formatSponsorLine } from '../../shared/grammar/sponsor-line.ts'
import type { Masthead } from '../../shared/document/masthead.ts'
import type { IssueSummary, SponsorAction, SponsorRecord } from '../../shared/protocol/api.ts'
import { ok, type Result } from '../../shared/result.ts'
import {
  listSponsors,
  maySponsor,
  type SponsorEvent,
  type SponsorProblem,
} from '../../shared/sponsors/sponsor-list.ts'
import { insertAudit } from '../store/audit.ts'
import { lockDraft, raiseEpoch } from '../store/drafts.ts'
import type { StoredPerson } from '../store/people.ts'
import { insertSponsorEvent, readSponsorEvents } from '../store/sponsors.ts'
import type { Database } from '../store/sql.ts'

export function writeSponsorRecord(
  masthead: Masthead,
  events: readonly SponsorEvent[],
  issues: readonly IssueSummary[],
): SponsorRecord {
  const list = listSponsors(events)
  const { line, note } = formatSponsorLine({
    sponsors: list,
    label: labelOfKind(masthead, issues.length > 0) ?? 'draft-resolution',
    language: masthead.language,
    profile: stationOf(masthead),
  })
  return { list, events, line, note }
}

/** Gives the record of events with the new one. */
export function changeSponsors(
  db: Database,
  draftId: string,
  action: SponsorAction,
  by: { readonly person: StoredPerson; readonly now: number },
): Promise<Result<readonly SponsorEvent[], SponsorProblem>> {
  const { person, now } = by
  return db.transaction(async (sql) => {
    await lockDraft(sql, draftId)
    const events = await readSponsorEvents(sql, draftId)
    const judged = maySponsor(action, person, events)
    if (!judged.ok) return judged
    // Never before the last event, whatever the clock does: the list is replayed in the order of time.
    const event = { ...judged.value, at: Math.max(now, events.at(-1)?.at ?? 0) }
    await insertSponsorEvent(sql, draftId, event, person.id)
    // The delegation that leads a draft may write in it.
    if (leaderOf(events) !== leaderOf([...events, event])) await raiseEpoch(sql, draftId)
    await insertAudit(sql, {
      at: now,
      personId: person.id,
      draftId,
      action: `sponsor-${action.action}`,
      details: { delegation: event.delegation, onBehalfOf: event.onBehalfOf },
    })
    return ok([...events, event])
  })
}

/** The main sponsor, or null while there is none. */
export function leaderOf(events: readonly SponsorEvent[]): string | null {
  return listSponsors(events).find(({ main }) => main)?.delegation ?? null
}
