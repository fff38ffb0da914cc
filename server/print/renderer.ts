// Prints one document after another in a child process. The compiler keeps a little of every document it has seen and can be
// stopped only from outside, so it never runs in the server's own process: the child is replaced when it has grown, when a
// document takes too long, and when it dies.
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { PrintModel } from '../../shared/exporters/print/printed-page.ts'
import type { PrintProgress } from '../../shared/protocol/print-progress.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type {
  DrawnPages,
  PrintForm,
  Printed,
  PrintProblem,
  PrintReply,
  PrintStandard,
} from './print-job.ts'
import { watchMemory } from './watch-memory.ts'

// Read on Linux, where the compiler would otherwise mix in whatever fonts the machine has.
const onlyOurFonts = fileURLToPath(new URL('../../templates/only-our-fonts.conf', import.meta.url))
const childProgram = fileURLToPath(new URL('./render-child.ts', import.meta.url))

export interface RendererOptions {
  /** One document may take this long, the start of the child included. */
  readonly limitMs?: number
  /** The child is replaced after the document that made it larger. */
  readonly maxResidentBytes?: number
  /** One document may take this much memory while it is printed; watched on Linux only. */
  readonly memoryLimitBytes?: number
  /** Documents waiting, besides the one that is printed. */
  readonly maxWaiting?: number
}

/** Who waits for a document. */
export interface Asker {
  /** Aborted, a document that waits leaves the queue, and one that is printed is given up and its child ended. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: PrintProgress) => void
}

export interface Renderer {
  /** The PDF. Refuses a text with characters that no font has, and never rejects. */
  render(
    model: PrintModel,
    options?: Asker & { readonly standard?: PrintStandard },
  ): Promise<Result<Uint8Array, PrintProblem>>
  /** The pages as pictures (SVG), for screens. */
  renderPages(model: PrintModel, asker?: Asker): Promise<Result<DrawnPages, PrintProblem>>
  /** The child's process id while there is one. */
  childId(): number | null
  /** Ends the child; documents still waiting are refused with `print-closed`. */
  close(): Promise<void>
}

export function openRenderer(options: RendererOptions = {}): Renderer {
  return new QueuedRenderer({
    limitMs: options.limitMs ?? 20_000,
    maxResidentBytes: options.maxResidentBytes ?? 300 * 1024 * 1024,
    memoryLimitBytes: options.memoryLimitBytes ?? 1024 * 1024 * 1024,
    maxWaiting: options.maxWaiting ?? 100,
  })
}

type Outcome = Result<Printed, PrintProblem>

interface Waiting {
  readonly model: PrintModel
  readonly standard: PrintStandard
  readonly form: PrintForm
  readonly asker: Asker
  readonly settle: (outcome: Outcome) => void
}

const cancelled = refuse({ code: 'print-cancelled' } as const)
const notAsAsked = refuse({ code: 'print-failed', reason: 'the answer has another form' } as const)

class QueuedRenderer implements Renderer {
  readonly #options: Required<RendererOptions>
  readonly #waiting: Waiting[] = []
  #child: ChildProcess | null = null
  #working: { readonly job: Waiting; readonly stopWatches: () => void } | null = null
  #closed = false

  constructor(options: Required<RendererOptions>) {
    this.#options = options
  }

  async render(
    model: PrintModel,
    { standard = 'ua-1', ...asker }: Asker & { readonly standard?: PrintStandard } = {},
  ): Promise<Result<Uint8Array, PrintProblem>> {
    const outcome = await this.#print({ model, standard, form: 'pdf', asker })
    if (!outcome.ok) return outcome
    return 'pdf' in outcome.value ? ok(outcome.value.pdf) : notAsAsked
  }

  async renderPages(
    model: PrintModel,
    asker: Asker = {},
  ): Promise<Result<DrawnPages, PrintProblem>> {
    const outcome = await this.#print({ model, standard: 'ua-1', form: 'pages', asker })
    if (!outcome.ok) return outcome
    return 'pages' in outcome.value ? ok(outcome.value) : notAsAsked
  }

  #print(asked: Omit<Waiting, 'settle'>): Promise<Outcome> {
    const { signal } = asked.asker
    if (this.#closed) return Promise.resolve(refuse({ code: 'print-closed' }))
    if (signal?.aborted) return Promise.resolve(cancelled)
    if (this.#waiting.length >= this.#options.maxWaiting)
      return Promise.resolve(refuse({ code: 'print-queue-full', waiting: this.#waiting.length }))
    return new Promise((resolve) => {
      const cancel = () => this.#cancel(job)
      const job: Waiting = {
        ...asked,
        settle: (outcome) => {
          signal?.removeEventListener('abort', cancel)
          resolve(outcome)
        },
      }
      signal?.addEventListener('abort', cancel)
      this.#waiting.push(job)
      this.#next()
      this.#tellPlaces(this.#waiting.indexOf(job))
    })
  }

  #cancel(job: Waiting): void {
    if (this.#working?.job === job) {
      // Nothing but its end stops a child that lays out.
      this.#dropChild()
      this.#finish(cancelled)
      return
    }
    const at = this.#waiting.indexOf(job)
    if (at < 0) return
    this.#waiting.splice(at, 1)
    job.settle(cancelled)
    this.#tellPlaces(at)
  }

  /** To those who wait from that place on. */
  #tellPlaces(from: number): void {
    if (from < 0) return
    this.#waiting.slice(from).forEach(({ asker }, index) => {
      asker.onProgress?.({ phase: 'waiting', ahead: from + index + (this.#working ? 1 : 0) })
    })
  }

  childId(): number | null {
    return this.#child?.pid ?? null
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const job of this.#waiting.splice(0)) job.settle(refuse({ code: 'print-closed' }))
    const child = this.#child
    this.#finish(refuse({ code: 'print-closed' }))
    if (!child) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    this.#dropChild()
    if (child.exitCode === null && child.signalCode === null) await ended
  }

  #next(): void {
    if (this.#working || this.#closed) return
    const job = this.#waiting.shift()
    if (!job) return
    const child = (this.#child ??= this.#startChild())
    this.#working = { job, stopWatches: this.#watch(child) }
    const { model, standard, form } = job
    job.asker.onProgress?.({ phase: 'laying-out' })
    this.#tellPlaces(0)
    child.send({ model, standard, form }, (error) => {
      // A child that has just died takes no message; its `exit` may come later, or may already have been dealt with.
      if (error && this.#child === child) this.#fail(error.message)
    })
  }

  /** Ends the document that takes too long or too much. */
  #watch(child: ChildProcess): () => void {
    const { limitMs, memoryLimitBytes } = this.#options
    const giveUp = (problem: PrintProblem) => {
      this.#dropChild()
      this.#finish(refuse(problem))
    }
    const timer = setTimeout(() => giveUp({ code: 'print-time-limit', limitMs }), limitMs)
    const stop = watchMemory(child.pid ?? null, memoryLimitBytes, () =>
      giveUp({ code: 'print-memory-limit', limitBytes: memoryLimitBytes }),
    )
    return () => {
      clearTimeout(timer)
      stop()
    }
  }

  #startChild(): ChildProcess {
    const child = fork(childProgram, {
      serialization: 'advanced',
      env: { ...process.env, FONTCONFIG_FILE: onlyOurFonts },
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    const isPresent = () => this.#child === child
    child.on('message', (reply) => {
      if (isPresent()) this.#receive(reply as PrintReply)
    })
    child.on('error', (error) => {
      if (isPresent()) this.#fail(error.message)
    })
    child.on('exit', (code, signal) => {
      if (isPresent()) this.#fail(`the print process ended (${signal ?? code})`)
    })
    return child
  }

  #receive(reply: PrintReply): void {
    if ('progress' in reply) {
      this.#working?.job.asker.onProgress?.(reply.progress)
      return
    }
    if (reply.residentBytes > this.#options.maxResidentBytes) this.#dropChild()
    this.#finish('printed' in reply ? ok(reply.printed) : refuse(reply.problem))
  }

  #fail(reason: string): void {
    this.#dropChild()
    this.#finish(refuse({ code: 'print-failed', reason }))
  }

  #dropChild(): void {
    const child = this.#child
    this.#child = null
    child?.kill('SIGKILL')
  }

  #finish(outcome: Outcome): void {
    if (!this.#working) return
    const { job, stopWatches } = this.#working
    stopWatches()
    this.#working = null
    job.settle(outcome)
    this.#next()
  }
}
