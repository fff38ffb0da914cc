// Builds what is served and printed with, when its sources have changed: the client bundle and the print fonts.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findNode, root, run, runTool } from './node.mjs'

/** Exits the process with the tool's code when a build fails. */
export async function ensureBuilt() {
  await step('client/dist/.built', ['client', 'shared'], () =>
    runTool('vite/bin/vite.js', [
      'build',
      '--config',
      'client/vite.config.ts',
      '--logLevel',
      'warn',
    ]),
  )
  await step('templates/fonts/.built', ['server/print/fonts.ts'], () =>
    run(findNode(), ['--disable-warning=ExperimentalWarning', join(root, 'server/print/fonts.ts')]),
  )
}

async function step(stampName, sources, build) {
  const stamp = join(root, stampName)
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  for (const file of sources.flatMap(listFiles).sort())
    hash.update(file).update(readFileSync(join(root, file)))
  const now = hash.digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  console.log(`Building ${stampName.split('/.')[0]} ...`)
  const code = await build()
  if (code !== 0) process.exit(code)
  writeFileSync(stamp, now)
}

function listFiles(path) {
  const entries = path.includes('.')
    ? null
    : readdirSync(join(root, path), { withFileTypes: true, recursive: true })
  if (!entries) return [path]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
    .filter((file) => !file.startsWith(join('client', 'dist')) && !/\.test\.tsx?$/.test(file))
}
