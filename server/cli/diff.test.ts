import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toJson } from '../../shared/exporters/to-json.ts'
import type { Comparison } from '../../shared/diff/comparison.ts'
import type { FrozenContent } from '../../shared/revisions/frozen-content.ts'
import { frozenContents } from '../../test/arbitraries.ts'
import { readWord } from '../../test/docx/read-word.ts'
import { run } from './diff.ts'

let folder = ''
let printed: string[] = []
let complaints: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'penholder-diff-'))
  printed = []
  complaints = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
  vi.spyOn(console, 'error').mockImplementation((line: string) => void complaints.push(line))
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

function save(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const [sample] = fc.sample(frozenContents('en'), { numRuns: 1, seed: 1 })
const content: FrozenContent = {
  ...sample!,
  title: 'Promoting partnerships',
  text: { paragraphs: [] },
}
const revised: FrozenContent = { ...content, title: 'Promoting effective partnerships' }

describe('penholder diff', () => {
  it('gives 0 for equal texts', async () => {
    const path = save('one.json', toJson(content))
    expect(await run([path, path])).toBe(0)
    expect(printed.join('\n')).toContain('The two texts are equal.')
  })

  it('gives 1 and marked words for different texts', async () => {
    expect(await run([save('old.json', toJson(content)), save('new.json', toJson(revised))])).toBe(
      1,
    )
    expect(printed.join('\n')).toContain('Promoting {+effective +}partnerships')
  })

  it('gives the whole comparison as JSON', async () => {
    const paths = [save('old.json', toJson(content)), save('new.json', toJson(revised))]
    expect(await run([...paths, '--json'])).toBe(1)
    const { changes, stats } = JSON.parse(printed.join('\n')) as Comparison
    expect(changes.map(({ of, op, old }) => [of, op, old])).toEqual([
      ['title', 'changed', 'Promoting partnerships'],
    ])
    expect(stats.changes).toBe(1)
  })

  it('compares texts that it has to import', async () => {
    const old =
      'The General Assembly,\n\nRecalling its resolution 62/176,\n\n1. Requests a report.\n'
    const paths = [save('old.txt', old), save('new.txt', old.replace('a report', 'a full report'))]
    expect(await run(paths)).toBe(1)
    expect(printed.join('\n')).toContain('{+full +}')
  })

  it('writes a Word file, a page, a patch and a PDF, and prints nothing', async () => {
    const texts = ['1. Requests a report.', '1. Requests a full report.']
    const [old, now] = texts.map((text, index) =>
      save(
        `${index}.txt`,
        `The General Assembly,\n\nRecalling its resolution 62/176,\n\n${text}\n`,
      ),
    )
    const out = (kind: string) => join(folder, `out.${kind}`)
    const args = ['docx', 'html', 'patch', 'pdf'].flatMap((kind) => [`--${kind}`, out(kind)])
    expect(await run([old!, now!, ...args])).toBe(1)
    expect(printed).toEqual([])
    const docx = readFileSync(out('docx'))
    expect(readWord(docx, 'reject').paragraphs.at(-1)!.text).toBe('Requests a report.')
    expect(readWord(docx, 'accept').paragraphs.at(-1)!.text).toBe('Requests a full report.')
    expect(readFileSync(out('html'), 'utf8')).toMatch(/Comparison of 1\.txt with 0\.txt/u)
    expect(readFileSync(out('patch'), 'utf8')).toContain('+Requests a full report.\n')
    expect(readFileSync(out('pdf'), 'latin1')).toMatch(/^%PDF-/u)
  })

  it('says that a file cannot be written', async () => {
    const path = save('one.json', toJson(content))
    expect(await run([path, path, '--html', join(folder, 'none', 'x.html')])).toBe(2)
    expect(complaints.join('')).toMatch(/cannot be written/u)
  })

  it.each([
    ['one file', ['missing.txt']],
    ['an option it does not know', ['a', 'b', '--colour']],
    ['a file that is not there', ['missing.txt', 'missing.txt']],
  ])('gives 2 and says why for %s', async (_, args) => {
    expect(await run(args)).toBe(2)
    expect(complaints.join('\n')).toMatch(/^penholder: \S/)
    expect(printed).toEqual([])
  })
})
