import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paragraphsOf, wordOf } from '../fixtures/broken-files.ts'
import { needs } from '../needs.ts'
import { bring, makeDraft, openImport, read, rowsOf, talks } from './import-scene.ts'
import { Stage } from './launch.ts'

describe.skipIf(!needs('chromium'))('the review of an import', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await Stage.open()
  })

  afterAll(() => stage.close())

  test('names a sponsor, chooses who leads, makes proposals of brackets, and the draft has them', async () => {
    const desk = await openImport(stage)
    const { page } = desk
    await read(page, talks)
    const unknown = page.getByRole('combobox', { name: /Atlantis.*not a known/u })
    await unknown.scrollIntoViewIfNeeded()
    await unknown.pressSequentially('Braz')
    await page.getByRole('option', { name: 'Brazil' }).click()
    await page.getByRole('button', { name: 'Remove Brazil' }).waitFor()
    await page.getByRole('button', { name: /Main sponsor/u }).click()
    await page.getByRole('option', { name: 'Mexico' }).click()
    await page.getByRole('button', { name: 'Make a proposal of one bracket' }).click()
    await page.getByText('The text holds proposals of: Egypt').waitFor()
    const draft = await makeDraft(stage, desk)
    expect(draft.sponsors.list.map(({ delegation, main }) => [delegation, main])).toEqual([
      ['BRA', false],
      ['EGY', false],
      ['MEX', true],
    ])
    await page.locator('.text ins').first().waitFor()
    expect(stage.errors).toEqual([])
  })

  test('takes a paragraph out, brings a line back, and takes each correction back', async () => {
    const { page } = await openImport(stage)
    await read(page, talks)
    const count = await rowsOf(page).count()
    const undo = page.getByRole('button', { name: 'Undo the last correction' })
    await rowsOf(page).last().getByRole('button', { name: 'Correct' }).click()
    await page.getByRole('button', { name: 'Not part of the text' }).click()
    expect(await rowsOf(page).count()).toBe(count - 1)
    await page.getByText('Left out as part of the page').click()
    await page.getByRole('button', { name: 'Put into the text' }).last().click()
    expect(await rowsOf(page).count()).toBe(count)
    await page.getByLabel('Symbol').fill('A/C.3/75/L.13')
    await undo.click()
    expect(await page.getByLabel('Symbol').inputValue()).toBe('A/C.3/75/L.12')
    await undo.click()
    await undo.click()
    expect(await rowsOf(page).count()).toBe(count)
    expect(await undo.count()).toBe(0)
  })

  test('reads the file again in another encoding, and undoes that', async () => {
    const { page } = await openImport(stage)
    // "Генеральная Ассамблея," in Windows-1251, too short to be certain of.
    const name = [0xc3, 0xe5, 0xed, 0xe5, 0xf0, 0xe0, 0xeb, 0xfc, 0xed, 0xe0, 0xff]
    await bring(page, 'ga.txt', Uint8Array.from([...name, 0x2c, 0x0a]))
    await page.getByRole('button', { name: /Read as/u }).click()
    await page.getByRole('option', { name: 'KOI8-R' }).click()
    await page.getByRole('list', { name: 'Text' }).getByText('цЕМЕПЮКЭМЮЪ').first().waitFor()
    await page.getByRole('button', { name: 'Undo the last correction' }).click()
    await page.getByRole('list', { name: 'Text' }).getByText('Генеральная').first().waitFor()
  })

  test('keeps what was pasted and corrected while the network is gone', async () => {
    const desk = await openImport(stage)
    const { page, context } = desk
    await page.getByLabel('Or paste the text here').fill(talks)
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByLabel('Or paste the text here').inputValue()).toBe(talks)
    await context.setOffline(false)
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await page.getByLabel('Title', { exact: true }).fill('Safe water')
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Create draft' }).click()
    await page.getByRole('alert').waitFor()
    await context.setOffline(false)
    const draft = await makeDraft(stage, desk)
    expect(draft.title).toBe('Safe water')
  })

  test('says of an amendment and of macros what they are, before a draft is made', async () => {
    const { page } = await openImport(stage)
    const bytes = wordOf(paragraphsOf('The General Assembly,', 'Recalling its resolution 74/1,'), {
      'word/vbaProject.bin': new Uint8Array(100),
    })
    await bring(page, 'draft.docm', bytes)
    await page.getByText('The file holds macros.').waitFor()
    await page.getByRole('button', { name: /Kind of document/u }).click()
    await page.getByRole('option', { name: 'Amendment' }).click()
    await page.getByText('This is not a draft resolution: Amendment.').first().waitFor()
    await page.getByRole('button', { name: 'Create a draft all the same' }).waitFor()
  })

  test('takes what Word put on the clipboard with its form, and tells of tracked changes', async () => {
    const { page } = await openImport(stage)
    await page.getByLabel('Or paste the text here').focus()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', 'The General Assembly,\nRecalling now the Charter,')
      const words = 'Recalling <ins>now</ins><del>then</del> <i>the Charter</i>,'
      data.setData(
        'text/html',
        `<html><body><p>The General Assembly,</p><p>${words}</p></body></html>`,
      )
      const event = new ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      })
      document.activeElement?.dispatchEvent(event)
    })
    await page.getByText('The pasted text tracks changes').waitFor()
    await page.getByRole('button', { name: 'Read', exact: true }).click()
    await page.getByRole('list', { name: 'Text' }).getByText('the Charter').first().waitFor()
    const text = await page.getByRole('list', { name: 'Text' }).textContent()
    expect(text).toContain('Recalling now')
    expect(text).not.toContain('then')
  })

  test('goes from a text to a draft by the keyboard alone', async () => {
    const { page } = await openImport(stage)
    await page.getByLabel('Or paste the text here').focus()
    await page.keyboard.insertText(talks)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await rowsOf(page).first().waitFor()
    const correct = rowsOf(page).last().getByRole('button', { name: 'Correct' })
    const described = (await correct.getAttribute('aria-describedby')) ?? ''
    const words = await rowsOf(page).last().locator('.import-paragraph').textContent()
    expect(await page.locator(`#${described}`).textContent()).toBe(words)
    await correct.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Undo the last correction' }).waitFor()
    await page.getByRole('button', { name: 'Create draft' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.text p')
    expect(stage.errors).toEqual([])
  })

  test.each(['ar', 'zh'])('fits a phone, in %s', async (language) => {
    const { page } = await stage.seat('secretariat', { width: 390, height: 800 })
    await page.addInitScript((code) => localStorage.setItem('penholder.language', code), language)
    await page.goto(`${stage.server.url}/import`)
    await page.locator('textarea').fill(talks)
    await page.locator('main button[type=submit]').click()
    await page.locator('.import-rows > li').first().waitFor()
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(
      language === 'ar' ? 'rtl' : 'ltr',
    )
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(390)
  })
})
