// What a page knows of a draft's negotiation: the events that the server has recorded, folded. The words of the proposals are not here,
// they stand in the text. One fetch is under way at a time, however many notices come; what is known is never taken back.
import type { NegotiationEvent } from '../../shared/negotiation/events.ts'
import { foldEvents } from '../../shared/negotiation/fold-events.ts'
import { type Negotiation, noNegotiation } from '../../shared/negotiation/negotiation.ts'
import type { NegotiationPage } from '../../shared/protocol/api.ts'
import type { Answer, ApiProblem } from '../api.ts'

export interface NegotiationState {
  readonly negotiation: Negotiation
  /** All events so far, oldest first: the record of decisions, and progress over time. */
  readonly events: readonly NegotiationEvent[]
  /** Whether the server has answered yet. */
  readonly loaded: boolean
  /** Why the last fetch failed; what was known before stays. */
  readonly problem: ApiProblem | null
}

export class NegotiationStore {
  readonly #fetch: (after: number) => Answer<NegotiationPage>
  readonly #listeners = new Set<() => void>()
  #state: NegotiationState = {
    negotiation: noNegotiation,
    events: [],
    loaded: false,
    problem: null,
  }
  #fetching = false
  #askedAgain = false

  /** @param fetch gives the events after a `seq`. */
  constructor(fetch: (after: number) => Answer<NegotiationPage>) {
    this.#fetch = fetch
  }

  readonly get = (): NegotiationState => this.#state

  /** Calls back after every change of `get()`; gives the function that stops it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Reads what happened since. While a fetch is under way, any number of calls make one more after it. */
  readonly refresh = (): void => {
    if (this.#fetching) this.#askedAgain = true
    else void this.#read()
  }

  /**
   * Takes the events that a command made, so that its author need not wait for the notice. What does not follow upon what is known is fetched
   * in order instead.
   */
  readonly take = (events: readonly NegotiationEvent[]): void => {
    const { seq } = this.#state.negotiation
    const news = events.filter((event) => event.seq > seq)
    if (news.length === 0) return
    if (news[0]?.seq === seq + 1) this.#fold(news)
    else this.refresh()
  }

  async #read(): Promise<void> {
    this.#fetching = true
    try {
      do {
        this.#askedAgain = false
        const answer = await this.#fetch(this.#state.negotiation.seq)
        if (answer.ok) this.#fold(answer.value.events)
        else this.#set({ ...this.#state, problem: answer.problem })
      } while (this.#askedAgain)
    } finally {
      this.#fetching = false
    }
  }

  /** Events may have come by another way while they were fetched. */
  #fold(events: readonly NegotiationEvent[]): void {
    const { negotiation, events: before, loaded, problem } = this.#state
    const news = events.filter(({ seq }) => seq > negotiation.seq)
    if (news.length === 0 && loaded && !problem) return
    this.#set({
      negotiation: news.length === 0 ? negotiation : foldEvents(negotiation, news),
      events: news.length === 0 ? before : [...before, ...news],
      loaded: true,
      problem: null,
    })
  }

  #set(state: NegotiationState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
