import type { APIResponse, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'
import { focusByTab, placeCaret, seesStatus, seesWords } from './write.ts'

const firstSymbol = 'E/CN.7/2020/L.5'
const takenSymbol = 'E/CN.7/2020/L.4'

function sponsorLine(page: Page) {
  return page.locator('.masthead-sponsors')
}

async function expectLine(page: Page, line: string): Promise<void> {
  await expect.poll(() => sponsorLine(page).textContent()).toBe(line)
}

async function confirm(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: button, exact: true }).click()
  await page.getByRole('alertdialog').waitFor({ state: 'detached' })
}

/** The panel of the sponsors, which stands behind those of the negotiation. */
async function openSponsors(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Sponsors' }).click()
  await page.locator('.sponsors').waitFor()
}

async function openIssuing(page: Page, form: string) {
  await page.getByRole('tab', { name: 'Issued texts' }).click()
  await page.getByRole('button', { name: form, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Symbol').waitFor()
  return dialog
}

describe.skipIf(!needs('chromium'))('sponsors of the English draft', () => {
  let stage: Stage
  let secretariat: Desk
  let japan: Desk
  let honduras: Desk
  let draftId: string

  beforeAll(async () => {
    stage = await Stage.open()
    secretariat = await stage.seat('secretariat')
    japan = await stage.seat('japan')
    honduras = await stage.seat('honduras')
    for (const desk of [secretariat, japan, honduras]) {
      draftId = (await stage.openDraft(desk, 'en')).id
      await openSponsors(desk.page)
    }
  })

  afterAll(async () => {
    expect(stage.errors).toEqual([])
    await stage.close()
  })

  it('shows who is in the draft before anybody has placed a caret', async () => {
    const people = japan.page.getByRole('list', { name: 'People in this draft' })
    await expect
      .poll(async () => (await people.getByRole('listitem').allTextContents()).toSorted())
      .toEqual(['Honduras', 'Secretariat'])
  })

  it('shows everybody at once that Honduras joined, when, and who did it', async () => {
    await expectLine(japan.page, 'Georgia, Japan and Paraguay: draft resolution')
    await confirm(honduras.page, 'Join as sponsor')
    await expectLine(japan.page, 'Georgia, Honduras, Japan and Paraguay: draft resolution')
    const [event] = await japan.page.locator('.history li').allInnerTexts()
    expect(event).toMatch(/^Honduras joined\n\d{1,2} \w+ \d{4}, \d\d:\d\d, Delegate of Honduras$/)
    await japan.page.locator('.sponsors li', { hasText: 'Honduras' }).waitFor()
  })

  it('lets Honduras withdraw, and keeps that it had joined', async () => {
    await confirm(honduras.page, 'Withdraw sponsorship')
    await expectLine(japan.page, 'Georgia, Japan and Paraguay: draft resolution')
    const events = await japan.page.locator('.history .history-what').allInnerTexts()
    expect(events.slice(0, 2)).toEqual(['Honduras withdrew', 'Honduras joined'])
  })

  it('gives a delegation no way to add or remove another', async () => {
    const { page, context } = honduras
    await page.getByRole('button', { name: 'Join as sponsor' }).waitFor()
    expect(await page.getByRole('button', { name: 'Enter a delegation' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: /^Withdraw/ }).count()).toBe(0)
    const send = (data: object): Promise<APIResponse> =>
      context.request.post(`${stage.server.url}/api/drafts/${draftId}/sponsors`, { data })
    for (const data of [
      { action: 'join', delegation: 'EGY' },
      { action: 'join', delegation: 'EGY', onBehalfOf: 'AFRICAN' },
      { action: 'withdraw', delegation: 'JPN' },
      { action: 'withdraw', delegation: 'GEO' },
    ]) {
      const answer = await send(data)
      expect(answer.status()).toBe(403)
      expect(await answer.json()).toMatchObject({ code: 'sponsor-other-delegation' })
    }
    await expectLine(page, 'Georgia, Japan and Paraguay: draft resolution')
  })

  it('lets the secretariat enter a delegation with its group, and says who entered it', async () => {
    const { page } = secretariat
    await page.getByRole('button', { name: 'Enter a delegation' }).click()
    await page.getByRole('combobox', { name: 'Delegation' }).fill('Croa')
    await page.getByRole('option', { name: 'Croatia' }).click()
    await page.getByRole('button', { name: /On behalf of a group/ }).click()
    await page.getByRole('option', { name: 'European Union' }).click()
    await page.getByRole('button', { name: 'Enter as sponsor' }).click()
    await expectLine(japan.page, 'Croatia,* Georgia, Japan and Paraguay: draft resolution')
    await japan.page
      .getByRole('region', { name: 'Footnotes' })
      .getByText('members of the European Union')
      .waitFor()
    const [event] = await japan.page.locator('.history li').allInnerTexts()
    expect(event).toMatch(/^Croatia joined\n.*, Secretariat$/)
  })
})

describe.skipIf(!needs('chromium'))('issued texts of the English draft', () => {
  let stage: Stage
  let secretariat: Desk
  let japan: Desk
  let draftId: string

  beforeAll(async () => {
    stage = await Stage.open()
    secretariat = await stage.seat('secretariat')
    japan = await stage.seat('japan')
    draftId = (await stage.openDraft(secretariat, 'en')).id
    const entered = await secretariat.context.request.post(api('sponsors'), {
      data: { action: 'join', delegation: 'HRV', onBehalfOf: 'EU' },
    })
    expect(entered.status()).toBe(200)
    await stage.openDraft(japan, 'en')
  })

  afterAll(async () => {
    expect(stage.errors).toEqual([])
    await stage.close()
  })

  const api = (path: string) => `${stage.server.url}/api/drafts/${draftId}/${path}`

  async function printIssue(number: number): Promise<Buffer> {
    const answer = await japan.context.request.get(api(`issues/${number}/pdf`))
    expect(answer.status()).toBe(200)
    return answer.body()
  }

  it('refuses a symbol that is malformed or taken, in words', async () => {
    const { page, context } = secretariat
    const other = await stage.findDraft(secretariat, 'zh')
    const issued = await context.request.post(`${stage.server.url}/api/drafts/${other.id}/issues`, {
      data: { symbol: takenSymbol, date: '2020-02-24' },
    })
    expect(issued.status()).toBe(201)
    const dialog = await openIssuing(page, 'First issue')
    await dialog.getByLabel('Symbol').fill('E/CN.7/2020/L5')
    await dialog.getByText('The part “L5” of the symbol cannot be read.').waitFor()
    expect(await dialog.getByRole('button', { name: /^Issue/ }).isEnabled()).toBe(false)
    await dialog.getByRole('button', { name: `Use ${firstSymbol}` }).click()
    expect(await dialog.getByLabel('Symbol').inputValue()).toBe(firstSymbol)
    await dialog.getByLabel('Symbol').fill(takenSymbol)
    await dialog.getByText(`The symbol ${takenSymbol} has already been given.`).waitFor()
    expect(await dialog.getByRole('button', { name: /^Issue/ }).isEnabled()).toBe(false)
    await dialog.getByLabel('Symbol').fill(firstSymbol)
    await dialog.getByRole('button', { name: `Issue ${firstSymbol}` }).click()
    await page.getByText(`${firstSymbol} is issued.`).waitFor()
    await japan.page.locator('.draft-symbol', { hasText: firstSymbol }).waitFor()
  })

  it('freezes what was issued while the draft goes on, and proposes the revision', async () => {
    const readFirst = async () => (await japan.context.request.get(api('issues/1'))).text()
    const before = await readFirst()
    const printed = await printIssue(1)
    expect(printed.subarray(0, 5).toString('latin1')).toBe('%PDF-')
    await placeCaret(japan.page, 'Urges Member States', 'end')
    await japan.page.keyboard.press('ArrowLeft')
    await japan.page.keyboard.type(', wherever they occur')
    await japan.page.keyboard.press('Alt+ArrowUp')
    await seesWords(secretariat.page, '4.|Urges Member States')
    await seesStatus(japan.page, 'Saved')
    await expectLine(japan.page, 'Croatia,* Georgia, Japan and Paraguay: revised draft resolution')
    const dialog = await openIssuing(secretariat.page, 'Revision')
    expect(await dialog.getByLabel('Symbol').inputValue()).toBe(`${firstSymbol}/Rev.1`)
    const issue = dialog.getByRole('button', { name: `Issue ${firstSymbol}/Rev.1` })
    expect(await issue.isEnabled()).toBe(false)
    await dialog.getByLabel('How consent was given').fill('Signed copy of 3 March')
    await issue.click()
    await secretariat.page.getByText(`${firstSymbol}/Rev.1 is issued.`).waitFor()
    expect(await readFirst()).toBe(before)
    expect(printed.equals(await printIssue(1))).toBe(true)
    expect(printed.equals(await printIssue(2))).toBe(false)
  })

  it('compares two issued texts, word by word, and names what moved and was renumbered', async () => {
    const { page } = secretariat
    await page.getByRole('button', { name: 'Compare with' }).first().click()
    await page.getByRole('menuitem', { name: firstSymbol, exact: true }).click()
    await page.getByRole('heading', { name: `${firstSymbol} compared with` }).waitFor()
    const text = page.locator('.compared')
    expect(await text.locator('ins').allTextContents()).toEqual([', wherever they occur'])
    expect(await text.locator('del').allTextContents()).toEqual([])
    expect(await text.locator('.compared-remarks').allTextContents()).toEqual(['Moved from OP 5'])
    expect(await text.locator('.renumbered [aria-hidden]').allTextContents()).toEqual([
      'OP 5 → OP 4',
      'OP 4 → OP 5',
    ])
    await page
      .locator('.around-text')
      .getByText(`Symbol: ${firstSymbol} became ${firstSymbol}/Rev.1`)
      .waitFor()
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    await page.getByText('2 of 2').waitFor()
    expect(
      await page.locator('.compared-row:focus', { hasText: 'Urges Member States' }).count(),
    ).toBe(1)
  })

  it('compares an issued text with the draft as it is', async () => {
    const { page } = secretariat
    await placeCaret(japan.page, 'Invites Member States and other donors', 'start')
    await japan.page.keyboard.press('Control+Delete')
    await japan.page.keyboard.type('Encourages')
    await seesStatus(japan.page, 'Saved')
    await page.getByRole('link', { name: 'Back to the draft' }).click()
    await seesWords(page, '6.|Encourages Member States and other donors')
    await page.getByRole('tab', { name: 'Issued texts' }).click()
    await page.getByRole('button', { name: 'Compare with' }).first().click()
    await page.getByRole('menuitem', { name: 'The draft as it is now' }).click()
    const text = page.locator('.compared')
    await text.waitFor()
    expect(await text.locator('del').allTextContents()).toEqual(['Invites'])
    expect(await text.locator('ins').allTextContents()).toEqual(['Encourages'])
  })

  it('can be worked by keyboard alone: withdraw, join again, read what was issued', async () => {
    const georgia = await stage.seat('georgia')
    const { page } = georgia
    await stage.openDraft(georgia, 'en')
    await focusByTab(page, 'Proposals')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await focusByTab(page, 'Withdraw sponsorship')
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog').waitFor()
    await focusByTab(page, 'Withdraw sponsorship')
    await page.keyboard.press('Enter')
    await expectLine(japan.page, 'Croatia,* Japan and Paraguay: revised draft resolution')
    await focusByTab(page, 'Join as sponsor')
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    await expectLine(page, 'Croatia,* Japan and Paraguay: revised draft resolution')
    await focusByTab(page, 'Sponsors', 'Shift+Tab')
    await page.keyboard.press('ArrowRight')
    await focusByTab(page, 'Read')
    await page.keyboard.press('Enter')
    await page.locator('.masthead-symbol', { hasText: `${firstSymbol}/Rev.1` }).waitFor()
    expect(await page.locator('main:focus').count()).toBe(1)
  })
})

describe.skipIf(!needs('chromium'))('in Arabic, and on a tablet', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await Stage.open()
  })

  afterAll(async () => {
    expect(stage.errors).toEqual([])
    await stage.close()
  })

  it('turns the interface round and leaves the draft in its own direction', async () => {
    const honduras = await stage.seat('honduras')
    const { page } = honduras
    await stage.openDraft(honduras, 'en')
    await page.getByRole('button', { name: 'Interface language: English' }).click()
    await page.getByRole('menuitemradio', { name: 'العربية' }).click()
    await page.locator('html[lang="ar"][dir="rtl"]').waitFor()
    const left = async (selector: string) => (await page.locator(selector).boundingBox())?.x ?? 0
    expect(await left('.column-start')).toBeGreaterThan(await left('main'))
    expect(await left('.column-end')).toBeLessThan(await left('main'))
    expect(await page.locator('.text').evaluate((text) => getComputedStyle(text).direction)).toBe(
      'ltr',
    )
    await page.getByRole('tab', { name: 'المقدمون' }).click()
    await page.getByRole('button', { name: 'الانضمام إلى مقدمي المشروع', exact: true }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'الانضمام إلى مقدمي المشروع', exact: true }).click()
    await page.getByText('Georgia, Honduras, Japan and Paraguay').first().waitFor()
    await page.locator('.sponsors li', { hasText: 'هندوراس' }).waitFor()
    await seesWords(page, '1.|Encourages Member States to improve, in accordance')
  })

  it('works on a tablet held upright', async () => {
    const georgia = await stage.seat('georgia', { width: 820, height: 1180 })
    const { page } = georgia
    await stage.openDraft(georgia, 'en')
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Proposals, sponsors, print' }).click()
    const drawer = page.getByRole('dialog')
    const withdraw = { name: 'Withdraw sponsorship' }
    await drawer.getByRole('tab', { name: 'Sponsors' }).click()
    await drawer.getByRole('button', withdraw).click()
    await page.getByRole('alertdialog').getByRole('button', withdraw).click()
    await drawer.getByText('Georgia withdrew').waitFor()
    await drawer.getByRole('button', { name: 'Close' }).click()
    await drawer.waitFor({ state: 'detached' })
    await page.locator('.masthead-sponsors', { hasText: 'Honduras, Japan and Paraguay:' }).waitFor()
    await page.getByRole('button', { name: 'Outline' }).click()
    await page.getByRole('button', { name: /^OP 7/ }).click()
    await drawer.waitFor({ state: 'detached' })
    await page.keyboard.type('Also ')
    await seesWords(page, '7.|Also Requests the Executive Director')
    expect(await overflow()).toBeLessThanOrEqual(0)
  })
})
