// Words that Penholder prints of its own, which a printer sets as no typewriter does.
import { describe, expect, test } from 'vitest'
import { adoptedDraft, adoptingBodies } from '../../test/adopted-contents.ts'
import { shortDraft } from '../../test/sample-contents.ts'
import { languages } from '../document/language.ts'
import { comparePair } from './marked/compared-pair.ts'
import { toMarkedPrint } from './marked/marked-print.ts'
import { addendumContent } from './notice-content.ts'
import { toPrintModel } from './print/print-model.ts'
import type { PrintModel } from './print/printed-page.ts'

const issued = { status: 'issued' } as const

/** Without the title and the paragraphs, whose words are others'. */
function ownWords(model: PrintModel): string {
  const { masthead, session, sponsors, adopted, adoption, metadata, foot, subtitle } = model
  const notes = Object.entries(model.notes).filter(([key]) => !/^n\d/u.test(key))
  const own = { masthead, session, sponsors, adopted, adoption, foot, subtitle, notes }
  return JSON.stringify({ ...own, author: metadata.author })
}

describe('the apostrophe of our own words is typographic', () => {
  test('in French, of every body that adopts', () => {
    for (const body of adoptingBodies) {
      const words = ownWords(toPrintModel(adoptedDraft(body, 'fr'), issued))
      // The Security Council has no agenda item in its resolutions.
      if (body !== 'SC') expect(words).toContain('l’ordre du jour')
      expect(words).not.toMatch(/\p{L}'/u)
    }
  })

  test('in the names of States, the notes on them and an addendum', () => {
    const sponsors = [
      { delegation: 'CIV', onBehalfOf: 'EU', main: true, joinedAt: 0 },
      { delegation: 'USA', onBehalfOf: null, main: false, joinedAt: 1 },
    ]
    const draft = { ...shortDraft('fr'), sponsors }
    const { masthead, title } = draft
    const issue = { form: 'addendum', of: 'E/CN.7/2020/L.2' } as const
    const models = [draft, addendumContent({ masthead, title, issue }, sponsors)].map((content) =>
      toPrintModel(content, issued),
    )
    for (const model of models) {
      const printed = JSON.stringify([model.sponsors, model.paragraphs, model.notes])
      expect(printed).toContain('Côte d’Ivoire')
      expect(printed).toContain('membres de l’Union européenne')
      expect(printed).not.toMatch(/[dl]'(?:Ivoire|Amérique|Union|Organisation)/u)
    }
  })
})

describe('what is said of a comparison', () => {
  test.each([
    ['fr', 'Signes employés\u00A0: '],
    ['zh', '标记说明：'],
    ['en', 'How to read it: '],
  ] as const)('has the colon of the language: %s', (language, legend) => {
    const pair = comparePair(shortDraft(language), shortDraft(language))
    expect(toMarkedPrint(pair, { old: issued, new: issued }).marked.legend).toBe(legend)
  })

  test('has a comma between the signs in every language', () => {
    const commas = languages.map((language) => {
      const pair = comparePair(shortDraft(language), shortDraft(language))
      return toMarkedPrint(pair, { old: issued, new: issued }).marked.comma
    })
    expect(new Set(commas)).toEqual(new Set([', ', '، ', '，']))
  })
})
