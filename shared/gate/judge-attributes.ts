// The rule of the gate for what a paragraph has become since birth (the map beside the text).
import type * as Y from 'yjs'
import type { FormatState } from './format-state.ts'
import { mapOf } from '../document/ydoc.ts'
import type { Changes } from './changes.ts'
import type { Judged } from './judge-units.ts'
import { type ProposalProblem, problem } from './proposal-problem.ts'

/** Formatting of the end of a paragraph that is there; null for one that was, undefined for one that never was. */
export type EndState = (id: string) => FormatState | null | undefined

/**
 * A proposer sets level and part of paragraphs whose end is its own proposal; an editor sets those of the text and of its own;
 * nobody but the program sets a status.
 */
export function judgeAttributes(
  ydoc: Y.Doc,
  changes: Changes,
  by: Judged,
  endState: EndState,
): ProposalProblem | null {
  const map = mapOf(ydoc)
  const judged = new Set<string>()
  for (const { parent, parentSub } of changes.touched()) {
    if (parent !== map || parentSub === null || judged.has(parentSub)) continue
    judged.add(parentSub)
    const found = judgeAttribute(parentSub, map.get(parentSub), by, endState)
    if (found) return found
  }
  return null
}

function judgeAttribute(
  name: string,
  value: unknown,
  by: Judged,
  endState: EndState,
): ProposalProblem | null {
  const [id = '', attribute = ''] = name.split('/')
  if (attribute === 'status') return problem('update-not-canonical', 'status')
  const state = endState(id)
  if (state === undefined) return problem('update-not-canonical', 'attribute of nothing')
  const owner = state?.owner?.by ?? null
  if (owner !== null && owner !== by.delegation)
    return problem('others-proposal-changed', attribute)
  if (by.mode === 'editor') return judgeKind(value)
  if (owner === null) return problem('base-changed', attribute)
  const allowed = attribute === 'level' || (attribute === 'part' && !isTitle(value))
  return allowed ? null : problem('update-not-canonical', attribute)
}

function judgeKind(value: unknown): ProposalProblem | null {
  const proposed = value === 'alternative' || value === 'move'
  return proposed ? problem('update-not-canonical', 'kind') : null
}

function isTitle(value: unknown): boolean {
  return value === 'title' || value === 'subject'
}
