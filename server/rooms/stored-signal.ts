// Tells whoever waits for it that an update of a room's log is stored.

export class StoredSignal {
  #reached: number
  #waiting: { readonly seq: number; readonly resolve: () => void }[] = []

  constructor(reached: number) {
    this.#reached = reached
  }

  /** Resolves when update `seq` is stored, or never will be (`release`). */
  async until(seq: number): Promise<void> {
    if (seq <= this.#reached) return
    await new Promise<void>((resolve) => {
      this.#waiting.push({ seq, resolve })
    })
  }

  reach(seq: number): void {
    this.#reached = seq
    this.#answer(seq)
  }

  /** What still waits will not be stored. */
  release(): void {
    this.#answer(Infinity)
  }

  #answer(last: number): void {
    for (const { seq, resolve } of this.#waiting) if (seq <= last) resolve()
    this.#waiting = this.#waiting.filter(({ seq }) => seq > last)
  }
}
