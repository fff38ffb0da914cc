// Who may import whom, as a table. The compiler keeps Node and the DOM out of shared and the linter finds cycles; this finds the rest,
// and fails when it has read nothing.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = new URL('..', import.meta.url).pathname

/** Top folders; tests may import test. */
const top: Readonly<Record<string, readonly string[]>> = {
  shared: ['shared'],
  server: ['server', 'shared'],
  client: ['client', 'shared'],
  test: ['test', 'shared', 'server', 'client'],
}

/** Folders of shared, in the order of its README: each may import itself and these. `.` is a file of shared itself. */
const inShared: Readonly<Record<string, readonly string[]>> = {
  '.': [],
  document: ['.'],
  numbering: ['.', 'document'],
  sponsors: ['.', 'document'],
  grammar: ['.', 'document', 'numbering', 'sponsors'],
  revisions: ['.', 'document', 'sponsors'],
  negotiation: ['.', 'document', 'numbering', 'sponsors', 'grammar'],
  record: ['.', 'document', 'sponsors', 'revisions', 'negotiation'],
  protocol: [
    '.',
    'document',
    'sponsors',
    'grammar',
    'adoption',
    'revisions',
    'negotiation',
    'record',
    'diff',
    'lint',
    'importers',
  ],
  diff: ['.', 'document', 'numbering', 'sponsors', 'grammar', 'revisions'],
  adoption: ['.', 'document', 'sponsors', 'grammar'],
  oral: ['.', 'document', 'numbering', 'grammar', 'diff'],
  gate: ['.', 'document', 'negotiation', 'protocol'],
  importers: ['.', 'document', 'numbering', 'grammar', 'sponsors', 'revisions'],
  exporters: [
    '.',
    'document',
    'numbering',
    'grammar',
    'sponsors',
    'revisions',
    'diff',
    'oral',
    'adoption',
    'negotiation',
  ],
  lint: ['.', 'document', 'numbering', 'grammar', 'sponsors', 'revisions', 'importers'],
  i18n: ['.', 'document', 'numbering', 'negotiation'],
}

interface Import {
  readonly from: string
  readonly to: string
}

const files = Object.keys(top).flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('client/dist')),
)

const imports: readonly Import[] = files.flatMap((file) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
    (match) => ({ from: file, to: normalize(join(dirname(file), match[1] ?? '')) }),
  ),
)

const isTest = (file: string) => file.startsWith('test/') || /\.test\.tsx?$/.test(file)

function folderOf(file: string): string {
  const parts = file.split('/')
  return parts.length === 2 ? '.' : (parts[1] ?? '.')
}

describe('the layout', () => {
  it('has been read', () => {
    expect(files.length).toBeGreaterThan(150)
    expect(imports.length).toBeGreaterThan(files.length)
    for (const folder of Object.keys(top))
      expect(files.some((file) => file.startsWith(folder))).toBe(true)
  })

  it('lets server and client import shared, and nothing back', () => {
    const wrong = imports.filter(({ from, to }) => {
      const allowed = isTest(from) ? top['test'] : top[from.split('/')[0] ?? '']
      return !allowed?.includes(to.split('/')[0] ?? '')
    })
    expect(wrong).toEqual([])
  })

  it('keeps the order of the folders in shared', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (!from.startsWith('shared/') || isTest(from) || !to.startsWith('shared/')) return false
      const [mine, theirs] = [folderOf(from), folderOf(to)]
      return mine !== theirs && !inShared[mine]?.includes(theirs)
    })
    expect(wrong).toEqual([])
    const folders = new Set(files.filter((file) => file.startsWith('shared/')).map(folderOf))
    expect([...folders].sort()).toEqual(Object.keys(inShared).sort())
  })

  it('has no attics and no index files', () => {
    expect(
      files.filter((file) =>
        /(^|\/)(index|utils?|helpers?|types|constants|misc)\.tsx?$/.test(file),
      ),
    ).toEqual([])
  })

  it('names every test that never runs', () => {
    const quiet = files.filter(
      (file) =>
        isTest(file) &&
        /\b(it|test|describe)\.(skip|only|todo|fails)\b/.test(
          readFileSync(join(root, file), 'utf8').replace(/describe\.\(skip\|only.*/, ''),
        ),
    )
    expect(quiet.filter((file) => file !== 'test/architecture.test.ts')).toEqual([])
  })
})
