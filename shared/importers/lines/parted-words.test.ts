// Words that extraction parted, as outlines of documents.
import { describe, expect, it } from 'vitest'
import { outline, read } from '../../../test/import/outline.ts'

const text = (words: string) => `The General Assembly,

Recalling the implementation of its resolution 78/1, for that which was asked,

1. ${words};

2. Decides to remain seized of the matter.`

const operative = (words: string) => outline(read(text(words)))[2]
const doubts = (words: string) => read(text(words)).ambiguities.map(({ code }) => code)

describe('a word with a space in it', () => {
  it('is closed where a piece is no word and the document has the whole one', () => {
    const words = 'Requests the implementat ion o f all tha t was agreed fo r harbours'
    expect(operative(words)).toBe(
      'operative | 0 | Requests the implementation of all that was agreed for harbours;',
    )
    expect(doubts(words)).toEqual([])
  })

  it('is closed and told where the document does not have it', () => {
    const words = 'Requests the fun ctional commissions to meet'
    expect(operative(words)).toBe('operative | 0 | Requests the functional commissions to meet;')
    expect(doubts(words)).toEqual(['word-or-compound'])
  })

  it('is closed before the mark that ends a quotation', () => {
    expect(operative('Welcomes the campaign “Harbours for all ”, begun in 2023')).toContain(
      '“Harbours for all”, begun',
    )
  })

  it('is none where two words or a letter of a list stand there', () => {
    const words =
      'Requests a report on item b and annex c in to which the lights that harbours need go'
    expect(operative(words)).toBe(`operative | 0 | ${words};`)
    expect(doubts(words)).toEqual([])
  })

  it.each(['in the nth year', 'an outbreak of mpox', 'hydrogen ions', 'of ppm', 'of ngultrum'])(
    'is none in %s',
    (words) => {
      expect(operative(`Requests a report ${words}`)).toBe(
        `operative | 0 | Requests a report ${words};`,
      )
    },
  )
})
