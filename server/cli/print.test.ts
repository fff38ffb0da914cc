import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { needs } from '../../test/needs.ts'
import { readPages } from '../../test/read-pdf.ts'
import { shortDraft } from '../../test/sample-contents.ts'
import { toJson } from '../../shared/exporters/to-json.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { run } from './print.ts'

let folder = ''
let complaints: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'penholder-print-'))
  complaints = []
  vi.spyOn(console, 'error').mockImplementation((line: string) => void complaints.push(line))
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

function save(content: FrozenContent): string {
  const path = join(folder, 'draft.json')
  writeFileSync(path, toJson(content))
  return path
}

const out = () => join(folder, 'out.pdf')

describe('penholder print', () => {
  test('writes the same PDF every time', async () => {
    const file = save(shortDraft('zh'))
    expect(await run([file, '-o', out()])).toBe(0)
    const first = readFileSync(out())
    expect(await run([file, '--output', out(), '--standard', 'ua-1'])).toBe(0)
    expect(readFileSync(out()).equals(first)).toBe(true)
    expect(await run([file, '-o', out(), '--standard', 'a-2a', '--paper', 'a4'])).toBe(0)
    expect(readFileSync(out()).equals(first)).toBe(false)
    expect(complaints).toEqual([])
  })

  test.skipIf(!needs('pdftotext'))(
    'a draft without a symbol, or with --draft, says that it is one',
    async () => {
      const head = async (file: string, ...options: string[]) => {
        expect(await run([file, '-o', out(), ...options])).toBe(0)
        return readPages(readFileSync(out()), 'seen').join('\n')
      }
      const statement = 'Draft, not an issued document'
      expect(await head(save(shortDraft('en')))).not.toContain(statement)
      expect(await head(save(shortDraft('en')), '--draft')).toContain(statement)
      expect(await head(save(shortDraft('en', { symbol: null })))).toContain(statement)
    },
  )

  test.skipIf(!needs('pdftotext'))('prints what changed from an older text', async () => {
    const older = join(folder, 'older.json')
    writeFileSync(older, toJson(shortDraft('en', { symbol: 'E/CN.7/2020/L.2' })))
    const file = save(shortDraft('en'))
    expect(await run([file, '-o', out(), '--marked-against', older])).toBe(0)
    const [first] = readPages(readFileSync(out()), 'written')
    expect(first).toContain('Comparison of E/CN.7/2020/L.2/Rev.1 with E/CN.7/2020/L.2')
    expect(await run([file, '-o', out(), '--marked-against', join(folder, 'none')])).toBe(1)
  })

  test('names the characters that cannot be printed and writes nothing', async () => {
    const draft = shortDraft('en')
    const [title, ...rest] = draft.text.paragraphs
    const smiling = { ...title!, runs: [{ text: 'Smile \u{1F600}', marks: {} }] }
    const file = save({ ...draft, text: { paragraphs: [smiling, ...rest] } })
    expect(await run([file, '-o', out()])).toBe(1)
    expect(complaints.join()).toContain('\u{1F600} (U+1F600)')
    expect(existsSync(out())).toBe(false)
  })

  test('a file that is not there, or a folder that is not, is refused', async () => {
    expect(await run([join(folder, 'none.txt'), '-o', out()])).toBe(1)
    expect(await run([save(shortDraft('en')), '-o', join(folder, 'no', 'out.pdf')])).toBe(1)
    expect(complaints).toHaveLength(2)
  })

  test.each([
    [[]],
    [['a.txt']],
    [['a.txt', 'b.txt', '-o', 'c.pdf']],
    [['a.txt', '-o', 'c.pdf', '--standard', 'x']],
    [['a.txt', '-o', 'c.pdf', '--paper', 'legal']],
    [['a.txt', '-o', 'c.pdf', '--wrong']],
  ])('misuse: %j', async (args) => {
    expect(await run(args)).toBe(2)
    expect(complaints.join()).toContain('penholder print FILE')
  })
})
