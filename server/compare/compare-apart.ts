import type { CompareJob, JobOutcome } from './job.ts'
import { type ApartLimits, WorkApart } from './work-apart.ts'

/** Comparisons in threads of their own. */
export type CompareApart = WorkApart<CompareJob, JobOutcome>

export function compareApart(limits: Partial<ApartLimits> = {}): CompareApart {
  return new WorkApart(new URL('compare-worker.ts', import.meta.url), { atOnce: 2, ...limits })
}
