// What everybody in a room asks for at the same moment is worked out once: a hundred people follow a draft, and the answer costs a replay.
import type { StoredDraft } from '../store/drafts.ts'
import { readLifeHead } from '../store/life.ts'
import type { Sql } from '../store/sql.ts'

/** Drafts whose answer is kept; of more, the one that was worked out first goes. */
const most = 50

export class KeptAnswers<T> {
  readonly #kept = new Map<string, { readonly version: string; readonly answer: Promise<T> }>()

  /** `make` may depend on nothing but the draft, its log and its record, and not on who asks. */
  async get(sql: Sql, draft: StoredDraft, make: () => Promise<T>): Promise<T> {
    const version = `${draft.head} ${await readLifeHead(sql, draft.id)}`
    const kept = this.#kept.get(draft.id)
    if (kept?.version === version) return kept.answer
    const answer = make()
    this.#kept.delete(draft.id)
    this.#kept.set(draft.id, { version, answer })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > most && oldest !== undefined) this.#kept.delete(oldest)
    try {
      return await answer
    } catch (error) {
      if (this.#kept.get(draft.id)?.answer === answer) this.#kept.delete(draft.id)
      throw error
    }
  }
}
