// What a review of an import does for somebody who works by the keyboard, on bad wifi, or beside the field.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { needs } from '../needs.ts'
import { bring, makeDraft, openImport, read, rowsOf, talks } from './import-scene.ts'
import { Stage } from './launch.ts'

describe.skipIf(!needs('chromium'))('the review of an import', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await Stage.open()
  })

  afterAll(() => stage.close())

  const focused = (page: Page) =>
    page.evaluate(() => {
      const element = document.activeElement
      return `${element?.closest('li')?.parentElement?.className ?? ''}|${element?.textContent ?? ''}`
    })

  test('leads on whoever works by the keyboard, also when what was pressed is gone', async () => {
    const { page } = await openImport(stage)
    await read(page, talks)
    const sees = (words: RegExp) => expect.poll(() => focused(page)).toMatch(words)
    await sees(/was read: 5 paragraphs/u)
    await page.getByRole('button', { name: 'Right as it is' }).first().press('Enter')
    await sees(/^import-doubts.*\|Line 21/u)
    await page.keyboard.press('Enter')
    await sees(/^import-rows\|Correct/u)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('group', { name: 'Corrections to this paragraph' }).count()).toBe(0)
    await sees(/^import-rows\|Correct/u)
    await page.getByRole('button', { name: /a proposal of Egypt/u }).press('Enter')
    await sees(/All 2 places/u)
    await rowsOf(page).last().getByRole('button', { name: 'Correct' }).press('Enter')
    await page.getByRole('button', { name: 'Join with the one above' }).press('Enter')
    await sees(/^import-rows\|Correct/u)
    const add = page.getByRole('combobox', { name: 'Add a sponsor' })
    await add.focus()
    for (const name of ['Brazil', 'Kenya']) {
      await page.keyboard.type(name)
      await page.getByRole('option', { name }).waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect.poll(() => add.inputValue()).toBe('')
    }
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Remove Brazil' }).waitFor()
    await page.getByRole('button', { name: 'Remove Kenya' }).waitFor()
  })

  test('is there again when the page is loaded anew, and gone when the draft is made', async () => {
    const desk = await openImport(stage)
    const { page } = desk
    await read(page, talks)
    await rowsOf(page).last().getByRole('button', { name: 'Correct' }).click()
    await page.getByRole('button', { name: 'Join with the one above' }).click()
    await page.getByLabel('Title', { exact: true }).fill('Safe water')
    const count = await rowsOf(page).count()
    await page.reload()
    await rowsOf(page).first().waitFor()
    expect(await page.getByLabel('Title', { exact: true }).inputValue()).toBe('Safe water')
    expect(await rowsOf(page).count()).toBe(count)
    await page.getByRole('button', { name: 'Undo the last correction' }).click()
    await page.getByRole('button', { name: 'Undo the last correction' }).click()
    expect(await rowsOf(page).count()).toBe(count + 1)
    await makeDraft(stage, desk)
    await page.goto(`${stage.server.url}/import`)
    await page.getByLabel('Or paste the text here').waitFor()
  })

  test('asks before it forgets what was corrected', async () => {
    const { page } = await openImport(stage)
    await read(page, talks)
    await page.getByLabel('Symbol').fill('A/C.3/75/L.13')
    await page.getByRole('button', { name: 'Choose another file' }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    expect(await page.getByLabel('Symbol').inputValue()).toBe('A/C.3/75/L.13')
    await page.getByRole('button', { name: 'Choose another file' }).click()
    await dialog.getByRole('button', { name: 'Choose another file' }).click()
    await page.getByLabel('Or paste the text here').waitFor()
  })

  test('refuses what is no file for it before it is sent, and gives a slow one up', async () => {
    const { page } = await openImport(stage)
    const drop = (where: string, names: readonly string[]) =>
      page.evaluate(
        ([selector, files]) => {
          const dataTransfer = new DataTransfer()
          for (const name of files) dataTransfer.items.add(new File(['The Council,\n'], name))
          const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
          document.querySelector(selector)?.dispatchEvent(event)
          return event.defaultPrevented
        },
        [where, names] as const,
      )
    // No answer ever comes.
    await page.route('**/api/import?**', () => undefined)
    expect(await drop('.import-drop', ['a.txt', 'b.txt'])).toBe(true)
    await page.getByText('Bring one file at a time.').waitFor()
    await bring(page, 'a.pdf', new Uint8Array(20_000_001))
    await page.getByText('A file may have at most 20 megabytes.').waitFor()
    // Beside the field: the browser would open the file in place of the page.
    expect(await drop('h1', ['c.txt'])).toBe(true)
    await page.getByRole('progressbar', { name: /c\.txt/u }).waitFor()
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText('Reading was cancelled.').waitFor()
    await page.unroute('**/api/import?**')
    await read(page, talks)
  })
})
