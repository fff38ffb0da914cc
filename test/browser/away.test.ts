// A delegate without a network proposes, while the base text moves on under the words: they come to where their paragraph is now.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'
import { placeCaret, readText, seesStatus, seesWords } from './write.ts'

const sixth = '鼓励会员国利用国际麻醉品管制局'

describe.skipIf(!needs('chromium'))('a delegate who was offline', () => {
  let stage: Stage
  let japan: Desk
  let egypt: Desk

  beforeAll(async () => {
    stage = await Stage.open()
    japan = await stage.seat('japan')
    egypt = await stage.seat('egypt')
    await stage.openDraft(japan, 'zh')
    await stage.openDraft(egypt, 'zh')
    await seesStatus(japan.page, 'Saved')
    await seesStatus(egypt.page, 'Saved')
  })

  afterAll(async () => {
    await stage.close()
  })

  it('finds the proposal in its paragraph, which was written in and moved meanwhile', async () => {
    await egypt.context.setOffline(true)
    await placeCaret(egypt.page, sixth, 'end')
    await egypt.page.keyboard.type('埃及提案')
    await seesStatus(egypt.page, /Offline: \d+ changes kept on this device/)
    const before = await readText(japan.page)
    const place = before.findIndex((line) => line.includes(sixth))
    await placeCaret(japan.page, sixth, 'start')
    await japan.page.keyboard.type('日本修改')
    await seesStatus(japan.page, 'Saved')
    await japan.page.keyboard.press('Alt+ArrowUp')
    await expect
      .poll(async () => (await readText(japan.page)).findIndex((line) => line.includes(sixth)))
      .toBe(place - 1)
    await egypt.context.setOffline(false)
    await seesStatus(egypt.page, 'Saved')
    await seesWords(japan.page, '埃及提案')
    await seesWords(egypt.page, '日本修改')
    const text = await readText(japan.page)
    expect(text[place - 1]).toMatch(new RegExp(`日本修改${sixth}.*埃及提案`, 'u'))
    await expect.poll(() => readText(egypt.page)).toEqual(text)
    const proposed = await japan.page.locator('.text ins').allTextContents()
    expect(proposed.join('')).toBe('埃及提案')
    expect(stage.errors).toEqual([])
  })
})
