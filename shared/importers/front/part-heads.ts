// The heads of a Model UN paper that a viewer has put behind each other on one line: `FORUM: GA QUESTION OF: Harbours MAIN SUBMITTER: Peru`.
import { type NamedHead, readBareSubmitters, readNamedHead } from './named-heads.ts'

interface Placed {
  readonly text: string
}

/** The heads end within so many lines. */
const frontLines = 40
/** Two heads may be one and a title that has a colon. */
const fewestHeads = 3

/** Each head gets its line; all other lines are left as they are. */
export function partHeads<T extends Placed>(lines: readonly T[]): readonly T[] {
  if (!lines.slice(0, frontLines).some(({ text }) => cutHeads(text).length > 1)) return lines
  return lines.flatMap((line, at) => {
    if (at >= frontLines) return [line]
    return cutHeads(line.text).map((text) => ({ ...line, text }))
  })
}

/** `Submitted by France · Co-submitters: Kenya`: parted by a sign that a page sets between its facts. */
function cutBySigns(text: string): string[] | null {
  const parts = text.split(/(?<!\s)\s{1,200}[·•|]\s+/u)
  const isHead = (part: string) => readNamedHead(part) !== null || readBareSubmitters(part) !== null
  const filled = parts.every((part) => isHead(part) && readNamedHead(part)?.value !== '')
  return parts.length > 1 && filled ? parts : null
}

function cutHeads(text: string): string[] {
  return cutBySigns(text) ?? cutByWords(text)
}

function cutByWords(text: string): string[] {
  const first = readNamedHead(text)
  if (!first || first.value === '' || text.length > 2000) return [text]
  const capitals = isCapitals(text)
  const seen = new Set<NamedHead>([first.head])
  const places = [0]
  let colon = text.search(/[:：]/u)
  for (const { index } of text.matchAll(/(?<=\S) (?=\p{Lu}|\p{Script=Han}{2,6}[:：])/gu)) {
    if (index < colon) continue
    const rest = text.slice(index + 1)
    const named = readNamedHead(rest)
    if (!named || named.value === '' || isCapitals(rest) !== capitals) continue
    if (seen.has(named.head) && named.head !== 'sponsors') continue
    seen.add(named.head)
    colon = text.length - named.value.length
    places.push(index + 1)
  }
  if (!isEnough(places.length, seen)) return [text]
  return places.map((from, at) => text.slice(from, places[at + 1]).trim())
}

/** A paper may name those who sign it behind those who wrote it, and nothing else. */
function isEnough(count: number, seen: ReadonlySet<NamedHead>): boolean {
  return count >= fewestHeads || (seen.has('sponsors') && seen.has('signatories'))
}

/** Whether the words before the colon are in capitals. */
function isCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text.slice(0, text.search(/[:：]/u)))
}
