// Runs one TypeScript file under Node 24: `node server/launch/run.mjs server/cli.ts print draft.txt`.
// Paths in the arguments are relative to where the command was called, which npm keeps in INIT_CWD.
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { findNode, root, run } from './node.mjs'

const [file, ...args] = process.argv.slice(2)
await ensureInstalled()
process.exit(
  await run(findNode(), ['--disable-warning=ExperimentalWarning', join(root, file), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  }),
)
