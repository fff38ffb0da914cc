import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../shared/document/language.ts'
import { toAkn } from '../../shared/exporters/akn/to-akn.ts'
import { negotiatedTexts } from '../negotiated-texts.ts'
import { shortDraft } from '../sample-contents.ts'
import { anyContent, contentsOf, kinds } from './contents.ts'
import { hasSchema, Schema } from './schema.ts'

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
    test.each(kinds)('%s', (kind) => {
      for (const content of contentsOf(kind, language))
        expect(schema.faults(toAkn(content))).toEqual([])
    })
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
