// Papers of students may number their paragraphs in brackets, `(1) Urges ...`, and what stands under them by both numbers, `(2.1)`. Where no paragraph has a
// plain number, these are the numbers; elsewhere such signs are those of sub-paragraphs or of notes.
import { readLabel } from '../body/printed-labels.ts'
import type { SourceLine } from './source-lines.ts'

/** Fewer may be the items of a list. */
const fewest = 2
const bracketed = /^\((\d{1,2})\)\s+(\S.*)$/su
const nested = /^\((\d{1,2}\.\d{1,2})\)\s+(\S.*)$/su

/** `decides`: for words with which an operative paragraph begins. Looks at every line once. */
export function plainNumbers(
  lines: readonly SourceLine[],
  decides: (text: string) => boolean,
): readonly SourceLine[] {
  const numbers = lines.flatMap(({ text }) => bracketed.exec(text) ?? []).length
  if (numbers === 0 || lines.some(({ text }) => readLabel(text)?.kind === 'number')) return lines
  let next = 1
  const own = new Set<SourceLine>()
  for (const line of lines) {
    const [, number, words = ''] = bracketed.exec(line.text) ?? []
    if (Number(number) !== next) continue
    if (next === 1 && !decides(words)) continue
    own.add(line)
    next++
  }
  const deciding = [...own].filter(({ text }) => decides(bracketed.exec(text)?.[2] ?? ''))
  if (deciding.length < fewest || deciding.length * 2 <= own.size) return lines
  return lines.map((line) => {
    if (own.has(line)) return renumber(line, bracketed)
    return nested.test(line.text) ? renumber(line, nested) : line
  })
}

/** What was printed is kept beside it. */
function renumber(line: SourceLine, shape: RegExp): SourceLine {
  const printed = `(${shape.exec(line.text)?.[1] ?? ''})`
  return { ...line, text: line.text.replace(shape, '$1. $2'), printed }
}
