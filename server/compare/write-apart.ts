import { type ApartLimits, WorkApart } from './work-apart.ts'
import type { WriteJob, Written } from './write-job.ts'

/** Comparisons of long texts written as files in a thread, one after the other. */
export type WriteApart = WorkApart<WriteJob, Written>

export function writeApart(limits: Partial<ApartLimits> = {}): WriteApart {
  return new WorkApart(new URL('write-worker.ts', import.meta.url), limits)
}
