import { type ApartOptions, WorkApart } from './work-apart.ts'
import type { WriteJob, Written } from './write-job.ts'

/** Comparisons of long texts written as files in a process of its own, one after the other. */
export type WriteApart = WorkApart<WriteJob, Written>

export function writeApart(options: ApartOptions = {}): WriteApart {
  return new WorkApart(new URL('write-worker.ts', import.meta.url), options)
}
