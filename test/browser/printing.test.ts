// A print asked for in the browser: said to go on, and there when it is done.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'
import { placeCaret } from './write.ts'

describe.skipIf(!needs('chromium'))('the panel Print', () => {
  let stage: Stage
  let japan: Desk

  beforeAll(async () => {
    stage = await Stage.open()
    japan = await stage.seat('japan')
    await stage.openDraft(japan, 'en')
    await japan.page.getByRole('tab', { name: 'Print' }).click()
  })

  afterAll(async () => {
    expect(stage.errors).toEqual([])
    await stage.close()
  })

  const panel = () => japan.page.getByRole('region', { name: 'Print' })

  it('opens the PDF when it is there, and says so', async () => {
    const opened = japan.context.waitForEvent('page')
    await panel().getByRole('link', { name: 'Open the PDF' }).first().click()
    await panel().getByText('The PDF is ready.').waitFor()
    await (await opened).close()
  })

  it('keeps the head of the page on the paper when the browser itself prints', async () => {
    const { page } = japan
    await page.setViewportSize({ width: 816, height: 1056 })
    await page.emulateMedia({ media: 'print' })
    const head = await page.locator('.masthead').boundingBox()
    await page.emulateMedia({ media: null })
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(head?.x).toBeGreaterThanOrEqual(0)
    expect((head?.x ?? 0) + (head?.width ?? 0)).toBeLessThanOrEqual(816)
  })

  it('lets a print be cancelled that goes on', async () => {
    const { page } = japan
    // No answer ever comes.
    await page.route('**/pdf/progress', () => undefined)
    await panel().getByRole('link', { name: 'Open the PDF' }).first().click()
    await panel().getByText('Laying out the pages…').waitFor()
    await panel().getByRole('button', { name: 'Cancel printing' }).click()
    await panel().getByText('Printing was cancelled.').waitFor()
    await page.unroute('**/pdf/progress')
  })

  it('opens the pages of the compilation text in the same way', async () => {
    const { page, context } = japan
    await page.getByRole('button', { name: /^View: / }).click()
    await page.getByRole('menuitemradio', { name: 'Compilation text' }).click()
    const links = page.locator('.compiled-links')
    const opened = context.waitForEvent('page')
    await links.getByRole('link', { name: 'Pages with the proposals marked (PDF)' }).click()
    await links.getByText('The PDF is ready.').waitFor()
    await (await opened).close()
    await page.getByRole('button', { name: /^View: / }).click()
    await page.getByRole('menuitemradio', { name: 'All proposals marked' }).click()
  })

  it('says above the pages which character keeps them from being printed', async () => {
    const { page } = japan
    await page.getByRole('tab', { name: 'Pages' }).click()
    await page.getByRole('img', { name: 'Page 1 of' }).waitFor()
    const refusal = page.locator('.preview-refusal')
    expect(await refusal.count()).toBe(0)
    await placeCaret(page, 'Urges', 'end')
    await page.keyboard.insertText(' \u{13000}')
    await refusal.getByText('These pages cannot be printed as they are.').waitFor()
    expect(await refusal.textContent()).toMatch(/No print face has these characters: \W?\u{13000}/u)
  })
})
