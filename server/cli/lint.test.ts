import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** The tests run under it; a run of vitest alone may stand on an older one. */
const node24 =
  Number(process.versions.node.split('.')[0]) >= 24
    ? process.execPath
    : join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
const folder = mkdtempSync(join(tmpdir(), 'penholder-lint-'))

function lint(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    node24,
    ['--disable-warning=ExperimentalWarning', join(root, 'server/cli.ts'), 'lint', ...args],
    { encoding: 'utf8', cwd: folder },
  )
  return { status, stdout, stderr }
}

function write(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const clean = 'The General Assembly,\n\nRecalling its resolution 70/1,\n\nDecides to act.\n'
const bracketed = clean.replace('to act', 'to [act]')

describe('penholder lint', () => {
  it('ends with 0 where nothing is found', () => {
    const { status, stdout } = lint(write('clean.txt', clean))
    expect({ status, stdout }).toMatchObject({ status: 0 })
    expect(stdout).toContain('Nothing was found')
  })

  it('ends with 1 and says where, what and by which rule', () => {
    const { status, stdout } = lint(write('broken.txt', clean.replace('70/1,', '70/1;')))
    expect(status).toBe(1)
    expect(stdout).toContain('PP 1: warning: This preambular paragraph should end with “,”.')
    expect(stdout).toContain('[preamble-end; Editorial Manual, preambular paragraphs]')
    expect(stdout).toContain('1 remark.')
  })

  it('writes one JSON object with every finding, its place and its fix', () => {
    const path = write('broken.json.txt', clean.replace('70/1,', '70/1;'))
    const { status, stdout } = lint(path, '--json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [
        {
          rule: 'preamble-end',
          severity: 'warning',
          source: 'manual-preamble',
          paragraph: 'PP 1',
          place: { kind: 'text' },
          fix: [{ replacement: ',' }],
        },
      ],
    })
    expect(JSON.parse(lint(write('clean2.txt', clean), '--json').stdout)).toEqual({ findings: [] })
  })

  it('takes brackets for left over only where the text is to be issued', () => {
    const path = write('bracketed.txt', bracketed)
    expect(lint(path).status).toBe(0)
    const issued = lint(path, '--for-issue')
    expect(issued.status).toBe(1)
    expect(issued.stdout).toContain('bracket-left')
  })

  it('says with its exit code what went wrong', () => {
    expect(lint()).toMatchObject({ status: 2, stdout: '' })
    expect(lint('a.txt', 'b.txt')).toMatchObject({ status: 2 })
    expect(lint(write('x.txt', clean), '--jsn')).toMatchObject({ status: 2 })
    expect(lint(join(folder, 'none.txt'))).toMatchObject({ status: 1, stdout: '' })
    expect(lint('--help')).toMatchObject({ status: 0, stderr: '' })
  })
})
