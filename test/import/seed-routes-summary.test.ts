// The four real documents: what is said of one in figures and facts is the same whether it is read from its text, from our own file or from
// Akoma Ntoso.
import { describe, expect, test } from 'vitest'
import { toContent } from '../../server/import/to-content.ts'
import { toAkn } from '../../shared/exporters/akn/to-akn.ts'
import { exportText } from '../../shared/exporters/to-text.ts'
import { toJson } from '../../shared/exporters/to-json.ts'
import { fromAkn } from '../../shared/importers/akn/from-akn.ts'
import { fromJson } from '../../shared/importers/from-json.ts'
import { importText } from '../../shared/importers/from-text.ts'
import { summarize } from '../../shared/importers/summary.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { readSeed } from './seeds.ts'

describe.each(['000', '002', '003', '004'] as const)('the document %s', (number) => {
  let count = 0
  const newId = () => `id-${++count}`
  const imported = importText(readSeed(number), { newId })
  const content = toContent(imported)
  const { ambiguities: _, ...said } = summarize(content, imported)

  test('counts the same in our own file', () => {
    const read = fromJson(toJson(content))
    if (!read.ok) throw new Error(read.problem.code)
    expect(saidOf(read.value)).toEqual(said)
  })

  test('counts the same in Akoma Ntoso', () => {
    const read = fromAkn(toAkn(content), { newId })
    if (!read.ok || !read.value.content) throw new Error('not taken for ours')
    expect(saidOf(read.value.content)).toEqual(said)
  })

  test('keeps its own name and its notes in plain text', () => {
    const again = importText(exportText(content), { newId })
    expect(again.label).toBe(imported.label)
    expect(toContent(again).masthead.firstPage).toEqual(content.masthead.firstPage)
  })
})

function saidOf(content: FrozenContent) {
  const { ambiguities, ...said } = summarize(content, null)
  expect(ambiguities).toEqual([])
  return said
}
