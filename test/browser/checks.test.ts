// The panel of the checks: it follows the typing, leads to the place, corrects as the person may write, and is remembered on the device.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'
import { placeCaret, readText, seesWords } from './write.ts'

async function openChecks(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /^Checks/ }).click()
  await page.locator('.checks-count').waitFor()
}

const entry = (page: Page, words: string | RegExp) =>
  page.locator('.check-entry').filter({ hasText: words })

describe.skipIf(!needs('chromium'))('the checks beside the text', () => {
  let stage: Stage
  let japan: Desk
  let egypt: Desk
  let observer: Desk

  beforeAll(async () => {
    stage = await Stage.open()
    japan = await stage.seat('japan')
    egypt = await stage.seat('egypt')
    observer = await stage.seat('observer')
    for (const desk of [japan, egypt, observer]) {
      await stage.openDraft(desk, 'en')
      await openChecks(desk.page)
    }
  })

  afterAll(async () => {
    expect(stage.errors).toEqual([])
    await stage.close()
  })

  it('tell what was just typed, count it on the tab and underline it', async () => {
    const { page } = japan
    await placeCaret(page, 'Bearing in mind', 'end')
    await page.keyboard.press('Backspace')
    await page.keyboard.type(';')
    await entry(page, 'This preambular paragraph should end with “,”.').waitFor()
    await page.getByRole('tab', { name: /^Checks \(\d+\)$/ }).waitFor()
    expect(await page.locator('.text .check-mark-warning').count()).toBeGreaterThan(0)
  })

  it('say why and by which rule, and lead to the place', async () => {
    const { page } = japan
    const found = entry(page, 'This preambular paragraph should end')
    await found.getByText('Why?').click()
    await found.getByText('Source: Editorial Manual, preambular paragraphs').waitFor()
    await found.locator('.check-place').click()
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(';')
  })

  it('leave a reader without corrections', async () => {
    const { page } = observer
    const found = entry(page, 'This preambular paragraph should end')
    await found.waitFor()
    expect(await found.getByRole('button', { name: /Correct|Propose/ }).count()).toBe(0)
  })

  it('make a proposal of the correction of who proposes, and are content with it', async () => {
    const { page } = egypt
    const found = entry(page, 'This preambular paragraph should end')
    await found.getByRole('button', { name: /^Propose the correction/ }).click()
    await found.waitFor({ state: 'detached' })
    await page.locator('.text ins', { hasText: ',' }).first().waitFor()
    // The text itself is as it was.
    await entry(japan.page, 'This preambular paragraph should end').waitFor()
  })

  it('correct the text of who edits, with one click', async () => {
    const { page } = japan
    await placeCaret(page, 'Requests the Executive Director', 'end')
    await page.keyboard.press('Backspace')
    const found = entry(page, 'The last operative paragraph should end')
    await found.getByRole('button', { name: /^Correct/ }).click()
    await found.waitFor({ state: 'detached' })
    expect((await readText(page)).at(-1)).toMatch(/present resolution\.$/)
    await seesWords(observer.page, 'implementation of the present resolution.')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('checks-count')
  })

  it('keep what was dismissed out of sight, on this device, until it is wanted again', async () => {
    const { page } = observer
    const found = entry(page, 'This preambular paragraph should end')
    await found.getByRole('button', { name: /^Dismiss/ }).click()
    await found.waitFor({ state: 'detached' })
    await page.reload()
    await page.waitForSelector('.text p')
    await openChecks(page)
    const restore = page.getByRole('button', { name: /^Show 1 dismissed/ })
    await restore.waitFor()
    expect(await found.count()).toBe(0)
    await restore.click()
    await found.waitFor()
  })
})
