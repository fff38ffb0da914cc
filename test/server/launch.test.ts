// The first command of a fresh clone installs before it runs. A program that reads what the command prints must read that alone.
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const launch = fileURLToPath(new URL('../../server/launch', import.meta.url))

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'penholder-launch-'))
  for (const name of ['bin', 'node_modules', 'server']) mkdirSync(join(folder, name))
  cpSync(launch, join(folder, 'server', 'launch'), { recursive: true })
  writeFileSync(join(folder, 'package-lock.json'), '{}')
  writeFileSync(join(folder, 'command.ts'), 'console.log(JSON.stringify({ read: true }))')
  putNpm('echo "added 232 packages"')
})

afterEach(() => rmSync(folder, { recursive: true }))

describe.skipIf(process.platform === 'win32')('the first command after cloning', () => {
  it('prints only what it is asked for, and says on the side that it installs', () => {
    const first = call()
    expect(first.stdout).toBe('{"read":true}\n')
    expect(first.stderr).toMatch(/^Installing .*\nadded 232 packages\n$/)
    expect(call()).toMatchObject({ stdout: '{"read":true}\n', stderr: '', status: 0 })
  })

  it('ends with the code of npm where that fails, and installs again the next time', () => {
    putNpm('echo "no network"; exit 7')
    expect(call()).toMatchObject({ stdout: '', status: 7 })
    putNpm('true')
    expect(call()).toMatchObject({ stdout: '{"read":true}\n', status: 0 })
  })
})

function putNpm(does: string): void {
  const npm = join(folder, 'bin', 'npm')
  writeFileSync(npm, `#!/bin/sh\n${does}\n`)
  chmodSync(npm, 0o755)
}

function call() {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(folder, 'server', 'launch', 'run.mjs'), 'command.ts'],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        INIT_CWD: folder,
        PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}`,
      },
    },
  )
  return { stdout, stderr, status }
}
