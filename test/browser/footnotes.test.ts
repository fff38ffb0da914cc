import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { Stage } from './launch.ts'
import { readText } from './write.ts'

describe.skipIf(!needs('chromium')).each([
  ['on a desk', { width: 1280, height: 800 }],
  ['on a tablet', { width: 820, height: 1180 }],
])('a footnote beside its paragraph, %s', (_where, size) => {
  let stage: Stage
  let page: Page
  let note: Locator

  beforeAll(async () => {
    stage = await Stage.open()
    const japan = await stage.seat('japan', size)
    page = japan.page
    await stage.openDraft(japan, 'en')
    note = page.locator('.text .note').first()
    // The page is laid out anew when its faces have come.
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
  })

  afterAll(async () => {
    expect(stage.errors).toEqual([])
    await stage.close()
  })

  async function boxOf(locator: Locator) {
    const box = await locator.boundingBox()
    if (!box) throw new Error('it is not on the page')
    return box
  }

  /** The browser tells of a caret after it has moved it. */
  async function moveCaret(key: string): Promise<void> {
    const moved = page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const listen = () => requestAnimationFrame(() => resolve())
          document.addEventListener('selectionchange', listen, { once: true })
        }),
    )
    await page.keyboard.press(key)
    await moved
  }

  const seesNote = (words: string) => expect.poll(() => note.innerText()).toBe(words)

  const paragraph = async () => (await readText(page))[2] ?? ''

  it('takes up words where one clicks behind its last one', async () => {
    const { width, height } = await boxOf(note)
    await note.click({ position: { x: width - 8, y: height - 6 } })
    await page.keyboard.type(' See also vol. 520.')
    await seesNote('United Nations, Treaty Series, vol. 976, No. 14152. See also vol. 520.')
  })

  it('keeps the caret within it at Home, and lets it go at Escape', async () => {
    await note.click({ position: { x: 40, y: 8 } })
    await moveCaret('Home')
    await page.keyboard.type('The ')
    await seesNote('The United Nations, Treaty Series, vol. 976, No. 14152. See also vol. 520.')
    await page.keyboard.press('Escape')
    await page.keyboard.type(' and')
    await seesNote('The United Nations, Treaty Series, vol. 976, No. 14152. See also vol. 520.')
    expect(await paragraph()).toContain('vol. 520. and the Convention on Psychotropic')
  })

  it('is left alone by words typed where one clicks behind its reference', async () => {
    const second = page.locator('.text .reference').nth(1)
    const before = await page.locator('.text .note').nth(1).innerText()
    const { x, y, width, height } = await boxOf(second)
    await page.mouse.click(x + width + 1, y + height / 2 + 2)
    await page.keyboard.type(' [new]')
    await expect.poll(paragraph).toContain(`${before} [new] the United Nations`)
    expect(await page.locator('.text .note').nth(1).innerText()).toBe(before)
  })

  it('goes with its reference when it is removed, and comes back', async () => {
    const marks = () => page.locator('.text .reference').count()
    const count = await marks()
    await note.click({ position: { x: 40, y: 8 } })
    await page.getByRole('button', { name: 'Footnote' }).click()
    await page.getByRole('menuitem', { name: 'Remove footnote' }).click()
    await expect.poll(marks).toBe(count - 1)
    await page.locator('.text:focus').waitFor()
    expect(await paragraph()).not.toContain('vol. 976')
    await page.keyboard.press('Control+z')
    await expect.poll(marks).toBe(count)
  })
})
