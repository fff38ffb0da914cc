// Work in threads of their own: of files, whose reading and size nobody can answer for, and of texts so long that everybody else would
// feel it. A thread has a time and a memory that end; few run at once, and a queue that is full is said to be so.
import { Worker } from 'node:worker_threads'
import { refuse, ok, type Result } from '../../shared/result.ts'

export interface ApartProblem {
  readonly code: 'compare-time-limit' | 'compare-unavailable'
}

export interface ApartLimits {
  readonly timeMs: number
  readonly memoryMb: number
  readonly atOnce: number
  /** Besides those that run. */
  readonly waiting: number
}

const usual: ApartLimits = { timeMs: 20_000, memoryMb: 700, atOnce: 1, waiting: 8 }

/** `file` is the thread: started with a job, it posts one answer. */
export class WorkApart<Job, Answer> {
  readonly #file: URL
  readonly #limits: ApartLimits
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor(file: URL, limits: Partial<ApartLimits>) {
    this.#file = file
    this.#limits = { ...usual, ...limits }
  }

  /** Rejects only for a mistake of the program. The bytes of files are copied, not taken. */
  async run(job: Job): Promise<Result<Answer, ApartProblem>> {
    const { atOnce, waiting } = this.#limits
    if (this.#running < atOnce) this.#running += 1
    else if (this.#waiting.length >= waiting) return refuse({ code: 'compare-unavailable' })
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await this.#start(job)
    } finally {
      // Whoever waits takes this place over, before anybody who comes meanwhile.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }

  #start(job: Job): Promise<Result<Answer, ApartProblem>> {
    const { timeMs, memoryMb } = this.#limits
    return new Promise((resolve, reject) => {
      const worker = new Worker(this.#file, {
        workerData: job,
        resourceLimits: { maxOldGenerationSizeMb: memoryMb },
      })
      const timer = setTimeout(() => {
        resolve(refuse({ code: 'compare-time-limit' }))
        void worker.terminate()
      }, timeMs)
      worker.once('message', (answer: Answer) => resolve(ok(answer)))
      worker.once('error', (error: Error & { readonly code?: string }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY')
          resolve(refuse({ code: 'compare-time-limit' }))
        else reject(error)
      })
      worker.once('exit', (code) => {
        clearTimeout(timer)
        // Without effect where an answer came.
        reject(new Error(`a thread of comparing ended with ${code}`))
      })
    })
  }
}
