import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toDocx, toTrackedDocx } from '../../shared/exporters/docx/to-docx.ts'
import { comparePair } from '../../shared/exporters/marked/compared-pair.ts'
import { asBase } from '../../shared/document/clean-text.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { needs } from '../needs.ts'
import { shortDraft } from '../sample-contents.ts'
import { Stage } from './launch.ts'

const issued = { status: 'issued' } as const
const date = '2020-03-05T00:00:00Z'

describe.skipIf(!needs('chromium'))('importing', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await Stage.open()
  })

  afterAll(() => stage.close())

  test('a Word file is reviewed, put right by a click, and becomes a draft', async () => {
    const { page } = await stage.seat('secretariat')
    await page.goto(stage.server.url)
    await page.getByRole('link', { name: 'Import…' }).click()
    const draft = shortDraft('en')
    await page.getByLabel('File', { exact: true }).setInputFiles({
      name: 'draft.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(toDocx(draft, issued, date)),
    })
    const rows = page.getByRole('list', { name: 'Text' }).locator('> li')
    await rows.first().waitFor()
    const count = await rows.count()
    expect(count).toBe(draft.text.paragraphs.length)
    const last = rows.last()
    await last.getByRole('button', { name: 'Correct' }).click()
    await last.getByRole('button', { name: 'Join with the one above' }).click()
    expect(await rows.count()).toBe(count - 1)
    await page.getByRole('button', { name: 'Undo the last correction' }).click()
    expect(await rows.count()).toBe(count)
    await page.getByRole('button', { name: 'Create draft' }).click()
    await page.waitForSelector('.text p')
    expect(page.url()).toContain('/drafts/')
    expect(stage.errors).toEqual([])
  })

  test('who may not import is told before a file is chosen', async () => {
    const { page } = await stage.seat('japan')
    await page.goto(`${stage.server.url}/import`)
    expect(await page.getByRole('alert').textContent()).toContain('Your role does not allow this.')
    expect(await page.getByLabel('File', { exact: true }).count()).toBe(0)
  })

  test('a damaged file is named as such', async () => {
    const { page } = await stage.seat('secretariat')
    await page.goto(`${stage.server.url}/import`)
    await page.getByLabel('File', { exact: true }).setInputFiles({
      name: 'draft.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(toDocx(shortDraft('en'), issued, date).slice(0, 900)),
    })
    const notice = await page.getByRole('alert').textContent()
    expect(notice).toContain('damaged')
  })

  test('tracked changes become proposals of the delegation that is named', async () => {
    const desk = await stage.seat('secretariat')
    const { page, context } = desk
    const { id } = await stage.findDraft(desk, 'en')
    const answer = await context.request.get(`${stage.server.url}/api/drafts/${id}/text`)
    const marked = (await answer.json()) as FrozenContent
    const bytes = track(withoutProposals(marked))
    await page.goto(`${stage.server.url}/drafts/${id}`)
    await page.waitForSelector('.text p')
    await page.getByRole('link', { name: 'Import changes…' }).click()
    await page.getByLabel('File', { exact: true }).setInputFiles({
      name: 'egypt.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })
    await page.getByRole('heading', { name: /Delegation of Egypt/u }).waitFor()
    await page.getByRole('button', { name: 'Import as proposals' }).click()
    await page.getByText('proposal was imported').waitFor()
    await page.getByRole('link', { name: 'Go to the draft' }).click()
    await page.waitForSelector('.text p')
    await page.getByText('without any delay').first().waitFor()
    expect(stage.errors).toEqual([])
  })

  test('an author with no delegation is said to be left out', async () => {
    const desk = await stage.seat('secretariat')
    const { page, context } = desk
    const { id } = await stage.findDraft(desk, 'en')
    const answer = await context.request.get(`${stage.server.url}/api/drafts/${id}/text`)
    const bytes = track(withoutProposals((await answer.json()) as FrozenContent), 'A. Nobody')
    await page.goto(`${stage.server.url}/drafts/${id}/import`)
    await page.getByLabel('File', { exact: true }).setInputFiles({
      name: 'nobody.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    })
    const left = page.getByText('the changes of this author are not imported')
    await left.waitFor()
    expect(await page.getByRole('button', { name: 'Import as proposals' }).isDisabled()).toBe(true)
    await page.getByRole('combobox', { name: 'Delegation' }).fill('Kenya')
    await page.getByRole('option', { name: 'Kenya' }).click()
    await left.waitFor({ state: 'detached' })
  })
})

function withoutProposals(content: FrozenContent): FrozenContent {
  return { ...content, text: asBase(content.text) }
}

/** One word more in the last paragraph. */
function track(old: FrozenContent, by = 'Delegation of Egypt'): Uint8Array {
  const paragraphs = old.text.paragraphs.map((paragraph, index, all) => ({
    ...paragraph,
    runs: paragraph.runs.map((run, at) =>
      index === all.length - 1 && at === 0
        ? { ...run, text: run.text.replace(/(?<=\w) /u, ' without any delay ') }
        : run,
    ),
  }))
  const now = { ...old, text: { paragraphs } }
  const author = { name: by, date }
  return toTrackedDocx(comparePair(old, now), { old: issued, new: issued, author })
}
