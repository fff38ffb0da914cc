// A store that was written before forms of issue and stages were kept: everything in it is there afterwards, byte for byte.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { masthead, paragraph } from '../../test/builders.ts'
import { findDraft } from './drafts.ts'
import { findIssue, listIssues } from './issues.ts'
import { sha256 } from './life.ts'
import { migrate } from './migrate.ts'
import { readText, type Database } from './sql.ts'
import { openSqlite } from './sqlite.ts'

const folder = mkdtempSync(join(tmpdir(), 'penholder-migrate-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** As the program of migration 0002 left it. */
async function applyUpTo(db: Database, last: number): Promise<void> {
  await db.query('create table migrations (number integer primary key, applied_at bigint not null)')
  for (const [number, name] of [
    [1, '0001-initial'],
    [2, '0002-negotiation'],
  ] as const) {
    if (number > last) return
    const file = new URL(`migrations/${name}.sqlite.sql`, import.meta.url)
    for (const statement of readFileSync(file, 'utf8').split(/;\s*$/mu))
      if (statement.trim() !== '') await db.query(statement)
    await db.query('insert into migrations (number, applied_at) values ($1, 1)', number)
  }
}

function contentOf(symbol: string): string {
  const text = { paragraphs: [paragraph('a', 'operative', `Words of ${symbol}`)] }
  const facts = masthead({ symbol, date: '2020-03-02' })
  return canonicalJson({ masthead: facts, title: 'A title', text, sponsors: [] })
}

async function writeOldStore(db: Database, symbols: readonly string[]): Promise<void> {
  const facts = JSON.stringify(masthead({ symbol: symbols.at(-1) ?? null }))
  await db.query(`insert into meetings values ('m', 'Meeting', $1, 1)`, facts)
  await db.query(`insert into people values ('p', 'Secretariat', 'secretariat', null, null, 1)`)
  await db.query(`insert into drafts values ('d', 'm', $1, 0, 1, 'open', 'T', 0, 1, 1)`, facts)
  for (const [index, symbol] of symbols.entries()) {
    const content = contentOf(symbol)
    await db.query(
      `insert into issues (draft_id, number, symbol, content, hash, seq, person_id, at)
       values ('d', $1, $2, $3, $4, 0, 'p', $5)`,
      index + 1,
      symbol,
      content,
      sha256(content),
      index,
    )
  }
}

test.each([
  [[], 'drafting', []],
  [['E/CN.7/2020/L.5'], 'tabled', ['first']],
  [
    [
      'E/CN.7/2020/L.5',
      'E/CN.7/2020/L.5/Add.1',
      'E/CN.7/2020/L.5/Rev.1',
      'E/CN.7/2020/L.5/Rev.1/Corr.1',
      'E/CN.7/2020/L.5/Rev.1/Add.1',
    ],
    'revised',
    ['first', 'addendum', 'revision', 'corrigendum', 'addendum'],
  ],
] as const)('%j', async (symbols, stage, forms) => {
  const db = openSqlite(join(folder, `${symbols.length}.sqlite`))
  await applyUpTo(db, 2)
  await writeOldStore(db, symbols)
  await migrate(db, 2)
  expect(await findDraft(db, 'd')).toMatchObject({ stage, beforeStage: 'drafting', deadlines: {} })
  const issues = await listIssues(db, 'd')
  expect(issues.map(({ form }) => form)).toEqual(forms)
  expect(issues.map(({ symbol, variant }) => symbol + variant)).toEqual(symbols)
  const stored = await db.query('select content from issues order by number')
  expect(stored.map((row) => readText(row, 'content'))).toEqual(symbols.map(contentOf))
  for (const { number, symbol, hash } of issues) {
    expect(hash).toBe(sha256(contentOf(symbol)))
    const found = await findIssue(db, 'd', number)
    expect(canonicalJson(found?.content)).toBe(contentOf(symbol))
  }
  await db.close()
})
