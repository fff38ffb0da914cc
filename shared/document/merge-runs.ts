// Runs in the one form in which equal texts are equal values, however many items or nodes they came from.
import { sameMarks } from './attributes.ts'
import type { Run } from './draft-text.ts'

/** Neighbouring runs with equal marks as one, empty ones left out: equal texts then have equal JSON. */
export function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    if (run.text === '') continue
    if (last && sameMarks(last.marks, run.marks))
      merged[merged.length - 1] = { text: last.text + run.text, marks: last.marks }
    else merged.push(run)
  }
  return merged
}
