// Work in processes of their own: of files, whose reading and size nobody can answer for, and of texts so long that everybody else would
// feel it. A process has a time and a memory that end (apart-child.ts); few run at once, and a queue that is full is said to be so.
//
// To start one costs most of a second of processor time, so it is kept for further jobs; it ends when it has grown, has done many, or has
// had nothing to do for a while. Whatever goes wrong in one ends it, so nothing wrong is carried to the next job.
import { basename } from 'node:path'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { Log } from '../log.ts'
import { ApartChild, type ChildLimits, type ChildProblem } from './apart-child.ts'

export type ApartProblem = ChildProblem | { readonly code: 'apart-busy' | 'apart-abandoned' }

export interface ApartLimits extends ChildLimits {
  readonly atOnce: number
  /** Besides those that run. */
  readonly waiting: number
  /** How long a process without work is kept. */
  readonly idleMs: number
}

export interface ApartOptions extends Partial<ApartLimits> {
  /** Told of processes that failed: their program or a library of it has a mistake. */
  readonly log?: Log
}

const usual: ApartLimits = {
  timeMs: 20_000,
  memoryMb: 700,
  answerMb: 64,
  atOnce: 1,
  waiting: 8,
  idleMs: 60_000,
}

/** A process is replaced after so many jobs, and when it holds more than this. */
const mostJobs = 50
const mostIdleBytes = 350 * 1024 * 1024

interface Idle {
  readonly child: ApartChild
  readonly jobs: number
  readonly timer: NodeJS.Timeout
}

/** `file` is the program of the child: it calls serveJobs (serve-jobs.ts). */
export class WorkApart<Job, Answer> {
  readonly #file: URL
  readonly #limits: ApartLimits
  readonly #log: Log | undefined
  #waiting: (() => void)[] = []
  #idle: Idle[] = []
  #running = 0

  constructor(file: URL, { log, ...limits }: ApartOptions) {
    this.#file = file
    this.#log = log
    this.#limits = { ...usual, ...limits }
  }

  /**
   * Never rejects. Values and bytes are copied, not taken. Aborted, a job that waits leaves the queue and one that runs ends with its
   * process: nobody waits for its answer, and others do for its place.
   */
  async run(job: Job, signal?: AbortSignal): Promise<Result<Answer, ApartProblem>> {
    const problem = await this.#takePlace(signal)
    if (problem) return refuse(problem)
    try {
      return isLeft(signal) ? refuse(abandoned) : await this.#do(job, signal)
    } finally {
      // Whoever waits takes this place over, before anybody who comes meanwhile.
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }

  /** Null when the job may begin. */
  async #takePlace(signal: AbortSignal | undefined): Promise<ApartProblem | null> {
    const { atOnce, waiting } = this.#limits
    if (isLeft(signal)) return abandoned
    if (this.#running < atOnce) {
      this.#running += 1
      return null
    }
    if (this.#waiting.length >= waiting) return { code: 'apart-busy' }
    return new Promise((resolve) => {
      const begin = () => {
        signal?.removeEventListener('abort', leave)
        resolve(null)
      }
      const leave = () => {
        this.#waiting = this.#waiting.filter((each) => each !== begin)
        resolve(abandoned)
      }
      signal?.addEventListener('abort', leave)
      this.#waiting.push(begin)
    })
  }

  /** Starts a process ahead of a job that is on its way, as while its file is still being sent. */
  warm(): void {
    if (this.#idle.length === 0 && this.#running < this.#limits.atOnce)
      this.#keep(new ApartChild(this.#file, this.#limits), 0)
  }

  async #do(job: Job, signal?: AbortSignal): Promise<Result<Answer, ApartProblem>> {
    const { child, jobs } = this.#takeChild()
    const outcome = await runUntil(child, job, signal)
    if (!outcome.ok && isLeft(signal)) return refuse(abandoned)
    // A process that was kept may be at fault itself, or be gone already; a new one says whether it is the job.
    if (!outcome.ok && outcome.problem.code === 'apart-failed' && jobs > 0)
      return this.#do(job, signal)
    if (!outcome.ok) return refuse(this.#tell(outcome.problem))
    const { value, residentBytes } = outcome.value
    if (residentBytes > mostIdleBytes || jobs + 1 >= mostJobs) child.end()
    else this.#keep(child, jobs + 1)
    return ok(value as Answer)
  }

  #tell(problem: ChildProblem): ChildProblem {
    const program = basename(this.#file.pathname)
    if (problem.code === 'apart-failed')
      this.#log?.write('error', problem.code, { program, reason: problem.reason })
    return problem
  }

  #takeChild(): Pick<Idle, 'child' | 'jobs'> {
    const found = this.#idle.pop()
    if (!found) return { child: new ApartChild(this.#file, this.#limits), jobs: 0 }
    clearTimeout(found.timer)
    // It may have been ended from outside meanwhile.
    return found.child.isAlive ? found : this.#takeChild()
  }

  #keep(child: ApartChild, jobs: number): void {
    const timer = setTimeout(() => {
      this.#idle = this.#idle.filter((each) => each.child !== child)
      child.end()
    }, this.#limits.idleMs).unref()
    this.#idle.push({ child, jobs, timer })
  }
}

const abandoned = { code: 'apart-abandoned' } as const

function isLeft(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true
}

/** Aborted, the child ends, and so does the job. */
async function runUntil(child: ApartChild, job: unknown, signal: AbortSignal | undefined) {
  const abandon = () => child.end()
  signal?.addEventListener('abort', abandon)
  const outcome = await child.run(job)
  signal?.removeEventListener('abort', abandon)
  return outcome
}
