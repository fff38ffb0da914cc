// What a delegate sees when the server does not admit what they wrote. The real server refuses nothing the editor can write, so the
// line between the two is told to refuse.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WebSocketRoute } from 'playwright-core'
import { closeCodes, writeCloseReason } from '../../shared/protocol/close-codes.ts'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'
import { placeCaret, readText, seesNoWords, seesStatus, seesWords } from './write.ts'

const refusal = { code: closeCodes.refused, reason: writeCloseReason('text-not-allowed') }

/** Waits until the server has the words: the page may still say "Saved" of what was there before them. */
async function isOnServer(stage: Stage, desk: Desk, words: string): Promise<void> {
  const { id } = await stage.findDraft(desk, 'en')
  const address = `${stage.server.url}/api/drafts/${id}/compilation?format=text`
  const text = async () => (await desk.context.request.get(address)).text()
  await expect.poll(text, { timeout: 20_000 }).toContain(words)
}

describe.skipIf(!needs('chromium'))('words that are refused', () => {
  let stage: Stage
  let georgia: Desk
  let refusing = false
  const opened: string[] = []

  beforeAll(async () => {
    stage = await Stage.open()
    georgia = await stage.seat('georgia')
    await georgia.page.routeWebSocket(/\/api\/rooms\//, (client: WebSocketRoute) => {
      opened.push(client.url())
      const server = client.connectToServer()
      client.onMessage((message) => {
        // A sync message (0) that is an update (2) is what somebody writes.
        const writes = typeof message !== 'string' && message[0] === 0 && message[1] === 2
        if (refusing && writes) {
          refusing = false
          void client.close(refusal)
          void server.close()
        } else server.send(message)
      })
      server.onMessage((message) => client.send(message))
    })
    await stage.openDraft(georgia, 'en')
    await seesStatus(georgia.page, 'Saved')
  })

  afterAll(async () => {
    await stage.close()
  })

  it('are given back, and the text starts anew as the server has it', async () => {
    const { page } = georgia
    await placeCaret(page, 'Reaffirming', 'end')
    await page.keyboard.type('admitted')
    await isOnServer(stage, georgia, 'admitted')
    await seesStatus(page, 'Saved')
    const before = await readText(page)
    refusing = true
    await page.keyboard.type('Z')
    await page.locator('.recovery').waitFor()
    expect(await page.locator('.recovery').textContent()).toContain('Z')
    await expect.poll(() => readText(page)).toEqual(before)
    const identities = opened.map((url) => new URL(url).searchParams.get('clientID'))
    expect(identities.length).toBe(2)
    expect(new Set(identities).size).toBe(2)
  })

  it('do not keep their author from writing on, here and after a reload', async () => {
    const { page } = georgia
    await page.locator('.recovery').getByRole('button').last().click()
    await page.locator('.recovery').waitFor({ state: 'detached' })
    await seesStatus(page, 'Saved')
    await placeCaret(page, 'admitted', 'end')
    await page.keyboard.type(' and more')
    await seesWords(page, 'admitted and more')
    await seesStatus(page, 'Saved')
    await page.reload()
    await seesWords(page, 'admitted and more')
    await seesNoWords(page, 'admittedZ')
    await seesStatus(page, 'Saved')
    expect(stage.errors).toEqual([])
  })
})

describe.skipIf(!needs('chromium'))('words of a page that was closed before they were sent', () => {
  let stage: Stage
  let egypt: Desk
  let line: 'open' | 'silent' | 'refusing' = 'open'

  beforeAll(async () => {
    stage = await Stage.open()
    egypt = await stage.seat('egypt')
    await egypt.page.routeWebSocket(/\/api\/rooms\//, (client: WebSocketRoute) => {
      const server = client.connectToServer()
      client.onMessage((message) => {
        // What somebody wrote comes as an update (2), or as the answer (1) to what the server says it has.
        const writes = typeof message !== 'string' && message[0] === 0 && message[1] !== 0
        if (line === 'silent') return
        if (line === 'refusing' && writes && message.length > 5) {
          line = 'open'
          void client.close(refusal)
          void server.close()
        } else server.send(message)
      })
      server.onMessage((message) => client.send(message))
    })
    await stage.openDraft(egypt, 'en')
    await seesStatus(egypt.page, 'Saved')
  })

  afterAll(async () => {
    await stage.close()
  })

  it('are given back by the page that is opened next', async () => {
    const { page } = egypt
    await placeCaret(page, 'Reaffirming', 'end')
    line = 'silent'
    await page.keyboard.type('withheld words')
    await seesWords(page, 'withheld words')
    await seesStatus(page, /Saving/)
    page.once('dialog', (dialog) => void dialog.accept())
    line = 'refusing'
    await page.reload()
    await page.locator('.recovery').waitFor()
    expect(await page.locator('.recovery-words').textContent()).toContain('withheld words')
    await seesNoWords(page, 'withheld words')
    await page
      .locator('.recovery button', { hasText: /discard|continue/i })
      .last()
      .click()
    await placeCaret(page, 'Reaffirming', 'end')
    await page.keyboard.type('proposed anew')
    await seesStatus(page, 'Saved')
    expect(stage.errors).toEqual([])
  })
})

describe.skipIf(!needs('chromium'))('words of a delegation whose seat is withdrawn', () => {
  let stage: Stage
  let egypt: Desk
  let isSilent = false

  beforeAll(async () => {
    stage = await Stage.open()
    egypt = await stage.seat('egypt')
    await egypt.page.routeWebSocket(/\/api\/rooms\//, (client: WebSocketRoute) => {
      const server = client.connectToServer()
      client.onMessage((message) => {
        if (!isSilent) server.send(message)
      })
      server.onMessage((message) => client.send(message))
    })
    await stage.openDraft(egypt, 'en')
    await seesStatus(egypt.page, 'Saved')
  })

  afterAll(async () => {
    await stage.close()
  })

  it('are given back with their places, and what was sent before stays', async () => {
    const { page } = egypt
    await placeCaret(page, 'Reaffirming', 'end')
    await page.keyboard.type('sent in time')
    const secretariat = await stage.seat('secretariat')
    const { id } = await stage.findDraft(secretariat, 'en')
    await isOnServer(stage, secretariat, 'sent in time')
    isSilent = true
    await page.keyboard.type(' and late')
    await placeCaret(page, 'Urges', 'end')
    await page.keyboard.type('elsewhere')
    await seesWords(page, 'elsewhere')
    const answer = await secretariat.context.request.post(
      `${stage.server.url}/api/drafts/${id}/modes`,
      {
        data: { delegation: 'EGY', mode: 'reader' },
        headers: { origin: stage.server.url },
      },
    )
    expect(answer.ok()).toBe(true)
    page.once('dialog', (dialog) => void dialog.accept())
    isSilent = false
    await page.reload()
    const passages = page.locator('.recovery-passage')
    await expect.poll(() => passages.count()).toBe(2)
    expect(await passages.first().textContent()).toContain('Reaffirming')
    expect(await passages.first().locator('.recovery-words').textContent()).toBe(' and late')
    expect(await passages.last().locator('.recovery-words').textContent()).toBe('elsewhere')
    await seesWords(page, 'sent in time')
    await seesNoWords(page, 'elsewhere')
    await page.locator('.recovery > .actions button').click()
    await page.locator('.recovery').waitFor({ state: 'detached' })
    expect(stage.errors).toEqual([])
  })
})
