import type { Row } from './comparison.ts'
import type { TraceLine } from './trace-groups.ts'

/**
 * The lines in the order of a new version. What was gone already, or goes now, stands behind what it stood behind; behind what moved away
 * nothing stays. `successor` says what became of each line that was there, `lineOf` which line each row is now.
 */
export function orderLines(
  before: readonly TraceLine[],
  successor: ReadonlyMap<TraceLine, TraceLine>,
  rows: readonly Row[],
  lineOf: ReadonlyMap<Row, TraceLine>,
): readonly TraceLine[] {
  const there = new Set<TraceLine>()
  const moved = new Set<TraceLine>()
  const inOrder = rows
    .filter((row) => row.new.length > 0)
    .sort((a, b) => (a.new[0]?.index ?? 0) - (b.new[0]?.index ?? 0))
  for (const row of inOrder) {
    const line = lineOf.get(row)
    if (line) there.add(line)
    if (line && row.moved) moved.add(line)
  }
  const behind = new Map<TraceLine | null, TraceLine[]>()
  let last: TraceLine | null = null
  for (const line of before) {
    const now = successor.get(line) ?? line
    if (!there.has(now)) behind.set(last, [...(behind.get(last) ?? []), now])
    else if (!moved.has(now)) last = now
  }
  return [null, ...there].flatMap((line) => [
    ...(line ? [line] : []),
    ...new Set(behind.get(line) ?? []),
  ])
}
