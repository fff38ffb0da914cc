// The four real documents: text to document to Akoma Ntoso and back, the same to the last character, mark, note and attribute.
import { describe, expect, test } from 'vitest'
import { toContent } from '../../server/import/to-content.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { toAkn } from '../../shared/exporters/akn/to-akn.ts'
import { fromAkn } from '../../shared/importers/akn/from-akn.ts'
import { importText } from '../../shared/importers/from-text.ts'
import { readSeed } from './seeds.ts'

describe.each(['000', '002', '003', '004'] as const)('the document %s', (number) => {
  let count = 0
  const newId = () => `id-${++count}`
  const content = toContent(importText(readSeed(number), { newId }))

  test('comes back from Akoma Ntoso whole', () => {
    const read = fromAkn(toAkn(content), { newId })
    if (!read.ok) throw new Error(read.problem.code)
    expect(canonicalJson(read.value.content)).toBe(canonicalJson(content))
    expect(content.text.paragraphs.length).toBeGreaterThan(10)
  })

  test('is the same file when it is written again', () => {
    const written = toAkn(content)
    const read = fromAkn(written, { newId })
    if (!read.ok || !read.value.content) throw new Error('not taken for ours')
    expect(toAkn(read.value.content)).toBe(written)
  })
})
