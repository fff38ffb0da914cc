// What people do in the text, and what they then see.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** The paragraphs as read: number, a bar, words; without cursors, reference marks and the anchors of notes. */
export function readText(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.text > p, .text > h2')].map((paragraph) => {
      const copy = paragraph.cloneNode(true) as HTMLElement
      for (const mark of copy.querySelectorAll('.remote-cursor, .reference, .beside-text'))
        mark.remove()
      const words = copy.textContent.replaceAll('\uFFFC', '')
      return `${paragraph.dataset['number'] ?? ''}|${words}`
    }),
  )
}

/** Puts the caret at the start or the end of the first paragraph that contains the words, and waits until the editor knows. */
export async function placeCaret(page: Page, words: string, where: 'start' | 'end'): Promise<void> {
  await page.evaluate(
    ({ words: wanted, atStart }) => {
      const text = document.querySelector<HTMLElement>('.text')
      const paragraph = [...document.querySelectorAll('.text > p, .text > h2')].find((each) =>
        each.textContent.includes(wanted),
      )
      if (!text || !paragraph) throw new Error(`no paragraph with "${wanted}"`)
      text.focus()
      const range = document.createRange()
      range.selectNodeContents(paragraph)
      range.collapse(atStart)
      const selection = document.getSelection()
      return new Promise<void>((resolve) => {
        document.addEventListener('selectionchange', () => requestAnimationFrame(() => resolve()), {
          once: true,
        })
        selection?.removeAllRanges()
        selection?.addRange(range)
      })
    },
    { words, atStart: where === 'start' },
  )
}

export async function seesWords(page: Page, words: string): Promise<void> {
  await expect
    .poll(async () => (await readText(page)).join('\n'), { timeout: 20_000 })
    .toContain(words)
}

export async function seesNoWords(page: Page, words: string): Promise<void> {
  await expect
    .poll(async () => (await readText(page)).join('\n'), { timeout: 20_000 })
    .not.toContain(words)
}

/** Waits until the words about saving say this. */
export async function seesStatus(page: Page, words: string | RegExp): Promise<void> {
  await page.locator('.save-status').filter({ hasText: words }).waitFor()
}

/** Presses Tab until what has the focus is called this: by its own words, as somebody without a pointer gets there. */
export async function focusByTab(
  page: Page,
  name: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    const focused = await page.evaluate(() => document.activeElement?.textContent ?? '')
    if (focused === name) return
    await page.keyboard.press(key)
  }
  throw new Error(`the Tab key does not lead to "${name}"`)
}
