// The words that were written on this device and are not yet stored on the server, so that they can be given back if they are refused, even after
// the page was closed. The text itself is kept elsewhere (y-indexeddb); there one's own words cannot be told from others'.

export class UnsentWords {
  readonly #key: string

  constructor(copy: string) {
    this.#key = `${copy}/unsent`
  }

  read(): string {
    return storage()?.getItem(this.#key) ?? ''
  }

  /** A store that is full or forbidden keeps nothing: the words are still on the page. */
  write(words: string): void {
    try {
      if (words === '') storage()?.removeItem(this.#key)
      else storage()?.setItem(this.#key, words)
    } catch {
      // Nothing to do: they stay in memory.
    }
  }
}

function storage(): Storage | null {
  try {
    return globalThis.localStorage
  } catch {
    return null
  }
}
