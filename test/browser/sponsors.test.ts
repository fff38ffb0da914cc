// Sponsors when the text changes under them, in the browsers of two delegations and the secretariat.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'
import { placeCaret, seesStatus } from './write.ts'

async function openSponsors(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Sponsors' }).click()
  await page.getByRole('region', { name: 'Sponsors' }).waitFor()
}

/** Answers the question that is open by the button that does it. */
async function answer(page: Page, button: string): Promise<void> {
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

describe.skipIf(!needs('chromium'))('sponsors through the life of the English draft', () => {
  let stage: Stage
  let secretariat: Desk
  let japan: Desk
  let georgia: Desk

  beforeAll(async () => {
    stage = await Stage.open()
    secretariat = await stage.seat('secretariat')
    japan = await stage.seat('japan')
    georgia = await stage.seat('georgia')
    for (const desk of [secretariat, japan, georgia]) await stage.openDraft(desk, 'en')
    await openSponsors(secretariat.page)
    await openSponsors(japan.page)
  })

  afterAll(async () => {
    expect(stage.errors).toEqual([])
    await stage.close()
  })

  const notice = () => georgia.page.getByRole('region', { name: 'Your sponsorship' })

  it('asks nobody while the words stay, and Georgia as soon as Japan changes them', async () => {
    await secretariat.page.locator('.sponsors li', { hasText: 'Georgia' }).waitFor()
    expect(await notice().count()).toBe(0)
    await placeCaret(japan.page, 'Urges Member States', 'end')
    await japan.page.keyboard.press('ArrowLeft')
    await japan.page.keyboard.type(' without delay')
    await seesStatus(japan.page, 'Saved')
    await notice().getByText('The text was changed since your delegation agreed').waitFor()
    for (const { page } of [secretariat, japan]) {
      await page.getByText('2 sponsors have not confirmed the text as it is now.').waitFor()
      await page
        .locator('.sponsors li', { hasText: 'Georgia' })
        .getByText('has not confirmed the changed text')
        .waitFor()
    }
    expect(await japan.page.getByRole('region', { name: 'Your sponsorship' }).count()).toBe(0)
  })

  it('shows Georgia what changed since it joined', async () => {
    const { page } = georgia
    await notice().getByRole('link', { name: 'See the changes' }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expect.poll(() => page.locator('ins').allTextContents()).toContain(' without delay')
    await page.goBack()
    await page.waitForSelector('.text p')
  })

  it('lets Georgia stand by the text, and keeps that', async () => {
    await notice().getByRole('button', { name: 'Stand by the text' }).click()
    await answer(georgia.page, 'Stand by the text')
    await notice().waitFor({ state: 'detached' })
    await secretariat.page.getByText('1 sponsor has not confirmed the text as it is now.').waitFor()
    await secretariat.page.getByText('Georgia confirmed the changed text').waitFor()
  })

  it('lets the secretariat enter a confirmation that came on paper', async () => {
    const { page } = secretariat
    await page.getByRole('button', { name: 'Enter that Paraguay stands by the text' }).click()
    await page.getByLabel('How the Secretariat knows').fill('E-mail of 4 March')
    await answer(page, 'Stand by the text')
    await page.locator('.sponsor-asked').waitFor({ state: 'detached' })
    await japan.page.getByText('E-mail of 4 March').waitFor()
  })

  it('takes a list in several languages, and nothing of it while a name is not understood', async () => {
    const { page } = secretariat
    await page.getByRole('button', { name: 'Enter a delegation' }).click()
    const dialog = page.getByRole('dialog')
    const names = dialog.getByLabel('Or several: a list of names')
    await names.fill('1. Croatie\n2. Atlantis\n格鲁吉亚和巴西')
    await dialog.getByText('Not understood: Atlantis.').waitFor()
    await dialog.getByText('Sponsors already, left out: Georgia').waitFor()
    const enter = dialog.getByRole('button', { name: 'Enter as sponsor' })
    expect(await enter.isEnabled()).toBe(false)
    await names.fill('1. Croatie\n格鲁吉亚和巴西')
    await dialog.getByText('2 delegations: Croatia, Brazil').waitFor()
    await enter.click()
    await japan.page
      .locator('.masthead-sponsors', { hasText: 'Brazil, Croatia, Georgia, Japan and Paraguay:' })
      .waitFor()
  })

  it('says that the time for joining is over, and lets Honduras join on behalf of a group', async () => {
    const honduras = await stage.seat('honduras')
    const { page } = honduras
    const { id } = await stage.openDraft(honduras, 'en')
    const set = await secretariat.context.request.post(
      `${stage.server.url}/api/drafts/${id}/deadlines`,
      { data: { deadline: 'sponsorship', until: Date.UTC(2020, 2, 4, 17) } },
    )
    expect(set.status()).toBe(200)
    await openSponsors(page)
    await page.getByRole('button', { name: 'Join as sponsor' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByText('The time for joining ended on 4 March 2020').waitFor()
    await dialog.getByRole('button', { name: /On behalf of a group/ }).click()
    await page.getByRole('option', { name: 'Group of Latin American and Caribbean States' }).click()
    await answer(page, 'Join as sponsor')
    await japan.page
      .locator('.sponsors li', { hasText: 'Honduras' })
      .getByText('on behalf of the Group of Latin American and Caribbean States')
      .waitFor()
    await page.getByRole('button', { name: 'Withdraw sponsorship' }).click()
    await answer(page, 'Withdraw sponsorship')
    await japan.page.getByRole('region', { name: 'Withdrawn' }).getByText('Honduras').waitFor()
  })

  it('gives lists to copy in another language', async () => {
    const { page } = japan
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Lists to copy' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /Language of the names/ }).click()
    await page.getByRole('option', { name: 'français' }).click()
    await dialog.getByText('Brésil, Croatie, Géorgie, Japon et Paraguay').waitFor()
    await dialog.getByRole('button', { name: 'Copy: Sponsors' }).click()
    await dialog.getByText('Copied: Sponsors').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'Brésil, Croatie, Géorgie, Japon et Paraguay',
    )
    await dialog.getByRole('button', { name: /Form$/ }).click()
    await page.getByRole('option', { name: 'One name a line' }).click()
    await expect
      .poll(async () =>
        (await dialog.locator('.sponsor-list-text').first().innerText()).split('\n'),
      )
      .toEqual(['Brésil', 'Croatie', 'Géorgie', 'Japon', 'Paraguay'])
    await page.keyboard.press('Escape')
  })

  it('keeps who joined from the floor apart, and prints it nowhere', async () => {
    const { page } = secretariat
    await page.getByRole('button', { name: 'Enter a delegation' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Or several: a list of names').fill('Gabon')
    await dialog.getByText('From the floor, at adoption').click()
    await dialog.getByRole('button', { name: 'Enter as sponsor' }).click()
    await japan.page
      .getByRole('region', { name: 'From the floor, at adoption' })
      .getByText('Gabon')
      .waitFor()
    const line = japan.page.locator('.masthead-sponsors')
    expect(await line.textContent()).toBe(
      'Brazil, Croatia, Georgia, Japan and Paraguay: draft resolution',
    )
    expect(await japan.page.locator('.sponsor-line').textContent()).toBe(await line.textContent())
  })

  it('passes the lead to a sponsor that agrees, by keyboard', async () => {
    await japan.page.getByRole('button', { name: 'Withdraw sponsorship' }).click()
    await answer(japan.page, 'Withdraw sponsorship')
    await secretariat.page.getByText('No delegation leads this draft now.').waitFor()
    await secretariat.page.getByRole('button', { name: 'Ask Georgia to lead the draft' }).click()
    await answer(secretariat.page, 'Ask to lead')
    await secretariat.page.getByText('Georgia has been asked to lead it.').waitFor()
    await notice().getByText('asks your delegation to lead').waitFor()
    await notice().getByRole('button', { name: 'Lead the draft' }).focus()
    await georgia.page.keyboard.press('Enter')
    const dialog = georgia.page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'Lead the draft' }).focus()
    await georgia.page.keyboard.press('Enter')
    await secretariat.page
      .locator('.sponsors li', { hasText: 'Georgia' })
      .getByText('main sponsor')
      .waitFor()
    await secretariat.page.getByRole('region', { name: 'Withdrawn' }).getByText('Japan').waitFor()
  })
})
