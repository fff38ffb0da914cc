import { item } from './at.ts'
import type { MarkChange, TextRun } from './comparison.ts'
import type { BlockRow } from './diff-blocks.ts'
import { orderMarks, type FlatText, type MarkSpan } from './flat-text.ts'

/** Where kept words carry other marks than before. Changes that touch and say the same are one. */
export function compareMarks(row: BlockRow, old: FlatText, now: FlatText): MarkChange[] {
  const spans = { old: joinSpans(old, row.old), new: joinSpans(now, row.new) }
  const changes: MarkChange[] = []
  const add = (change: MarkChange) => {
    if (isEqual(change.old, change.new)) return
    const last = changes.at(-1)
    const joins =
      last?.to === change.from && isEqual(last.old, change.old) && isEqual(last.new, change.new)
    if (joins) changes[changes.length - 1] = { ...last, to: change.to }
    else changes.push(change)
  }
  for (const run of row.runs)
    if (run.op === 'kept') for (const change of meetSpans(run, spans.old, spans.new)) add(change)
  const change = endChange(row, old, now)
  if (change && !isEqual(change.old, change.new)) changes.push(change)
  return changes
}

function joinSpans(text: FlatText, indexes: readonly number[]): MarkSpan[] {
  let offset = 0
  return indexes.flatMap((index) => {
    const { marks, text: words } = item(text.paragraphs, index)
    const start = offset
    offset += words.length + 1
    return marks.map((span) => ({ ...span, from: span.from + start, to: span.to + start }))
  })
}

/** Every stretch of a kept run that has one set of marks on each side. */
function meetSpans(run: TextRun, old: readonly MarkSpan[], now: readonly MarkSpan[]): MarkChange[] {
  const shift = run.new[0] - run.old[0]
  const [from, to] = run.new
  const inRun = now.filter((span) => span.from < to && span.to > from)
  const others = old.filter((span) => span.from + shift < to && span.to + shift > from)
  return inRun.flatMap((span) =>
    others.flatMap((other) => {
      const start = Math.max(from, span.from, other.from + shift)
      const end = Math.min(to, span.to, other.to + shift)
      return start < end ? [{ from: start, to: end, old: other.marks, new: span.marks }] : []
    }),
  )
}

function endChange(row: BlockRow, old: FlatText, now: FlatText): MarkChange | null {
  const before = old.paragraphs[row.old.at(-1) ?? -1]
  const after = now.paragraphs[row.new.at(-1) ?? -1]
  if (!before || !after) return null
  const place = row.runs.at(-1)?.new[1] ?? 0
  return {
    from: place,
    to: place,
    old: orderMarks(before.paragraph.end),
    new: orderMarks(after.paragraph.end),
  }
}

function isEqual(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
