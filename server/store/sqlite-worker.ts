// Owns the SQLite file, in a thread of its own, so that waiting for the disk never stops the event loop.
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { unreachable } from '../../shared/assert.ts'
import type { Row } from './sql.ts'
import type { SqliteAnswer, SqliteRequest } from './sqlite.ts'

const port = parentPort
if (!port) throw new RangeError('sqlite-worker.ts runs in a worker thread only')

const db = new DatabaseSync(String(workerData))
db.exec(`
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma foreign_keys = on;
  pragma busy_timeout = 5000;
  pragma wal_autocheckpoint = 4000;
`)
const statements = new Map<string, StatementSync>()

port.on('message', (request: SqliteRequest) => {
  port.postMessage(answer(request))
  if (request.kind === 'close') port.close()
})

function answer(request: SqliteRequest): SqliteAnswer {
  try {
    return { id: request.id, rows: perform(request) }
  } catch (error) {
    return { id: request.id, error: error instanceof Error ? error.message : String(error) }
  }
}

function perform(request: SqliteRequest): Row[] {
  switch (request.kind) {
    case 'query':
      return prepare(request.text).all(...request.values) as Row[]
    case 'rollback':
      if (db.isTransaction) db.exec('rollback')
      return []
    case 'close':
      statements.clear()
      db.close()
      return []
  }
  return unreachable(request)
}

/** SQLite takes `$1` for a name and numbers it by first appearance; `?1` is what the statements mean. */
function prepare(text: string): StatementSync {
  const known = statements.get(text)
  if (known) return known
  const statement = db.prepare(text.replaceAll(/\$(\d+)/g, '?$1'))
  statements.set(text, statement)
  return statement
}
