// `npm run laws -- 20`: every law with twenty seeds that nobody has tried, one run after another. Whatever follows the number goes to vitest
// (`npm run laws -- 20 shared/diff`). Names the seeds that failed; each is run again with `LAW_SEED=seed npm test -- file`.
import { randomInt } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root, runTool } from '../server/launch/node.mjs'

const [times = '1', ...paths] = process.argv.slice(2)
if (!/^\d+$/u.test(times)) {
  console.error(`How many seeds? "${times}" is no number.`)
  process.exit(2)
}
const tests = ['client', 'server', 'shared', 'test'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter((name) => name.endsWith('.test.ts') && !name.startsWith(join('test', 'browser'))),
)
const laws = tests.filter((file) =>
  /\bfc\.(?:assert|check)\b/u.test(readFileSync(join(root, file), 'utf8')),
)
const files =
  paths.length === 0 ? laws : laws.filter((file) => paths.some((path) => file.includes(path)))
const failed = []
for (let n = 0; n < Number(times); n += 1) {
  const seed = randomInt(1, 2 ** 31)
  console.log(`seed ${seed}: ${files.length} files of laws, ${n + 1} of ${times}`)
  process.env.LAW_SEED = String(seed)
  const outcome = await runTool('vitest/vitest.mjs', [
    'run',
    '--config',
    'test/vitest.config.ts',
    '--reporter=dot',
    ...files,
  ])
  if (outcome !== 0) failed.push(seed)
}
console.log(failed.length === 0 ? 'every law held' : `failed by: ${failed.join(', ')}`)
process.exit(failed.length === 0 ? 0 : 1)
