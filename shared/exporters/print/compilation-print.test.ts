import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frozenContents } from '../../../test/arbitraries.ts'
import { sampleNegotiation } from '../../../test/sample-contents.ts'
import { languages } from '../../document/language.ts'
import { compileText } from '../../negotiation/compile-text.ts'
import { noNegotiation } from '../../negotiation/negotiation.ts'
import { toCompilationPrint } from './compilation-print.ts'
import { cleanWords } from './printable-text.ts'

const invisible = /[\u200B\u2066\u2069\s]/gu

describe('toCompilationPrint', () => {
  test('every word, bracket and attribution of the compilation is printed once, in order', () => {
    fc.assert(
      fc.property(frozenContents(), (content) => {
        const { language } = content.masthead
        const compilation = compileText(content.text, noNegotiation, language)
        const model = toCompilationPrint(content, compilation, [])
        const printed = [model.title, ...model.paragraphs.map(({ runs }) => runs)]
          .flat()
          .map((run) => ('text' in run ? run.text : ''))
        const written = compilation.paragraphs
          .flatMap(({ segments }) => segments)
          .map((segment) => ('text' in segment ? segment.text : ''))
        const squeeze = (texts: string[]) =>
          cleanWords(texts.join(''))
            .replaceAll(/[\u2060\uFFFD]/gu, '')
            .replaceAll(invisible, '')
        expect(squeeze(printed)).toBe(squeeze(written))
      }),
    )
  })

  test('every reference has its note, and a note is printed with its first reference', () => {
    fc.assert(
      fc.property(frozenContents(), (content) => {
        const compilation = compileText(content.text, noNegotiation, content.masthead.language)
        const model = toCompilationPrint(content, compilation, [])
        const seen = new Set<string>()
        for (const run of [model.title, ...model.paragraphs.map(({ runs }) => runs)].flat()) {
          if (!('note' in run)) continue
          expect(model.notes).toHaveProperty(run.note)
          expect(run.repeat).toBe(seen.has(run.note))
          seen.add(run.note)
        }
      }),
    )
  })

  test.each(languages)(
    'proposals are told apart, with whose they are beside them, in %s',
    (language) => {
      const content = sampleNegotiation(language)
      const compilation = compileText(content.text, noNegotiation, language)
      const model = toCompilationPrint(content, compilation, ['5 March 2020'])
      const runs = model.paragraphs.flatMap((paragraph) => paragraph.runs)
      const changes = runs.map(({ change }) => change).filter(Boolean)
      expect(new Set(changes)).toEqual(new Set(['struck', 'proposed']))
      expect(runs.filter(({ aside }) => aside)).toHaveLength(3)
      expect(model.masthead.symbol).toBeNull()
      expect(model.across).not.toBeNull()
    },
  )
})
