// Documents written after the forms of real ones, with what a person reads in them (test/fixtures/written).
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountOfLetters, balanced } from './account-of-letters.ts'
import { compareWritten } from './compare-written.ts'
import { cutSources } from './cut-sources.ts'
import { read } from './outline.ts'
import { writtenDocuments } from './written-drafts.ts'

const documents = writtenDocuments()

describe('a document in the form of a real one', () => {
  it.each(documents)('$name is read as a person reads it', (document) => {
    const { checked, differences } = compareWritten(document)
    expect(differences).toEqual([])
    expect(checked).toBeGreaterThan(10)
  })

  it.each(documents)('of $name no letter is lost', ({ source }) => {
    expect(accountOfLetters(source, read(source))).toEqual(balanced)
  })

  it('no letter is lost where lines are missing or pages come in another order', () => {
    fc.assert(
      fc.property(cutSources(documents, 20), (source) => {
        expect(accountOfLetters(source, read(source))).toEqual(balanced)
      }),
      { numRuns: 200 },
    )
  })
})
