// Words that the end of a Russian line divides, where a slash, a preposition or the foot of a page stands beside them.
import { expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

const start = [
  'Генеральная Ассамблея,',
  'ссылаясь на свои резолюции о гаванях малых госу-',
  'дарств,',
]
const last = (lines: readonly string[]) => {
  const imported = read([...start, ...lines].join('\n'))
  return { words: outline(imported).at(-1), told: imported.ambiguities.map(({ code }) => code) }
}

it('joins a word before a slash', () => {
  const { words } = last(['1. призывает увеличить взносы в основ-', 'ные/регулярные бюджеты.'])
  expect(words).toBe('operative | 0 | призывает увеличить взносы в основные/регулярные бюджеты.')
})

it('takes a preposition for no part of a compound', () => {
  const { words, told } = last([
    '1. принимает к сведению до',
    'конца сессии выводы этого до-',
    'клада.',
  ])
  expect(words).toMatch(/выводы этого доклада\.$/u)
  expect(told).toEqual([])
})

it('joins a word over the foot of a page that no form feed ends', () => {
  const foot = ['', '06-68184 2', '', 'A/RES/61/98', '']
  const { words } = last([
    '1. просит защитить журналистов и связан-',
    ...foot,
    'ного с ними персонала.',
  ])
  expect(words).toBe('operative | 0 | просит защитить журналистов и связанного с ними персонала.')
})

it('keeps a compound before an address', () => {
  const { words } = last([
    '1. ссылается на сообщение www.example.org/long-',
    'name/lamp о гаванях.',
  ])
  expect(words).toContain('long-name/lamp')
})

it('joins a word before the sign of a note', () => {
  const notes = ['', '____________', '1 Резолюция 1/1.']
  const { words } = last(['1. ссылается на Конвенцию о правах ре-', 'бенка1.', ...notes])
  expect(words).toContain('Конвенцию о правах ребенка.')
})
