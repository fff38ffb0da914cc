// Any two texts on the screen: stored or brought along, turned round, and a draft through all its revisions.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { type ComparedDraft, issueTwice } from './comparison-scene.ts'
import { type Desk, Stage } from './launch.ts'

describe.skipIf(!needs('chromium'))('any two texts', () => {
  let stage: Stage
  let secretariat: Desk
  let japan: Desk
  let draft: ComparedDraft
  let page: Page

  beforeAll(async () => {
    stage = await Stage.open()
    secretariat = await stage.seat('secretariat', { width: 1440, height: 900 })
    japan = await stage.seat('japan')
    draft = await issueTwice(stage, secretariat, japan)
    page = secretariat.page
  })

  afterAll(async () => {
    expect(stage.errors).toEqual([])
    await stage.close()
  })

  const address = (rest: string) => `${stage.server.url}/drafts/${draft.id}/${rest}`

  async function open(rest = 'compare/1/2', on = page): Promise<void> {
    await on.goto(address(rest))
    await on.locator('.compared-row').first().waitFor()
  }

  it('can be turned round', async () => {
    await open()
    await page.getByRole('button', { name: 'Swap sides' }).click()
    await page
      .getByRole('heading', { name: `${draft.revision} compared with ${draft.first}` })
      .waitFor()
    expect(page.url()).toBe(address('compare/2/1'))
    await page.locator('.verb-badge').filter({ hasText: 'weaker' }).waitFor()
  })

  it('leads to the comparison as documents', async () => {
    await open()
    const links = await page
      .locator('.compare-files a')
      .evaluateAll((list) => list.map((link) => link.getAttribute('href')))
    const path = (file: string) => `/api/drafts/${draft.id}/compare.${file}?from=1&to=2`
    expect(links).toEqual(['pdf', 'docx', 'html', 'json', 'patch'].map(path))
  })

  it('chooses any two texts of any drafts', async () => {
    const other = await stage.findDraft(secretariat, 'en')
    await page.goto(`${stage.server.url}/`)
    await page.getByRole('link', { name: 'Compare texts' }).click()
    const older = page.getByRole('group', { name: 'Older text' })
    const newer = page.getByRole('group', { name: 'Newer text' })
    await older.getByRole('button').first().click()
    await page.getByRole('option', { name: /E\/CN\.7\/2020\/L\.5/u }).click()
    await older.getByRole('button').last().click()
    await page.getByRole('option', { name: /L\.5 ·/u }).click()
    await newer.getByRole('button').first().click()
    await page.getByRole('option', { name: other.title }).click()
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    await page.getByRole('heading', { name: `${draft.first} compared with` }).waitFor()
    expect(decodeURIComponent(page.url())).toBe(
      `${stage.server.url}/drafts/${other.id}/compare/${draft.id}:1/draft`,
    )
  })

  it('compares files, and keeps them nowhere', async () => {
    const text =
      'The General Assembly,\n\n1. Encourages all States to act;\n\n2. Decides to remain seized.'
    const bring = async (side: 'Older text' | 'Newer text', name: string, words: string) => {
      const group = page.getByRole('group', { name: side })
      await group.getByRole('button').first().click()
      await page.getByRole('option', { name: 'A file on this device' }).click()
      await group
        .getByLabel('File', { exact: true })
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(words) })
    }
    await page.goto(`${stage.server.url}/compare`)
    await bring('Older text', 'last-year.txt', text)
    await bring('Newer text', 'notes.rtf', '{\\rtf1 nothing}')
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    await page.getByRole('alert').filter({ hasText: 'The newer file is a RTF file' }).waitFor()
    await bring('Newer text', 'this-year.txt', text.replace('Encourages', 'Urges'))
    await page.getByRole('button', { name: 'Compare', exact: true }).click()
    await page.getByRole('heading', { name: 'last-year.txt compared with this-year.txt' }).waitFor()
    expect(await page.locator('.compared del').allTextContents()).toEqual(['Encourages'])
    expect(await page.locator('.verb-badge').textContent()).toContain('stronger')
    await page.getByText('The files are not kept.').waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Compare two texts' }).waitFor()
  })

  it('tells whoever may not read a side that they may not', async () => {
    await page.goto(address(`compare/1/${'0'.repeat(8)}-elsewhere:1`))
    await page
      .getByRole('alert')
      .filter({ hasText: 'The newer text is not there, or you may not read it.' })
      .waitFor()
    await page.getByRole('link', { name: 'Compare other texts' }).waitFor()
  })

  it('follows the draft through its revisions, each change with the one that brought it', async () => {
    await open('trace/1/2/draft')
    const row = page.locator('.compared-row', { hasText: '会员国与私营部门实体建立' })
    expect(await row.locator('del').textContent()).toBe('鼓励')
    expect(await row.locator('ins').textContent()).toBe('敦促')
    expect(await row.locator('.trace-tag bdi').allTextContents()).toEqual(['−Rev.1', '+Rev.1'])
    await page.getByRole('button', { name: /Rev\.1/u }).click()
    await expect.poll(() => row.locator('ins, del').count()).toBe(0)
    expect(await row.locator('.words').textContent()).toMatch(/^敦促会员国/u)
  })

  it('reads in Arabic from the right, with the Chinese text as it is', async () => {
    await open()
    await page
      .getByRole('button', { name: /English|العربية/u })
      .first()
      .click()
    await page.getByRole('menuitemradio', { name: 'العربية' }).click()
    await page.locator('html[dir=rtl]').waitFor()
    expect(await page.locator('.compared').getAttribute('dir')).toBe('ltr')
    const badge = await page.locator('.verb-badge').textContent()
    expect(badge!.replaceAll(/[\u2068\u2069]/gu, '')).toBe('鼓励 ← 敦促 (أقوى)')
    const [map, text] = await Promise.all(
      ['.minimap', '.compared'].map((part) => page.locator(part).boundingBox()),
    )
    expect(map!.x).toBeLessThan(text!.x)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth > window.innerWidth,
    )
    expect(overflow).toBe(false)
  })
})
