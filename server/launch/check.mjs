// `npm run check`: format, lint, types, unused code. The architecture and message checks are tests (test/architecture.test.ts,
// shared/i18n/messages.test.ts) and run here too, so that one command says whether a change may be committed.
import { ensureInstalled } from './install.mjs'
import { runTool } from './node.mjs'

const folders = ['client', 'server', 'shared', 'test']
/** @type {readonly [string, string, string[]][]} */
const steps = [
  ['format', 'oxfmt/bin/oxfmt', ['--check', ...folders]],
  ['lint', 'oxlint/bin/oxlint', ['--type-aware', ...folders]],
  ['types', 'typescript/bin/tsc', ['-p', '.']],
  ['types of shared', 'typescript/bin/tsc', ['-p', 'shared']],
  ['unused code', 'knip/bin/knip.js', []],
  [
    'architecture and messages',
    'vitest/vitest.mjs',
    ['run', '--config', 'test/vitest.config.ts', 'test/architecture', 'shared/i18n'],
  ],
]

await ensureInstalled()
let failed = 0
for (const [name, tool, args] of steps) {
  const code = await runTool(tool, args)
  console.log(`${code === 0 ? 'ok' : 'FAILED'}: ${name}`)
  if (code !== 0) failed += 1
}
process.exit(failed === 0 ? 0 : 1)
