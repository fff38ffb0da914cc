// Heads and feet of pages beside the number of the page, where nothing else shows the pages: `1` over `Model Conference 2020`. They stand
// over the text too, or come again.
import type { Furniture } from '../imported-document.ts'
import type { SourceLine } from './source-lines.ts'

/** What a conference prints on every page stands among so many lines at the top. */
const topLines = 3
const pageNumber = /^(?:Page |p\. ?)?\d{1,3}$/iu
const [shortest, longest] = [8, 120]

/** Marks the head and the number beside it. `isText`: for a line that may be one of the text. */
export function markNumberedHeads(
  lines: readonly SourceLine[],
  found: Map<number, Furniture>,
  isText: (text: string) => boolean,
): void {
  const top = new Set(lines.slice(0, topLines).map(({ text }) => text))
  const heads = lines.flatMap(({ text, row }, index) => {
    const length = text.length >= shortest && text.length <= longest
    if (row || index < topLines || !length || !/\p{L}{2}/u.test(text) || isText(text)) return []
    const number = [index - 1, index + 1].find((at) => isNumber(lines[at]))
    return number === undefined ? [] : [{ index, number, text }]
  })
  const again = Map.groupBy(heads, ({ text }) => text)
  for (const { index, number, text } of heads) {
    const same = again.get(text) ?? []
    const counted = same.map((head) => Number(/\d+/u.exec(lines[head.number]?.text ?? '')?.[0]))
    const counts =
      same.length > 1 && counted.every((n, at) => at === 0 || n > (counted[at - 1] ?? 0))
    if (!top.has(text) && !counts) continue
    found.set(index, 'running-head')
    if (!found.has(number)) found.set(number, 'page-number')
  }
}

function isNumber(line: SourceLine | undefined): boolean {
  return line !== undefined && pageNumber.test(line.text)
}
