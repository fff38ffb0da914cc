import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'
import { placeCaret, readText, seesStatus, seesWords } from './write.ts'

describe.skipIf(!needs('chromium'))('roles in the English draft', () => {
  let stage: Stage
  let secretariat: Desk

  beforeAll(async () => {
    stage = await Stage.open()
    secretariat = await stage.seat('secretariat')
  })

  afterAll(async () => {
    await stage.close()
  })

  it('shows an observer the text, and lets nothing of theirs into it', async () => {
    const observer = await stage.seat('observer')
    await stage.openDraft(observer, 'en')
    await seesStatus(observer.page, 'Read only')
    const before = await readText(observer.page)
    expect(before.length).toBeGreaterThan(20)
    await observer.page.locator('.text').click()
    await observer.page.keyboard.type('intruder')
    await observer.page.keyboard.press('Enter')
    expect(await readText(observer.page)).toEqual(before)
  })

  it('follows what others write, as an observer', async () => {
    const observer = await stage.seat('observer')
    const georgia = await stage.seat('georgia')
    await stage.openDraft(observer, 'en')
    await stage.openDraft(georgia, 'en')
    await placeCaret(georgia.page, 'Reaffirming', 'end')
    await georgia.page.keyboard.type(' (Georgia was here)')
    await seesWords(observer.page, '(Georgia was here)')
    expect(stage.errors).toEqual([])
  })

  it('numbers footnotes as they come, and lets one be written, repeated and removed', async () => {
    await stage.openDraft(secretariat, 'en')
    const { page } = secretariat
    const marks = () => page.locator('.text .reference').allTextContents()
    const before = (await marks()).length
    await placeCaret(page, 'The Commission on Narcotic Drugs,', 'end')
    await page.keyboard.press('Control+Alt+f')
    await page.keyboard.type('A note of our own.')
    await page.locator('.note', { hasText: 'A note of our own.' }).waitFor()
    expect((await marks()).map((mark) => mark.replace('\u2060', ''))[0]).toBe('1')
    expect((await marks()).length).toBe(before + 1)
    await page.keyboard.press('Escape')
    await page.keyboard.type(' outside')
    const [, subject] = await readText(page)
    expect(subject).toMatch(/A note of our own\. outside$/)
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.locator('.note', { hasText: 'A note of our own.' }).waitFor({ state: 'detached' })
  })

  it('pastes from Word with structure and footnotes, and no formatting', async () => {
    const { page } = secretariat
    await stage.openDraft(secretariat, 'en')
    await placeCaret(page, 'Requests', 'end')
    const html = `<html><body><p class=MsoNormal style='font-family:Comic Sans MS;color:red'><b>4.</b>&nbsp; <i>Decides</i> to pass this on<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a>;</p>
      <p class=MsoNormal>(a)&nbsp;&nbsp; To one;</p><p class=MsoNormal>(i) To another;</p>
      <div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> From Word.</p></div></div></body></html>`
    await page.evaluate((content) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', content)
      document
        .querySelector('.text')
        ?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        )
    }, html)
    await seesWords(page, 'From Word.')
    const lines = await readText(page)
    const at = lines.findIndex((line) => line.includes('Decides to pass this on'))
    expect(lines[at]).toMatch(/^\d+\.\|Decides to pass this onFrom Word\.;$/)
    expect(lines.slice(at + 1, at + 3)).toEqual(['(a)|To one;', '(i)|To another;'])
    expect(await page.locator('.text [style*="Comic"], .text b, .text font').count()).toBe(0)
    expect(stage.errors).toEqual([])
  })
})
