// A menu comes when it is first asked for; whoever asks must not notice.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { needs } from '../needs.ts'
import { Stage } from './launch.ts'

describe.skipIf(!needs('chromium'))('a menu that is opened for the first time', () => {
  let stage: Stage
  let page: Page

  beforeAll(async () => {
    stage = await Stage.open()
  })

  afterAll(async () => {
    expect(stage.errors).toEqual([])
    await stage.close()
  })

  const language = () => page.getByRole('button', { name: 'English' })
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('role') ?? '')

  test('by keyboard has the focus, and gives it back to its button', async () => {
    page = (await stage.seat('egypt')).page
    await page.goto(stage.server.url)
    for (const key of ['Enter', 'ArrowDown']) {
      await language().focus()
      await page.keyboard.press(key)
      await page.getByRole('menu').waitFor()
      await expect.poll(focused).toBe('menuitemradio')
      await page.keyboard.press('Escape')
      await page.getByRole('menu').waitFor({ state: 'detached' })
      await expect
        .poll(() => language().evaluate((button) => button === document.activeElement))
        .toBe(true)
    }
  })

  test('by pointer stays open until something is chosen', async () => {
    await page.reload()
    await language().click()
    await page.getByRole('menuitemradio', { name: 'Français' }).click()
    await page.getByRole('button', { name: 'Français' }).waitFor()
  })
})
