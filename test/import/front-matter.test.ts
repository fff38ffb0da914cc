// Front pages in six languages as real ones have them: every fact is read or doubted, and no letter is lost (test/fixtures/front-matter).
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountOfLetters, balanced } from './account-of-letters.ts'
import { cutSources } from './cut-sources.ts'
import { checkFrontPage, frontPages } from './front-matters.ts'
import { read } from './outline.ts'

const pages = frontPages()

describe('a front page', () => {
  it.each(pages)('of $name is read as a person reads it', (page) => {
    const facts = checkFrontPage(page)
    expect(facts.length).toBeGreaterThan(15)
    expect(facts.filter(({ outcome }) => outcome !== 'right')).toEqual([])
  })

  it.each(pages)('of $name keeps its letters', ({ source }) => {
    expect(accountOfLetters(source, read(source))).toEqual(balanced)
  })

  it('keeps its letters where lines are missing or stand in another order', () => {
    fc.assert(
      fc.property(cutSources(pages, 6), (source) => {
        expect(accountOfLetters(source, read(source))).toEqual(balanced)
      }),
      { numRuns: 300 },
    )
  })

  it('is read in all six languages', () => {
    const languages = new Set(pages.map(({ source }) => read(source).masthead.language))
    expect([...languages].toSorted()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh'])
  })
})
