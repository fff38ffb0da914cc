import { describe, expect, it } from 'vitest'
import { read } from '../../../test/import/outline.ts'
import { plainStars } from './star-shapes.ts'

describe('a star in another character', () => {
  it.each([
    ['Honduras,∗ Somalia∗∗ and Ukraine∗: draft', 'Honduras,* Somalia** and Ukraine*: draft'],
    ['∗ State not a member', '* State not a member'],
    ['巴西＊和埃及＊：决议草案', '巴西*和埃及*：决议草案'],
    ['Испания∗ и Чили', 'Испания* и Чили'],
  ])('is the asterisk of a note in %s', (text, plain) => {
    expect(plainStars(text)).toBe(plain)
  })

  it.each(['the product a ∗ b', '(1 + r)∗(2 - r)', '3∗4'])(
    'stays between the operands of %s',
    (text) => {
      expect(plainStars(text)).toBe(text)
    },
  )

  it('refers to the note that begins with it', () => {
    const imported = read(
      [
        'Honduras∗: draft resolution',
        '',
        'The Human Rights Council,',
        '',
        'Recalling its resolution 57/22,',
        '',
        '1. Decides to remain seized of the matter.',
        '',
        '∗ State not a member of the Human Rights Council.',
      ].join('\n'),
    )
    expect(imported.sponsors.delegations).toEqual(['HND'])
    expect(imported.text.paragraphs.map(({ part }) => part)).not.toContain('text')
  })
})
