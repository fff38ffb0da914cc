// An Arabic draft on the page: what stands beside the words stands on the side from which they run.
import { afterAll, beforeAll, expect, describe, it } from 'vitest'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'

const text = [
  'إن الجمعية العامة،',
  'إذ تشير إلى إعلان مبادئ جنيف(1)،',
  '1 - تقرر ذلك.',
  '__________',
  '(1) A/C.2/59/3، المرفق.',
].join('\n\n')

describe.skipIf(!needs('chromium'))('an Arabic draft', () => {
  let stage: Stage
  let desk: Desk

  beforeAll(async () => {
    stage = await Stage.open()
    desk = await stage.seat('secretariat', { width: 1900, height: 900 })
    const answer = await desk.context.request.post(`${stage.server.url}/api/drafts`, {
      data: { title: 'مشروع', language: 'ar', text },
    })
    const { id } = (await answer.json()) as { id: string }
    await desk.page.goto(`${stage.server.url}/drafts/${id}`)
    await desk.page.waitForSelector('.text p')
  })

  afterAll(async () => {
    expect(stage.errors).toEqual([])
    await stage.close()
  })

  it.each([1900, 1280])('has its labels to the right of the words, %i wide', async (width) => {
    const { page } = desk
    await page.setViewportSize({ width, height: 900 })
    const [label, words] = await Promise.all([
      page.locator('.margin-label').first().boundingBox(),
      page.locator('.text .opening').first().boundingBox(),
    ])
    if (!label || !words) throw new Error('the label or the words are not on the page')
    expect(label.x).toBeGreaterThan(words.x + words.width)
  })
})
