// Files that earlier Penholders wrote, one of the first that wrote any and one of some days later, by the commit they were written at.
// Whoever kept one can open it.
import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toAkn } from '../../shared/exporters/akn/to-akn.ts'
import { toJson } from '../../shared/exporters/to-json.ts'
import { fromAkn } from '../../shared/importers/akn/from-akn.ts'
import { fromJson } from '../../shared/importers/from-json.ts'
import { anyContent } from '../akn/contents.ts'

const folder = new URL('../fixtures/earlier-json/', import.meta.url)
const files = readdirSync(folder)

describe('our own JSON', () => {
  test('there are files of earlier versions', () => {
    expect(files.length).toBeGreaterThanOrEqual(3)
  })

  test.each(files)('%s is read, and is the same when it is written again', (file) => {
    const source = readFileSync(new URL(file, folder), 'utf8')
    const read = fromJson(source)
    if (!read.ok) throw new Error(`${read.problem.code} at ${read.problem.path}`)
    expect(toJson(read.value)).toBe(source)
    const again = fromAkn(toAkn(read.value), { newId: () => 'none' })
    expect(again).toMatchObject({ ok: true, value: { content: read.value } })
  })

  test('law: any content is read back as it was written', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const read = fromJson(toJson(content))
        expect(read.ok && toJson(read.value)).toBe(toJson(content))
      }),
      { numRuns: 300 },
    )
  })
})
