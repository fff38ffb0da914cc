// A paragraph from the first proposal to its agreement, by two delegations and an editor, each with nothing but a keyboard.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'
import { focusByTab, readText, seesStatus, seesWords } from './write.ts'

const label = 'OP 5'

/** The words of the paragraph with this number, as shown. */
async function readNumber(page: Page, number: string): Promise<string> {
  return (await readText(page)).find((line) => line.startsWith(`${number}|`)) ?? ''
}

/** Into the paragraph with this label, through the outline: one stop of the Tab key, then down to it. */
async function goToParagraph(page: Page, wanted: string): Promise<void> {
  await page.keyboard.press('Escape')
  await page.locator('.outline-line button[tabindex="0"]').focus()
  await page.keyboard.press('Home')
  const labels = await page.locator('.outline-line').allTextContents()
  const steps = labels.findIndex((line) => line.startsWith(wanted))
  expect(steps).toBeGreaterThan(0)
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await seesFocusIn(page, '.text')
}

async function seesFocusIn(page: Page, selector: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate((within) => document.activeElement?.closest(within) !== null, selector),
    )
    .toBe(true)
}

/** Goes on with F8 until the proposal of this delegation is the one that is looked at, then crosses to it. */
async function lookAtProposalOf(page: Page, delegation: string): Promise<void> {
  const current = page.locator('.proposal-entry[data-current="true"] .proposal-by')
  await page.locator('.proposal-by', { hasText: delegation }).first().waitFor()
  await expect
    .poll(async () => {
      await page.keyboard.press('F8')
      return current.textContent({ timeout: 2000 })
    })
    .toBe(delegation)
  if (!(await page.evaluate(() => document.activeElement?.closest('.proposal-entry'))))
    await page.keyboard.press('F6')
  await seesFocusIn(page, '.proposal-entry')
}

async function pressButton(page: Page, name: string): Promise<void> {
  await focusByTab(page, name)
  await page.keyboard.press('Enter')
}

describe.skipIf(!needs('chromium'))('a paragraph is negotiated by keyboard', () => {
  let stage: Stage
  let egypt: Desk
  let honduras: Desk
  let japan: Desk

  beforeAll(async () => {
    stage = await Stage.open()
    const size = { width: 1440, height: 900 }
    egypt = await stage.seat('egypt', size)
    honduras = await stage.seat('honduras', size)
    japan = await stage.seat('japan', size)
    for (const desk of [egypt, honduras, japan]) {
      await stage.openDraft(desk, 'en')
      await seesStatus(desk.page, 'Saved')
    }
  })

  afterAll(async () => {
    await stage.close()
  })

  it('a delegate replaces a word, and all see whose proposal it is', async () => {
    const { page } = egypt
    await goToParagraph(page, label)
    await page.keyboard.press('Home')
    await page.keyboard.press('Control+Shift+ArrowRight')
    await page.keyboard.type('Invites all')
    await seesStatus(page, 'Saved')
    for (const each of [egypt, honduras, japan]) {
      await seesWords(each.page, 'Urges')
      await seesWords(each.page, 'Invites all')
      const name = each.page.locator('.text .proposal-name', { hasText: 'Egypt' })
      await name.first().waitFor()
      await each.page.locator('.proposal-what', { hasText: `Change in` }).waitFor()
    }
  })

  it('another delegation supports it, and takes that back, and supports it again', async () => {
    const { page } = honduras
    await goToParagraph(page, label)
    await lookAtProposalOf(page, 'Egypt')
    const said = japan.page.locator('.proposal-positions')
    await pressButton(page, 'Support')
    await said.filter({ hasText: 'supported by Honduras' }).waitFor()
    await page.keyboard.press('Enter')
    await said.waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await said.filter({ hasText: 'supported by Honduras' }).waitFor()
  })

  it('changes the proposed words in its own name, and their author adopts it', async () => {
    const { page } = honduras
    await focusByTab(page, 'Editing the text', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await seesFocusIn(page, '.text')
    await goToParagraph(page, label)
    await page.keyboard.press('Home')
    // Over the struck word and the first letters of the one put in.
    for (let step = 0; step < 'UrgesInvites'.length; step++) await page.keyboard.press('ArrowRight')
    await page.keyboard.type(' also')
    await seesStatus(page, 'Saved')
    await seesWords(egypt.page, 'Invites also all')
    await lookAtProposalOf(egypt.page, 'Honduras')
    await pressButton(egypt.page, 'Adopt into our proposal')
    await expect.poll(() => japan.page.locator('.text ins.sub').count()).toBe(0)
    await seesWords(japan.page, 'Invites also all')
  })

  it('the editor accepts it, and the words become the text', async () => {
    const { page } = japan
    await goToParagraph(page, label)
    await lookAtProposalOf(page, 'Egypt')
    await pressButton(page, 'Accept')
    for (const each of [egypt, honduras, japan]) {
      await expect
        .poll(() => readNumber(each.page, '5.'))
        .toContain('5.|Invites also all Member States to facilitate')
      await expect.poll(() => each.page.locator('.text ins, .text del').count()).toBe(0)
    }
  })

  it('and sets the paragraph agreed ad referendum from its menu', async () => {
    const { page } = japan
    await goToParagraph(page, label)
    await page.keyboard.press('Alt+Enter')
    await page.getByRole('menu').waitFor()
    await page.keyboard.type('Set')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: `Status of` }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('listbox').waitFor()
    await page.keyboard.type('Agreed ad')
    await page.keyboard.press('Enter')
    await pressButton(page, 'Set the status')
    for (const each of [egypt, honduras, japan])
      await each.page.locator('.text .status-remark', { hasText: 'Agreed ad ref' }).waitFor()
    expect(stage.errors).toEqual([])
  })
})
