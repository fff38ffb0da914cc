// How much of what is costly is under way at once: for everybody together, and for one person, so that nobody takes the places of all
// the others.

export interface PlaceLimits {
  readonly all: number
  readonly each: number
}

export type PlaceProblem = 'all-taken' | 'own-taken'

export class Places {
  readonly #limits: PlaceLimits
  readonly #taken = new Map<string, number>()
  #sum = 0

  constructor(limits: PlaceLimits) {
    this.#limits = limits
  }

  /** The way to give the place back, which does nothing a second time; or why there is none. */
  take(key: string): (() => void) | PlaceProblem {
    const own = this.#taken.get(key) ?? 0
    if (own >= this.#limits.each) return 'own-taken'
    if (this.#sum >= this.#limits.all) return 'all-taken'
    this.#taken.set(key, own + 1)
    this.#sum += 1
    let isTaken = true
    return () => {
      if (isTaken) this.#giveBack(key)
      isTaken = false
    }
  }

  #giveBack(key: string): void {
    this.#sum -= 1
    const left = (this.#taken.get(key) ?? 0) - 1
    if (left > 0) this.#taken.set(key, left)
    else this.#taken.delete(key)
  }
}
