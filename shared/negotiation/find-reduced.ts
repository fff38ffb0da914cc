// A decision upon one proposal can take words of another along that goes on standing elsewhere: what somebody put into a proposal that is
// rejected, say, and besides it. What was lost is recorded, since nothing that was proposed goes without a word.
import type { LapseReason, NegotiationChange } from './events.ts'
import type { Proposal, ProposalPiece } from './proposal.ts'

/** A change for every proposal that stands before and after and has fewer words put in; strikes that have nothing left to strike are none. */
export function findReduced(
  before: readonly Proposal[],
  after: readonly Proposal[],
  reason: LapseReason,
): NegotiationChange[] {
  const standing = new Map(after.map((proposal) => [proposal.sid, proposal]))
  return before.flatMap(({ sid, pieces }): NegotiationChange[] => {
    const left = standing.get(sid)
    if (!left || lengthOf(left.pieces) >= lengthOf(pieces)) return []
    return [{ kind: 'reduced', sid, reason, pieces: without(pieces, left.pieces) }]
  })
}

/** Words, and an end counted as one, since it is a line of its own. */
function lengthOf(pieces: readonly ProposalPiece[]): number {
  return pieces.filter(isPutIn).reduce((sum, { text }) => sum + Math.max(1, text.length), 0)
}

function isPutIn({ kind }: ProposalPiece): boolean {
  return kind !== 'strike' && kind !== 'join'
}

function without(
  pieces: readonly ProposalPiece[],
  left: readonly ProposalPiece[],
): ProposalPiece[] {
  const rest = left.map(nameOf)
  return pieces.filter(isPutIn).filter((piece) => {
    const at = rest.indexOf(nameOf(piece))
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

function nameOf({ kind, text }: ProposalPiece): string {
  return `${kind} ${text}`
}
