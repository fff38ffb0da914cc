// The record of a draft on the screen: told, filtered, verified in the browser, saved, and quick when it is long.
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../server/store/life.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'
import type { LifeRecord } from '../../shared/protocol/record-api.ts'
import type { LifeEntry } from '../../shared/record/life-entry.ts'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'

/** The record made as long as wanted, its chain sound. */
function lengthen(record: LifeRecord, length: number): LifeRecord {
  const entries: LifeEntry[] = [...record.entries]
  const [pattern] = record.entries
  while (entries.length < length) {
    const last = entries.at(-1)!
    const change = { kind: 'created', title: `Title ${entries.length}` } as const
    const at = last.at + 600_000
    const rest = { seq: last.seq + 1, at, by: pattern!.by, change, previous: last.hash }
    entries.push({ ...rest, hash: sha256(canonicalJson(rest)) })
  }
  return { ...record, entries, head: entries.at(-1)!.hash }
}

describe.skipIf(!needs('chromium'))('the record of the English draft', () => {
  let stage: Stage
  let observer: Desk
  let draftId: string

  beforeAll(async () => {
    stage = await Stage.open()
    const secretariat = await stage.seat('secretariat')
    observer = await stage.seat('observer')
    draftId = (await stage.openDraft(secretariat, 'en')).id
    const { request } = secretariat.context
    const post = (path: string, data: object) =>
      request.post(`${stage.server.url}/api/drafts/${draftId}/${path}`, { data })
    await post('sponsors', { action: 'join', delegation: 'HRV', onBehalfOf: 'EU' })
    await post('sponsors', { action: 'withdraw', delegation: 'PRY', note: '=cmd() by letter' })
    await stage.openDraft(observer, 'en')
  })

  afterAll(async () => {
    expect(stage.errors).toEqual([])
    await stage.close()
  })

  const lines = () => observer.page.locator('.record-what').allInnerTexts()

  it('is reached from the draft, told in words, and verified where it is read', async () => {
    const { page } = observer
    await page.getByRole('link', { name: 'Record of the draft' }).first().click()
    await page.getByText(/^✓ Chain verified: \d+ entries, head [0-9a-f]{8}$/).waitFor()
    const told = await lines()
    expect(told.slice(0, 2)).toEqual([
      'Paraguay withdrew',
      'Croatia joined, on behalf of the European Union',
    ])
    expect(told.at(-1)).toBe('The draft was started')
  })

  it('shows what somebody looks for', async () => {
    const { page } = observer
    await page
      .getByRole('button', { name: /^Everything|What/ })
      .first()
      .click()
    await page.getByRole('option', { name: 'Sponsors' }).click()
    await expect.poll(async () => (await lines()).length).toBe(5)
    await page.getByLabel('Words').fill('croatia')
    await expect.poll(lines).toEqual(['Croatia joined, on behalf of the European Union'])
    await page.getByText(/^1 of \d+ entries$/).waitFor()
    await page.getByLabel('Words').fill('nobody')
    await page.getByText('Nothing in the record fits these filters.').waitFor()
    await page.getByRole('button', { name: 'Clear the filters' }).click()
    await expect.poll(async () => (await lines()).length).toBeGreaterThan(5)
  })

  it('is saved whole as JSON, and as a table without formulas', async () => {
    const { page } = observer
    const save = async (name: RegExp) => {
      await page.getByRole('button', { name: 'Save as' }).click()
      const download = page.waitForEvent('download')
      await page.getByRole('menuitem', { name }).click()
      return readFileSync(await (await download).path(), 'utf8')
    }
    const record = JSON.parse(await save(/JSON/)) as LifeRecord
    expect(record.entries.length).toBeGreaterThan(5)
    expect(record.head).toBe(record.entries.at(-1)!.hash)
    const table = await save(/CSV/)
    expect(table).toContain('Paraguay withdrew')
    expect(table).toContain("'=cmd() by letter")
    expect(table).not.toMatch(/(?:^|[,"\n])=cmd/u)
    expect(await save(/Plain text/)).toContain('Croatia joined')
  })

  it('says so when it was changed on its way', async () => {
    const { page } = observer
    const path = `**/api/drafts/${draftId}/life`
    await page.route(path, async (route) => {
      const answer = await route.fetch()
      const body = (await answer.text()).replace('by letter', 'by phone')
      await route.fulfill({ response: answer, body })
    })
    await page.reload()
    const alert = page.getByRole('alert')
    await alert.getByText('This record is not whole').waitFor()
    await alert.getByText(/^Entry \d+ is not as it was written\.$/).waitFor()
    await page.unroute(path)
  })

  it('with 5,000 entries is there, verified and searched', async () => {
    const { page, context } = observer
    const address = `${stage.server.url}/api/drafts/${draftId}/life`
    const record = (await (await context.request.get(address)).json()) as LifeRecord
    const file = join(mkdtempSync(join(tmpdir(), 'penholder-record-')), 'long.json')
    writeFileSync(file, JSON.stringify(lengthen(record, 5000)))
    await page.route('**/life', (route) =>
      route.fulfill({ path: file, contentType: 'application/json' }),
    )
    await page.reload()
    await page.getByText('Chain verified: 5,000 entries').waitFor()
    await page.getByLabel('Words').fill('title 4321')
    await page.getByText('1 of 5,000 entries').waitFor()
    await page.getByRole('button', { name: 'Clear the filters' }).click()
    await page.getByRole('button', { name: 'Show all 5,000' }).click()
    await expect.poll(() => page.locator('.record-what').count()).toBe(5000)
    await page.unroute('**/life')
  })
})
