// A review outlives its page: bad wifi, a telephone that forgets its tabs, the back button. It is kept in the storage of the tab, which goes
// with the tab, for what stands in a draft is nobody else's business; it is kept as the file and what was clicked, from which all else follows.
import type { ImportReview, ReadingChoices } from '../../shared/protocol/import-api.ts'
import { newId } from '../editor/new-id.ts'
import type { ChosenFile } from '../import-calls.ts'
import type { ReviewCorrection } from './review-state.ts'

export interface KeptReview {
  readonly file: ChosenFile
  readonly choices: ReadingChoices
  readonly review: ImportReview
  readonly request: string
  readonly corrections: readonly ReviewCorrection[]
}

interface KeptFile extends Omit<KeptReview, 'file' | 'corrections' | 'request'> {
  /** Absent of one that an earlier version kept. */
  readonly request?: string
  readonly name: string
  readonly bytes: string
}

/** Of whoever is signed in: another person in the same tab sees nothing of it. */
export class ReviewKeeper {
  readonly #key: string
  readonly #storage: Storage
  #review: ImportReview | null = null

  constructor(storage: Storage, person: string) {
    this.#storage = storage
    this.#key = `penholder.import/${person}`
  }

  /** Whether there is room for it: a tab keeps about five megabytes. */
  keep({ file, choices, review, request, corrections }: KeptReview): boolean {
    try {
      if (review !== this.#review) {
        const bytes = toBase64(file.bytes)
        const kept: KeptFile = { name: file.name, bytes, choices, review, request }
        this.#storage.setItem(this.#key, JSON.stringify(kept))
        this.#review = review
      }
      this.#storage.setItem(`${this.#key}/corrections`, JSON.stringify(corrections))
      return true
    } catch (error) {
      if (!(error instanceof DOMException)) throw error
      this.forget()
      return false
    }
  }

  /** Taken out: were it one that this page cannot show, the page would come up without it the next time. */
  take(): KeptReview | null {
    const kept = this.#storage.getItem(this.#key)
    const corrections = this.#storage.getItem(`${this.#key}/corrections`)
    this.forget()
    if (kept === null || corrections === null) return null
    const { name, bytes, choices, review, request = newId() } = JSON.parse(kept) as KeptFile
    return {
      file: { name, bytes: fromBase64(bytes) },
      choices,
      review,
      request,
      corrections: JSON.parse(corrections) as readonly ReviewCorrection[],
    }
  }

  forget(): void {
    this.#review = null
    this.#storage.removeItem(this.#key)
    this.#storage.removeItem(`${this.#key}/corrections`)
  }
}

/** So many bytes become characters at a time; a call takes no more arguments than that everywhere. */
const pieceBytes = 0x8000

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += pieceBytes)
    text += String.fromCharCode(...bytes.subarray(at, at + pieceBytes))
  return btoa(text)
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
