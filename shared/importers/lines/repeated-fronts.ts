// Papers of students repeat on each page what stands over the first, `Code: GA3/1/4` over `Committee: ...` and `Topic: ...`, and extraction leaves it
// within the text. Another paper in the same source begins so too: over its own sponsors, or over the words that open it.
import type { Furniture } from '../imported-document.ts'
import { readNamedHead } from '../front/named-heads.ts'
import { readLabel } from '../body/printed-labels.ts'
import type { SourceLine } from './source-lines.ts'

/** No front has more lines. */
const frontLines = 20
/** One line alone may be part of the text. */
const fewest = 2

export function markRepeatedFronts(
  lines: readonly SourceLine[],
  found: Map<number, Furniture>,
): void {
  const above = lines.slice(0, frontLines)
  const opening = above.findIndex(({ text }) => isOfText(text))
  const front = new Map<string, number>()
  above.slice(0, opening < 0 ? frontLines : opening).forEach(({ text }, at) => {
    if (!front.has(text)) front.set(text, at)
  })
  const opens = (text: string) => opening >= 0 && text === above[opening]?.text
  for (let at = fewest; at < lines.length; at++) {
    const length = lengthOfRun(lines, at, front)
    if (length < fewest || beginsPaper(lines, at + length, opens)) continue
    for (let index = at; index < at + length; index++) found.set(index, 'running-head')
    at += length - 1
  }
}

/** So many lines from there on say what as many in the front say, one of them with the name of what it is. */
function lengthOfRun(
  lines: readonly SourceLine[],
  from: number,
  front: ReadonlyMap<string, number>,
): number {
  const first = front.get(lines[from]?.text ?? '')
  if (first === undefined || first >= from) return 0
  let length = 0
  while (front.get(lines[from + length]?.text ?? '') === first + length) length++
  const run = lines.slice(from, from + length)
  return run.some(({ text }) => isNamed(text)) ? run.length : 0
}

/** Further heads below, or the line that opens the text under the front. */
function beginsPaper(
  lines: readonly SourceLine[],
  below: number,
  opens: (text: string) => boolean,
): boolean {
  if (isNamed(lines[below]?.text ?? '')) return true
  return lines.slice(below, below + frontLines).some(({ text }) => opens(text))
}

function isOfText(text: string): boolean {
  return /[.。;；:：,，،]$/u.test(text) || readLabel(text) !== null
}

function isNamed(text: string): boolean {
  const named = readNamedHead(text)
  return named !== null && named.value !== ''
}
