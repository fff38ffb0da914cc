import { type ApartLimits, WorkApart } from '../compare/work-apart.ts'
import type { ImportJob, ImportOutcome } from './import-job.ts'

/** Files read in threads of their own: two at once, so that a slow one stops nobody else. */
export type ImportApart = WorkApart<ImportJob, ImportOutcome>

export function importApart(limits: Partial<ApartLimits> = {}): ImportApart {
  const own = { timeMs: 60_000, memoryMb: 700, atOnce: 2, waiting: 8 }
  return new WorkApart(new URL('import-worker.ts', import.meta.url), { ...own, ...limits })
}
