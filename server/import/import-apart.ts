// Files read, drafts made of them and changes drawn in processes of their own: two at once, so that a slow one stops nobody else.
import type { Result } from '../../shared/result.ts'
import { Places } from '../auth/at-once.ts'
import { type ApartOptions, type ApartProblem, WorkApart } from '../compare/work-apart.ts'
import type { DrawJob, ImportAnswers, ImportJob, ImportTask } from './import-job.ts'
import type { DraftJob } from './prepare-draft.ts'
import type { StartJob } from './start-from-text.ts'

type Answer<K extends keyof ImportAnswers> = Promise<Result<ImportAnswers[K], ApartProblem>>

const atOnce = 2
const waiting = 8

/** None of its methods rejects; `signal` as in WorkApart. */
export class ImportApart {
  /** What is brought to it, with what is still on its way: more is not taken in, and of one person less. */
  readonly places = new Places({ all: atOnce + waiting, each: 4 })

  readonly #work: WorkApart<ImportTask, unknown>

  constructor(options: ApartOptions = {}) {
    const own = { timeMs: 60_000, memoryMb: 700, atOnce, waiting }
    this.#work = new WorkApart(new URL('import-worker.ts', import.meta.url), { ...own, ...options })
  }

  /** Starts a process ahead of a file that is on its way. */
  warm(): void {
    this.#work.warm()
  }

  read(job: ImportJob, signal?: AbortSignal): Answer<'read'> {
    return this.#work.run({ kind: 'read', job }, signal) as Answer<'read'>
  }

  prepare(job: DraftJob, signal?: AbortSignal): Answer<'prepare'> {
    return this.#work.run({ kind: 'prepare', job }, signal) as Answer<'prepare'>
  }

  draw(job: DrawJob, signal?: AbortSignal): Answer<'draw'> {
    return this.#work.run({ kind: 'draw', job }, signal) as Answer<'draw'>
  }

  start(job: StartJob, signal?: AbortSignal): Answer<'start'> {
    return this.#work.run({ kind: 'start', job }, signal) as Answer<'start'>
  }
}
