// The port between the store and a database: statements with `$1` placeholders, and transactions. The statements themselves
// (drafts.ts, log.ts ...) are the same for every database; migrations are written for each.

export type SqlValue = string | number | Uint8Array | null
export type Row = Readonly<Record<string, SqlValue>>

export interface Sql {
  /** Runs one statement. Calls that are not awaited run in the order of the calls. */
  query(text: string, ...values: readonly SqlValue[]): Promise<Row[]>
}

export interface Database extends Sql {
  readonly dialect: 'sqlite'
  /**
   * Runs `work` in one transaction, committed to disk when the promise resolves and without effect when it rejects. Statements
   * of others wait on SQLite; on a database with many writers they do not, so whatever reads before it writes locks first.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export function readText(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new TypeError(`${column} is not text`)
  return value
}

export function readTextOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : readText(row, column)
}

export function readInteger(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw new TypeError(`${column} is not an integer`)
  return value
}

export function readBytes(row: Row, column: string): Uint8Array {
  const value = row[column]
  if (!(value instanceof Uint8Array)) throw new TypeError(`${column} is not bytes`)
  return value
}
