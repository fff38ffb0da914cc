// Who writes here decides what becomes of it: an editor's change keeps to the base text, a proposer's becomes a proposal.
import type { Delta } from '../../../shared/document/delta.ts'
import type { Rewritten } from '../../../shared/negotiation/rewrite.ts'

export interface Ruled extends Rewritten {
  /** The delegation that proposes; null for an editor. */
  readonly by: string | null
}

export interface WritingRules {
  /** `change` is made on `text`; where it may stand as it is, the same delta comes back. */
  readonly apply: (text: Delta, change: Delta) => Ruled
}
