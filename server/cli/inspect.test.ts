import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const seeds = {
  draft: join(root, 'test/fixtures/seeds/003_a150d568316fcdfb.txt'),
  resolution: join(root, 'test/fixtures/seeds/004_c5d7be3b9776c13d.txt'),
  report: join(root, 'test/fixtures/seeds/002_490726218851a698.txt'),
}
/** The tests run under it; a run of vitest alone may stand on an older one. */
const node24 =
  Number(process.versions.node.split('.')[0]) >= 24
    ? process.execPath
    : join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
const folder = mkdtempSync(join(tmpdir(), 'penholder-cli-'))

function penholder(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    node24,
    ['--disable-warning=ExperimentalWarning', join(root, 'server/cli.ts'), ...args],
    { encoding: 'utf8', cwd: folder },
  )
  return { status, stdout, stderr }
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function inspect(path: string): unknown {
  const { status, stdout } = penholder('inspect', path, '--json')
  expect(status).toBe(0)
  return JSON.parse(stdout)
}

describe('penholder inspect', () => {
  it('gives the figures of a draft resolution', () => {
    expect(inspect(seeds.draft)).toMatchObject({
      kind: 'draft-resolution',
      language: 'zh',
      symbol: null,
      body: 'CND',
      session: 63,
      sponsors: ['GEO', 'HND', 'JPN', 'PRY', 'USA'],
      label: '决议修订草案',
      preambular: 21,
      operative: 13,
      subparagraphs: 0,
      sections: 0,
      footnotes: 10,
      footnoteReferences: 11,
      adoption: null,
      ambiguities: [],
    })
  })

  it('gives the figures of an adopted resolution and of a report', () => {
    expect(inspect(seeds.resolution)).toMatchObject({
      kind: 'resolution',
      preambular: 14,
      operative: 48,
      subparagraphs: 2,
      sections: 2,
      footnotes: 21,
      footnoteReferences: 33,
      adoption: { date: '2008-12-18', meeting: 71 },
    })
    expect(inspect(seeds.report)).toMatchObject({
      kind: 'report',
      symbol: 'A/74/129',
      numbered: 102,
      footnotes: 4,
      footnoteReferences: 4,
    })
  })

  it('writes lines for people without --json', () => {
    const { status, stdout } = penholder('inspect', seeds.draft)
    expect(status).toBe(0)
    expect(stdout).toContain('preambular:     21')
    expect(stdout).toContain('footnotes:      10, referred to 11 times')
  })

  it('reads other encodings and refuses what is no text', () => {
    const text = 'The General Assembly,\n\nRecalling its resolution 70/1,\n\n1. Decides to act.\n'
    const utf16 = write('utf16.txt', Buffer.from(`\uFEFF${text}`, 'utf16le'))
    expect(inspect(utf16)).toMatchObject({ language: 'en', preambular: 1, operative: 1 })
    const gb18030 = write(
      'gb.txt',
      Buffer.from('b4f3bbe1a3ac0abbd8b9cbc6e4beF6d2e9a3ac0a'.toLowerCase(), 'hex'),
    )
    expect(inspect(gb18030)).toMatchObject({ language: 'zh', preambular: 1 })
    const binary = write(
      'noise.bin',
      Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251),
    )
    expect(penholder('inspect', binary)).toMatchObject({ status: 1, stdout: '' })
  })

  it('says with its exit code what went wrong', () => {
    expect(penholder('inspect', join(folder, 'none.txt'))).toMatchObject({ status: 1, stdout: '' })
    expect(penholder('inspect', folder).stderr).toContain('is a folder')
    expect(penholder('inspect', write('empty.txt', '')).stderr).toContain('is empty')
    expect(penholder('inspect')).toMatchObject({ status: 2, stdout: '' })
    expect(penholder('inspect', seeds.draft, '--jsn')).toMatchObject({ status: 2 })
    expect(penholder('inspct', seeds.draft)).toMatchObject({ status: 2 })
    expect(penholder('toString')).toMatchObject({ status: 2 })
    expect(penholder()).toMatchObject({ status: 2 })
    expect(penholder('inspect', '--help')).toMatchObject({ status: 0, stderr: '' })
    expect(penholder('--help').stdout).toContain('inspect')
  })
})

describe('penholder convert', () => {
  it('writes a file that is read as the same document, and the same bytes again', () => {
    const json = join(folder, 'draft.json')
    expect(penholder('convert', seeds.draft, '--to', 'json', '-o', json)).toMatchObject({
      status: 0,
      stdout: '',
    })
    const again = penholder('convert', json, '--to', 'json')
    expect(again.stdout).toBe(readFileSync(json, 'utf8'))
    expect(inspect(json)).toMatchObject({ preambular: 21, operative: 13, footnoteReferences: 11 })
  })

  it('writes text that reads back to the same figures', () => {
    const text = write('draft.txt', penholder('convert', seeds.resolution, '--to', 'text').stdout)
    expect(inspect(text)).toMatchObject({
      kind: 'resolution',
      preambular: 14,
      operative: 48,
      subparagraphs: 2,
      sections: 2,
      footnotes: 21,
      footnoteReferences: 33,
      resolutionNumber: '63/197',
    })
  })

  it('says with its exit code what went wrong', () => {
    expect(penholder('convert', seeds.draft)).toMatchObject({ status: 2 })
    expect(penholder('convert', seeds.draft, '--to', 'rtf')).toMatchObject({ status: 2 })
    expect(penholder('convert', seeds.draft, '--to', 'constructor')).toMatchObject({ status: 2 })
    const nowhere = join(folder, 'no-folder', 'out.txt')
    expect(penholder('convert', seeds.draft, '--to', 'text', '-o', nowhere)).toMatchObject({
      status: 1,
    })
    const broken = write('broken.json', '{"format":"penholder/1"}')
    expect(penholder('convert', broken, '--to', 'text').stderr).toContain('json-invalid')
  })
})
