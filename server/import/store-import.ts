// What was reviewed becomes a draft: its text, its sponsors, and what delegations propose in it, all of it or nothing.
import type { Sponsor, SponsorList } from '../../shared/sponsors/sponsor-list.ts'
import { createWritten } from '../drafts/create-draft.ts'
import { enterSponsorsIn } from '../drafts/sponsor-draft.ts'
import { RequestFailure } from '../errors.ts'
import type { RouteParts } from '../routes/route-parts.ts'
import { findDraft, type Meeting } from '../store/drafts.ts'
import { appendEntries } from '../store/log.ts'
import type { StoredPerson } from '../store/people.ts'
import type { Sql } from '../store/sql.ts'
import type { PreparedDraft } from './prepare-draft.ts'

interface Importing {
  readonly meeting: Meeting
  readonly person: StoredPerson
  readonly source: PreparedDraft
  readonly now: number
  /** Of the draft that it becomes. */
  readonly id: string
}

/** In one transaction: should anything fail, no draft is left of it. Where the draft is there already, nothing is done. */
export function storeImport({ db }: Pick<RouteParts, 'db'>, importing: Importing): Promise<void> {
  const { meeting, person, source, now, id } = importing
  const { masthead, written, sponsors } = source
  const draft = { id, masthead, written, meetingId: meeting.id, personId: person.id, now }
  return db.transaction(async (sql) => {
    // The same was asked for twice at once.
    if (await findDraft(sql, id)) return
    await createWritten(sql, draft)
    for (const joining of inTurns(sponsors)) {
      const entered = await enterSponsorsIn(sql, id, joining, { person, now })
      if (!entered.ok) throw new RequestFailure(entered.problem.code)
    }
    await storeProposals(sql, importing)
  })
}

/** The first to join leads, so a main sponsor joins alone; the others with those who act for the same group. */
function inTurns(sponsors: SponsorList) {
  const key = ({ main, onBehalfOf }: Sponsor) => (main ? 'main' : `for ${onBehalfOf ?? ''}`)
  return [...Map.groupBy(sponsors, key).values()].map((together) => ({
    delegations: together.map(({ delegation }) => delegation),
    onBehalfOf: together[0]?.onBehalfOf ?? null,
  }))
}

/** As a room stores what a command wrote. */
async function storeProposals(
  sql: Sql,
  { id: draftId, source: { proposed }, person, now }: Importing,
): Promise<void> {
  if (!proposed) return
  // Who leads may have been entered meanwhile, which raises the epoch.
  const draft = await findDraft(sql, draftId)
  const entry = { ...proposed, personId: person.id, connection: 'command', at: now }
  const append = { draftId, head: 1, epoch: draft?.epoch ?? 1, entries: [entry] }
  if (!(await appendEntries(sql, append))) throw new RequestFailure('store-failed')
}
