import type { Row, RowSide } from './comparison.ts'
import type { TraceEvent, TraceRun } from './trace.ts'

/** A row while it is traced. The last entry of `sides` is that of the newest version. */
export interface TraceLine {
  sides: (readonly RowSide[])[]
  runs: readonly TraceRun[]
  events: readonly TraceEvent[]
}

/** Lines and rows of a comparison that have paragraphs in common. */
export interface Group {
  readonly lines: TraceLine[]
  readonly rows: Row[]
}

/** The lines that are still there, with the rows that tell what became of them. */
export function groupRows(lines: readonly TraceLine[], rows: readonly Row[]): Group[] {
  const groupOf = new Map<number, Group>()
  for (const line of lines) {
    const group = { lines: [line], rows: [] }
    for (const { index } of line.sides.at(-1) ?? []) groupOf.set(index, group)
  }
  for (const row of rows) {
    const [first, ...others] = new Set(row.old.flatMap(({ index }) => groupOf.get(index) ?? []))
    first?.rows.push(row)
    for (const other of others) if (first) joinGroups(groupOf, first, other)
  }
  return [...new Set(groupOf.values())]
}

function joinGroups(groupOf: Map<number, Group>, group: Group, other: Group): void {
  group.lines.push(...other.lines)
  group.rows.push(...other.rows)
  for (const { sides } of other.lines)
    for (const { index } of sides.at(-1) ?? []) groupOf.set(index, group)
}
