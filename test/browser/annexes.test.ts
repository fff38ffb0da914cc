// An annex with a table, written with the keyboard alone by one delegation and seen by another.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'
import { placeCaret, readText, seesStatus, seesWords } from './write.ts'

describe.skipIf(!needs('chromium'))('an annex and a table', () => {
  let stage: Stage
  let japan: Desk
  let egypt: Desk

  beforeAll(async () => {
    stage = await Stage.open()
    japan = await stage.seat('japan')
    egypt = await stage.seat('egypt')
    await stage.openDraft(japan, 'en')
    await stage.openDraft(egypt, 'en')
    await seesStatus(japan.page, 'Saved')
  })

  afterAll(async () => {
    expect(stage.errors).toEqual([])
    await stage.close()
  })

  it('are written with the keyboard, and seen by another delegation with the number of the annex', async () => {
    const { page } = japan
    await placeCaret(page, 'on the implementation of the present resolution', 'end')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('Terms of reference')
    await page.keyboard.press('Control+Alt+4')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Year')
    await page.keyboard.press('Control+Alt+5')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Place of the meeting')
    await page.keyboard.press('Enter')
    await page.keyboard.type('2019')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Vienna')
    await seesStatus(page, 'Saved')
    await seesWords(egypt.page, '2019\tVienna')
    const lines = await readText(egypt.page)
    expect(lines.slice(-3)).toEqual([
      'Annex|Terms of reference',
      '|Year\tPlace of the meeting',
      '|2019\tVienna',
    ])
  })

  it('are proposed to by a delegation that only proposes', async () => {
    const { page } = egypt
    await placeCaret(page, 'Vienna', 'end')
    await page.keyboard.press('Enter')
    await page.keyboard.type('2020')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Cairo')
    await seesStatus(page, 'Saved')
    await seesWords(japan.page, '2020\tCairo')
    expect(await japan.page.locator('.text p[data-kind="row"]').count()).toBe(3)
  })

  it('stand in columns that a long cell does not push', async () => {
    const { page } = japan
    await placeCaret(page, '2020', 'end')
    await page.keyboard.type(', and every second year after it as long as funds are available')
    await seesStatus(page, 'Saved')
    const left = (words: string) =>
      page.evaluate((sought) => {
        const rows = [...document.querySelectorAll('.text p[data-kind="row"]')]
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) {
          const { currentNode: node } = walker
          if (!rows.some((row) => row.contains(node)) || !node.nodeValue?.includes(sought)) continue
          const range = document.createRange()
          range.selectNodeContents(node)
          return Math.round(range.getBoundingClientRect().left)
        }
        return null
      }, words)
    const column = await left('Place of the meeting')
    expect(column).not.toBeNull()
    expect([await left('Vienna'), await left('Cairo')]).toEqual([column, column])
  })

  it('come from a table that is pasted', async () => {
    const { page } = japan
    await placeCaret(page, 'Vienna', 'end')
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', '2021\tNairobi\n2022\tBangkok')
      document
        .querySelector('.text')
        ?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        )
    })
    await seesWords(egypt.page, '2022\tBangkok')
    expect(await egypt.page.locator('.text p[data-kind="row"]').count()).toBe(5)
  })
})
