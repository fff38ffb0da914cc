// The Sql port on node:sqlite: one connection in a worker thread. A transaction has the connection to itself; everything else
// waits for its end, because on one connection it would otherwise fall inside.
import { Worker } from 'node:worker_threads'
import type { Database, Row, Sql, SqlValue } from './sql.ts'

export type SqliteRequest =
  | {
      readonly id: number
      readonly kind: 'query'
      readonly text: string
      readonly values: readonly SqlValue[]
    }
  | { readonly id: number; readonly kind: 'rollback' | 'close' }

export interface SqliteAnswer {
  readonly id: number
  readonly rows?: Row[]
  readonly error?: string
}

type Command =
  | { readonly kind: 'query'; readonly text: string; readonly values: readonly SqlValue[] }
  | { readonly kind: 'rollback' | 'close' }

/** Opens or creates the file; `:memory:` for a database that is gone with the process. */
export function openSqlite(file: string): Database {
  return new Sqlite(file)
}

class Sqlite implements Database {
  readonly dialect = 'sqlite'
  readonly #worker: Worker
  readonly #waiting = new Map<number, PromiseWithResolvers<Row[]>>()
  #nextId = 1
  #failure: Error | null = null
  /** Resolves when the last transaction asked for so far has ended. */
  #turn: Promise<void> = Promise.resolve()

  constructor(file: string) {
    this.#worker = new Worker(new URL('sqlite-worker.ts', import.meta.url), {
      workerData: file,
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    this.#worker.on('message', (answer: SqliteAnswer) => this.#settle(answer))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error('the database is closed')))
  }

  async query(text: string, ...values: readonly SqlValue[]): Promise<Row[]> {
    await this.#turn
    return this.#send({ kind: 'query', text, values })
  }

  async transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const before = this.#turn
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#turn = promise
    await before
    const handle = new TransactionHandle((text, values) =>
      this.#send({ kind: 'query', text, values }),
    )
    try {
      await this.#send({ kind: 'query', text: 'begin immediate', values: [] })
      const value = await work(handle)
      handle.end()
      await this.#send({ kind: 'query', text: 'commit', values: [] })
      return value
    } catch (error) {
      // First of all: what is still under way would otherwise be carried out after the rollback, and stay.
      handle.end()
      await this.#send({ kind: 'rollback' })
      throw error
    } finally {
      resolve()
    }
  }

  async close(): Promise<void> {
    await this.#turn
    await this.#send({ kind: 'close' })
    await this.#worker.terminate()
  }

  #send(command: Command): Promise<Row[]> {
    if (this.#failure) return Promise.reject(this.#failure)
    const id = this.#nextId++
    const answer = Promise.withResolvers<Row[]>()
    this.#waiting.set(id, answer)
    const request: SqliteRequest = { id, ...command }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
    this.#worker.postMessage(request)
    return answer.promise
  }

  #settle({ id, rows, error }: SqliteAnswer): void {
    const answer = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (error === undefined) answer?.resolve(rows ?? [])
    else answer?.reject(new Error(`SQLite: ${error}`))
  }

  #fail(error: unknown): void {
    this.#failure ??= error instanceof Error ? error : new Error(String(error))
    for (const answer of this.#waiting.values()) answer.reject(this.#failure)
    this.#waiting.clear()
  }
}

class TransactionHandle implements Sql {
  readonly #run: (text: string, values: readonly SqlValue[]) => Promise<Row[]>
  #ended = false

  constructor(run: (text: string, values: readonly SqlValue[]) => Promise<Row[]>) {
    this.#run = run
  }

  query(text: string, ...values: readonly SqlValue[]): Promise<Row[]> {
    if (this.#ended) throw new RangeError('a statement after the end of its transaction')
    return this.#run(text, values)
  }

  end(): void {
    this.#ended = true
  }
}
