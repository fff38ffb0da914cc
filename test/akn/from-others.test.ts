import { existsSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  anchor,
  bodyText,
  type DraftText,
  type Paragraph,
} from '../../shared/document/draft-text.ts'
import { listFootnotes, readFootnotes } from '../../shared/document/footnotes.ts'
import { languages } from '../../shared/document/language.ts'
import { toAkn } from '../../shared/exporters/akn/to-akn.ts'
import { fromAkn } from '../../shared/importers/akn/from-akn.ts'
import { importText } from '../../shared/importers/from-text.ts'
import type { ImportedDocument } from '../../shared/importers/imported-document.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { toContent } from '../../server/import/to-content.ts'
import { arbitraryContents } from '../import/arbitrary-content.ts'
import { readSeed } from '../import/seeds.ts'
import { shortDraft } from '../sample-contents.ts'
import { asAnother, habits } from './other-programs.ts'

function counted(): () => string {
  let count = 0
  return () => `id-${++count}`
}

function readOther(xml: string): ImportedDocument {
  const read = fromAkn(xml, { newId: counted() })
  if (!read.ok) throw new Error(read.problem.code)
  if (!read.value.imported) throw new Error('taken for our own')
  return read.value.imported
}

const spaced = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()

/** What every program can say: the paragraphs with their parts, levels and words, the notes, and where they are referred to. */
function outlineOf(text: DraftText) {
  const references = readFootnotes(text)
  let open: number[] = []
  const depthOf = ({ kind, part, level }: Paragraph) => {
    if (kind !== 'heading' || part === 'title') return level
    open = [...open.filter((each) => each < level), level]
    return open.length - 1
  }
  return {
    paragraphs: text.paragraphs.map((paragraph) => [
      // A title is a heading or a paragraph without a difference.
      paragraph.part === 'title' ? 'title' : paragraph.kind,
      paragraph.part,
      // A level that is left out between two headings is nothing that sections in sections can say.
      depthOf(paragraph),
      spaced(bodyText(paragraph)),
      references
        .filter(({ paragraphId }) => paragraphId === paragraph.id)
        .map(({ footnote }) => footnote.number),
    ]),
    notes: listFootnotes(references).map(({ runs }) =>
      spaced(runs.map(({ text: words }) => words.replaceAll(anchor, '')).join('')),
    ),
  }
}

function expectOutline(content: FrozenContent, xml: string): ImportedDocument {
  const read = readOther(xml)
  expect(outlineOf(read.text)).toEqual(outlineOf(content.text))
  return read
}

describe('Akoma Ntoso of other programs', () => {
  describe.each(habits)('%s', (habit) => {
    test.each(languages)('a draft in %s', (language) => {
      const content = shortDraft(language)
      const read = expectOutline(content, asAnother(toAkn(content), habit))
      const { masthead, title } = content
      const { symbol, session, body, organ, date, agendaItems, jobNumber } = masthead
      expect(read.masthead).toMatchObject({
        language,
        symbol,
        session,
        body,
        organ,
        date,
        agendaItems,
        jobNumber,
      })
      expect(read.title).toBe(title)
      expect(read.sponsors.delegations.toSorted()).toEqual(
        content.sponsors.map(({ delegation }) => delegation).toSorted(),
      )
      expect(read.ambiguities).toEqual([])
    })

    test.each(['002', '003', '004'] as const)('the real document %s', (number) => {
      const content = toContent(importText(readSeed(number), { newId: counted() }))
      expectOutline(content, asAnother(toAkn(content), habit))
    })

    test('law: drafts and reports in the six languages', () => {
      fc.assert(
        fc.property(arbitraryContents({ annexes: true }), (content) => {
          expectOutline(content, asAnother(toAkn(content), habit))
        }),
        { numRuns: 60 },
      )
    })
  })
})

const sample = new URL('../../../shared/domain/akn-sample.xml', import.meta.url)

describe.skipIf(!existsSync(sample))('a sample written by hand', () => {
  test('is read with its levels, its note and its sponsors', () => {
    const read = readOther(readFileSync(sample, 'utf8'))
    expect(outlineOf(read.text)).toEqual({
      paragraphs: [
        ['title', 'title', 0, '标题', []],
        ['paragraph', 'subject', 0, '麻醉药品委员会，', []],
        ['paragraph', 'preamble', 0, '回顾《公约》，', [1]],
        ['paragraph', 'operative', 0, '鼓励会员国加强合作；', []],
        ['paragraph', 'operative', 0, '敦促各国：', []],
        ['paragraph', 'operative', 1, '甲；', []],
        ['paragraph', 'operative', 1, '乙。', []],
      ],
      notes: ['联合国，《条约汇编》，第 976 卷，第 14152 号。'],
    })
    expect(read.masthead).toMatchObject({ symbol: 'E/CN.7/2020/L.9/Rev.1', body: 'CND' })
    expect(read.sponsors.delegations).toEqual(['GEO', 'HND', 'JPN'])
    // What was struck is told.
    expect(read.fields.map(({ text }) => text)).toContain('建立')
  })
})
