// Commands that are called by mistake: nothing is lost, and a sentence says what is wrong.
import { spawn } from 'node:child_process'
import { linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { run as convert } from './convert.ts'
import { run as diff } from './diff.ts'
import { run as inspect } from './inspect.ts'
import { run as print } from './print.ts'

const words =
  'The General Assembly,\n\nRecalling its resolution 74/1,\n\n1. Decides to remain seized.\n'
let folder = ''
let complaints: string[] = []
const at = (name: string) => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'penholder-misuse-'))
  complaints = []
  vi.spyOn(console, 'error').mockImplementation((line: string) => void complaints.push(line))
  writeFileSync(at('draft.txt'), words)
  writeFileSync(at('other.txt'), words.replace('74/1', '74/2'))
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

describe('what is read is not written over', () => {
  test.each<[string, (path: string) => Promise<number>, number]>([
    ['convert', (path) => convert([path, '--to', 'html', '-o', path]), 1],
    ['print', (path) => print([path, '-o', path]), 1],
    ['diff', (path) => diff([path, at('other.txt'), '--html', path]), 2],
    ['diff, the second', (path) => diff([at('other.txt'), path, '--docx', path]), 2],
  ])('%s', async (_name, run, code) => {
    expect(await run(at('draft.txt'))).toBe(code)
    expect(readFileSync(at('draft.txt'), 'utf8')).toBe(words)
    expect(complaints.join()).toContain('is the file that is read')
  })

  test('under another name of it', async () => {
    linkSync(at('draft.txt'), at('same.txt'))
    expect(await convert([at('draft.txt'), '--to', 'text', '-o', at('same.txt')])).toBe(1)
    expect(readFileSync(at('draft.txt'), 'utf8')).toBe(words)
  })
})

describe('what cannot be written is said', () => {
  test.each([
    ['into a folder that is not there', 'nowhere/out.html', 'its folder is not there'],
    ['into a file as if it were a folder', 'draft.txt/out.html', 'its folder is a file'],
    ['over a folder', '.', 'it is a folder'],
  ])('%s', async (_name, output, reason) => {
    expect(await convert([at('draft.txt'), '--to', 'html', '-o', at(output)])).toBe(1)
    expect(complaints.join()).toContain(reason)
  })

  test('samples into a file', async () => {
    expect(await print(['--samples', at('draft.txt')])).toBe(1)
    expect(complaints.join()).toContain('cannot be written')
  })
})

describe('what cannot be read is said', () => {
  test('a folder, a file that is not there, and one beneath a file', async () => {
    mkdirSync(at('folder'))
    for (const name of ['folder', 'nothing.txt', 'draft.txt/x'])
      expect(await inspect([at(name)])).toBe(1)
    expect(complaints.map((line) => line.replaceAll(folder, ''))).toEqual([
      'penholder inspect: /folder is a folder, not a file.',
      'penholder inspect: There is no file /nothing.txt.',
      'penholder inspect: There is no file /draft.txt/x.',
    ])
  })

  test.runIf(process.platform === 'linux')('a device that never ends', async () => {
    expect(await inspect(['/dev/zero'])).toBe(1)
    expect(complaints.join()).toContain('has more than 20 megabytes')
  })
})

describe('pipes', () => {
  const program = fileURLToPath(new URL('../cli.ts', import.meta.url))
  const start = (...args: readonly string[]) =>
    spawn(process.execPath, ['--no-warnings', program, ...args])

  test('a text is taken from standard input', async () => {
    const child = start('convert', '-', '--to', 'text')
    let out = ''
    child.stdout.on('data', (piece: Buffer) => void (out += piece.toString()))
    child.stdin.end(words)
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0)
    expect(out).toContain('Recalling its resolution 74/1,')
  })

  test('whoever stops reading is no failure', async () => {
    writeFileSync(at('long.txt'), `${words}2. Decides ${'to act and '.repeat(40_000)}to stop.`)
    const child = start('convert', at('long.txt'), '--to', 'text')
    let said = ''
    child.stderr.on('data', (piece: Buffer) => void (said += piece.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0)
    expect(said).toBe('')
  })
})
