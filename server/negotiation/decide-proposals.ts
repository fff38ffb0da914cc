// Accepting, rejecting, withdrawing and adopting: whether the words are those that were seen, and whether this delegation may.
import { findReduced } from '../../shared/negotiation/find-reduced.ts'
import { decideProposals, orderOfAcceptance } from '../../shared/negotiation/decide.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import type { NegotiationChange, Outcome } from '../../shared/negotiation/events.ts'
import { hashProposal } from '../../shared/negotiation/hash-proposal.ts'
import { adoptersOf, hostsOf } from '../../shared/negotiation/hosts.ts'
import {
  delegationOf,
  type PlacedParagraph,
  placeText,
  textOfPlaced,
} from '../../shared/negotiation/placed-text.ts'
import { keepSplitLabels } from '../../shared/numbering/split-heads.ts'
import type { DecisionRequest } from '../../shared/protocol/api.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { Command, Desk } from '../rooms/command.ts'

export type DecisionProblem =
  | { readonly code: 'no-such-proposal'; readonly sid: string }
  | { readonly code: 'proposal-closed'; readonly sid: string }
  | { readonly code: 'proposal-of-another'; readonly sid: string }
  | { readonly code: 'proposal-not-a-change'; readonly sid: string }
  /** `hash` is that of the words as they are now; null where none are left. */
  | { readonly code: 'proposal-changed'; readonly sid: string; readonly hash: string | null }
  | {
      readonly code: 'proposal-within-proposal'
      readonly sid: string
      readonly hosts: readonly string[]
    }

const outcomes: Readonly<Record<DecisionRequest['decision'], Exclude<Outcome, 'lapsed'>>> = {
  accept: 'accepted',
  reject: 'rejected',
  withdraw: 'withdrawn',
  adopt: 'adopted',
}

/** All of them or none. `delegation` is that of the person; withdrawing and adopting are for delegations only. */
export function decisionCommand(
  { decision, proposals }: DecisionRequest,
  delegation: string | null,
): Command<DecisionProblem> {
  return (desk) => {
    const { ydoc, carries } = desk
    const placed = placeText(ydoc)
    const seen = checkSeen(desk, placed, proposals)
    if (!seen.ok) return seen
    const sids = proposals.map(({ sid }) => sid)
    const may = checkDecision(placed, sids, { decision, delegation })
    if (!may.ok) return may
    const by = decision === 'adopt' ? delegation : null
    const decided = decideProposals(ydoc, carries, { outcome: outcomes[decision], sids, by })
    const reduced = findReduced(
      collectProposals(textOfPlaced(placed)),
      collectProposals(textOfPlaced(placeText(ydoc))),
      decision === 'accept' ? 'paragraph-replaced' : 'host-gone',
    )
    const events = [...decided, ...reduced]
    return ok(decision === 'accept' ? [...events, ...relabel(desk, placed)] : events)
  }
}

/** Both parts of an accepted split go on being called as they were shown. */
function relabel(
  { ydoc, negotiation }: Desk,
  before: readonly PlacedParagraph[],
): NegotiationChange[] {
  const after = textOfPlaced(placeText(ydoc))
  const labels = keepSplitLabels(textOfPlaced(before), after, negotiation.labels)
  return Object.keys(labels).length === 0 ? [] : [{ kind: 'labelled', labels }]
}

/** Each is open and has the words that the person saw. */
function checkSeen(
  { negotiation }: Desk,
  placed: readonly PlacedParagraph[],
  proposals: DecisionRequest['proposals'],
): Result<null, DecisionProblem> {
  const standing = new Map(
    collectProposals(textOfPlaced(placed)).map((proposal) => [proposal.sid, proposal]),
  )
  for (const { sid, hash } of proposals) {
    const record = negotiation.proposals.get(sid)
    if (record && record.decision !== null) return refuse({ code: 'proposal-closed', sid })
    const proposal = standing.get(sid)
    if (!record && !proposal) return refuse({ code: 'no-such-proposal', sid })
    const now = proposal ? hashProposal(proposal) : null
    if (now !== hash) return refuse({ code: 'proposal-changed', sid, hash: now })
  }
  return ok(null)
}

interface Deciding {
  readonly decision: DecisionRequest['decision']
  readonly delegation: string | null
}

function checkDecision(
  placed: readonly PlacedParagraph[],
  sids: readonly string[],
  { decision, delegation }: Deciding,
): Result<null, DecisionProblem> {
  if (decision === 'accept') {
    const [sid] = orderOfAcceptance(placed, sids).blocked
    if (sid === undefined) return ok(null)
    return refuse({ code: 'proposal-within-proposal', sid, hosts: [...hostsOf(placed, sid)] })
  }
  if (decision === 'withdraw') {
    const sid = sids.find((other) => delegationOf(other) !== delegation)
    return sid === undefined ? ok(null) : refuse({ code: 'proposal-of-another', sid })
  }
  return decision === 'adopt' ? checkAdoption(placed, sids, delegation) : ok(null)
}

function checkAdoption(
  placed: readonly PlacedParagraph[],
  sids: readonly string[],
  delegation: string | null,
): Result<null, DecisionProblem> {
  for (const sid of sids) {
    const adopters = adoptersOf(placed, sid)
    if (adopters.size === 0) return refuse({ code: 'proposal-not-a-change', sid })
    if (delegation === null || !adopters.has(delegation))
      return refuse({ code: 'proposal-of-another', sid })
  }
  return ok(null)
}
