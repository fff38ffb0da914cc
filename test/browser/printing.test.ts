// A print asked for in the browser: said to go on, and there when it is done.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'

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
})
