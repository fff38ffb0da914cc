// What was done to an imported document, one step after the other, so that each can be taken back.
import type { ImportReview, ReadingChoices } from '../../shared/protocol/import-api.ts'
import { newId } from '../editor/new-id.ts'
import type { ChosenFile } from '../import-calls.ts'
import type { KeptReview } from './kept-review.ts'
import {
  correctReview,
  isContinued,
  type ReviewCorrection,
  type ReviewState,
  startReview,
} from './review-state.ts'

/** A reading of the file, or a correction of what was read. */
export interface Step {
  readonly file: ChosenFile
  readonly choices: ReadingChoices
  readonly review: ImportReview
  readonly state: ReviewState
  /** Of the reading: what a draft is asked for under, so that whoever asks twice for the same has one. */
  readonly request: string
  /** The correction that led to this state; null of a file that was just read. */
  readonly last: ReviewCorrection | null
}

export function firstStep(file: ChosenFile, choices: ReadingChoices, review: ImportReview): Step {
  return { file, choices, review, state: startReview(review), request: newId(), last: null }
}

/** Words typed into one field are one correction: the last of them, made to what there was before the first. */
export function correctSteps(
  steps: readonly Step[],
  correction: ReviewCorrection,
): readonly Step[] {
  const last = steps.at(-1)
  if (!last) return steps
  const kept = isContinued(last.last, correction) ? steps.slice(0, -1) : steps
  const before = kept.at(-1) ?? last
  return [...kept, { ...before, state: correctReview(before.state, correction), last: correction }]
}

/** The present reading of the file with its corrections; how it was read before is not kept. */
export function toKept(steps: readonly Step[]): KeptReview | null {
  const present = steps.at(-1)
  if (!present) return null
  const { file, choices, review, request } = present
  const corrections = steps.flatMap(({ review: of, last }) => (of === review && last ? [last] : []))
  return { file, choices, review, request, corrections }
}

export function fromKept(kept: KeptReview): readonly Step[] {
  const { file, choices, review, request, corrections } = kept
  return corrections.reduce<readonly Step[]>(
    (steps, correction) => {
      const before = steps.at(-1)
      return before
        ? [
            ...steps,
            { ...before, state: correctReview(before.state, correction), last: correction },
          ]
        : steps
    },
    [{ ...firstStep(file, choices, review), request }],
  )
}
