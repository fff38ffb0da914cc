import { applyPatch } from 'diff'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frozenContents, language, revisedTexts } from '../../../test/arbitraries.ts'
import { paragraph } from '../../../test/builders.ts'
import { parseXml, textOf, type Element } from '../../../test/docx/parse-xml.ts'
import { revisedDraft } from '../../../test/docx/revised-draft.ts'
import { content, noted, shortDraft } from '../../../test/sample-contents.ts'
import { languages } from '../../document/language.ts'
import type { FrozenContent } from '../../revisions/frozen-content.ts'
import type { PrintOptions } from '../print/print-model.ts'
import { cleanWords } from '../print/printable-text.ts'
import { comparePair } from './compared-pair.ts'
import { writeComparisonJson } from './comparison-json.ts'
import { writeComparisonPage } from './comparison-page.ts'
import { patchLines, writeComparisonPatch } from './comparison-patch.ts'

const issued: PrintOptions = { status: 'issued' }
const both = { old: issued, new: issued }

const pairs: fc.Arbitrary<readonly [FrozenContent, FrozenContent]> = language().chain((of) =>
  fc
    .tuple(frozenContents(of), frozenContents(of), revisedTexts(true))
    .map(([old, now, [before, after]]) => [
      { ...old, text: before },
      { ...now, text: after },
    ]),
)

describe('a comparison as a page of HTML', () => {
  const readPage = (page: string) =>
    parseXml(page.replace('<!doctype html>\n', '').replaceAll(/<meta ([^>]*)>/gu, '<meta $1/>'))

  test('law: is well-formed, has no script, and says its language and direction', () => {
    fc.assert(
      fc.property(pairs, ([old, now]) => {
        const page = writeComparisonPage(comparePair(old, now), both)
        const root = readPage(page)
        expect(root.attributes).toEqual({
          lang: now.masthead.language,
          dir: now.masthead.language === 'ar' ? 'rtl' : 'ltr',
        })
        expect(
          /<script|<img|<link|javascript:|\son\w+=/iu.test(page.replaceAll(/>[^<]*</gu, '><')),
        ).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  test.each(languages)('strikes what went and underlines what came in %s', (of) => {
    const old = shortDraft(of)
    const now = revisedDraft(old)
    const root = readPage(writeComparisonPage(comparePair(old, now), both))
    const words = (element: Element, without: string): string =>
      element.name === without || element.attributes['class'] === 'remark'
        ? ''
        : element.children
            .map((child) => (typeof child === 'string' ? child : words(child, without)))
            .join('')
    const text = words(root, 'del')
    for (const { runs } of now.text.paragraphs)
      for (const run of runs)
        if (run.marks.note === undefined) expect(text).toContain(cleanWords(run.text))
    expect(textOf(root)).toContain('E/CN.7/2020/L.2/Rev.2')
  })
})

describe('a comparison as a patch', () => {
  test('law: applies to the old text and gives the new one', () => {
    fc.assert(
      fc.property(pairs, ([old, now]) => {
        const pair = comparePair(old, now)
        const patch = writeComparisonPatch(pair, ['L.5', 'Rev.1'])
        expect(applyPatch(patchLines(pair.old.text), patch)).toBe(patchLines(pair.new.text))
      }),
    )
  })

  test('new numbers of paragraphs and notes are no change in it', () => {
    const draft = [
      noted('a', 'operative', 'Urges States{{n1|See the report.}} to act;'),
      noted('b', 'operative', 'Requests a report{{n2|See the other report.}}.'),
    ]
    const added = noted('c', 'operative', 'Notes with appreciation the efforts{{n3|Ibid.}};')
    const patch = writeComparisonPatch(
      comparePair(content('en', draft), content('en', [added, ...draft])),
      ['E/CN.7/2020/L.5', 'E/CN.7/2020/L.5/Rev.1'],
    )
    expect(patch.split('\n').slice(1)).toEqual([
      '--- E/CN.7/2020/L.5',
      '+++ E/CN.7/2020/L.5/Rev.1',
      '@@ -1,4 +1,6 @@',
      '+Notes with appreciation the efforts[^];',
      '+\t[^] Ibid.',
      ' Urges States[^] to act;',
      ' \t[^] See the report.',
      ' Requests a report[^].',
      ' \t[^] See the other report.',
      '',
    ])
  })
})

describe('a comparison as JSON', () => {
  test('is the comparison itself, with its format, the symbols and what the texts hash to', () => {
    const { comparison } = comparePair(
      content('en', [paragraph('a', 'operative', 'Urges States to act;')]),
      content('en', [paragraph('a', 'operative', 'Encourages States to act;')]),
    )
    const read = JSON.parse(writeComparisonJson(comparison, ['L.5', null], ['1a', '2b'])) as unknown
    expect(read).toEqual({
      format: 'penholder-comparison/1',
      symbols: { old: 'L.5', new: null },
      hashes: { old: '1a', new: '2b' },
      comparison: JSON.parse(JSON.stringify(comparison)) as unknown,
    })
  })
})
