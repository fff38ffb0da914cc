// The words that were written on this device and are not yet stored on the server, so that they can be given back if they are refused, even after
// the page was closed. The text itself is kept elsewhere (y-indexeddb); there one's own words cannot be told from others'.
import type { Passage } from './passages.ts'

export class UnsentWords {
  readonly #key: string

  constructor(copy: string) {
    this.#key = `${copy}/unsent`
  }

  /** Empty for whatever is no list of passages. */
  read(): Passage[] {
    try {
      const kept: unknown = JSON.parse(storage()?.getItem(this.#key) ?? '[]')
      return Array.isArray(kept) ? kept.filter(isPassage) : []
    } catch {
      return []
    }
  }

  /** A store that is full or forbidden keeps nothing: the words are still on the page. */
  write(passages: readonly Passage[]): void {
    try {
      if (passages.length === 0) storage()?.removeItem(this.#key)
      else storage()?.setItem(this.#key, JSON.stringify(passages))
    } catch {
      // Nothing to do: they stay in memory.
    }
  }
}

function isPassage(value: unknown): value is Passage {
  if (typeof value !== 'object' || value === null) return false
  if (!('beside' in value) || !('struck' in value) || !('words' in value)) return false
  return [value.beside, value.struck, value.words].every((each) => typeof each === 'string')
}

function storage(): Storage | null {
  try {
    return globalThis.localStorage
  } catch {
    return null
  }
}
