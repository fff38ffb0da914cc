import type { CompareJob, JobOutcome } from './job.ts'
import { type ApartOptions, WorkApart } from './work-apart.ts'

/** Comparisons in processes of their own. */
export type CompareApart = WorkApart<CompareJob, JobOutcome>

export function compareApart(options: ApartOptions = {}): CompareApart {
  return new WorkApart(new URL('compare-worker.ts', import.meta.url), { atOnce: 2, ...options })
}
