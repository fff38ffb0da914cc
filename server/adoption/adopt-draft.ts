// Adoption: the text that was issued last, or was recorded as orally revised, becomes a resolution in the form of its body, with its vote
// (rules.md 1.5, 2.3). Everything is checked in the transaction that writes it.
import { adoptedFormOf, type AdoptedForm } from '../../shared/adoption/adopted-form.ts'
import {
  checkNumber,
  identityOf,
  type NumberProblem,
  proposeNumber,
  symbolOf,
} from '../../shared/adoption/resolution-number.ts'
import { rollOf } from '../../shared/adoption/roll.ts'
import { checkVotes, type VoteProblem, type Votes } from '../../shared/adoption/votes.ts'
import type { Adoption, DocumentKind, Masthead } from '../../shared/document/masthead.ts'
import { allBodies } from '../../shared/grammar/bodies.ts'
import type {
  AdoptionHindrance,
  AdoptionPlan,
  AdoptionRequest,
} from '../../shared/protocol/adoption-api.ts'
import type { IssueSummary } from '../../shared/protocol/api.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { finalStages } from '../../shared/revisions/stage.ts'
import { listSponsors } from '../../shared/sponsors/sponsor-list.ts'
import { freezeIssue } from '../drafts/freeze-issue.ts'
import { nameOf, readIssueFacts } from '../drafts/issue-facts.ts'
import { remarksOn } from '../drafts/issue-remarks.ts'
import { moveByIssuing } from '../drafts/move-stage.ts'
import type { By } from '../negotiation/appoint.ts'
import { findDraft, findMeeting, lockDraft, type StoredDraft } from '../store/drafts.ts'
import { listAdopted } from '../store/issues.ts'
import type { Database, Sql } from '../store/sql.ts'
import { readSponsorEvents } from '../store/sponsors.ts'
import { isTextOf, type OralFacts, readOralFacts, sentences } from './oral-facts.ts'

export type AdoptionRefusal =
  | NumberProblem
  | VoteProblem
  | { readonly code: 'no-such-draft' }
  | { readonly code: AdoptionHindrance }
  | { readonly code: 'text-changed' }
  | { readonly code: 'issued-meanwhile'; readonly symbol: string }
  | { readonly code: 'symbol-taken'; readonly symbol: string }
  | { readonly code: 'report-not-of-body' }

export async function planAdoption(
  sql: Sql,
  draft: StoredDraft,
  today: string,
): Promise<AdoptionPlan> {
  const facts = await readOralFacts(sql, await readIssueFacts(sql, draft))
  const { document, content, textHash, issues } = facts
  const form = adoptedFormOf(content.masthead)
  const date = document?.content.masthead.date ?? content.masthead.lastDay ?? today
  const context = await readNumberContext(sql, facts, yearOf(date))
  const meeting = await findMeeting(sql, draft.meetingId)
  const events = await readSponsorEvents(sql, draft.id)
  const base = facts.oral ?? document
  const hindrance = hindranceOf(facts)
  const reporting = reportingBodies(form)
  return {
    form: form.code,
    meetingId: draft.meetingId,
    document: nameOf(document),
    asOrallyRevised: isTextOf(facts.oral, facts),
    differences:
      hindrance === 'adoption-text-differs' && base ? sentences(base.content, content) : [],
    hindrance,
    textHash,
    after: issues.at(-1)?.number ?? 0,
    number: proposeNumber(form, context) ?? '',
    context,
    report: proposeReport(facts, reporting),
    reporting,
    roll: rollOf(meeting?.members ?? null),
    floor: events.flatMap(({ floor, delegation }) => (floor === true ? [delegation] : [])),
    remarks: remarksOn(facts).filter(
      ({ code }) => code === 'open-proposals' || code === 'brackets',
    ),
  }
}

export function adoptDraft(
  db: Database,
  draftId: string,
  request: AdoptionRequest,
  by: By,
): Promise<Result<IssueSummary, AdoptionRefusal>> {
  return db.transaction(async (sql) => {
    await lockDraft(sql, draftId)
    const draft = await findDraft(sql, draftId)
    if (!draft) return refuse({ code: 'no-such-draft' })
    const facts = await readOralFacts(sql, await readIssueFacts(sql, draft))
    const problem = findProblem(facts, request)
    if (problem) return refuse(problem)
    const form = adoptedFormOf(facts.content.masthead)
    const number = checkNumber(
      form,
      request.number,
      await readNumberContext(sql, facts, yearOf(request.date)),
    )
    if (!number.ok) return number
    const votes = await readVotes(sql, draft, request)
    if (!votes.ok) return votes
    const adoption = toAdoption(request, votes.value, isTextOf(facts.oral, facts))
    const frozen = await freezeAdopted(
      sql,
      facts,
      { form, number: number.value, adoption, request },
      by,
    )
    if (!frozen.ok) return frozen
    await moveByIssuing(sql, draft, 'adopted', by)
    return frozen
  })
}

interface Adopting {
  readonly form: AdoptedForm
  readonly number: string
  readonly adoption: Adoption
  readonly request: AdoptionRequest
}

async function freezeAdopted(
  sql: Sql,
  { draft, content, document, issues, seq }: OralFacts,
  { form, number, adoption, request }: Adopting,
  by: By,
) {
  const identity = identityOf(form, number)
  // A mistaken adoption stays in the record when the draft is reinstated; the right one may bear the same number.
  const again = issues.filter((issue) => issue.form === 'adopted' && issue.symbol === identity)
  const masthead: Masthead = {
    ...content.masthead,
    kind: content.masthead.kind === 'decision' ? 'decision' : 'resolution',
    symbol: symbolOf(form, number),
    distribution: 'general',
    date: request.date,
    body: form.body === '' ? content.masthead.body : form.body,
    jobNumber: request.jobNumber ?? null,
    reissued: [],
    adoption,
    resolutionNumber: number,
  }
  const sponsors = listSponsors(await readSponsorEvents(sql, draft.id))
  const issue = { form: 'adopted', of: document?.symbol ?? null } as const
  return freezeIssue(
    sql,
    {
      draftId: draft.id,
      content: { ...content, masthead, sponsors, issue },
      symbol: identity,
      variant: again.length === 0 ? '' : `adoption ${again.length + 1}`,
      seq,
    },
    by,
  )
}

function toAdoption(
  { date, meeting, vote, onReport }: AdoptionRequest,
  votes: Votes | null,
  orally: boolean,
): Adoption {
  return {
    date,
    meeting,
    mode: vote === undefined ? 'without-vote' : 'recorded-vote',
    ...(votes && { votes }),
    ...(onReport && { onReport }),
    ...(orally && { asOrallyRevised: true as const }),
  }
}

async function readVotes(
  sql: Sql,
  { meetingId }: StoredDraft,
  { vote }: AdoptionRequest,
): Promise<Result<Votes | null, VoteProblem>> {
  if (vote === undefined) return ok(null)
  const meeting = await findMeeting(sql, meetingId)
  return checkVotes(vote.votes, rollOf(meeting?.members ?? null), vote.announced)
}

function findProblem(facts: OralFacts, request: AdoptionRequest): AdoptionRefusal | null {
  const hindrance = hindranceOf(facts)
  const last = facts.issues.at(-1)
  if (hindrance === 'stage-final' || hindrance === 'not-issued-yet') return { code: hindrance }
  if (last && last.number !== request.after)
    return { code: 'issued-meanwhile', symbol: last.symbol }
  if (hindrance) return { code: hindrance }
  if (request.textHash !== facts.textHash) return { code: 'text-changed' }
  const { onReport } = request
  const form = adoptedFormOf(facts.content.masthead)
  const isOfBody = onReport === undefined || mayStandInBrackets(form, onReport.body)
  return isOfBody ? null : { code: 'report-not-of-body' }
}

/** Bodies adopt resolutions and decisions (rules.md 1.5); of a report they take note, a statement is made, an amendment changes a draft. */
const unresolved: Partial<Record<DocumentKind, AdoptionHindrance>> = {
  report: 'adoption-of-report',
  statement: 'adoption-of-report',
  amendment: 'adoption-of-amendment',
}

/** What is adopted is what everybody has: the document, or the document as it was certified to be revised. */
function hindranceOf(facts: OralFacts): AdoptionHindrance | null {
  if (finalStages.includes(facts.draft.stage)) return 'stage-final'
  const ofKind = unresolved[facts.content.masthead.kind]
  if (ofKind) return ofKind
  if (!facts.document) return 'not-issued-yet'
  const isKnown = isTextOf(facts.document, facts) || isTextOf(facts.oral, facts)
  return isKnown ? null : 'adoption-text-differs'
}

/** The numbers of all drafts but this one: what it was adopted under by mistake it may be adopted under again. */
async function readNumberContext(sql: Sql, { draft, content }: OralFacts, year: number) {
  return {
    session: content.masthead.session,
    year,
    taken: await listAdopted(sql, draft.id),
  }
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4))
}

function reportingBodies({ bracket, body }: AdoptedForm): string[] {
  if (bracket === null) return []
  return allBodies
    .filter((each) =>
      bracket === 'report-or-none'
        ? each.speaker === body && each.code !== body
        : each.organ === body && each.code !== body,
    )
    .map(({ code }) => code)
}

function mayStandInBrackets(form: AdoptedForm, body: string | null): boolean {
  if (form.bracket === null) return false
  return body === null ? form.bracket === 'report-or-none' : reportingBodies(form).includes(body)
}

/** A draft that was tabled in the plenary comes without reference to a Main Committee, under its own symbol. */
function proposeReport(
  { content, document }: OralFacts,
  reporting: readonly string[],
): AdoptionPlan['report'] {
  const { body } = content.masthead
  if (body !== null && reporting.includes(body)) return { body, symbols: '' }
  const isPlenary = body === 'GA' && document !== null
  return isPlenary ? { body: null, symbols: document.symbol } : null
}
