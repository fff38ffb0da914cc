// `npm start`: install if needed, build if needed, serve.
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { findNode, root, run } from './node.mjs'

const args = process.argv.slice(2)
await ensureInstalled()
await ensureBuilt()
process.exit(
  await run(findNode(), [
    '--disable-warning=ExperimentalWarning',
    join(root, 'server', 'cli.ts'),
    'serve',
    ...(args.includes('--no-demo') || process.env.NODE_ENV === 'production' ? [] : ['--demo']),
    ...args.filter((arg) => arg !== '--no-demo' && arg !== '--demo'),
  ]),
)
