// Proposing is typing: what delegations do with the keyboard, the clipboard and an input method, in real browsers.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'
import { placeCaret, seesStatus } from './write.ts'

/** The words of the paragraph with these in it, proposed ones as [+x+], those within others' as <x>, struck ones as [-x-]. */
function readMarked(page: Page, words: string): Promise<string> {
  return page.evaluate((wanted) => {
    const paragraph = [...document.querySelectorAll('.text > p, .text > h2')].find((each) =>
      each.textContent.includes(wanted),
    )
    if (!paragraph) return ''
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    let read = ''
    while (walker.nextNode()) {
      const node = walker.currentNode
      if (node.parentElement?.closest('[contenteditable="false"]')) continue
      const within = (selector: string) => node.parentElement?.closest(selector) ?? null
      let text = (node.textContent ?? '').replaceAll('\uFFFC', '').replaceAll('\u2060', '')
      if (text === '') continue
      if (within('ins.sub')) text = `<${text}>`
      else if (within('ins')) text = `[+${text}+]`
      if (within('del')) text = `[-${text}-]`
      read += text
    }
    return read.replaceAll('+][+', '').replaceAll('-][-', '').replaceAll('><', '')
  }, words)
}

/** Selects words of a paragraph, or with `caret` puts the caret behind them, and waits until the editor leaves it there. */
async function select(page: Page, within: string, words: string, caret = false): Promise<void> {
  await page.evaluate(
    async ({ inside, wanted, collapse }) => {
      const find = () => {
        const paragraph = [...document.querySelectorAll('.text > p, .text > h2')].find((each) =>
          each.textContent.includes(inside),
        )
        if (!paragraph) throw new Error(`no paragraph with "${inside}"`)
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
        const nodes: Text[] = []
        while (walker.nextNode()) {
          const node = walker.currentNode as Text
          if (!node.parentElement?.closest('[contenteditable="false"]')) nodes.push(node)
        }
        const start = nodes
          .map(({ data }) => data)
          .join('')
          .indexOf(wanted)
        const place = (index: number): [Text, number] => {
          let rest = index
          for (const node of nodes) {
            if (rest <= node.data.length) return [node, rest]
            rest -= node.data.length
          }
          throw new Error(`no "${wanted}"`)
        }
        const end = start + wanted.length
        return { paragraph, from: place(collapse ? end : start), to: place(end) }
      }
      const lengthTo = (paragraph: Element, node: Node | null | undefined, offset = 0) => {
        if (!node || !paragraph.contains(node)) return null
        const range = document.createRange()
        range.setStart(paragraph, 0)
        range.setEnd(node, offset)
        const copy = range.cloneContents()
        for (const drawn of copy.querySelectorAll('[contenteditable="false"]')) drawn.remove()
        return copy.textContent.length
      }
      const selection = document.getSelection()
      for (let tries = 0; tries < 20; tries++) {
        document.querySelector<HTMLElement>('.text')?.focus()
        const { from, to } = find()
        selection?.setBaseAndExtent(...from, ...to)
        for (let frame = 0; frame < 8; frame++)
          await new Promise((resolve) => {
            requestAnimationFrame(resolve)
          })
        // What is drawn follows the caret, and behind a composition the editor puts it once more.
        const now = find()
        const is = [
          lengthTo(now.paragraph, selection?.anchorNode, selection?.anchorOffset),
          lengthTo(now.paragraph, selection?.focusNode, selection?.focusOffset),
        ]
        const writes = document.activeElement?.closest('.text')
        const meant = [lengthTo(now.paragraph, ...now.from), lengthTo(now.paragraph, ...now.to)]
        if (writes && is.join() === meant.join()) return
      }
      throw new Error('the selection does not stay')
    },
    { inside: within, wanted: words, collapse: caret },
  )
}

async function sees(page: Page, words: string, expected: string | RegExp): Promise<void> {
  const has = (read: string) =>
    typeof expected === 'string' ? read.includes(expected) : expected.test(read)
  await expect
    .poll(
      async () => {
        const read = await readMarked(page, words)
        return has(read) ? '' : read
      },
      { timeout: 15_000 },
    )
    .toBe('')
}

/** Composes these stages, then commits the last words, as an input method does. */
async function compose(desk: Desk, stages: readonly string[], words: string): Promise<void> {
  const input = await desk.context.newCDPSession(desk.page)
  for (const text of stages)
    await input.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  await input.send('Input.insertText', { text: words })
  await input.detach()
}

/** An editor's switch in the toolbar. */
async function propose(page: Page): Promise<void> {
  await page.getByRole('button', { name: /How your typing is taken/ }).click()
  await page.getByRole('menuitemradio', { name: /Proposing for/ }).click()
  await page.getByRole('menu').waitFor({ state: 'detached' })
}

describe.skipIf(!needs('chromium'))('proposing', () => {
  let stage: Stage
  let egypt: Desk
  let georgia: Desk
  let japan: Desk

  beforeAll(async () => {
    stage = await Stage.open()
    egypt = await stage.seat('egypt')
    georgia = await stage.seat('georgia')
    japan = await stage.seat('japan')
    for (const desk of [egypt, georgia, japan]) {
      await stage.openDraft(desk, 'zh')
      await seesStatus(desk.page, 'Saved')
    }
  })

  afterAll(async () => {
    await stage.close()
  })

  const fifth = '防止转用毒品'

  it('types, and goes on in its own words', async () => {
    await placeCaret(egypt.page, fifth, 'end')
    await egypt.page.keyboard.type('埃及补充')
    await sees(egypt.page, fifth, '[+埃及补充+]')
    await sees(japan.page, fifth, '[+埃及补充+]')
    await egypt.page.keyboard.press('Backspace')
    await sees(japan.page, fifth, '[+埃及补+]')
    await seesStatus(egypt.page, 'Saved')
  })

  const sixth = '示范谅解备忘录'

  it('replaces what is selected: struck, and the new words behind', async () => {
    await select(egypt.page, fifth, '进一步步骤')
    await egypt.page.keyboard.type('具体措施')
    await sees(egypt.page, fifth, '[-进一步步骤-][+具体措施+]')
    await sees(japan.page, fifth, '[-进一步步骤-][+具体措施+]')
    await seesStatus(egypt.page, 'Saved')
  })

  it('steps over what it strikes, and writes behind it', async () => {
    await select(egypt.page, fifth, '敦促会员国', true)
    for (let k = 0; k < 3; k++) await egypt.page.keyboard.press('Backspace')
    await sees(egypt.page, fifth, '敦促[-会员国-]')
    await egypt.page.keyboard.type('各国')
    await sees(egypt.page, fifth, '敦促[-会员国-][+各国+]')
    await seesStatus(egypt.page, 'Saved')
  })

  it('takes its own back by undo, step by step, and makes it again by redo', async () => {
    const { page } = egypt
    const before = await readMarked(page, fifth)
    const rest = before.replace(/\[\+.*?\+\]/g, '').replace(/\[-(.*?)-\]/g, '$1')
    let steps = 0
    while ((await readMarked(page, fifth)) !== rest && steps++ < 20)
      await page.keyboard.press('Control+z')
    await expect.poll(() => readMarked(japan.page, fifth)).toBe(rest)
    for (; steps > 0; steps--) await page.keyboard.press('Control+Shift+z')
    await expect.poll(() => readMarked(page, fifth)).toBe(before)
    await expect.poll(() => readMarked(japan.page, fifth)).toBe(before)
    await seesStatus(page, 'Saved')
  })

  it('composes in its own words, at their end and within', async () => {
    await placeCaret(egypt.page, sixth, 'end')
    await compose(egypt, ['n', 'ni', 'nih', 'nihao'], '你好')
    await sees(egypt.page, sixth, '[+你好+]')
    await sees(japan.page, sixth, '[+你好+]')
    await compose(egypt, ['s', 'sh', 'shi'], '世界')
    await sees(japan.page, sixth, '[+你好世界+]')
    await select(egypt.page, sixth, '你好', true)
    await compose(egypt, ['a'], '啊')
    await sees(egypt.page, sixth, '[+你好啊世界+]')
    await sees(japan.page, sixth, '[+你好啊世界+]')
    await seesStatus(egypt.page, 'Saved')
  })

  it('composes over base words: these are struck, and the composed words stand behind', async () => {
    await select(egypt.page, sixth, '政府')
    await compose(egypt, ['q', 'qing'], '请')
    await sees(egypt.page, sixth, '[-政府-][+请+]')
    await sees(japan.page, sixth, '[-政府-][+请+]')
    await seesStatus(egypt.page, 'Saved')
  })

  it('composes over base words as from a keyboard, whose key comes before the composition', async () => {
    await select(egypt.page, fifth, '私营部门')
    const input = await egypt.context.newCDPSession(egypt.page)
    const key = { windowsVirtualKeyCode: 229, key: 'Process', code: 'KeyC' }
    await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key })
    await sees(egypt.page, fifth, '[-私营部门-]')
    await compose(egypt, ['c', 'cai'], '实施')
    await sees(egypt.page, fifth, '[-私营部门-][+实施+]')
    await sees(japan.page, fifth, '[-私营部门-][+实施+]')
    await seesStatus(egypt.page, 'Saved')
  })

  it('composes while others write in the same paragraph', async () => {
    await placeCaret(japan.page, sixth, 'start')
    await select(egypt.page, sixth, '啊世界', true)
    const input = await egypt.context.newCDPSession(egypt.page)
    for (const text of ['m', 'ma']) {
      await input.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
      await japan.page.keyboard.type('甲')
    }
    await input.send('Input.insertText', { text: '吗' })
    await sees(egypt.page, sixth, /^甲甲.*世界吗\+\]/)
    await sees(japan.page, sixth, /^甲甲.*世界吗\+\]/)
    await seesStatus(egypt.page, 'Saved')
  })

  it('opens a proposed paragraph by Enter, and writes in it', async () => {
    await placeCaret(egypt.page, fifth, 'end')
    await egypt.page.keyboard.press('Enter')
    await egypt.page.keyboard.type('新的一段；')
    await sees(japan.page, '新的一段', '[+新的一段；+]')
    await seesStatus(egypt.page, 'Saved')
    for (let k = 0; k < 6; k++) await egypt.page.keyboard.press('Backspace')
    await expect.poll(() => readMarked(japan.page, '新的一段')).toBe('')
    await seesStatus(egypt.page, 'Saved')
  })

  it('keeps both where two delegations write at one place and strike the same words', async () => {
    const third = '培训相关专业人员'
    await propose(georgia.page)
    await select(egypt.page, third, '公众认识')
    await egypt.page.keyboard.press('Delete')
    await select(georgia.page, third, '公众认识')
    await georgia.page.keyboard.type('甲')
    await egypt.page.keyboard.type('乙')
    for (const desk of [egypt, georgia, japan])
      await sees(desk.page, third, /\[-公众认识-\]\[\+(甲乙|乙甲)\+\]/)
    await seesStatus(egypt.page, 'Saved')
    await seesStatus(georgia.page, 'Saved')
    const strikes = await japan.page.evaluate(() =>
      [...document.querySelectorAll('.text del del')].map((each) => each.textContent),
    )
    expect(strikes.join('')).toContain('公众认识')
  })

  it('pastes paragraphs as proposed ones', async () => {
    await placeCaret(egypt.page, fifth, 'end')
    await egypt.page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', '甲段\n\n乙段')
      const event = new ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      })
      document.querySelector('.text')?.dispatchEvent(event)
    })
    await sees(japan.page, '甲段', '[+甲段+]')
    await sees(japan.page, '乙段', '[+乙段+]')
    await seesStatus(egypt.page, 'Saved')
    expect(stage.errors).toEqual([])
  })
})
