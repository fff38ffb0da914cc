// Where routes ask for PDFs. Whoever asks for a document that is just being printed waits for that print, and one that was printed a moment ago
// is handed out again: so that somebody can follow a print on one connection and fetch the file on another.
import { createHash } from 'node:crypto'
import type { PrintModel } from '../../shared/exporters/print/printed-page.ts'
import type { PrintProgress } from '../../shared/protocol/print-progress.ts'
import { refuse, type Result } from '../../shared/result.ts'
import type { PrintProblem, PrintStandard } from './print-job.ts'
import type { Asker, Renderer } from './renderer.ts'
import { SharedWork } from './shared-work.ts'

type Outcome = Result<Uint8Array, PrintProblem>

const mostKept = 6
const mostKeptBytes = 8 * 1024 * 1024

interface Print {
  readonly work: SharedWork<Outcome>
  readonly hearers: Hearers
}

/** Those who are told how far a print is, and what they were told last. */
interface Hearers {
  readonly askers: Set<Asker>
  last: PrintProgress | null
}

const left = refuse({ code: 'print-cancelled' } as const)

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
    const { work, hearers } = this.#prints.get(key) ?? this.#start(key, model, standard)
    hearers.askers.add(asker)
    if (hearers.last) asker.onProgress?.(hearers.last)
    const outcome = await work.wait(asker.signal)
    hearers.askers.delete(asker)
    return outcome
  }

  #start(key: string, model: PrintModel, standard: PrintStandard): Print {
    const hearers: Hearers = { askers: new Set(), last: null }
    const onProgress = (progress: PrintProgress) => {
      hearers.last = progress
      for (const asker of hearers.askers) asker.onProgress?.(progress)
    }
    // Another one may have been begun in its place.
    const forget = () => {
      if (this.#prints.get(key) === print) this.#prints.delete(key)
    }
    const render = async (signal: AbortSignal) => {
      const outcome = await this.#renderer.render(model, { standard, signal, onProgress })
      forget()
      this.#keep(key, outcome)
      return outcome
    }
    const print: Print = { hearers, work: new SharedWork(render, { left, onGivenUp: forget }) }
    this.#prints.set(key, print)
    return print
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
