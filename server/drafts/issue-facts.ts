// What has to be known of a draft to issue anything of it, read at one moment.
import { asBase } from '../../shared/document/clean-text.ts'
import type { DraftText } from '../../shared/document/draft-text.ts'
import type { IssueContext } from '../../shared/grammar/next-symbol.ts'
import { resolveReferences } from '../../shared/numbering/refer-to-paragraph.ts'
import type { IssuedText, IssueSummary } from '../../shared/protocol/api.ts'
import type { ConsentState, DocumentName } from '../../shared/protocol/issue-api.ts'
import { additionalSponsors, sponsorsInPrint } from '../../shared/revisions/additional-sponsors.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import {
  type DocumentForm,
  hindranceTo,
  type Hindrance,
  lastDocument,
  numberedSymbols,
  standingIssues,
} from '../../shared/revisions/issuable.ts'
import { unconfirmedSponsors } from '../../shared/sponsors/confirmation.ts'
import type { SponsorList } from '../../shared/sponsors/sponsor-list.ts'
import type { StoredDraft } from '../store/drafts.ts'
import { findIssue, listIssues, listSymbols } from '../store/issues.ts'
import { readSponsorEvents } from '../store/sponsors.ts'
import type { Sql } from '../store/sql.ts'
import { readConsent } from './consent.ts'
import { readContent } from './content.ts'
import { stars } from './freeze-issue.ts'
import { leaderOf } from './sponsor-draft.ts'
import { hashText } from './text-hash.ts'

export interface IssueFacts {
  readonly draft: StoredDraft
  readonly issues: readonly IssueSummary[]
  /** Those that something can follow. */
  readonly standing: readonly IssueSummary[]
  /** The document that comes before the next one. */
  readonly document: IssuedText | null
  /** With what is only proposed taken out, and with the sponsors that are printed. */
  readonly content: FrozenContent
  /** With its proposals. */
  readonly marked: DraftText
  readonly seq: number
  readonly textHash: string
  readonly additional: SponsorList
  readonly leader: string | null
  readonly consent: ConsentState | null
  /** The sponsors that joined other words than these and have not confirmed them. */
  readonly unconfirmed: readonly string[]
}

/** Costs a replay of the text and the reading of the issues since the last whole text. */
export async function readIssueFacts(sql: Sql, draft: StoredDraft): Promise<IssueFacts> {
  const issues = await listIssues(sql, draft.id)
  const standing = await readStanding(sql, draft, issues)
  const last = lastDocument(standing)
  const [current, events, document, addenda] = await Promise.all([
    readContent(sql, draft),
    readSponsorEvents(sql, draft.id),
    last === null ? null : findIssue(sql, draft.id, last.number),
    readAddenda(sql, draft.id, standing),
  ])
  const marked = current.content.text
  const textHash = hashText(marked)
  const leader = leaderOf(events)
  const printed = [...(document ? [document] : []), ...addenda].map(({ content }) => content)
  return {
    draft,
    issues,
    standing,
    document,
    content: {
      ...current.content,
      text: readBase(current.content),
      sponsors: sponsorsInPrint(events),
    },
    marked,
    seq: current.seq,
    textHash,
    additional: additionalSponsors(events, printed),
    leader,
    consent: await readConsent(sql, draft.id, { textHash, leader }),
    unconfirmed: unconfirmedSponsors(events, textHash),
  }
}

/** As it is issued: nothing proposed, and every cross-reference with the number that is counted now. */
function readBase({ text, masthead: { language } }: FrozenContent): DraftText {
  return resolveReferences(asBase(text), { language })
}

/** A resolution that is printed in a report only has no document of its own to be corrected or reissued (rules.md 1.5). */
async function readStanding(
  sql: Sql,
  { id, stage }: StoredDraft,
  issues: readonly IssueSummary[],
): Promise<readonly IssueSummary[]> {
  const adopted = issues.findLast(({ form }) => form === 'adopted')
  const resolution =
    adopted && stage === 'adopted' ? await findIssue(sql, id, adopted.number) : null
  const isDocument = resolution !== null && resolution.content.masthead.symbol !== null
  return standingIssues(isDocument ? stage : 'tabled', issues)
}

/** The addenda to the last whole text; a reissue of it has the same. */
async function readAddenda(
  sql: Sql,
  draftId: string,
  issues: readonly IssueSummary[],
): Promise<IssuedText[]> {
  const text = issues.findLastIndex(({ form }) => form === 'first' || form === 'revision')
  const found = await Promise.all(
    issues
      .slice(text + 1)
      .filter(({ form }) => form === 'addendum')
      .map(({ number }) => findIssue(sql, draftId, number)),
  )
  return found.filter((issue) => issue !== null)
}

export function hindranceOf(form: DocumentForm, facts: IssueFacts): Hindrance | null {
  return hindranceTo(form, {
    stage: facts.draft.stage,
    issues: facts.standing,
    hasText: facts.content.text.paragraphs.length > 0,
    additional: facts.additional.length,
  })
}

/** Symbols of other drafts count as taken in the whole meeting; the store's own constraint covers all meetings. */
export async function readContext(
  sql: Sql,
  form: DocumentForm,
  { draft, issues, standing }: IssueFacts,
): Promise<IssueContext> {
  const own = new Set(issues.map(({ symbol }) => symbol))
  const symbols = await listSymbols(sql, draft.meetingId)
  const { body, session, firstDay, date } = draft.masthead
  const day = firstDay ?? date
  return {
    issued: numberedSymbols(form, standing),
    taken: [...new Set(symbols)].filter((symbol) => !own.has(symbol)),
    body,
    session,
    year: day === null ? null : Number(day.slice(0, 4)),
  }
}

export function nameOf(document: IssuedText | null): DocumentName | null {
  if (!document) return null
  const { number, symbol, variant } = document
  return { number, symbol: `${symbol}${stars(variant)}` }
}
