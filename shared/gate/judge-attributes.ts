// The rule of the gate for what a paragraph has become since birth (the map beside the text).
import type * as Y from 'yjs'
import type { FormatState } from './format-state.ts'
import { mapOf } from '../document/ydoc.ts'
import type { Changes } from './changes.ts'
import { isTitle } from './judge-paragraphs.ts'
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
  const state = endState(id)
  // The status is the program's to set.
  if (state === undefined || attribute === 'status')
    return problem('update-not-canonical', attribute)
  const owner = state && ownerOf(state)
  if (owner !== null && owner !== by.delegation)
    return problem('others-proposal-changed', attribute)
  if (by.mode === 'editor') return judgeKind(value)
  if (owner === null) return problem('base-changed', attribute)
  return mayPropose(attribute, value) ? null : problem('update-not-canonical', attribute)
}

function mayPropose(attribute: string, value: unknown): boolean {
  return attribute === 'level' || (attribute === 'part' && !isTitle(value))
}

function ownerOf({ owner }: FormatState): string | null {
  return owner === null ? null : owner.by
}

function judgeKind(value: unknown): ProposalProblem | null {
  const proposed = value === 'alternative' || value === 'move'
  return proposed ? problem('update-not-canonical', 'kind') : null
}
