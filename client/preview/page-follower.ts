// Keeps the pages up with the text: asks for them after a pause in the writing, one question at a time, and once more a while after, for
// what was still on its way to the server.
import type { ApiProblem } from '../api.ts'
import { getPages } from './page-calls.ts'

export interface FollowedPages {
  /** Null until the first answer. */
  readonly pages: readonly string[] | null
  readonly problem: ApiProblem | null
  /** Why these pages cannot be a PDF; null where they can. */
  readonly refusal: ApiProblem | null
  /** The text has changed since. */
  readonly isBehind: boolean
}

const pauseMs = 350
const settleMs = 1500

export class PageFollower {
  readonly #id: string
  readonly #listeners = new Set<() => void>()
  readonly #load: typeof getPages
  readonly #ending = new AbortController()
  #shown: FollowedPages = { pages: null, problem: null, refusal: null, isBehind: true }
  #timer: ReturnType<typeof setTimeout> | null = null
  #isAsking = false
  #isStale = false
  #records: unknown = null

  constructor(id: string, load = getPages) {
    this.#id = id
    this.#load = load
  }

  get(): FollowedPages {
    return this.#shown
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** What is printed besides the text; other records are other pages, at once. */
  follow(records: unknown): void {
    if (records === this.#records) return
    this.#records = records
    this.now()
  }

  /** The text is another: the pages follow when the writing pauses. */
  changed(): void {
    if (this.#ending.signal.aborted) return
    this.#put({ isBehind: true })
    this.#wait(pauseMs, true)
  }

  now(): void {
    void this.#ask(true)
  }

  end(): void {
    // Nobody looks at what is being drawn.
    this.#ending.abort()
    if (this.#timer) clearTimeout(this.#timer)
  }

  #wait(ms: number, settles: boolean): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.#ask(settles)
    }, ms)
  }

  async #ask(settles: boolean): Promise<void> {
    if (this.#ending.signal.aborted) return
    if (this.#isAsking) {
      this.#isStale = true
      return
    }
    this.#isAsking = true
    const answer = await this.#load(this.#id, this.#ending.signal)
    this.#isAsking = false
    if (this.#ending.signal.aborted) return
    const isBehind = this.#isStale || (this.#timer !== null && this.#shown.isBehind)
    if (answer.ok) this.#put({ ...answer.value, problem: null, isBehind })
    else this.#put({ problem: answer.problem, isBehind: false })
    if (this.#isStale) {
      this.#isStale = false
      await this.#ask(settles)
    } else if (settles && answer.ok && this.#timer === null) this.#wait(settleMs, false)
  }

  #put(more: Partial<FollowedPages>): void {
    this.#shown = { ...this.#shown, ...more }
    for (const listener of this.#listeners) listener()
  }
}
