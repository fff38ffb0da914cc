// Whether what an update made of the text is admitted: of a delegation, if the text with everything of that delegation rejected is what it
// was before, identities included; of an editor, if nothing that anybody proposed is touched. Everything is judged together, what the
// sender wrote and what the program added to it.
import type * as Y from 'yjs'
import { endOf } from '../document/units.ts'
import { finalId } from '../document/final-end.ts'
import { readAttributes } from '../document/ydoc.ts'
import type { Changes } from './changes.ts'
import type { FormatState } from './format-state.ts'
import { judgeAttributes } from './judge-attributes.ts'
import { isTitle, judgeParagraphs, type Surroundings } from './judge-paragraphs.ts'
import { type Judged, judgeRun } from './judge-units.ts'
import type { ProposalIndex } from './proposal-index.ts'
import { type ProposalProblem, problem } from './proposal-problem.ts'
import { idOfEnd, type Stretch } from './stretches.ts'

export interface Scene {
  readonly ydoc: Y.Doc
  readonly changes: Changes
  /** As it was before the changes. */
  readonly index: ProposalIndex
  readonly stretches: readonly Stretch[]
}

/** The first problem; null for what is admitted. Costs what the update touched. */
export function judgeUpdate(scene: Scene, by: Judged): ProposalProblem | null {
  const { ydoc, changes, stretches } = scene
  for (const { runs, was, now } of stretches) {
    for (const run of runs) {
      const found = judgeRun(run, by)
      if (found) return found
    }
    if (was !== now && by.mode === 'delegate')
      return problem('update-not-canonical', 'format behind the end')
  }
  const ends = newEnds(stretches)
  const around = surroundings(scene, ends)
  for (const stretch of stretches) {
    const found = judgeParagraphs(stretch, by, around) ?? judgeIds(stretch)
    if (found) return found
  }
  return judgeAttributes(ydoc, changes, by, (id) => endState(scene, ends, id))
}

/** The ends that a stretch has now, by id. */
function newEnds(stretches: readonly Stretch[]): Map<string, FormatState> {
  const ends = new Map<string, FormatState>()
  for (const { runs } of stretches)
    for (const run of runs) if (run.now && endOf(run.item)) ends.set(idOfEnd(run), run.now)
  return ends
}

function surroundings(
  { ydoc, index }: Scene,
  ends: ReadonlyMap<string, FormatState>,
): Surroundings {
  return {
    isThere: (id) => ends.has(id) || index.isThere(id),
    wasEver: (id) => ends.has(id) || index.endsOf(id).length > 0,
    partOf: (birth) => readAttributes(ydoc, birth).part,
    isFixed: (id) =>
      id === finalId ||
      index.endsOf(id).some((end) => {
        const birth = end.deleted ? null : endOf(end)?.p
        return birth && isTitle(readAttributes(ydoc, birth).part)
      }),
  }
}

function endState(
  { index }: Scene,
  ends: ReadonlyMap<string, FormatState>,
  id: string,
): FormatState | null | undefined {
  const touched = ends.get(id)
  if (touched) return touched
  const known = index.endsOf(id)
  if (known.length === 0) return undefined
  const there = known.find((end) => !end.deleted)
  return there ? index.stateAt(there) : null
}

/** No two paragraphs of one id; those of other stretches are the index's to know (screen-proposals.ts). */
function judgeIds({ runs }: Stretch): ProposalProblem | null {
  const ids = new Set<string>()
  for (const run of runs) {
    if (!run.now || !endOf(run.item)) continue
    const id = idOfEnd(run)
    if (ids.has(id)) return problem('paragraph-id-taken', id)
    ids.add(id)
  }
  return null
}
