// What a page fetches only when it is wanted: it is there without a network too, and where it could not be fetched the text stays.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'
import { readText, seesStatus } from './write.ts'

describe.skipIf(!needs('chromium'))('the parts of a page', () => {
  let stage: Stage
  let egypt: Desk

  beforeAll(async () => {
    stage = await Stage.open()
    egypt = await stage.seat('egypt')
  })

  afterAll(async () => {
    await stage.close()
  })

  it('are fetched while there is time, so that panels open without a network', async () => {
    const { page, context } = egypt
    const fetched = page.waitForResponse((response) => /\/assets\/lint-text-/u.test(response.url()))
    await stage.openDraft(egypt, 'en')
    await seesStatus(page, 'Saved')
    await (await fetched).finished()
    await context.setOffline(true)
    await page.getByRole('tab', { name: 'Discussion' }).click()
    await page.getByRole('tab', { name: 'Who may do what' }).click()
    await page.getByText('support, oppose, reserve').first().waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await context.setOffline(false)
    await seesStatus(page, 'Saved')
  })

  it('say so in their place where they do not come, and the text stays', async () => {
    const { page, context } = egypt
    await context.route(/\/assets\/(?:who|discussion-tab)-/u, (route) => route.abort())
    await page.reload()
    await seesStatus(page, 'Saved')
    await page.getByRole('tab', { name: 'Who may do what' }).click()
    await page.getByText('This part of the page could not be fetched').waitFor()
    expect((await readText(page)).join('')).toContain('Encourages Member States')
    await context.unroute(/\/assets\/(?:who|discussion-tab)-/u)
    await page.getByRole('button', { name: 'Load the page again' }).click()
    await seesStatus(page, 'Saved')
    await page.getByRole('tab', { name: 'Who may do what' }).click()
    await page.getByText('support, oppose, reserve').first().waitFor()
  })
})
