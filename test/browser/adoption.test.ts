// The end of a draft's life in three browsers: what the sponsor reads out is read back, certified and recorded; a recorded vote is
// entered by keyboard; and the resolution is printed.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DraftRecord, IssuedText } from '../../shared/protocol/api.ts'
import type { IssuePlan } from '../../shared/protocol/issue-api.ts'
import { needs } from '../needs.ts'
import { readPages } from '../read-pdf.ts'
import { type Desk, Stage } from './launch.ts'
import { placeCaret, seesStatus } from './write.ts'

const symbol = 'E/CN.7/2020/L.9'

function sentences(page: Page): Promise<string[]> {
  return page.locator('.read-out li').allInnerTexts()
}

describe.skipIf(!needs('chromium') || !needs('pdftotext'))('the end of a draft', () => {
  let stage: Stage
  let secretariat: Desk
  let japan: Desk
  let egypt: Desk
  let id: string

  const ask = async <T>(path: string, data?: object): Promise<T> => {
    const { request } = secretariat.context
    const address = `${stage.server.url}/api/drafts/${id}${path}`
    const answer = await (data ? request.post(address, { data }) : request.get(address))
    expect(answer.ok(), await answer.text()).toBe(true)
    return (await answer.json()) as T
  }
  const open = (desk: Desk, page: string) =>
    desk.page.goto(`${stage.server.url}/drafts/${id}/${page}`)

  beforeAll(async () => {
    stage = await Stage.open()
    secretariat = await stage.seat('secretariat')
    japan = await stage.seat('japan')
    egypt = await stage.seat('egypt')
    id = (await stage.openDraft(secretariat, 'en')).id
    const { issues } = await ask<DraftRecord>('')
    if (issues.length === 0) {
      const { after, textHash } = await ask<IssuePlan>('/issues/plan?form=first')
      await ask('/issues', { form: 'first', symbol, date: '2020-03-03', after, textHash })
    }
  })

  afterAll(async () => {
    expect(stage.errors).toEqual([])
    await stage.close()
  })

  it('shows everybody what is read out while it is written, also on the screen', async () => {
    await open(japan, 'oral')
    await japan.page.getByText('Nothing has been read out').waitFor()
    await open(egypt, 'screen')
    await egypt.page.locator('.screen-words').first().waitFor()
    await egypt.page.keyboard.press('r')
    await egypt.page.locator('.screen-read-out').waitFor()
    await secretariat.page.reload()
    await secretariat.page.waitForSelector('.text p')
    await placeCaret(secretariat.page, 'Urges Member States to facilitate', 'start')
    await secretariat.page.keyboard.type('Strongly ')
    await seesStatus(secretariat.page, /^Saved/)
    for (const { page } of [japan, egypt])
      await expect
        .poll(() => sentences(page), { timeout: 20_000 })
        .toEqual(['In operative paragraph 5, at the beginning, insert “Strongly”.'])
  })

  it('is certified by Japan, word for word, and recorded by the secretariat', async () => {
    const { page } = secretariat
    await page.getByRole('tab', { name: 'Issued texts' }).click()
    await page.getByRole('link', { name: 'Oral revision' }).click()
    const record = page.getByRole('button', { name: 'Record as orally revised' })
    await record.waitFor()
    expect(await record.isDisabled()).toBe(true)
    expect(await egypt.page.getByRole('button', { name: /Certify/ }).count()).toBe(0)
    await japan.page.getByRole('button', { name: 'Certify the oral revision' }).click()
    await japan.page.getByText(/^Japan has certified these words/).waitFor()
    await page.getByText(/^Japan has certified these words/).waitFor()
    await record.click()
    await page.getByText('Oral revisions of this document recorded so far: 1').waitFor()
    await page.locator('.stage-orally-revised').first().waitFor()
  })

  it('is adopted by a recorded vote that is entered by keyboard', async () => {
    const { page } = secretariat
    await stage.openDraft(secretariat, 'en')
    await page.getByRole('tab', { name: 'Issued texts' }).click()
    await page.getByRole('button', { name: 'Adoption…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(/as orally revised is adopted/).waitFor()
    await dialog.getByRole('button', { name: /How it was adopted/ }).click()
    await page.getByRole('option', { name: 'By a recorded vote' }).click()
    await dialog.getByLabel('Day of adoption').fill('2020-03-06')
    await dialog.getByLabel('Number of the meeting').fill('8')
    await dialog.getByLabel('Roll call').focus()
    // Afghanistan, Albania and Algeria in favour, Andorra against, Angola not voting, Antigua and Barbuda abstaining.
    for (const key of ['y', '1', 'y', 'n', 'ArrowDown', 'a']) await page.keyboard.press(key)
    const entry = (name: string) =>
      dialog.locator('option', { hasText: name }).first().textContent()
    expect(await entry('Albania')).toBe('Albania — In favour')
    expect(await entry('Andorra')).toBe('Andorra — Against')
    expect(await entry('Angola')).toBe('Angola — Did not vote')
    expect(await entry('Antigua and Barbuda')).toBe('Antigua and Barbuda — Abstaining')
    const total = (name: string) => dialog.getByLabel(`Announced: ${name}`)
    await total('In favour').fill('4')
    await total('Against').fill('1')
    await total('Abstaining').fill('1')
    await dialog.getByText('The total announced is 4, the list has 3.').waitFor()
    const adopt = dialog.getByRole('button', { name: 'Record the adoption of 63/1' })
    await adopt.click()
    expect((await ask<DraftRecord>('')).stage).toBe('orally-revised')
    await total('In favour').fill('3')
    await adopt.click()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('.stage-adopted').first().waitFor()
  })

  it('freezes the text that was certified, and prints it as a resolution', async () => {
    const { issues, stage: reached } = await ask<DraftRecord>('')
    expect(reached).toBe('adopted')
    const { number } = issues.at(-1)!
    const { content } = await ask<IssuedText>(`/issues/${number}`)
    expect(content.masthead.adoption).toEqual({
      date: '2020-03-06',
      meeting: 8,
      mode: 'recorded-vote',
      votes: { 'in-favour': ['AFG', 'ALB', 'DZA'], against: ['AND'], abstaining: ['ATG'] },
      asOrallyRevised: true,
    })
    const { request } = egypt.context
    const pdf = await request.get(`${stage.server.url}/api/drafts/${id}/issues/${number}/pdf`)
    const printed = readPages(await pdf.body(), 'written')
      .join('\n')
      .replaceAll(/\s+/gu, ' ')
    expect(printed).toContain('Resolution 63/1')
    expect(printed).toContain('Text for the report on the session')
    expect(printed).toContain('Strongly Urges Member States')
    expect(printed).not.toContain('draft resolution')
  })

  it('offers to take no sponsor off the list that stands in the documents', async () => {
    const { page } = secretariat
    await page.getByRole('tab', { name: 'Sponsors' }).click()
    await page.locator('.sponsors li', { hasText: 'Georgia' }).waitFor()
    expect(await page.getByRole('button', { name: /withdraw/iu }).count()).toBe(0)
  })

  it('can be written in by nobody any more', async () => {
    await stage.openDraft(japan, 'en')
    await expect
      .poll(() => japan.page.locator('.text[contenteditable="true"]').count(), { timeout: 20_000 })
      .toBe(0)
  })
})
