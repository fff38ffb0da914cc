// Opening words are set off while somebody types them, and the words stay in the order in which they were typed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { needs } from '../needs.ts'
import { Stage } from './launch.ts'
import { placeCaret, readText, seesStatus } from './write.ts'

const typed = {
  zh: { after: '回顾', words: '欢迎在日内瓦举行论坛，' },
  en: { after: 'Expressing concern', words: 'Welcoming the forum held in Geneva,' },
} as const

describe.skipIf(!needs('chromium'))('opening words', () => {
  let stage: Stage

  beforeAll(async () => {
    stage = await Stage.open()
  })

  afterAll(async () => {
    expect(stage.errors).toEqual([])
    await stage.close()
  })

  it.each(['zh', 'en'] as const)('are typed letter by letter in %s', async (language) => {
    const desk = await stage.seat('secretariat')
    await stage.openDraft(desk, language)
    const { page } = desk
    const { after, words } = typed[language]
    await placeCaret(page, after, 'end')
    await page.keyboard.press('Enter')
    for (const letter of words) await page.keyboard.type(letter)
    await seesStatus(page, 'Saved')
    expect((await readText(page)).map((line) => line.split('|')[1])).toContain(words)
  })
})
