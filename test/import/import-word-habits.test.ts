// The written documents as files of Word in the habits of those who write them (word-habits.ts): what is read in them, whatever the habit.
import { describe, expect, it } from 'vitest'
import { openDocx } from '../../shared/importers/docx/from-docx.ts'
import type { ImportedDocument } from '../../shared/importers/imported-document.ts'
import { compareImported } from './compare-written.ts'
import { wordFile, type WordHabit, wordHabits } from './word-habits.ts'
import { wholeFacts, wordText } from './word-text.ts'
import { writtenDocuments } from './written-drafts.ts'

const files = writtenDocuments().flatMap((document) => {
  const text = wordText(document)
  return text ? [{ document: wholeFacts(document, text), text }] : []
})

/** Each habit with every fifth document, the next one with others. */
const turns = 5
/** What the first pages of extracted texts have on broken lines is no paragraph of a file, and told by no mark. */
const leastRead = 0.97
/** Where lines are paragraphs a short text may have too few of them to tell. */
const leastOfPasted = 0.9

/** A first page of two lines that were one paragraph may be read as a title, and nothing else be odd. */
const mostSilent = 3

function readFile(text: Parameters<typeof wordFile>[0], habit: WordHabit): ImportedDocument {
  const opened = openDocx(wordFile(text, habit))
  if (!opened.ok) throw new Error(opened.problem.code)
  let count = 0
  const read = opened.value.read({ newId: () => `id-${++count}`, changes: 'accepted' })
  if (!read.ok) throw new Error(read.problem.code)
  return read.value.document
}

describe('a file of Word in the habit', () => {
  it('is made of most written documents', () => {
    expect(files.length).toBeGreaterThan(200)
  })

  it.each(Object.entries(wordHabits).map(([name, habit], turn) => ({ name, habit, turn })))(
    '$name',
    ({ name, habit, turn }) => {
      let [checked, wrong] = [0, 0]
      const silent: string[] = []
      for (const [at, { document, text }] of files.entries()) {
        if (at % turns !== turn % turns) continue
        const read = readFile(text, habit)
        const compared = compareImported(document, read)
        checked += compared.checked
        wrong += compared.differences.length
        const isSilent = read.ambiguities.length === 0 && compared.differences.length > mostSilent
        if (isSilent) silent.push(document.name)
      }
      expect(silent).toEqual([])
      expect(1 - wrong / checked).toBeGreaterThan(name === 'pasted' ? leastOfPasted : leastRead)
    },
  )
})
