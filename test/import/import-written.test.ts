// Documents written after the forms of real ones, with what a person reads in them (test/fixtures/written).
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountOfLetters, balanced } from './account-of-letters.ts'
import { compareWritten } from './compare-written.ts'
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
    const edited = fc
      .tuple(fc.constantFrom(...documents), fc.nat(), fc.nat(20), fc.nat())
      .map(([{ source }, from, count, turn]) => {
        const lines = source.split('\n')
        lines.splice(from % lines.length, count)
        const at = turn % Math.max(1, lines.length)
        return [...lines.slice(at), ...lines.slice(0, at)].join('\n')
      })
    fc.assert(
      fc.property(edited, (source) => {
        expect(accountOfLetters(source, read(source))).toEqual(balanced)
      }),
      { numRuns: 200 },
    )
  })
})
