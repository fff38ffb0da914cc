// The rule of the gate for single units. For a delegation d: the text with everything of d rejected is the same before and after,
// identities and formatting included; what is new is d's, under an open proposal of its own. An editor may write and delete base
// words besides, and gives nobody's words another owner. A character never changes under its identity, so identities suffice.
import { endOf } from '../document/units.ts'
import type { FormatState } from './format-state.ts'
import { type ProposalProblem, problem } from './proposal-problem.ts'
import type { UnitRun } from './stretches.ts'

/** Whoever sent the update. */
export interface Judged {
  readonly mode: 'editor' | 'delegate'
  /** Null for an editor who proposes nothing. */
  readonly delegation: string | null
  /** What the sender had of each person's client when writing, where that is known; otherwise null. */
  readonly seen?: ReadonlyMap<number, number> | null
  /** Whether somebody has decided upon a proposal, or it has lapsed. */
  readonly isClosed: (sid: string) => boolean
  readonly isLapsed: (sid: string) => boolean
}

export function judgeRun(run: UnitRun, by: Judged): ProposalProblem | null {
  const { was, now } = run
  if (was === now) return null
  if (was === null) return now && judgeNew(run, now, by)
  if (now === null) return judgeGone(was, by)
  return judgeKept(run, { was, now }, by)
}

function judgeGone({ owner }: FormatState, { mode, delegation }: Judged): ProposalProblem | null {
  if (owner === null) return mode === 'editor' ? null : problem('base-changed', 'deleted')
  return owner.by === delegation ? null : problem('others-proposal-changed', 'deleted')
}

function judgeNew(run: UnitRun, state: FormatState, by: Judged): ProposalProblem | null {
  const { owner, marks } = state
  if (owner === null) return by.mode === 'editor' ? null : judgeUnsigned(run)
  if (owner.by !== by.delegation)
    return by.mode === 'editor'
      ? problem('others-proposal-changed', 'inserted')
      : problem('own-name-only', 'inserted')
  if (by.isClosed(owner.sid)) return problem('proposal-closed', owner.sid)
  if (marks.sub && !marks.ins) return problem('target-gone', 'host')
  if (marks.sub && marks.ins?.by === by.delegation) return problem('update-not-canonical', 'sub')
  return null
}

/** Who writes on in words of their own that bear no name any more has not heard yet that they were accepted. */
function judgeUnsigned({ item, from }: UnitRun): ProposalProblem {
  const goesOn = from > 0 || item.origin?.client === item.id.client
  return goesOn ? problem('proposal-closed', 'unsigned') : problem('base-changed', 'inserted')
}

interface Kept {
  readonly was: FormatState
  readonly now: FormatState
}

function judgeKept(run: UnitRun, kept: Kept, by: Judged): ProposalProblem | null {
  const owner = kept.was.owner
  const own = owner !== null && owner.by === by.delegation
  return judgeOwnership(kept, own) ?? judgeFormat(kept, own, by) ?? judgeStrikes(run, kept, by)
}

function judgeOwnership({ was, now }: Kept, own: boolean): ProposalProblem | null {
  const same = (key: 'ins' | 'sub') => was.marks[key]?.sid === now.marks[key]?.sid
  if (same('ins') && same('sub')) return null
  if (own) return problem('update-not-canonical', 'owner')
  return problem(was.owner === null ? 'base-changed' : 'others-proposal-changed', 'owner')
}

/** Emphasis, footnotes, cross-references and the strikes of others. */
function judgeFormat({ was, now }: Kept, own: boolean, by: Judged): ProposalProblem | null {
  if (was.without(by.delegation) === now.without(by.delegation)) return null
  if (foreignStrikes(was, by) !== foreignStrikes(now, by))
    return problem('others-proposal-changed', 'strike')
  if (own) return null
  if (was.owner === null) return by.mode === 'editor' ? null : problem('base-changed', 'format')
  const onlyEmphasis =
    was.marks.note === now.marks.note && was.marks.refersTo === now.marks.refersTo
  return by.mode === 'editor' && onlyEmphasis ? null : problem('others-proposal-changed', 'format')
}

function foreignStrikes({ marks }: FormatState, { delegation }: Judged): string {
  return (marks.del ?? []).flatMap(({ by, sid }) => (by === delegation ? [] : [sid])).join()
}

/** Strikes of one's own that the update lays over what was there. */
function judgeStrikes({ item }: UnitRun, { was, now }: Kept, by: Judged): ProposalProblem | null {
  const before = was.marks.del ?? []
  const added = (now.marks.del ?? []).filter(({ sid }) => !before.some((old) => old.sid === sid))
  if (added.length === 0) return null
  const closed = added.find(({ sid }) => by.isClosed(sid))
  if (closed) return problem('proposal-closed', closed.sid)
  const part = endOf(item)?.p.part
  return part === 'title' || part === 'subject'
    ? problem('update-not-canonical', 'strike of a title')
    : null
}
