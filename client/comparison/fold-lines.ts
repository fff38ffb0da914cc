// The changes alone, with a word on how much lies between them.
import type { ComparedLine } from './comparison-rows.ts'
import { rowStop } from './stops.ts'

export interface Gap {
  readonly type: 'gap'
  /** Of the first row that is left out. */
  readonly index: number
  readonly count: number
  /** How many of them changed in ways that are not shown now. */
  readonly changed: number
}

/** A ghost is shown with its paragraph. Sections that a shown paragraph stands under are not known here, so headings go as others do. */
export function foldUnchanged(
  lines: readonly ComparedLine[],
  shown: ReadonlySet<string>,
): (ComparedLine | Gap)[] {
  const folded: (ComparedLine | Gap)[] = []
  for (const line of lines) {
    if (shown.has(rowStop(line.index))) {
      folded.push(line)
      continue
    }
    if (line.type === 'ghost') continue
    const last = folded.at(-1)
    const changed = line.kinds.size > 0 ? 1 : 0
    if (last?.type === 'gap')
      folded[folded.length - 1] = {
        ...last,
        count: last.count + 1,
        changed: last.changed + changed,
      }
    else folded.push({ type: 'gap', index: line.index, count: 1, changed })
  }
  return folded
}
