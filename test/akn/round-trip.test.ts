import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { languages } from '../../shared/document/language.ts'
import { documentKinds } from '../../shared/document/masthead.ts'
import { toAkn } from '../../shared/exporters/akn/to-akn.ts'
import { fromAkn } from '../../shared/importers/akn/from-akn.ts'
import { importText } from '../../shared/importers/from-text.ts'
import { toContent } from '../../server/import/to-content.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { arbitraryContents } from '../import/arbitrary-content.ts'
import { readSeed } from '../import/seeds.ts'
import { negotiatedTexts } from '../negotiated-texts.ts'
import { shortDraft } from '../sample-contents.ts'
import { anyContent, contentsOf } from './contents.ts'

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
    test.each(documentKinds)('%s', (kind) => {
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
    fc.assert(fc.property(arbitraryContents({ annexes: true }), expectSame))
  })

  test('law: a text in the middle of its negotiation', () => {
    fc.assert(
      fc.property(negotiatedTexts(), ({ text }) => {
        expectSame({ ...shortDraft('en'), text })
      }),
    )
  })

  test('a paragraph that another program put in is read with the others', () => {
    const put =
      '<paragraph eId="new"><num>9.</num><content><p>Added <b>later</b></p></content></paragraph>'
    const content = shortDraft('en')
    const xml = toAkn(content).replace('</mainBody>', `${put}</mainBody>`)
    const read = fromAkn(xml, { newId: counted() })
    if (!read.ok || !read.value.content) throw new Error('not taken for ours')
    const { paragraphs } = read.value.content.text
    expect(paragraphs.slice(0, -1)).toEqual(content.text.paragraphs)
    expect(paragraphs.at(-1)).toMatchObject({
      id: 'id-1',
      part: 'operative',
      runs: [{ text: 'Added later', marks: {} }],
    })
  })

  test.each([
    ['a table', '<table><tr><td><p>In a cell</p></td></tr></table>', 'In a cell'],
    [
      'a proposal of nobody',
      '<paragraph><content><p><ins>In a cell</ins></p></content></paragraph>',
      'In a cell',
    ],
    [
      'an id that is taken',
      '<paragraph wId="p1"><content><p>In a cell</p></content></paragraph>',
      'In a cell',
    ],
  ])('with %s put in by another program, it is read as any other', (_, put, words) => {
    const xml = toAkn(shortDraft('en')).replace('</mainBody>', `${put}</mainBody>`)
    const read = fromAkn(xml, { newId: counted() })
    if (!read.ok || !read.value.imported) throw new Error('taken for ours')
    expect(read.value.imported.text.paragraphs.at(-1)?.runs).toEqual([{ text: words, marks: {} }])
  })
})
