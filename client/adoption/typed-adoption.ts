// What is typed into the form of an adoption, and the request it makes.
import type { AdoptedForm } from '../../shared/adoption/adopted-form.ts'
import { checkNumber, type NumberProblem } from '../../shared/adoption/resolution-number.ts'
import { noVotes, type Votes } from '../../shared/adoption/votes.ts'
import type { AdoptionPlan, AdoptionRequest } from '../../shared/protocol/adoption-api.ts'
import type { Result } from '../../shared/result.ts'
import { readReport, startReport, type TypedReport } from './report-fields.tsx'
import { noTotals, readTotals, type TypedTotals } from './vote-fields.tsx'

export interface TypedAdoption {
  readonly isVote: boolean
  readonly date: string
  readonly meeting: string
  readonly number: string
  readonly jobNumber: string
  readonly report: TypedReport
  readonly votes: Votes
  readonly totals: TypedTotals
}

export function startAdoption(plan: AdoptionPlan, today: string): TypedAdoption {
  return {
    isVote: false,
    date: today,
    meeting: '',
    number: plan.number,
    jobNumber: '',
    report: startReport(plan),
    votes: noVotes,
    totals: noTotals,
  }
}

export function readNumber(
  { number, date }: TypedAdoption,
  plan: AdoptionPlan,
  form: AdoptedForm,
): Result<string, NumberProblem> {
  return checkNumber(form, number, { ...plan.context, year: Number(date.slice(0, 4)) })
}

/** Null while something is missing or cannot stand. */
export function readAdoption(
  typed: TypedAdoption,
  plan: AdoptionPlan,
  form: AdoptedForm,
): AdoptionRequest | null {
  const { date, meeting, isVote, votes, totals } = typed
  const number = readNumber(typed, plan, form)
  const onReport = readReport(typed.report)
  const announced = readTotals(totals)
  const isMeeting = /^\s*[1-9]\d{0,4}\s*$/u.test(meeting)
  const isWhole = isMeeting && date !== '' && onReport !== null
  if (!number.ok || !isWhole || (isVote && announced === null)) return null
  const { textHash, after } = plan
  return {
    textHash,
    after,
    date,
    meeting: Number(meeting),
    number: number.value,
    ...optional(typed),
    ...(isVote && announced && { vote: { votes, announced } }),
  }
}

function optional({ jobNumber, report }: TypedAdoption) {
  const job = jobNumber.trim()
  const onReport = readReport(report)
  return { ...(job !== '' && { jobNumber: job }), ...(onReport && { onReport }) }
}
