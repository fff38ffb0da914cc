// The signs of notes that a source has lost. Where a space sets each apart from the word before it, one such figure may be a number of the
// sentence, several that rise one by one are not; nor are several that are fused with words, as they stand in one page of a document.
import type { Candidate } from './reference-candidates.ts'

/** So many figures between spaces that rise one by one are no numbers of the sentences; so many that are fused with words. */
const fewest = { apart: 3, fused: 2 }

interface Link<T> {
  readonly one: T
  readonly above: Link<T> | null
  readonly length: number
}

/** They go on from any number: the source may be a part of a document. */
export function findApart<T extends Candidate>(all: readonly T[], chosen: ReadonlySet<T>): T[] {
  const apart = all.filter(({ weight, ...one }) => one.apart && !one.listed && weight >= 1)
  return findRun(
    apart.filter((one) => !chosen.has(one)),
    fewest.apart,
  )
}

/** `sessions10 and plans11, of States12`. */
export function findFused<T extends Candidate>(all: readonly T[]): T[] {
  const fused = all.filter(({ weight, ...one }) => !one.apart && !one.explicit && weight >= 7)
  return findRun(fused, fewest.fused)
}

/** So many figures fused with words, one of them behind a stop at least, are no slip of a writer: `cabin3, deck9` has none there. */
const fewestSure = 3
const sure = 7
/** Beside them such figures as these are signs too: those behind a year. */
const likely = 3

/** One passage of a document has its signs out of their order, `the report;6`, `the Declaration8 adopted`: in any order, none of them counts anything. */
export function findSure<T extends Candidate>(all: readonly T[]): T[] {
  const fused = all.filter(({ apart, explicit, listed }) => !apart && !explicit && !listed)
  const certain = fused.filter(({ weight, sign }) => weight >= sure && /^\d/u.test(sign))
  const stopped = certain.some(({ weight }) => weight > sure)
  return certain.length < fewestSure || !stopped
    ? []
    : fused.filter(({ weight }) => weight >= likely)
}

function findRun<T extends Candidate>(all: readonly T[], least: number): T[] {
  const runs = new Map<number, Link<T>>()
  for (const one of all) {
    const number = Number(one.sign)
    const above = runs.get(number - 1) ?? null
    const length = (above?.length ?? 0) + 1
    if (length > (runs.get(number)?.length ?? 0)) runs.set(number, { one, above, length })
  }
  const longest = [...runs.values()].toSorted((a, b) => b.length - a.length)[0]
  return longest && longest.length >= least ? membersOf(longest) : []
}

function membersOf<T>(last: Link<T>): T[] {
  const members: T[] = []
  for (let link: Link<T> | null = last; link; link = link.above) members.unshift(link.one)
  return members
}
