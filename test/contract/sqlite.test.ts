import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openSqlite } from '../../server/store/sqlite.ts'
import { describeStore } from './store-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'penholder-sqlite-'))
let files = 0

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describeStore('SQLite', () => Promise.resolve(openSqlite(join(folder, `${++files}.sqlite`))))
