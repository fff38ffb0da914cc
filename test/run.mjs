// `npm test`: installs and builds what is needed, then runs every test; those in a browser afterwards, one file at a time. Arguments go to
// vitest (`npm test -- shared/diff`). Closes with what failed, each with the beginning of its message, and a line `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ensureBuilt } from '../server/launch/build.mjs'
import { ensureInstalled } from '../server/launch/install.mjs'
import { root, runTool } from '../server/launch/node.mjs'

const args = process.argv.slice(2)
await ensureInstalled()
await ensureBuilt()

const reports = mkdtempSync(join(tmpdir(), 'penholder-test-'))
const totals = { passed: 0, failed: 0, skipped: 0 }
const failures = []
let code = 0
for (const name of ['vitest.config.ts', 'vitest.browser.config.ts']) {
  const report = join(reports, `${name}.json`)
  const outcome = await runTool('vitest/vitest.mjs', [
    'run',
    '--config',
    join('test', name),
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ])
  if (outcome !== 0) code = 1
  if (existsSync(report)) count(JSON.parse(readFileSync(report, 'utf8')))
  else code = 1
}
rmSync(reports, { recursive: true })

// A file that cannot be loaded fails without a failing test.
if (code !== 0 && totals.failed === 0) totals.failed = 1
if (totals.passed === 0) code = 1
for (const failure of failures) console.log(`FAILED ${failure}`)
console.log(
  `${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`,
)
process.exit(code)

function count({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  totals.passed += numPassedTests
  totals.failed += numFailedTests
  totals.skipped += numPendingTests + numTodoTests
  for (const file of testResults) {
    const name = relative(root, file.name)
    const failed = file.assertionResults.filter(({ status }) => status === 'failed')
    for (const { fullName, failureMessages } of failed)
      failures.push(`${name}: ${fullName}\n${beginning(failureMessages.join('\n'))}`)
    if (file.status === 'failed' && failed.length === 0)
      failures.push(`${name}\n${beginning(file.message)}`)
  }
}

/** Seed, path and value of a law stand in its first lines; a value can be a whole draft. */
function beginning(message) {
  return message.slice(0, 1500).replaceAll(/^/gmu, '    ')
}
