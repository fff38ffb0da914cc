// Writes comparisons of long texts in a thread, one after the other, so that nobody who is writing at that moment feels it.
import { Worker } from 'node:worker_threads'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { Written, WriteJob } from './write-job.ts'

export interface WriteProblem {
  readonly code: 'compare-time-limit' | 'compare-unavailable'
}

interface WriteOptions {
  readonly timeMs: number
  readonly memoryMb: number
  /** Waiting, besides the one that is written. */
  readonly waiting: number
}

const usual: WriteOptions = { timeMs: 20_000, memoryMb: 700, waiting: 8 }

export class WriteApart {
  readonly #options: WriteOptions
  #last: Promise<unknown> = Promise.resolve()
  #count = 0

  constructor(options: Partial<WriteOptions> = {}) {
    this.#options = { ...usual, ...options }
  }

  /** Rejects only for a mistake of the program. */
  async write(job: WriteJob): Promise<Result<Written, WriteProblem>> {
    if (this.#count > this.#options.waiting) return refuse({ code: 'compare-unavailable' })
    this.#count += 1
    const before = this.#last
    const written = before.then(() => this.#run(job))
    this.#last = written.catch(() => undefined)
    try {
      return await written
    } finally {
      this.#count -= 1
    }
  }

  #run(job: WriteJob): Promise<Result<Written, WriteProblem>> {
    const { timeMs, memoryMb } = this.#options
    return new Promise((resolve, reject) => {
      const worker = new Worker(new URL('write-worker.ts', import.meta.url), {
        workerData: job,
        resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      })
      const timer = setTimeout(() => {
        resolve(refuse({ code: 'compare-time-limit' }))
        void worker.terminate()
      }, timeMs)
      worker.once('message', (written: Written) => resolve(ok(written)))
      worker.once('error', (error: Error & { readonly code?: string }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
          resolve(refuse({ code: 'compare-time-limit' }))
        else reject(error)
      })
      worker.once('exit', (code) => {
        clearTimeout(timer)
        // Without effect where an answer came.
        reject(new Error(`the writing thread ended with ${code}`))
      })
    })
  }
}
