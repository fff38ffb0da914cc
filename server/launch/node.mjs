// Which Node runs Penholder. The code is TypeScript that Node 24 runs as it stands; machines still have
// Node 20. The binaries come from npm as locked, per-platform packages (no install script is needed, so
// `ignore-scripts` does not break them).
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** The path of a Node of at least version 24: this one, or the one npm installed. Throws when there is none. */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const packages = [
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ]
  for (const folder of packages) {
    const path = join(root, 'node_modules', folder, 'bin', name)
    if (existsSync(path)) return path
  }
  throw new Error(
    `Penholder needs Node 24 and npm has none for ${process.platform} ${process.arch}. Install Node 24 or later and try again.`,
  )
}

/** Runs a command to its end with the terminal attached; gives its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', cwd: root, ...options })
    const pass = (signal) => child.kill(signal)
    process.on('SIGINT', pass)
    process.on('SIGTERM', pass)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      resolve(code ?? (signal ? 128 : 1))
    })
  })
}

/** Runs a program that npm installed, under the right Node. */
export function runTool(name, args) {
  return run(findNode(), [join(root, 'node_modules', ...name.split('/')), ...args])
}
