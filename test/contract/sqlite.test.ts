import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openSqlite } from '../../server/store/sqlite.ts'
import { describeLife } from './life-contract.ts'
import { describeIssuing } from './issuing-contract.ts'
import { describeStore } from './store-contract.ts'
import { describeThreads } from './thread-contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'penholder-sqlite-'))
let files = 0

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = () => Promise.resolve(openSqlite(join(folder, `${++files}.sqlite`)))

describeStore('SQLite', open)
describeThreads('SQLite', open)
describeLife('SQLite', open)
describeIssuing('SQLite', open)
