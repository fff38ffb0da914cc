// What a page knows of the discussion of its draft: the threads that the server lets this person read, whole. Whoever may read fewer
// of them from now on (a delegation that withdrew from the sponsors) is answered with fewer, and what was there before goes.
import type { Thread, ThreadList } from '../../shared/protocol/api.ts'
import type { Answer, ApiProblem } from '../api.ts'

export interface DiscussionState {
  /** Oldest first. */
  readonly threads: readonly Thread[]
  readonly loaded: boolean
  readonly problem: ApiProblem | null
}

export class DiscussionStore {
  readonly #fetch: () => Answer<ThreadList>
  readonly #listeners = new Set<() => void>()
  #state: DiscussionState = { threads: [], loaded: false, problem: null }
  #fetching = false
  #askedAgain = false

  constructor(fetch: () => Answer<ThreadList>) {
    this.#fetch = fetch
  }

  readonly get = (): DiscussionState => this.#state

  /** Calls back after every change of `get()`; gives the function that stops it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Reads the threads again. While a fetch is under way, any number of calls make one more after it. */
  readonly refresh = (): void => {
    if (this.#fetching) this.#askedAgain = true
    else void this.#read()
  }

  /** Takes a thread as the server gave it back to whoever wrote in it. */
  readonly take = (thread: Thread): void => {
    const { threads } = this.#state
    const known = threads.findIndex(({ id }) => id === thread.id)
    const next = known < 0 ? [...threads, thread] : threads.with(known, thread)
    this.#set({ ...this.#state, threads: next })
    // An answer that was on its way may be older than this.
    if (this.#fetching) this.#askedAgain = true
  }

  async #read(): Promise<void> {
    this.#fetching = true
    try {
      do {
        this.#askedAgain = false
        const answer = await this.#fetch()
        if (answer.ok) this.#set({ threads: answer.value.threads, loaded: true, problem: null })
        else this.#set({ ...this.#state, problem: answer.problem })
      } while (this.#askedAgain)
    } finally {
      this.#fetching = false
    }
  }

  #set(state: DiscussionState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
