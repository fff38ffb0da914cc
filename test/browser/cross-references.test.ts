// A cross-reference in two browsers: typed, true when its paragraph is moved, printed, followed, inserted by pointing, and warned of when
// its paragraph goes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { needs } from '../needs.ts'
import { readPages } from '../read-pdf.ts'
import { type Desk, Stage } from './launch.ts'
import { placeCaret, seesStatus } from './write.ts'

const fifth = '敦促会员国采取进一步步骤'
const sixth = '鼓励会员国利用国际麻醉品管制局'
const ninth = '又鼓励会员国考虑适用国际麻醉品管制局'

/** The references as they are read on the page, with the words around them: `第[6]段`. */
function readReferences(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.cross-reference')].map((reference) => {
      const shown = reference.querySelector<HTMLElement>('[data-shown]')
      const lost = reference.querySelector('.reference-lost') === null ? '' : '!'
      return `[${lost}${shown?.dataset['shown'] ?? reference.textContent}]`
    }),
  )
}

async function seesReferences(page: Page, references: readonly string[]): Promise<void> {
  await expect.poll(() => readReferences(page), { timeout: 20_000 }).toEqual(references)
}

/** All its words, as somebody selects them with the pointer. */
async function selectParagraph(page: Page, words: string): Promise<void> {
  await placeCaret(page, words, 'start')
  await page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('.text > p')].find((each) =>
      each.textContent.includes(wanted),
    )
    if (found) document.getSelection()?.selectAllChildren(found)
  }, words)
}

describe.skipIf(!needs('chromium'))('a cross-reference', () => {
  let stage: Stage
  let japan: Desk
  let honduras: Desk
  let draftId = ''

  beforeAll(async () => {
    stage = await Stage.open()
    japan = await stage.seat('japan')
    honduras = await stage.seat('honduras')
    draftId = (await stage.openDraft(japan, 'zh')).id
    await stage.openDraft(honduras, 'zh')
    await seesStatus(japan.page, 'Saved')
    await seesStatus(honduras.page, 'Saved')
  })

  afterAll(async () => {
    await stage.close()
  })

  it('is made of what is typed, in a step of its own', async () => {
    await placeCaret(japan.page, fifth, 'end')
    await japan.page.keyboard.type('见下文第6', { delay: 20 })
    expect(await readReferences(japan.page)).toEqual([])
    await japan.page.keyboard.type('段')
    await seesReferences(japan.page, ['[6]'])
    await japan.page.keyboard.press('Control+z')
    await seesReferences(japan.page, [])
    await japan.page.keyboard.press('Control+Shift+z')
    await seesReferences(japan.page, ['[6]'])
    await seesReferences(honduras.page, ['[6]'])
    const title = await honduras.page.locator('.reference-shown').getAttribute('title')
    expect(title?.replaceAll(/[\u2068\u2069]/g, '')).toContain('Refers to OP 6: 鼓励')
  })

  it('shows the number of now wherever its paragraph goes, in both browsers and in print', async () => {
    await placeCaret(honduras.page, sixth, 'start')
    await honduras.page.keyboard.press('Enter')
    await seesReferences(honduras.page, ['[7]'])
    await seesReferences(japan.page, ['[7]'])
    await placeCaret(honduras.page, sixth, 'start')
    await honduras.page.keyboard.press('Alt+ArrowUp')
    await seesReferences(japan.page, ['[6]'])
    await honduras.page.keyboard.press('Alt+ArrowUp')
    await seesReferences(japan.page, ['[5]'])
    await seesReferences(honduras.page, ['[5]'])
    await seesStatus(honduras.page, 'Saved')
    if (!needs('pdftotext')) return
    const answer = await japan.context.request.get(`${stage.server.url}/api/drafts/${draftId}/pdf`)
    const printed = readPages(await answer.body(), 'written')
      .join('')
      .replaceAll(/\s/g, '')
    expect(printed).toContain('见下文第5段')
  })

  it('leads to its paragraph', async () => {
    await japan.page.locator('.cross-reference').click({ modifiers: ['Control'] })
    await expect
      .poll(() =>
        japan.page.evaluate(
          () => document.getSelection()?.anchorNode?.parentElement?.closest('p')?.textContent ?? '',
        ),
      )
      .toContain(sixth)
  })

  it('is inserted by pointing at a paragraph', async () => {
    await placeCaret(honduras.page, ninth, 'end')
    await honduras.page.keyboard.press('Control+Alt+r')
    const dialog = honduras.page.getByRole('dialog')
    await dialog.getByLabel('Number or words').fill('化学工业自愿行为守则')
    await dialog.getByRole('button', { name: sixth.slice(0, 6) }).click()
    await dialog.waitFor({ state: 'hidden' })
    await seesReferences(honduras.page, ['[5]', '[5]'])
    await seesReferences(japan.page, ['[5]', '[5]'])
    const lines = await honduras.page.locator('.text > p').allTextContents()
    expect(lines.find((line) => line.includes(ninth))).toContain('上文第5段')
  })

  it('is plain words again where somebody writes another number', async () => {
    await placeCaret(japan.page, ninth, 'end')
    await japan.page.keyboard.press('ArrowLeft')
    await japan.page.keyboard.press('Backspace')
    await seesReferences(honduras.page, ['[5]'])
  })

  it('warns when its paragraph goes', async () => {
    await selectParagraph(honduras.page, sixth)
    await honduras.page.keyboard.press('Delete')
    await seesReferences(honduras.page, ['[5]'])
    await honduras.page.keyboard.press('Delete')
    await seesReferences(honduras.page, ['[!6]'])
    await seesReferences(japan.page, ['[!6]'])
    const warning = japan.page.getByRole('img', { name: 'no longer in the text' })
    expect(await warning.count()).toBe(1)
    expect(stage.errors).toEqual([])
  })
})
