import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../shared/document/language.ts'
import { documentKinds } from '../../shared/document/masthead.ts'
import { toAkn } from '../../shared/exporters/akn/to-akn.ts'
import { importText } from '../../shared/importers/from-text.ts'
import { toContent } from '../../server/import/to-content.ts'
import { readSeed } from '../import/seeds.ts'
import { negotiatedTexts } from '../negotiated-texts.ts'
import { shortDraft } from '../sample-contents.ts'
import { anyContent, contentsOf } from './contents.ts'
import { asAnother, habits } from './other-programs.ts'
import { hasSchema, Schema } from './schema.ts'

/** What refers to a place in the file, by an attribute, and to none that is there. */
function deadLinks(xml: string): string[] {
  const places = new Set([...xml.matchAll(/ eId="([^"]+)"/gu)].map(([, eId]) => `#${eId}`))
  const links = [
    ...xml.matchAll(/ (?:refersTo|href|source|as|by|alternativeTo|outcome)="(#[^"]*)"/gu),
  ]
  return links.flatMap(([, link = '']) => (places.has(link) || link === '#lost' ? [] : link))
}

describe('links', () => {
  test('law: every link leads to a place in the file, whatever the content', () => {
    expect(deadLinks('<a eId="b" href="#c"/>')).toEqual(['#c'])
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(deadLinks(toAkn(content))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe.skipIf(!hasSchema())('Akoma Ntoso by the schema of OASIS', () => {
  let schema: Schema

  beforeAll(() => {
    schema = new Schema()
  })

  test('the schema refuses what is no Akoma Ntoso', () => {
    const valid = toAkn(shortDraft('en'))
    expect(schema.faults(valid)).toEqual([])
    expect(schema.faults(valid.replace('<FRBRcountry value="un"/>', ''))).not.toEqual([])
    expect(schema.faults(valid.replaceAll('recitals', 'cites'))).not.toEqual([])
    expect(schema.faults(valid.replaceAll(/eId="para_\d"/gu, 'eId="para_1"'))).not.toEqual([])
  })

  describe.each(languages)('%s', (language) => {
    test.each(documentKinds)('%s', (kind) => {
      for (const content of contentsOf(kind, language))
        expect(schema.faults(toAkn(content))).toEqual([])
    })
  })

  test.each(['000', '002', '003', '004'] as const)('the real document %s', (number) => {
    let count = 0
    const imported = importText(readSeed(number), { newId: () => `id-${++count}` })
    expect(schema.faults(toAkn(toContent(imported)))).toEqual([])
  })

  test.each(habits)('what other programs might have written is valid too: %s', (habit) => {
    for (const language of languages)
      expect(schema.faults(asAnother(toAkn(shortDraft(language)), habit))).toEqual([])
  })

  test('law: any content', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(schema.faults(toAkn(content))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('law: a text in the middle of its negotiation', () => {
    fc.assert(
      fc.property(negotiatedTexts(), ({ text }) => {
        expect(schema.faults(toAkn({ ...shortDraft('en'), text }))).toEqual([])
      }),
    )
  })
})
