// A database whose n-th statement fails, as a full disk does: after SQLite's own habit of letting every call fail in turn.
import type { Database, Row, Sql, SqlValue } from '../../server/store/sql.ts'

export class FailingDatabase implements Database {
  readonly dialect: Database['dialect']
  readonly #inner: Database
  /** Statements until the one that fails; null while none does. */
  #left: number | null = null
  /** Whether a statement has failed since `failAt`. */
  failed = false

  constructor(inner: Database) {
    this.#inner = inner
    this.dialect = inner.dialect
  }

  /** The n-th statement from here on fails, from 1; the end of a transaction counts as one. Null: none does. */
  failAt(n: number | null): void {
    this.#left = n
    this.failed = false
  }

  query(text: string, ...values: readonly SqlValue[]): Promise<Row[]> {
    return this.#count() ? this.#inner.query(text, ...values) : this.#refuse()
  }

  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.#inner.transaction(async (sql) => {
      const value = await work({
        query: (text, ...values) => (this.#count() ? sql.query(text, ...values) : this.#refuse()),
      })
      if (!this.#count()) await this.#refuse()
      return value
    })
  }

  close(): Promise<void> {
    return this.#inner.close()
  }

  #count(): boolean {
    if (this.#left === null || this.failed) return true
    this.#left -= 1
    this.failed = this.#left === 0
    return !this.failed
  }

  #refuse(): Promise<never> {
    return Promise.reject(new Error('SQLite: disk I/O error'))
  }
}
