// Documents written after the forms of real ones, with what a person reads in them (test/fixtures/written).
import { describe, expect, it } from 'vitest'
import { compareWritten } from './compare-written.ts'
import { writtenDocuments } from './written-drafts.ts'

describe('a document in the form of a real one', () => {
  it.each(writtenDocuments())('$name is read as a person reads it', (document) => {
    const { checked, differences } = compareWritten(document)
    expect(differences).toEqual([])
    expect(checked).toBeGreaterThan(10)
  })
})
