import { execFileSync } from 'node:child_process'

/**
 * What a commit is judged by. Whoever runs it again sees the same values, and a change turns red by what it changed, not by a value that was
 * waiting in a law it never touched. Such values are looked for apart, by `npm run laws`. The number means nothing; it is not chosen to pass.
 */
const SEED_OF_COMMITS = 20_200_304

/**
 * The seed of every law in a run. A clean checkout gives one and the same; a tree that is being worked on gives none, and every run then
 * tries other values. `LAW_SEED=7` asks for one, `LAW_SEED=random` for none.
 */
export function lawSeed(root: string): number | undefined {
  const asked = process.env['LAW_SEED']
  if (asked === 'random') return undefined
  if (asked !== undefined) return seedAsked(asked)
  return isClean(root) ? SEED_OF_COMMITS : undefined
}

function isClean(root: string): boolean {
  try {
    const changed = execFileSync('git', ['status', '--porcelain'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return changed.trim() === ''
  } catch {
    return true // No repository, or no git: a copy of the files alone, which nobody is working on.
  }
}

function seedAsked(asked: string): number {
  const seed = Number(asked)
  if (!Number.isInteger(seed))
    throw new Error(`LAW_SEED is a whole number or "random", not "${asked}"`)
  return seed
}
