import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DraftText, Paragraph } from '../../shared/document/draft-text.ts'
import { draftTexts } from '../../test/arbitraries.ts'
import { paragraph } from '../../test/builders.ts'
import { hashText } from './text-hash.ts'

const withParagraphs = (
  text: DraftText,
  change: (paragraph: Paragraph, index: number) => Paragraph,
): DraftText => ({ paragraphs: text.paragraphs.map(change) })

/** The same words under other ids, of paragraphs and of notes, each run cut in two by a cross-reference. */
function copy(text: DraftText): DraftText {
  return withParagraphs(text, (each, index) => ({
    ...each,
    id: `copy-${index}`,
    runs: each.runs.flatMap(({ text: words, marks }) => {
      const { note, ...rest } = marks
      const renamed = note === undefined ? rest : { ...rest, note: `copied ${note}` }
      const half = Math.floor(words.length / 2)
      return [
        { text: words.slice(0, half), marks: { ...renamed, refersTo: 'x' } },
        { text: words.slice(half), marks: renamed },
      ].filter((run) => run.text !== '')
    }),
  }))
}

test('texts that read alike have one hash, whatever their ids', () => {
  fc.assert(
    fc.property(draftTexts(), (text) => {
      expect(hashText(copy(text))).toBe(hashText(text))
    }),
  )
})

test('what is proposed and what is agreed make no difference', () => {
  const ins = { sid: 'JPN:3f9a2c81', by: 'JPN' }
  const plain = paragraph('a', 'operative', 'Urges States')
  const marked: Paragraph = {
    ...plain,
    status: 'agreed',
    runs: [
      { text: 'Urges', marks: { del: [ins] } },
      { text: ' all', marks: { ins } },
      { text: ' States', marks: {} },
    ],
  }
  expect(hashText({ paragraphs: [marked] })).toBe(hashText({ paragraphs: [plain] }))
})

const changes: readonly [string, (paragraph: Paragraph) => Paragraph][] = [
  ['a word', (each) => ({ ...each, runs: [{ text: 'Invites States', marks: {} }] })],
  ['a level', (each) => ({ ...each, level: 1 })],
  ['a part', (each) => ({ ...each, part: 'preamble' })],
  ['a heading', (each) => ({ ...each, kind: 'heading' })],
  [
    'emphasis',
    (each) => ({ ...each, runs: [{ text: 'Urges States', marks: { emphasis: true } }] }),
  ],
  ['a note', (each) => ({ ...each, runs: [...each.runs, { text: 'x', marks: { note: 'n' } }] })],
]

test.each(changes)('another hash for %s', (_name, change) => {
  const text: DraftText = { paragraphs: [paragraph('a', 'operative', 'Urges States')] }
  expect(hashText(withParagraphs(text, change))).not.toBe(hashText(text))
})
