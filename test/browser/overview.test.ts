// Where the draft stands, for whoever presides; the screen in the room, led by those who may; and what delegations say to each other.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import type { Thread } from '../../shared/protocol/api.ts'
import { needs } from '../needs.ts'
import { type Desk, Stage } from './launch.ts'

describe.skipIf(!needs('chromium'))('the overview, the screen and the discussion', () => {
  let stage: Stage
  let secretariat: Desk
  let draftId: string
  let preambular: readonly string[]

  beforeAll(async () => {
    stage = await Stage.open()
    secretariat = await stage.seat('secretariat')
    draftId = (await stage.findDraft(secretariat, 'en')).id
    const { text } = await ask<FrozenContent>(secretariat, 'GET', 'text')
    preambular = text.paragraphs.flatMap(({ id, part }) => (part === 'preamble' ? [id] : []))
  })

  afterAll(async () => {
    expect(stage.errors).toEqual([])
    await stage.close()
  })

  const address = (rest: string) => `${stage.server.url}/drafts/${draftId}/${rest}`

  async function ask<T>(
    { context }: Desk,
    method: string,
    path: string,
    data?: unknown,
  ): Promise<T> {
    const answer = await context.request.fetch(
      `${stage.server.url}/api/drafts/${draftId}/${path}`,
      {
        method,
        ...(data === undefined ? {} : { data, headers: { origin: stage.server.url } }),
      },
    )
    expect([method, path, answer.ok()]).toEqual([method, path, true])
    return (await answer.json()) as T
  }

  const openThread = (desk: Desk, group: Thread['group'], text: string) =>
    ask<Thread>(desk, 'POST', 'threads', {
      target: { kind: 'paragraph', paragraphId: preambular[0] },
      group,
      text,
      mentions: [],
    })

  it('counts what is agreed while one looks, and leads from a cell to its paragraph', async () => {
    const { page } = secretariat
    await page.goto(address('overview'))
    const headline = page.locator('.overview-figure')
    await headline.filter({ hasText: /^0 of \d+ paragraphs agreed$/ }).waitFor()
    const cell = page.locator('.map-cell', { hasText: 'PP 2' }).first()
    expect(await cell.getAttribute('data-status')).toBe('open')
    await ask(secretariat, 'POST', 'statuses', {
      paragraphIds: preambular.slice(1, 3),
      status: 'ad-referendum',
      pending: ['CHN'],
      forum: 'informals',
    })
    await headline.filter({ hasText: /^2 of \d+ paragraphs agreed$/ }).waitFor()
    await expect.poll(() => cell.getAttribute('data-status')).toBe('ad-referendum')
    await page.locator('.loads tr', { hasText: 'China' }).locator('text=PP 3').waitFor()
    await page.locator('.chart').waitFor()
    await page.getByText('The same as a table').click()
    const row = page.locator('.overview-table tr', { hasText: 'PP 2' })
    expect(await row.locator('td').allTextContents()).toEqual([
      'Agreed ad referendum',
      'informals',
      'China',
      '0',
      'China',
    ])
    await cell.locator('a').click()
    await page.locator('.text p').first().waitFor()
    expect(page.url()).toBe(address(`at/${preambular[1]}`))
    await expect
      .poll(() => page.locator('.outline-line [aria-current]').textContent())
      .toContain('PP 2')
  })

  it('puts one paragraph on the screen, and the screens follow whoever may lead', async () => {
    const [japan, observer, egypt] = await Promise.all([
      stage.seat('japan'),
      stage.seat('observer'),
      stage.seat('egypt'),
    ])
    const seats = [japan, observer, egypt] as const
    await Promise.all(seats.map(({ page }) => page.goto(address('screen'))))
    const label = ({ page }: Desk) => page.locator('.screen-label').first().textContent()
    const sees = ({ page }: Desk, name: RegExp) =>
      page.locator('.screen-label').first().filter({ hasText: name }).waitFor()
    for (const desk of seats) await sees(desk, /^Title$/)
    await japan.page.keyboard.press('l')
    await japan.page.keyboard.press('ArrowRight')
    for (const desk of seats) await sees(desk, /^PP 1/)
    // Who steps aside looks where they like; who may not lead takes nobody along.
    await egypt.page.keyboard.press('l')
    await egypt.page.keyboard.press('End')
    await japan.page.keyboard.press('PageDown')
    await sees(observer, /^PP 2/)
    expect(await label(egypt)).toMatch(/^OP \d/)
    expect(await egypt.page.getByRole('button', { name: 'Lead the screens' }).count()).toBe(0)
    expect(await japan.page.getByRole('button', { name: 'Leading' }).count()).toBe(1)
    await observer.page.keyboard.press('d')
    expect(await observer.page.locator('.screen').getAttribute('data-theme')).toBe('dark')
    for (const desk of seats) {
      const overflow = await desk.page.evaluate(
        () => document.documentElement.scrollWidth > window.innerWidth,
      )
      expect(overflow).toBe(false)
    }
  })

  it('lets a delegation answer by keyboard, and shows the sponsors’ words to sponsors alone', async () => {
    const [japan, egypt] = await Promise.all([stage.seat('japan'), stage.seat('egypt')])
    await openThread(egypt, 'all', 'Which conventions are these?')
    await openThread(japan, 'sponsors', 'Let us keep this short.')
    for (const { page } of [japan, egypt, secretariat]) {
      await page.goto(address(''))
      await page.getByRole('tab', { name: 'Discussion' }).click()
      await page.locator('.thread', { hasText: 'Which conventions' }).waitFor()
    }
    const sponsors = ({ page }: Desk) => page.locator('.thread[data-group=sponsors]')
    await sponsors(japan).getByText('Sponsors only').waitFor()
    for (const desk of [egypt, secretariat]) {
      expect(await sponsors(desk).count()).toBe(0)
      expect(await desk.page.content()).not.toContain('keep this short')
    }
    const thread = japan.page.locator('.thread', { hasText: 'Which conventions' })
    await thread.getByText('1 unread').waitFor()
    await thread.locator('.thread-head').focus()
    await japan.page.keyboard.press('Enter')
    await thread.getByText('1 unread').waitFor({ state: 'detached' })
    await thread.getByLabel('Message').focus()
    await japan.page.keyboard.type('@egy')
    await thread.getByRole('option', { name: 'Egypt' }).waitFor()
    await japan.page.keyboard.press('Enter')
    await japan.page.keyboard.type('the three of the footnotes.')
    await japan.page.keyboard.press('Control+Enter')
    const answered = egypt.page.locator('.thread', { hasText: 'Which conventions' })
    await answered.getByText('1 unread').waitFor()
    await answered.locator('.thread-head').click()
    await answered.getByText('To Egypt').waitFor()
    await answered.getByRole('button', { name: 'Mark as resolved' }).click()
    await thread.waitFor({ state: 'detached' })
  })
})
