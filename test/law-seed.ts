import { execFileSync } from 'node:child_process'

/**
 * The seed of every law in a run. A clean checkout gives the one its tree has, so that whoever runs a commit again sees the same values; a
 * tree that is being worked on gives none, and every run then tries others. `LAW_SEED=7` asks for one, `LAW_SEED=random` for none.
 */
export function lawSeed(root: string): number | undefined {
  const asked = process.env['LAW_SEED']
  if (asked === 'random') return undefined
  if (asked !== undefined) return seedAsked(asked)
  try {
    const git = (...args: string[]): string =>
      execFileSync('git', args, {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim()
    if (git('status', '--porcelain') !== '') return undefined
    return Number.parseInt(git('rev-parse', 'HEAD^{tree}').slice(0, 7), 16)
  } catch {
    return undefined // No repository, or no git: a copy of the files alone.
  }
}

function seedAsked(asked: string): number {
  const seed = Number(asked)
  if (!Number.isInteger(seed))
    throw new Error(`LAW_SEED is a whole number or "random", not "${asked}"`)
  return seed
}
