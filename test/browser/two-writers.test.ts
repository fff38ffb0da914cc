import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'
import { placeCaret, readText, seesNoWords, seesStatus, seesWords } from './write.ts'

const fifth = '敦促会员国采取进一步步骤'
const sixth = '鼓励会员国利用国际麻醉品管制局'

describe.skipIf(!needs('chromium'))('two delegations in the Chinese draft', () => {
  let stage: Stage
  let japan: Desk
  let honduras: Desk

  beforeAll(async () => {
    stage = await Stage.open()
    japan = await stage.seat('japan')
    honduras = await stage.seat('honduras')
    await stage.openDraft(japan, 'zh')
    await stage.openDraft(honduras, 'zh')
    await seesStatus(japan.page, 'Saved')
    await seesStatus(honduras.page, 'Saved')
  })

  afterAll(async () => {
    await stage.close()
  })

  async function expectSame(): Promise<string[]> {
    const text = await readText(japan.page)
    expect(await readText(honduras.page)).toEqual(text)
    return text
  }

  it('write in one paragraph and in different ones, see each other, and end with the same text', async () => {
    await placeCaret(japan.page, fifth, 'end')
    await placeCaret(honduras.page, fifth, 'start')
    await Promise.all([
      japan.page.keyboard.type('日本补充意见', { delay: 20 }),
      honduras.page.keyboard.type('洪都拉斯认为', { delay: 20 }),
    ])
    await seesWords(japan.page, '洪都拉斯认为')
    await seesWords(honduras.page, '日本补充意见')
    await honduras.page.locator('.remote-name', { hasText: 'Japan' }).waitFor()
    await japan.page.locator('.remote-name', { hasText: 'Honduras' }).waitFor()
    await placeCaret(honduras.page, sixth, 'end')
    await Promise.all([
      japan.page.keyboard.type('甲', { delay: 20 }),
      honduras.page.keyboard.type('乙', { delay: 20 }),
    ])
    await seesWords(japan.page, '乙')
    await seesWords(honduras.page, '日本补充意见甲')
    await expectSame()
    await seesStatus(japan.page, 'Saved')
    await seesStatus(honduras.page, 'Saved')
  })

  it('take back only their own words', async () => {
    await honduras.page.keyboard.press('Control+z')
    await seesNoWords(japan.page, '乙')
    await seesWords(japan.page, '日本补充意见甲')
    await expectSame()
    await honduras.page.keyboard.press('Control+Shift+z')
    await seesWords(japan.page, '乙')
  })

  it('split, indent, join and move a paragraph while the other writes in it', async () => {
    await placeCaret(japan.page, fifth, 'end')
    await japan.page.keyboard.press('Enter')
    await japan.page.keyboard.type('新的一段；')
    await japan.page.keyboard.press('Tab')
    await seesWords(honduras.page, '新的一段；')
    await expect
      .poll(async () => (await readText(honduras.page)).filter((line) => line.startsWith('(a)|')))
      .toEqual(['(a)|新的一段；'])
    await placeCaret(honduras.page, fifth, 'end')
    await Promise.all([
      honduras.page.keyboard.type('还在写', { delay: 30 }),
      japan.page.keyboard.press('Shift+Tab').then(() => japan.page.keyboard.press('Alt+ArrowUp')),
    ])
    await seesWords(japan.page, '还在写')
    await expect
      .poll(async () => {
        const lines = await readText(honduras.page)
        const moved = lines.findIndex((line) => line.includes('新的一段'))
        return lines[moved + 1]?.includes(fifth) && lines[moved + 1]?.endsWith('还在写')
      })
      .toBe(true)
    await expect
      .poll(
        async () =>
          JSON.stringify(await readText(japan.page)) ===
          JSON.stringify(await readText(honduras.page)),
      )
      .toBe(true)
  })

  it('writes Chinese by composition while the other types in the same paragraph', async () => {
    await placeCaret(japan.page, sixth, 'end')
    await placeCaret(honduras.page, sixth, 'start')
    const input = await japan.context.newCDPSession(japan.page)
    const letters = ['甲', '乙', '丙', '丁']
    for (const [k, text] of ['n', 'ni', 'nih', 'nihao'].entries()) {
      await input.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
      await honduras.page.keyboard.type(letters[k] ?? '')
      await seesWords(honduras.page, letters.slice(0, k + 1).join(''))
    }
    await input.send('Input.insertText', { text: '你好' })
    await seesWords(japan.page, '甲乙丙丁鼓励会员国利用')
    await seesWords(honduras.page, '你好')
    const text = await expectSame()
    const line = text.find((each) => each.includes(sixth)) ?? ''
    expect(line).toMatch(/\|甲乙丙丁鼓励.*你好$/)
    expect(line).not.toContain('nihao')
  })

  it('loses nothing when one is without a network, and says what it does', async () => {
    await japan.context.setOffline(true)
    await placeCaret(japan.page, sixth, 'end')
    await japan.page.keyboard.type('离线所写')
    await japan.page.keyboard.press('Enter')
    await japan.page.keyboard.type('离线的新段落；')
    await seesStatus(japan.page, /Offline: \d+ changes kept on this device/)
    await placeCaret(honduras.page, sixth, 'start')
    await honduras.page.keyboard.type('在线所写')
    await seesStatus(honduras.page, 'Saved')
    await japan.context.setOffline(false)
    await seesStatus(japan.page, 'Saved')
    await seesWords(honduras.page, '离线的新段落；')
    await seesWords(japan.page, '在线所写')
    const text = await expectSame()
    expect(text.join('\n')).toContain('离线所写')
    expect(stage.errors).toEqual([])
  })

  it('keeps what was written offline when the page is closed and opened again', async () => {
    await japan.context.setOffline(true)
    await placeCaret(japan.page, sixth, 'start')
    await japan.page.keyboard.type('关闭之前')
    await seesStatus(japan.page, /Offline/)
    await japan.context.setOffline(false)
    japan.page.once('dialog', (dialog) => void dialog.accept())
    await japan.page.reload()
    await seesWords(japan.page, '关闭之前')
    await seesStatus(japan.page, 'Saved')
    await seesWords(honduras.page, '关闭之前')
  })
})
