// What the secretariat and the main sponsor see of issuing: consent, every form's dialog, stages and deadlines.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'
import { placeCaret, seesStatus, seesWords } from './write.ts'

const tabled = 'E/CN.7/2020/L.5'
const dayMs = 24 * 3_600_000

async function openPanel({ page }: Desk): Promise<void> {
  await page.getByRole('tab', { name: 'Issued texts' }).click()
  await page.getByRole('region', { name: 'Stage' }).waitFor()
}

async function openForm(page: Page, form: string) {
  await page.getByRole('button', { name: form, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: form })
  await dialog.locator('form').waitFor()
  return dialog
}

describe.skipIf(!needs('chromium'))('issuing in a browser', () => {
  let stage: Stage
  let secretariat: Desk
  let japan: Desk
  let draftId: string

  const api = (path: string) => `${stage.server.url}/api/drafts/${draftId}/${path}`
  const post = async (path: string, data: object) => {
    const answer = await secretariat.context.request.post(api(path), { data })
    expect(answer.ok()).toBe(true)
  }

  beforeAll(async () => {
    stage = await Stage.open()
    secretariat = await stage.seat('secretariat')
    japan = await stage.seat('japan')
    draftId = (await stage.openDraft(secretariat, 'en')).id
    await post('issues', { symbol: tabled, date: '2020-03-02' })
    await stage.openDraft(japan, 'en')
    await openPanel(secretariat)
    await openPanel(japan)
  })

  afterAll(async () => {
    expect(stage.errors).toEqual([])
    await stage.close()
  })

  it('offers what is possible, and says why the rest is not', async () => {
    const { page } = secretariat
    const addendum = page.getByRole('button', { name: 'Addendum', exact: true })
    await addendum.waitFor()
    expect(await addendum.isEnabled()).toBe(false)
    await page.getByText('Nobody has joined since the last text was issued.').waitFor()
    expect(await page.getByRole('button', { name: 'First issue' }).count()).toBe(0)
    // Who does not issue is offered nothing.
    expect(await japan.page.getByRole('button', { name: 'Corrigendum' }).count()).toBe(0)
  })

  it('asks the main sponsor, who sees what changed, and takes the consent back when words change', async () => {
    const { page } = japan
    await placeCaret(page, 'Invites Member States and other donors', 'start')
    await page.keyboard.press('Control+Delete')
    await page.keyboard.type('Encourages')
    await seesStatus(page, 'Saved')
    await page.getByText('Paragraphs reworded').waitFor()
    await page
      .getByRole('button', { name: `The secretariat may issue this text as ${tabled}/Rev.1` })
      .click()
    const asked = page.getByRole('alertdialog')
    await asked.getByRole('link', { name: `See the comparison with ${tabled}` }).waitFor()
    await asked.getByRole('button', { name: 'Consent', exact: true }).click()
    await secretariat.page.getByText('Japan has consented to this text').waitFor()
    await placeCaret(page, 'Encourages Member States and other donors', 'end')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type(', as appropriate')
    await seesStatus(page, 'Saved')
    await secretariat.page.getByText('Japan consented to a text that has changed since').waitFor()
    const dialog = await openForm(secretariat.page, 'Revision')
    expect(await dialog.getByRole('button', { name: /^Issue E/ }).isEnabled()).toBe(false)
    await secretariat.page.keyboard.press('Escape')
  })

  it('corrects by an entry that the comparison made and the secretariat changed', async () => {
    const dialog = await openForm(secretariat.page, 'Corrigendum')
    const words = dialog.getByLabel('What to read').first()
    expect(await words.inputValue()).toBe('For “Invites” read “Encourages”.')
    await dialog.getByRole('button', { name: 'Remove entry 2' }).click()
    await words.fill('For “Invites” read “Strongly encourages”.')
    await dialog.getByText('French', { exact: true }).click()
    await dialog.getByRole('button', { name: `Issue ${tabled}/Corr.1` }).click()
    await secretariat.page.getByText(`${tabled}/Corr.1 is issued.`).waitFor()
    const entry = secretariat.page.locator('.issues li', { hasText: 'Corr.1' })
    await entry.getByRole('link', { name: 'Read' }).click()
    await secretariat.page.getByText('Corrigendum (English and French only)').waitFor()
    await secretariat.page.getByText('For “Invites” read “Strongly encourages”.').waitFor()
    await stage.openDraft(secretariat, 'en')
    await openPanel(secretariat)
  })

  it('shows an addendum as it will be printed, and issues it', async () => {
    await post('sponsors', { action: 'join', delegation: 'HRV', onBehalfOf: 'EU' })
    const dialog = await openForm(secretariat.page, 'Addendum')
    await dialog.getByText('Croatia.*').waitFor()
    await dialog.getByRole('button', { name: `Issue ${tabled}/Add.1` }).click()
    await secretariat.page.getByText(`${tabled}/Add.1 is issued.`).waitFor()
    // The head still names the text.
    expect(await secretariat.page.locator('.draft-symbol').textContent()).toBe(tabled)
  })

  it('reissues with an asterisk, and checks what was issued', async () => {
    const { page } = secretariat
    const dialog = await openForm(page, 'Reissue for technical reasons')
    await dialog.getByLabel('Day of the reissue').fill('2020-03-09')
    await dialog.getByText('* Reissued for technical reasons on 9 March 2020.').waitFor()
    await dialog.getByRole('button', { name: `Issue ${tabled}*` }).click()
    await page.getByText(`${tabled}* is issued.`).waitFor()
    const entry = page.locator('.issues li', { hasText: `${tabled}*` })
    await entry.getByRole('button', { name: 'Check', exact: true }).click()
    await entry.getByText(`${tabled}* is exactly as it was issued.`).waitFor()
  })

  it('sets a deadline, which everybody is told in words', async () => {
    const { page } = secretariat
    await page.getByRole('button', { name: 'Set deadlines' }).click()
    const dialog = page.getByRole('dialog')
    const at = new Date(Date.now() + 3 * dayMs + 3_600_000)
    const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
    await dialog.getByLabel('Sponsorship').fill(local.toISOString().slice(0, 16))
    await dialog.getByRole('button', { name: 'Save the deadlines' }).click()
    await japan.page.getByText('Sponsorship closes in 3 days').first().waitFor()
    await post('deadlines', { deadline: 'sponsorship', until: Date.now() - 2 * dayMs - 3_600_000 })
    await japan.page.getByText('Sponsorship closed 2 days ago').first().waitFor()
    await japan.page.getByRole('tab', { name: 'Sponsors' }).click()
    await japan.page.locator('.column-end').getByText('Sponsorship closed 2 days ago').waitFor()
    await openPanel(japan)
  })

  it('lets the main sponsor withdraw the draft, and the secretariat bring it back', async () => {
    const { page } = japan
    await page.getByRole('button', { name: 'Withdraw the draft' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByLabel('Remark for the record').fill('Overtaken by events')
    await dialog.getByRole('button', { name: 'Withdraw the draft' }).click()
    await page.locator('.top-bar .stage', { hasText: 'Withdrawn' }).waitFor()
    await page.getByText('This draft is closed.').waitFor()
    const desk = secretariat.page
    await desk.locator('.top-bar .stage', { hasText: 'Withdrawn' }).waitFor()
    await desk.getByText('The draft was adopted, withdrawn or has lapsed.').waitFor()
    expect(await desk.getByRole('button', { name: 'Corrigendum' }).count()).toBe(0)
    await desk.getByRole('button', { name: 'Reinstate the draft' }).click()
    await desk.getByRole('alertdialog').getByRole('button', { name: 'Reinstate the draft' }).click()
    await page.locator('.top-bar .stage', { hasText: 'Tabled' }).waitFor()
    await seesWords(page, 'Encourages Member States and other donors')
    await desk.goto(stage.server.url)
    await desk.locator('.draft-entry .stage', { hasText: 'Tabled' }).waitFor()
    await desk.locator('.draft-entry .stage', { hasText: 'Drafting' }).waitFor()
  })
})
