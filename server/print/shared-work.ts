/** One piece of work for all who wait for it: given up when the last of them leaves. */
export class SharedWork<T> {
  readonly #outcome: Promise<T>
  readonly #controller = new AbortController()
  readonly #left: T
  readonly #onGivenUp: () => void
  #waiting = 0

  /** `left` is what somebody gets who leaves; `onGivenUp` is called before anybody else can ask for this work. */
  constructor(
    work: (signal: AbortSignal) => Promise<T>,
    { left, onGivenUp }: { readonly left: T; readonly onGivenUp: () => void },
  ) {
    this.#left = left
    this.#onGivenUp = onGivenUp
    this.#outcome = work(this.#controller.signal)
  }

  async wait(signal?: AbortSignal): Promise<T> {
    const { promise, resolve } = Promise.withResolvers<T>()
    const leave = () => {
      resolve(this.#left)
      this.#waiting -= 1
      if (this.#waiting > 0) return
      this.#onGivenUp()
      this.#controller.abort()
    }
    this.#waiting += 1
    if (signal?.aborted) leave()
    else signal?.addEventListener('abort', leave, { once: true })
    const outcome = await Promise.race([this.#outcome, promise])
    signal?.removeEventListener('abort', leave)
    return outcome
  }
}
