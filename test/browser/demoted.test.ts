// Somebody who writes without a line, while the right to write goes: the words are given back, and the page says what holds from then.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'
import { placeCaret, readText, seesNoWords, seesStatus } from './write.ts'

describe.skipIf(!needs('chromium'))(
  'a main sponsor that withdraws while one of its tabs is away',
  () => {
    let stage: Stage
    let japan: Desk

    beforeAll(async () => {
      stage = await Stage.open()
      japan = await stage.seat('japan')
    })

    afterAll(() => stage.close())

    it('gets the words of that tab back, and goes on as one that proposes', async () => {
      const { context, page } = japan
      const { id } = await stage.openDraft(japan, 'en')
      await seesStatus(page, 'Saved')
      const before = await readText(page)
      await context.setOffline(true)
      await seesStatus(page, /Offline/u)
      await placeCaret(page, 'Reaffirming', 'end')
      await page.keyboard.type(' written in vain')
      const withdrawn = await fetch(`${stage.server.url}/api/drafts/${id}/sponsors`, {
        method: 'POST',
        headers: {
          cookie: await stage.server.signIn('japan'),
          'content-type': 'application/json',
        },
        body: JSON.stringify({ action: 'withdraw', delegation: 'JPN' }),
      })
      expect(withdrawn.status).toBe(200)
      await context.setOffline(false)
      const recovery = page.locator('.recovery')
      await recovery.waitFor()
      expect(await recovery.textContent()).toContain('written in vain')
      await expect.poll(() => readText(page)).toEqual(before)
      await recovery.getByRole('button').last().click()
      await recovery.waitFor({ state: 'detached' })
      await seesStatus(page, 'Saved')
      await page.locator('.mode-shown', { hasText: 'Proposing for Japan' }).waitFor()
      await page.reload()
      await seesStatus(page, 'Saved')
      await seesNoWords(page, 'written in vain')
      expect(stage.errors).toEqual([])
    })
  },
)
