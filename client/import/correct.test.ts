import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryContent } from '../../test/import/arbitrary-content.ts'
import { paragraph } from '../../test/builders.ts'
import { anchor, bodyText, type DraftText } from '../../shared/document/draft-text.ts'
import { flattenText } from '../../shared/diff/flat-text.ts'
import { correct, type Correction, cutsIn } from './correct.ts'
import { numbersIn } from './correct-notes.ts'

function lettersOf(text: DraftText): string {
  const { paragraphs, notes } = flattenText(text)
  return [...paragraphs, ...notes]
    .map((each) => each.text)
    .join('')
    .replaceAll(/\s/gu, '')
}

const text = {
  paragraphs: [
    paragraph('a', 'preamble', 'Recalling its decisions,'),
    paragraph('b', 'operative', 'Urges States to act; Requests a report.'),
  ],
}

describe('a correction', () => {
  test('law: of form, joins and cuts keep every letter and every note', () => {
    const kinds = ['part', 'heading', 'paragraph', 'level', 'join', 'split'] as const
    fc.assert(
      fc.property(
        arbitraryContent,
        fc.constantFrom(...kinds),
        fc.nat(),
        fc.nat(60),
        ({ text: whole }, kind, which, at) => {
          const { id } = whole.paragraphs[which % whole.paragraphs.length]!
          const all: Correction[] = [
            { kind: 'part', id, part: 'text' },
            { kind: 'heading', id },
            { kind: 'paragraph', id },
            { kind: 'level', id, by: 1 },
            { kind: 'join', id },
            { kind: 'split', id, at, newId: 'new' },
          ]
          const corrected = correct(
            whole,
            all.find((each) => each.kind === kind)!,
          )
          expect(lettersOf(corrected)).toBe(lettersOf(whole))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('joins with the paragraph above, whose form it takes', () => {
    const { paragraphs } = correct(text, { kind: 'join', id: 'b' })
    expect(paragraphs.map((each) => [each.part, bodyText(each)])).toEqual([
      ['preamble', 'Recalling its decisions, Urges States to act; Requests a report.'],
    ])
  })

  test('cuts behind a stop that is offered', () => {
    const [cut] = cutsIn(text.paragraphs[1]!)
    expect(cut?.words.endsWith('act;')).toBe(true)
    const { paragraphs } = correct(text, { kind: 'split', id: 'b', at: cut!.at, newId: 'c' })
    expect(paragraphs.slice(1).map(bodyText)).toEqual([
      'Urges States to act;',
      'Requests a report.',
    ])
  })

  test('makes a reference a number, and the words of the note stay with the other one', () => {
    const noted = (id: string, words: string) => ({
      ...paragraph(id, 'operative', ''),
      runs: [
        { text: 'of ', marks: {} },
        { text: words, marks: { note: 'n' } },
        { text: ' States', marks: {} },
      ],
    })
    const twice = { paragraphs: [noted('a', 'A note.'), noted('b', anchor)] }
    expect(numbersIn(twice, 'a')).toEqual([{ note: 'n', number: 1 }])
    const { paragraphs } = correct(twice, { kind: 'number', id: 'a', note: 'n' })
    expect(paragraphs.map(bodyText)).toEqual(['of 1 States', 'of  States'])
    expect(flattenText({ paragraphs }).notes).toMatchObject([{ text: 'A note.' }])
  })
})
