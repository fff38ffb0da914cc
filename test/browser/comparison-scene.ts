// A draft with something to compare: the Chinese sample as issued, and its revision after an afternoon of edits.
import { expect } from 'vitest'
import type { Desk, Stage } from './launch.ts'
import { placeCaret, seesStatus } from './write.ts'

export interface ComparedDraft {
  readonly id: string
  readonly first: string
  readonly revision: string
}

/** Issued as L.5; then a verb, a paragraph that moves, one that is new and one that goes; issued as Rev.1. */
export async function issueTwice(
  stage: Stage,
  secretariat: Desk,
  japan: Desk,
): Promise<ComparedDraft> {
  const first = 'E/CN.7/2020/L.5'
  const { id } = await stage.openDraft(japan, 'zh')
  await issue(stage, secretariat, id, { symbol: first, date: '2020-02-24' })
  const { page } = japan
  await placeCaret(page, '鼓励会员国与私营部门实体建立', 'start')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Delete')
  await page.keyboard.type('敦促')
  await placeCaret(page, '请会员国利用联合国合成药物工具包', 'start')
  await page.keyboard.press('Alt+ArrowUp')
  await seesStatus(page, 'Saved')
  await placeCaret(page, '请会员国和其他捐助方', 'end')
  await page.keyboard.press('Enter')
  await page.keyboard.type('决定继续处理此案。')
  await page.locator('.text p', { hasText: '欢迎联合国合成药物工具包' }).click({ clickCount: 3 })
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await seesStatus(page, 'Saved')
  await issue(stage, secretariat, id, {
    symbol: `${first}/Rev.1`,
    date: '2020-03-04',
    note: 'Agreed by telephone',
  })
  return { id, first, revision: `${first}/Rev.1` }
}

async function issue(
  stage: Stage,
  { context }: Desk,
  id: string,
  data: Readonly<Record<string, string>>,
): Promise<void> {
  const answer = await context.request.post(`${stage.server.url}/api/drafts/${id}/issues`, {
    data,
    headers: { origin: stage.server.url },
  })
  expect([await answer.text(), answer.status()]).toEqual([expect.anything(), 201])
}
