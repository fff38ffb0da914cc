// What a draft had before its record was begun: issues, sponsor events and events of the negotiation, as one hash, so that they cannot
// be changed unseen either.
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/canonical-json.ts'
import type { LifeBefore } from '../../shared/record/life-entry.ts'
import type { Stage } from '../../shared/revisions/stage.ts'
import { readInteger, readText, type Row, type Sql } from './sql.ts'

export type CountsBefore = Pick<LifeBefore, 'issues' | 'sponsorEvents' | 'negotiationEvents'>

/** How many rows of each the draft has now. */
export async function countRows(sql: Sql, draftId: string): Promise<CountsBefore> {
  const count = async (table: string) => {
    const [row] = await sql.query(
      `select count(*) as rows from ${table} where draft_id = $1`,
      draftId,
    )
    return row ? readInteger(row, 'rows') : 0
  }
  return {
    issues: await count('issues'),
    sponsorEvents: await count('sponsor_events'),
    negotiationEvents: await count('negotiation_events'),
  }
}

/** The first so many rows of each table, in their order, whatever has come after. */
export async function describeBefore(
  sql: Sql,
  draftId: string,
  counts: CountsBefore,
): Promise<LifeBefore> {
  const first = (columns: string, table: string, order: string, limit: number): Promise<Row[]> =>
    sql.query(
      `select ${columns} from ${table} where draft_id = $1 order by ${order} limit $2`,
      draftId,
      limit,
    )
  const { issues, sponsorEvents, negotiationEvents } = counts
  const [drafts, texts, sponsors, events] = await Promise.all([
    sql.query('select stage from drafts where id = $1', draftId),
    first('number, symbol, variant, form, hash', 'issues', 'number', issues),
    first('seq, event', 'sponsor_events', 'seq', sponsorEvents),
    first('seq, event, at', 'negotiation_events', 'seq', negotiationEvents),
  ])
  const hash = createHash('sha256').update(canonicalJson({ texts, sponsors, events })).digest('hex')
  const [draft] = drafts
  return { stage: draft ? (readText(draft, 'stage') as Stage) : 'drafting', ...counts, hash }
}
