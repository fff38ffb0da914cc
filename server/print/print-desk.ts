// Where routes ask for PDFs. Whoever asks for a document that is just being printed waits for that print, and one that was printed a moment ago
// is handed out again: so that somebody can follow a print on one connection and fetch the file on another.
import { createHash } from 'node:crypto'
import type { PrintModel } from '../../shared/exporters/print/printed-page.ts'
import type { PrintProgress } from '../../shared/protocol/print-progress.ts'
import { refuse, type Result } from '../../shared/result.ts'
import type { PrintProblem, PrintStandard } from './print-job.ts'
import type { Asker, Renderer } from './renderer.ts'

type Outcome = Result<Uint8Array, PrintProblem>

const mostKept = 6
const mostKeptBytes = 8 * 1024 * 1024

interface Print {
  readonly outcome: Promise<Outcome>
  readonly controller: AbortController
  readonly askers: Set<Asker>
  last: PrintProgress | null
}

export class PrintDesk {
  readonly #renderer: Pick<Renderer, 'render'>
  readonly #prints = new Map<string, Print>()
  /** The one asked for last stands last. */
  readonly #kept = new Map<string, Outcome>()

  constructor(renderer: Pick<Renderer, 'render'>) {
    this.#renderer = renderer
  }

  /** The PDF, which every asker has to itself until it is cancelled. The print ends when its last asker leaves; never rejects. */
  async print(model: PrintModel, standard: PrintStandard, asker: Asker = {}): Promise<Outcome> {
    const key = keyOf(model, standard)
    const kept = this.#kept.get(key)
    if (kept) {
      this.#keep(key, kept)
      return kept
    }
    const print = this.#prints.get(key) ?? this.#start(key, model, standard)
    print.askers.add(asker)
    if (print.last) asker.onProgress?.(print.last)
    const left = this.#leaving(key, print, asker)
    const outcome = await Promise.race([print.outcome, left.promise])
    left.stop()
    print.askers.delete(asker)
    return outcome
  }

  #start(key: string, model: PrintModel, standard: PrintStandard): Print {
    const controller = new AbortController()
    const { promise, resolve } = Promise.withResolvers<Outcome>()
    const print: Print = { outcome: promise, controller, askers: new Set(), last: null }
    this.#prints.set(key, print)
    const onProgress = (progress: PrintProgress) => {
      print.last = progress
      for (const asker of print.askers) asker.onProgress?.(progress)
    }
    const run = async () => {
      const { signal } = controller
      const outcome = await this.#renderer.render(model, { standard, signal, onProgress })
      this.#forget(key, print)
      this.#keep(key, outcome)
      resolve(outcome)
    }
    void run()
    return print
  }

  /** Another one may have been begun in its place. */
  #forget(key: string, print: Print): void {
    if (this.#prints.get(key) === print) this.#prints.delete(key)
  }

  #leaving(
    key: string,
    print: Print,
    asker: Asker,
  ): { readonly promise: Promise<Outcome>; readonly stop: () => void } {
    const { promise, resolve } = Promise.withResolvers<Outcome>()
    const leave = () => {
      print.askers.delete(asker)
      if (print.askers.size === 0) {
        this.#forget(key, print)
        print.controller.abort()
      }
      resolve(refuse({ code: 'print-cancelled' }))
    }
    if (asker.signal?.aborted) leave()
    asker.signal?.addEventListener('abort', leave)
    return { promise, stop: () => asker.signal?.removeEventListener('abort', leave) }
  }

  /** What failed is tried again; what is very long would crowd out everything else. */
  #keep(key: string, outcome: Outcome): void {
    if (!outcome.ok || outcome.value.length > mostKeptBytes) return
    this.#kept.delete(key)
    this.#kept.set(key, outcome)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest)
  }
}

function keyOf(model: PrintModel, standard: PrintStandard): string {
  return createHash('sha256').update(standard).update(JSON.stringify(model)).digest('base64')
}
