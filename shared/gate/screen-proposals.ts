// What can be said of a proposer's update before it is applied: whose names it writes, how much it brings, and whether the ids of its
// paragraphs are its own.
import * as Y from 'yjs'
import { isStrikeKey } from '../document/delta.ts'
import { endOf } from '../document/units.ts'
import type { ProposalIndex } from './proposal-index.ts'
import { type ProposalProblem, problem } from './proposal-problem.ts'

/** Wide enough for a day's work of a delegation without a line, brought in one update. */
export const quotas = {
  unitsPerUpdate: 100_000,
  structsPerUpdate: 20_000,
  endsPerUpdate: 200,
  paragraph: 20_000,
  proposals: 500,
  inserted: 200_000,
} as const

export interface Proposer {
  readonly delegation: string
  /** Whether a Yjs client id is of the same person. */
  readonly isOwnClient: (client: number) => boolean
}

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

/** `structs`: those of the update that the document does not have. */
export function screenProposals(
  structs: readonly Struct[],
  index: ProposalIndex,
  by: Proposer,
): ProposalProblem | null {
  const units = structs.reduce((sum, { length }) => sum + length, 0)
  if (units > quotas.unitsPerUpdate || structs.length > quotas.structsPerUpdate)
    return problem('too-much-proposed', 'update')
  const ids = new Set<string>()
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    const found = screenFormat(struct, by) ?? screenEnd(struct, ids, index, by)
    if (found) return found
  }
  return ids.size > quotas.endsPerUpdate ? problem('too-much-proposed', 'paragraphs') : null
}

function screenFormat({ content }: Y.Item, { delegation }: Proposer): ProposalProblem | null {
  if (!(content instanceof Y.ContentFormat) || content.value === null) return null
  if (content.key !== 'ins' && content.key !== 'sub' && !isStrikeKey(content.key)) return null
  const { by } = content.value as { by?: unknown }
  return by === delegation ? null : problem('own-name-only', content.key.slice(0, 20))
}

/** An id is free if nobody has used it, or the proposer itself: an undo brings a paragraph back under its own. */
function screenEnd(
  item: Y.Item,
  ids: Set<string>,
  index: ProposalIndex,
  { delegation, isOwnClient }: Proposer,
): ProposalProblem | null {
  const id = endOf(item)?.p.id
  if (id === undefined) return null
  const free = index
    .endsOf(id)
    .every((end) =>
      end.deleted ? isOwnClient(end.id.client) : index.stateAt(end).owner?.by === delegation,
    )
  if (!free || ids.has(id)) return problem('paragraph-id-taken', id)
  ids.add(id)
  return null
}
