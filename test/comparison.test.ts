// The comparison against texts that were marked by hand in six languages. The figures are those reached, as floors: a change of the
// engine that marks less like an editor, in any language, fails here.
import { describe, expect, it } from 'vitest'
import { findInsides } from '../shared/diff/chinese-words.ts'
import { diffBlocks } from '../shared/diff/diff-blocks.ts'
import { wordsOf } from '../shared/diff/list-changes.ts'
import { languages } from '../shared/document/language.ts'
import { fuzzTexts } from './bench/diff-fuzz.ts'
import { readMarkedLines } from './read-marked-lines.ts'
import { readMarkedDocuments, toBlockText } from './read-revision.ts'
import { markParagraph, scoreMarking } from './score-marking.ts'

const paragraphs = readMarkedLines()

const floors = { en: 0.96, fr: 0.97, es: 0.99, ru: 0.9, ar: 0.96, zh: 0.99 } as const

describe('marked paragraphs', () => {
  it('are enough to judge by', () => {
    expect(paragraphs.length).toBeGreaterThanOrEqual(98)
    for (const language of languages)
      expect(paragraphs.filter(({ lang }) => lang === language).length).toBeGreaterThanOrEqual(12)
  })

  it.each(languages)('are marked as the editor did in %s', (language) => {
    const scores = paragraphs.filter(({ lang }) => lang === language).map(scoreMarking)
    const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
    expect(mean).toBeGreaterThanOrEqual(floors[language])
  })

  it('are mostly marked exactly as the editor did', () => {
    const exact = paragraphs.filter((paragraph) => scoreMarking(paragraph) === 1)
    expect(exact.length).toBeGreaterThanOrEqual(87)
  })

  it.each(paragraphs.map((paragraph) => [paragraph.id, paragraph] as const))(
    'give both texts back: %s',
    (_, paragraph) => {
      const runs = markParagraph(paragraph)
      expect(wordsOf(runs, 'old')).toBe(paragraph.old)
      expect(wordsOf(runs, 'new')).toBe(paragraph.new)
    },
  )
})

describe('documents without spaces', () => {
  const documents = readMarkedDocuments().filter(({ lang }) => lang === 'zh')

  it.each(documents.map((document) => [document.id, document] as const))(
    'have no change that begins or ends inside a word or a term: %s',
    (_, document) => {
      const { rows } = diffBlocks(toBlockText(document.old), toBlockText(document.new), 'zh')
      const cuts = rows.flatMap(({ runs }) =>
        (['old', 'new'] as const).flatMap((side) => {
          const text = wordsOf(runs, side)
          const insides = findInsides(text, 'zh')
          const changed = runs.filter(({ op }) => op !== 'kept')
          const edges = changed.flatMap((run) => run[side])
          return edges
            .filter((edge) => insides[edge] === 1)
            .map((edge) => text.slice(edge - 6, edge + 6))
        }),
      )
      expect(rows.some(({ runs }) => runs.length > 1)).toBe(true)
      expect(cuts).toEqual([])
    },
  )
})

describe('texts of any kind', () => {
  // `npm run bench` compares 20,000.
  it.each([1, 2, 3])('are given back exactly, no cluster cut, seed %s', (seed) => {
    const tally = fuzzTexts(1000, seed)
    expect(tally).toMatchObject({ inexact: 0, clustersCut: 0, wordsCut: 0 })
    expect(tally.clausesMoved).toBeGreaterThan(0)
  })
})
