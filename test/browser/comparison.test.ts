// Comparing on the screen: what changed, at a glance and to the letter, for whoever may read both texts.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { type ComparedDraft, issueTwice } from './comparison-scene.ts'
import { type Desk, Stage } from './launch.ts'
import { focusByTab } from './write.ts'

describe.skipIf(!needs('chromium'))('a comparison', () => {
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

  const counter = (on = page) => on.locator('.compare-bar output').textContent()
  const marks = (on = page) => on.locator('.minimap .stop-mark')
  const entries = (on = page) => on.locator('.summary-entry')

  it('shows one text with every change in it, and says what became of paragraphs', async () => {
    await open()
    await page
      .getByRole('heading', { name: `${draft.first} compared with ${draft.revision}` })
      .waitFor()
    const changed = page.locator('.compared-row[data-change]')
    const verb = changed.filter({ hasText: '会员国与私营部门实体建立' })
    expect(await verb.locator('del').allTextContents()).toEqual(['鼓励'])
    expect(await verb.locator('ins').allTextContents()).toEqual(['敦促'])
    expect(await verb.locator('.verb-badge').textContent()).toMatch(/鼓励.*→.*敦促.*stronger/u)
    const moved = changed.filter({ hasText: '请会员国利用联合国合成药物工具包' })
    expect(await moved.locator('.remark').allTextContents()).toEqual(['Moved from OP 11'])
    expect(await moved.locator('ins, del').count()).toBe(0)
    await changed.filter({ hasText: '决定继续处理此案' }).getByText('New paragraph').waitFor()
    await changed
      .filter({ hasText: '欢迎联合国合成药物工具包' })
      .getByText('Deleted paragraph')
      .waitFor()
    expect(await page.locator('.compared-ghost').allTextContents()).toEqual([
      'OP 11 moved to OP 10',
    ])
  })

  it('says another number once, in the margin, and never as a change of words', async () => {
    const row = page.locator('.compared-row', { hasText: '请联合国毒品和犯罪问题办公室，并请' })
    expect(await row.locator('.renumbered [aria-hidden]').textContent()).toBe('OP 10 → OP 11')
    expect(await row.getAttribute('data-change')).toBeNull()
    expect(await page.locator('.words').filter({ hasText: /OP \d/u }).count()).toBe(0)
  })

  it('puts the two texts side by side, row by row, and remembers that on this device', async () => {
    await page.getByRole('button', { name: 'Side by side' }).click()
    const verb = page.locator('.compared-row', { hasText: '会员国与私营部门实体建立' })
    expect(await verb.locator('.words-old').textContent()).toMatch(/^鼓励会员国/u)
    expect(await verb.locator('.words-new').textContent()).toMatch(/^敦促会员国/u)
    const [old, now] = await Promise.all(
      ['.words-old', '.words-new'].map((side) => verb.locator(side).boundingBox()),
    )
    expect(old!.y).toBe(now!.y)
    const added = page.locator('.compared-row', { hasText: '决定继续处理此案' })
    expect(await added.locator('.words-old').textContent()).toBe('Not in the older text')
    await page.reload()
    await page.locator('.compared-sides').waitFor()
    await page.getByRole('button', { name: 'In one text' }).click()
    await page.locator('.compared-inline').waitFor()
  })

  it('steps with N and P and says where one is', async () => {
    await open()
    const all = await entries().count()
    expect(await counter()).toBe(`${all} changes`)
    await page.keyboard.press('n')
    expect(await counter()).toBe(`1 of ${all}`)
    await page.keyboard.press('p')
    expect(await counter()).toBe(`${all} of ${all}`)
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    expect(await counter()).toBe(`2 of ${all}`)
    expect(await page.locator('[data-change]:focus').count()).toBe(1)
    expect(await page.locator('.summary-entry[aria-current]').count()).toBe(1)
  })

  it('filters, with the count, the steps, the map and the summary all of one mind', async () => {
    const filter = (name: string | RegExp) =>
      page.getByRole('group', { name: 'Changes that are shown' }).getByRole('button', { name })
    const seen = async () => {
      const figures = [
        await page.locator('[data-change]').count(),
        await marks().count(),
        await entries().count(),
      ]
      expect(new Set(figures).size).toBe(1)
      expect(await counter()).toMatch(new RegExp(`^(?:\\d+ of )?${figures[0]}\\b`, 'u'))
      return figures[0]
    }
    await open()
    const all = await seen()
    await filter(/^Masthead/u).click()
    await filter(/^Structure/u).click()
    await expect.poll(seen).toBeLessThan(all!)
    expect(page.url()).toContain('?show=wording,sponsors,notes')
    await filter(/^Opening verbs only/u).click()
    await expect.poll(seen).toBe(1)
    await filter('Only changed paragraphs').click()
    await expect.poll(() => page.locator('.compared-row').count()).toBe(1)
    expect(await page.locator('.compared-gap').allTextContents()).toEqual([
      'Paragraphs left out: 23; changed in other ways: 1',
      'Paragraphs left out: 13; changed in other ways: 2',
    ])
    // The address says it all: a colleague sees the same.
    const colleague = await stage.seat('egypt', { width: 1440, height: 900 })
    await colleague.page.goto(page.url())
    await colleague.page.locator('.compared-gap').first().waitFor()
    expect(await counter(colleague.page)).toBe('1 change')
    expect(await colleague.page.locator('.compared-row').count()).toBe(1)
  })

  it('leads from the map and from the summary to the change', async () => {
    await open()
    await expect.poll(() => marks().count()).toBe(await entries().count())
    const looks = await marks().evaluateAll((list) => list.map((each) => each.dataset['look']))
    expect(looks).toEqual(
      expect.arrayContaining(['around', 'changed', 'added', 'deleted', 'moved']),
    )
    const mark = page.locator('.minimap .stop-mark[data-look=added]')
    const box = await mark.boundingBox()
    await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2)
    await expect
      .poll(() => page.locator('.compared-row:focus').textContent())
      .toContain('决定继续处理此案')
    const target = page.locator('.compared-row:focus')
    const place = await target.boundingBox()
    expect(place!.y).toBeGreaterThan(0)
    expect(place!.y).toBeLessThan(900)
    await entries().filter({ hasText: 'stronger' }).click()
    await expect.poll(() => page.locator('.compared-row:focus .verb-badge').count()).toBe(1)
  })

  it('copies the summary as plain text', async () => {
    await secretariat.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Copy the summary' }).click()
    await page.getByText('The summary is copied.').waitFor({ state: 'attached' })
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    const plain = copied.replaceAll(/[\u2068\u2069]/gu, '')
    expect(plain.split('\n')[0]).toBe(`${draft.first} compared with ${draft.revision}`)
    expect(plain).toContain('- OP 1: 鼓励 → 敦促, stronger\n')
    expect(plain).toContain('- OP 11 → OP 10: Moved from OP 11')
    expect(plain.split('\n')).toHaveLength(1 + (await entries().count()))
  })

  it('is worked by the keyboard alone', async () => {
    await open()
    await focusByTab(page, 'Next change')
    await page.keyboard.press('Enter')
    await page.keyboard.press('n')
    expect(await counter()).toMatch(/^2 of /u)
    await open()
    await focusByTab(page, 'Side by side')
    await page.keyboard.press('Space')
    await page.locator('.compared-sides').waitFor()
    await focusByTab(page, 'In one text', 'Shift+Tab')
    await page.keyboard.press('Space')
    await page.locator('.compared-inline').waitFor()
  })

  it('says what is inserted and deleted to whoever listens, and copies it to nobody', async () => {
    const verb = page.locator('.compared-row', { hasText: '会员国与私营部门实体建立' })
    const said = await verb
      .locator('del')
      .evaluate((element) => getComputedStyle(element, '::before').content)
    expect(said).toBe('"[deleted:"')
    expect(await verb.locator('del').textContent()).toBe('鼓励')
  })
})
