// Installs the locked packages once per lock file, so that the first `npm start` or `npm test` needs nothing before it.
// Not `npm ci`: it refuses a lock file that does not list the binaries of every platform, and a registry mirror may not have them all.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './node.mjs'

const stamp = join(root, 'node_modules', '.penholder-lock')

/**
 * Exits the process with npm's code when the installation fails. What is said goes to standard error: what is called first may be
 * `inspect --json`, whose standard output a program reads.
 */
export async function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.error('Installing (once, about a minute) ...')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const code = await run(
    npm,
    ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      shell: process.platform === 'win32',
      stdio: ['inherit', 2, 2],
    },
  )
  if (code !== 0) process.exit(code)
  writeFileSync(stamp, lock)
}
