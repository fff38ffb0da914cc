import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { paragraph } from '../../test/builders.ts'
import { readWord } from '../../test/docx/read-word.ts'
import { shortDraft } from '../../test/sample-contents.ts'
import { toJson } from '../../shared/exporters/to-json.ts'
import { run } from './convert.ts'

const japan = { sid: 'JPN:00000001', by: 'JPN' }
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'penholder-convert-'))
  const text = {
    paragraphs: [
      paragraph('a', 'operative', '', {
        runs: [
          { text: 'Urges', marks: { del: [japan] } },
          { text: 'Asks', marks: { ins: japan } },
          { text: ' all', marks: {} },
        ],
      }),
      paragraph('m', 'operative', '', { kind: 'move', ref: 'b', end: { ins: japan } }),
      paragraph('b', 'operative', 'Notes'),
    ],
  }
  writeFileSync(join(folder, 'draft.json'), toJson({ ...shortDraft('en'), text }))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

async function convert(to: string): Promise<string> {
  const out = join(folder, 'out')
  expect(await run([join(folder, 'draft.json'), '--to', to, '-o', out])).toBe(0)
  return readFileSync(out, 'utf8')
}

describe('penholder convert', () => {
  test('writes a text under negotiation without what is only proposed', async () => {
    const text = await convert('text')
    expect(text).toContain('1. Urges all\n')
    expect(text).toContain('2. Notes\n')
    expect(text).not.toContain('Asks')
  })

  test('writes its compilation, with what is proposed in brackets', async () => {
    expect(await convert('compilation')).toBe(
      'OP 1 [**Asks**] (Japan) [~~Urges~~] (Japan: delete) all\n\n[OP 2 to be placed here] (Japan)\n\nOP 2 Notes\n',
    )
  })

  test('writes a page of HTML, and the printed document', async () => {
    expect(await convert('html')).toMatch(/^<!doctype html>[^]*<em>Urges<\/em> all/u)
    expect(await convert('pdf')).toMatch(/^%PDF-/u)
  })

  test('keeps all of it in its own form', async () => {
    expect(await convert('json')).toBe(`${readFileSync(join(folder, 'draft.json'), 'utf8')}\n`)
  })

  test('keeps all of it in Akoma Ntoso, which every command reads', async () => {
    expect(await convert('akn')).toContain('<ins refersTo="#delegation-JPN"')
    const [from, to] = [join(folder, 'out'), join(folder, 'back.json')]
    expect(await run([from, '--to', 'json', '-o', to])).toBe(0)
    expect(readFileSync(to, 'utf8')).toBe(`${readFileSync(join(folder, 'draft.json'), 'utf8')}\n`)
  })

  test('writes a Word file with automatic numbers, which is not printed on a terminal', async () => {
    await convert('docx')
    const { paragraphs } = readWord(readFileSync(join(folder, 'out')), 'accept')
    expect(paragraphs.slice(-2)).toMatchObject([
      { style: 'UNOperative', number: '1.', text: 'Urges all' },
      { style: 'UNOperative', number: '2.', text: 'Notes' },
    ])
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(await run([join(folder, 'draft.json'), '--to', 'docx'])).toBe(2)
    vi.restoreAllMocks()
  })
})
