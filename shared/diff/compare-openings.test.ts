import { describe, expect, it } from 'vitest'
import type { Paragraph, Part } from '../document/draft-text.ts'
import type { Language } from '../document/language.ts'
import type { Masthead } from '../document/masthead.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import { compareDocuments } from './diff-documents.ts'

function content(language: Language, part: Part, words: string): FrozenContent {
  const shape = { kind: 'paragraph', level: 0, status: 'open', ref: null } as const
  const runs = [{ text: words, marks: {} }]
  const paragraph: Paragraph = { id: 'a', part, ...shape, runs, end: {} }
  const masthead = { language, symbol: null } as Masthead
  return { masthead, title: '', text: { paragraphs: [paragraph] }, sponsors: [] }
}

function compare(language: Language, part: Part, old: string, now: string) {
  const [row] = compareDocuments(content(language, part, old), content(language, part, now)).rows
  const { opening } = row ?? {}
  if (!opening) return null
  const { old: before, new: after, verb, repetition, force } = opening
  return { old: before?.key ?? null, new: after?.key ?? null, verb, repetition, force }
}

describe('the change of an opening verb', () => {
  it.each<[Language, string, string, string]>([
    ['en', 'Encourages Member States', 'Urges Member States', 'encourages urges stronger'],
    ['en', 'Requests Member States', 'Invites Member States', 'requests invites weaker'],
    ['en', 'Invites Member States', 'Encourages Member States', 'invites encourages same'],
    ['en', 'Welcomes the work', 'Deplores the work', 'welcomes deplores null'],
    ['fr', 'Encourage les États', 'Prie instamment les États', 'encourages urges stronger'],
    ['es', 'Alienta a los Estados', 'Insta a los Estados', 'encourages urges stronger'],
    ['ru', 'просит государства', 'требует от государств', 'requests demands stronger'],
    ['ar', 'تشجع الدول الأعضاء', 'تحث الدول الأعضاء', 'encourages urges stronger'],
    ['zh', '鼓励会员国', '敦促会员国', 'encourages urges stronger'],
  ])('%s: %s, %s', (language, old, now, expected) => {
    const rest = language === 'zh' ? '考虑采取适当措施；' : ' 1961, 1971, 1988;'
    const found = compare(language, 'operative', old + rest, now + rest)
    expect(found).toMatchObject({ verb: true, repetition: false })
    expect(`${found?.old} ${found?.new} ${found?.force}`).toBe(expected)
  })

  it.each<[Language, Part, string, string]>([
    ['en', 'operative', 'Requests the Office to report;', 'Also requests the Office to report;'],
    ['zh', 'operative', '请秘书长提出报告；', '又请秘书长提出报告；'],
    ['fr', 'preamble', 'Rappelant sa résolution 62/1,', 'Rappelant également sa résolution 62/1,'],
  ])('is not a word of repetition: %s, %s', (language, part, old, now) => {
    const found = compare(language, part, old, now)
    expect(found?.old).toBe(found?.new)
    expect(found).toMatchObject({ verb: false, repetition: true, force: 'same' })
  })

  it('is not a word that gives the verb weight, nor any word behind it', () => {
    const old = 'Urges States to cooperate in this field;'
    expect(compare('en', 'operative', old, old.replace('Urges', 'Strongly urges'))).toBeNull()
    expect(compare('en', 'operative', old, old.replace('cooperate', 'act'))).toBeNull()
  })

  it('is told where only one side opens with a verb', () => {
    const old = 'Urges States to cooperate with each other in this field;'
    const now = 'That States cooperate with each other in this field;'
    const found = { old: 'urges', new: null, verb: true, repetition: false, force: null }
    expect(compare('en', 'operative', old, now)).toEqual(found)
  })
})
