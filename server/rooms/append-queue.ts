// What one room has admitted and not yet stored, in order, on its way into the log: whatever comes while one commit is under way
// goes into the next.
import type { AppendGroup } from '../store/append-group.ts'
import type { LogEntry } from '../store/log.ts'
import { StoredSignal } from './stored-signal.ts'

export interface QueueOpening {
  readonly draftId: string
  readonly head: number
  readonly epoch: number
}

export interface QueueParts<T> {
  readonly appendGroup: AppendGroup
  /** These are in the store. */
  readonly onStored: (group: readonly T[]) => void
  /** The draft has gone on without this room. Nothing more is appended. */
  readonly onStale: () => void
  readonly onFailed: (error: unknown) => void
}

export class AppendQueue<T extends { readonly entry: LogEntry }> {
  readonly #opening: QueueOpening
  readonly #parts: QueueParts<T>
  readonly #signal: StoredSignal
  #stored: number
  #admitted: number
  #waiting: T[] = []
  #appending: Promise<void> | null = null
  #closed = false

  constructor(opening: QueueOpening, parts: QueueParts<T>) {
    this.#opening = opening
    this.#parts = parts
    this.#stored = opening.head
    this.#admitted = opening.head
    this.#signal = new StoredSignal(opening.head)
  }

  /** Number of the last update that is stored. */
  get stored(): number {
    return this.#stored
  }

  /** Number of the last update admitted. */
  get admitted(): number {
    return this.#admitted
  }

  get busy(): boolean {
    return this.#appending !== null || this.#waiting.length > 0
  }

  push(item: T): void {
    this.#admitted += 1
    this.#waiting.push(item)
    this.#appending ??= this.#appendAll()
  }

  /** Whether update `seq` was stored; resolves when that is known. */
  async reach(seq: number): Promise<boolean> {
    await this.#signal.until(seq)
    return this.#stored >= seq
  }

  /** Waits for what is on its way; whoever pushes on keeps it waiting, unless the queue is closed. */
  async settle(): Promise<void> {
    while (this.#appending) await this.#appending
  }

  /** Nothing more is appended but what is on its way already. */
  close(): void {
    this.#closed = true
    if (!this.#appending) this.#signal.release()
  }

  async #appendAll(): Promise<void> {
    // The rest of this turn of the event loop comes along.
    await Promise.resolve()
    while (this.#waiting.length > 0 && !this.#closed) await this.#appendGroup()
    this.#appending = null
    if (this.#closed) this.#signal.release()
  }

  async #appendGroup(): Promise<void> {
    const group = this.#waiting
    this.#waiting = []
    try {
      const outcome = await this.#parts.appendGroup.append({
        ...this.#opening,
        head: this.#stored,
        entries: group.map(({ entry }) => entry),
      })
      if (outcome === 'appended') this.#publish(group)
      else this.#parts.onStale()
    } catch (error) {
      this.#parts.onFailed(error)
    }
  }

  #publish(group: readonly T[]): void {
    this.#stored += group.length
    this.#parts.onStored(group)
    this.#signal.reach(this.#stored)
  }
}
