// Where people write: at the caret they see, however much arrives from others at that moment; and what undo takes for one act.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'
import { placeCaret, readText, seesNoWords, seesStatus, seesWords } from './write.ts'

/** Lets a page keep what arrives until it is asked for. */
async function holdMessages({ context }: Desk): Promise<void> {
  await context.addInitScript(() => {
    const held: (() => void)[] = []
    const holds = { now: false }
    const real = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'onmessage')
    Object.defineProperty(WebSocket.prototype, 'onmessage', {
      set(listener: (event: MessageEvent) => void) {
        real?.set?.call(this, (event: MessageEvent) => {
          if (holds.now) held.push(() => listener(event))
          else listener(event)
        })
      },
    })
    Object.assign(globalThis, { held, holds })
  })
}

interface Holding {
  readonly held: (() => void)[]
  readonly holds: { now: boolean }
}

const hold = (page: Page) =>
  page.evaluate(() => {
    ;(globalThis as unknown as Holding).holds.now = true
  })

/** Puts the caret to the end of a paragraph and, before the browser has told of it, lets in what was held. */
const moveAndReceive = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    const { held, holds } = globalThis as unknown as Holding
    const paragraph = [...document.querySelectorAll('.text > p')].find((each) =>
      each.textContent.includes(wanted),
    )
    if (!paragraph) throw new Error(`no paragraph with "${wanted}"`)
    const range = document.createRange()
    range.selectNodeContents(paragraph)
    range.collapse(false)
    document.getSelection()?.removeAllRanges()
    document.getSelection()?.addRange(range)
    holds.now = false
    const count = held.length
    for (const arrive of held.splice(0)) arrive()
    return count
  }, words)

describe.skipIf(!needs('chromium'))('the caret', () => {
  let stage: Stage
  let egypt: Desk
  let france: Desk

  beforeAll(async () => {
    stage = await Stage.open()
    egypt = await stage.seat('egypt')
    france = await stage.seat('france')
    await holdMessages(egypt)
    for (const desk of [egypt, france]) {
      await stage.openDraft(desk, 'en')
      await seesStatus(desk.page, 'Saved')
    }
  })

  afterAll(async () => {
    await stage.close()
  })

  it('stays where it was put when words of others arrive at that moment', async () => {
    await placeCaret(egypt.page, 'Bearing in mind', 'end')
    await hold(egypt.page)
    await placeCaret(france.page, 'Recalling that', 'end')
    await france.page.keyboard.type(' from France')
    await seesStatus(france.page, 'Saved')
    await expect
      .poll(() => egypt.page.evaluate(() => (globalThis as unknown as Holding).held.length))
      .toBeGreaterThan(0)
    expect(await moveAndReceive(egypt.page, 'Expressing concern')).toBeGreaterThan(0)
    await egypt.page.keyboard.type(' from Egypt')
    await seesStatus(egypt.page, 'Saved')
    await seesWords(france.page, 'weaknesses in systems of supply, from Egypt')
    await seesWords(egypt.page, ' from France')
  })

  it('has the colour of the delegation, whose name goes when it rests and comes back when it moves', async () => {
    const cursor = egypt.page.locator('.remote-cursor', { hasText: 'France' })
    await egypt.page.locator('.remote-cursor[data-quiet]', { hasText: 'France' }).waitFor()
    const name = egypt.page.locator('.text .proposal-name', { hasText: 'France' })
    const colour = await name.evaluate((each) => getComputedStyle(each).color)
    expect(await cursor.evaluate((each) => getComputedStyle(each).borderInlineStartColor)).toBe(
      colour,
    )
    await france.page.keyboard.press('ArrowLeft')
    await expect.poll(() => cursor.getAttribute('data-quiet')).toBeNull()
  })

  it('begins something that is undone by itself, however soon after the last', async () => {
    const { page } = egypt
    await placeCaret(page, 'Bearing in mind', 'end')
    await page.keyboard.type(' one')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('ZZ')
    await seesWords(page, ' oZZne')
    await page.keyboard.press('Control+z')
    await seesNoWords(page, 'oZZne')
    expect((await readText(page)).join('\n')).toContain(' one')
    expect(stage.errors).toEqual([])
  })
})
