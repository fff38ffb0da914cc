// The line in brackets under the title of an adopted text, broken by the width of a page: `[on the report of the Special Political and
// Decolonization Committee` over `(A/50/605)]`.
import { joinLines } from '../lines/join-lines.ts'
import type { BodyLine } from '../notes/note-zones.ts'

const opened = /^[[［][^\]］]{4,200}$/u
const closed = /^[^[［]{1,200}[\]］]$/u

export function joinBrackets(lines: readonly BodyLine[], figuresOff: boolean): readonly BodyLine[] {
  return lines.reduce<BodyLine[]>((joined, line) => {
    const above = joined.at(-1)
    if (!above || !opened.test(above.text) || !closed.test(line.text) || line.gap > 1)
      return [...joined, line]
    const text = joinLines(above.text, line.text, figuresOff)
    return [...joined.slice(0, -1), { ...above, text }]
  }, [])
}
