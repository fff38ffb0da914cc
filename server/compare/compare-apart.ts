// Comparisons in threads of their own: of files, whose reading and size nobody can answer for, and of texts so long that everybody else
// would feel it. A thread has a time and a memory that end; few run at once, and a queue that is full is said to be so.
import { Worker } from 'node:worker_threads'
import { refuse, ok, type Result } from '../../shared/result.ts'
import type { CompareJob, JobOutcome } from './job.ts'

export interface ApartProblem {
  readonly code: 'compare-time-limit' | 'compare-unavailable'
}

interface ApartOptions {
  readonly timeMs: number
  readonly memoryMb: number
  readonly atOnce: number
  readonly waiting: number
}

const usual: ApartOptions = { timeMs: 20_000, memoryMb: 700, atOnce: 2, waiting: 8 }

export class CompareApart {
  readonly #options: ApartOptions
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor(options: Partial<ApartOptions> = {}) {
    this.#options = { ...usual, ...options }
  }

  /** Rejects only for a mistake of the program. The bytes of files are copied, not taken. */
  async compare(job: CompareJob): Promise<Result<JobOutcome, ApartProblem>> {
    const { atOnce, waiting } = this.#options
    if (this.#running >= atOnce) {
      if (this.#waiting.length >= waiting) return refuse({ code: 'compare-unavailable' })
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
    this.#running += 1
    try {
      return await this.#run(job)
    } finally {
      this.#running -= 1
      this.#waiting.shift()?.()
    }
  }

  #run(job: CompareJob): Promise<Result<JobOutcome, ApartProblem>> {
    const { timeMs, memoryMb } = this.#options
    return new Promise((resolve, reject) => {
      const worker = new Worker(new URL('compare-worker.ts', import.meta.url), {
        workerData: job,
        resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      })
      const timer = setTimeout(() => {
        resolve(refuse({ code: 'compare-time-limit' }))
        void worker.terminate()
      }, timeMs)
      worker.once('message', (outcome: JobOutcome) => resolve(ok(outcome)))
      worker.once('error', (error: Error & { readonly code?: string }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
          resolve(refuse({ code: 'compare-time-limit' }))
        else reject(error)
      })
      worker.once('exit', (code) => {
        clearTimeout(timer)
        // Without effect where an answer came.
        reject(new Error(`the comparing thread ended with ${code}`))
      })
    })
  }
}
