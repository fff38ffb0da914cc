import { expect, test } from 'vitest'
import type { Language } from '../../shared/document/language.ts'
import { content } from '../../test/sample-contents.ts'
import { dispositionOf, fileNameOf } from './file-name.ts'

const draft = (title: string, language: Language) => ({
  ...content(language, []),
  title,
})

test.each([
  ['A/C.3/75/L.12/Rev.1', 'Water', 'en', 'A_C.3_75_L.12_Rev.1-EN'],
  [null, 'Access to safe drinking water', 'fr', 'draft_Access_to_safe_drinking_water-FR'],
  [null, '安全饮用水', 'zh', 'draft_安全饮用水-ZH'],
  [null, '', 'ar', 'draft-AR'],
  [null, 'What: “a/b” <c>?\u202E', 'es', 'draft_What_“a_b”_c-ES'],
] as const)('%s %s', (symbol, title, language, name) => {
  expect(fileNameOf(draft(title, language), { symbol })).toBe(name)
})

test('a long title ends with a word', () => {
  const title = 'Improving the availability of and access to controlled substances for medical use'
  expect(fileNameOf(draft(title, 'en'), { symbol: null, with: 'proposals' })).toBe(
    'draft_Improving_the_availability_of_and_access_to_controlled-proposals-EN',
  )
})

test('a name beyond ASCII is sent in full, and so that every browser has some name', () => {
  expect(dispositionOf('attachment', 'draft_水-ZH.docx')).toBe(
    `attachment; filename="draft-ZH.docx"; filename*=UTF-8''draft_%E6%B0%B4-ZH.docx`,
  )
  expect(dispositionOf('inline', 'A_RES_74_141-EN.pdf')).toBe(
    'inline; filename="A_RES_74_141-EN.pdf"',
  )
})
