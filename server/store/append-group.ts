// Group commit: whatever is appended while one transaction is on its way to the disk goes into the next, so that a hundred edits
// cost what one costs.
import { type Append, appendEntries } from './log.ts'
import type { Database } from './sql.ts'

/** `stale`: the draft went on, was closed, or rights in it were withdrawn; nothing was written. */
export type AppendOutcome = 'appended' | 'stale'

interface Waiting {
  readonly append: Append
  readonly outcome: PromiseWithResolvers<AppendOutcome>
}

export class AppendGroup {
  readonly #db: Database
  #waiting: Waiting[] = []
  #running = false

  constructor(db: Database) {
    this.#db = db
  }

  /** Resolves when the entries are on disk or refused; rejects when the store fails, and nothing is known to be written then. */
  append(append: Append): Promise<AppendOutcome> {
    const outcome = Promise.withResolvers<AppendOutcome>()
    this.#waiting.push({ append, outcome })
    if (!this.#running) {
      this.#running = true
      // What else arrives in this turn of the event loop comes along.
      setImmediate(() => void this.#run())
    }
    return outcome.promise
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#waiting
      this.#waiting = []
      await this.#commit(group)
    }
    this.#running = false
  }

  async #commit(group: readonly Waiting[]): Promise<void> {
    // In the order of ids, so that two writers of one database never wait for each other's rows.
    const ordered = group.toSorted((a, b) => (a.append.draftId < b.append.draftId ? -1 : 1))
    try {
      const outcomes = await this.#db.transaction((sql) =>
        Promise.all(ordered.map(({ append }) => appendEntries(sql, append))),
      )
      ordered.forEach(({ outcome }, index) => {
        outcome.resolve(outcomes[index] === true ? 'appended' : 'stale')
      })
    } catch (error) {
      for (const { outcome } of group) outcome.reject(error)
    }
  }
}
