import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { languages } from '../../shared/document/language.ts'
import { toAkn } from '../../shared/exporters/akn/to-akn.ts'
import { fromAkn } from '../../shared/importers/akn/from-akn.ts'
import { importText } from '../../shared/importers/from-text.ts'
import { toContent } from '../../server/import/to-content.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { arbitraryContent } from '../import/arbitrary-content.ts'
import { readSeed } from '../import/seeds.ts'
import { negotiatedTexts } from '../negotiated-texts.ts'
import { shortDraft } from '../sample-contents.ts'
import { anyContent, contentsOf, kinds } from './contents.ts'

function counted(): () => string {
  let count = 0
  return () => `id-${++count}`
}

function expectSame(content: FrozenContent): void {
  const read = fromAkn(toAkn(content), { newId: counted() })
  if (!read.ok) throw new Error(read.problem.code)
  expect(read.value.imported).toBeNull()
  expect(canonicalJson(read.value.content)).toBe(canonicalJson(content))
}

describe('our own Akoma Ntoso is read back without loss', () => {
  describe.each(languages)('%s', (language) => {
    test.each(kinds)('%s', (kind) => {
      contentsOf(kind, language).forEach(expectSame)
    })
  })

  test.each(['000', '002', '003', '004'] as const)('the real document %s', (number) => {
    expectSame(toContent(importText(readSeed(number), { newId: counted() })))
  })

  test('law: any content, proposals and odd characters included', () => {
    fc.assert(fc.property(anyContent, expectSame), { numRuns: 500 })
  })

  test('law: drafts and reports in the six languages', () => {
    fc.assert(fc.property(arbitraryContent, expectSame))
  })

  test('law: a text in the middle of its negotiation', () => {
    fc.assert(
      fc.property(negotiatedTexts(), ({ text }) => {
        expectSame({ ...shortDraft('en'), text })
      }),
    )
  })
})
