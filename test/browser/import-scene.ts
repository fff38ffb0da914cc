// The page that imports a document: how one gets there, brings a text, and makes a draft of it.
import type { Page } from 'playwright-core'
import type { DraftRecord } from '../../shared/protocol/api.ts'
import type { Desk, Stage } from './launch.ts'

/** Five paragraphs, of which two places are unsure. */
export const talks = `United Nations
General Assembly

A/C.3/75/L.12
Distr.: Limited
5 November 2020
Original: English

Seventy-fifth session
Third Committee
Agenda item 72 (b)

Egypt, Mexico and Atlantis: draft resolution

Access to safe drinking water

The General Assembly,

Recalling its resolution 74/141 of 18 December 2019,

1. Urges [Egypt: all] States to cooperate;

2. Decides to remain seized of the matter.
`

export async function openImport(
  stage: Stage,
  size?: { width: number; height: number },
): Promise<Desk> {
  const desk = await stage.seat('secretariat', size)
  await desk.page.goto(`${stage.server.url}/import`)
  await desk.page.getByLabel('Or paste the text here').waitFor()
  return desk
}

export async function read(page: Page, text: string): Promise<void> {
  await page.getByLabel('Or paste the text here').fill(text)
  await page.getByRole('button', { name: 'Read', exact: true }).click()
  await rowsOf(page).first().waitFor()
}

export function rowsOf(page: Page) {
  return page.getByRole('list', { name: 'Text' }).locator('> li')
}

export async function bring(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .getByLabel('File', { exact: true })
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })
}

export async function makeDraft(stage: Stage, { page, context }: Desk): Promise<DraftRecord> {
  await page.getByRole('button', { name: 'Create draft' }).click()
  await page.waitForSelector('.text p')
  const id = new URL(page.url()).pathname.split('/')[2]
  const answer = await context.request.get(`${stage.server.url}/api/drafts/${id}`)
  return (await answer.json()) as DraftRecord
}
