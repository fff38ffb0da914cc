// A letter, a telegram or a book that gives the whole of a resolution sets it between quotation marks: one before the subject line, perhaps one
// before every paragraph, one behind the last. They are no words of the text.
import type { FurnitureLine } from '../imported-document.ts'

interface Placed {
  readonly number: number
  readonly text: string
}

interface Zones<Line> {
  readonly body: readonly Line[]
  readonly furniture: readonly FurnitureLine[]
}

const closers: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['‘', '’'],
  ['«', '»'],
  ['„', '“'],
])

/** Looks at every line twice. `isSubject`: for the subject line of a resolution, by the line below. */
export function takeWholeQuotes<Line extends Placed, Z extends Zones<Line>>(
  zones: Z,
  isSubject: (text: string, below: string | undefined) => boolean,
): Z {
  const { body } = zones
  const from = body.findIndex(({ text }, at) => {
    const closer = closers.get(text.charAt(0))
    if (closer === undefined || text.slice(1).includes(closer)) return false
    const below = body[at + 1]?.text
    return isSubject(text.slice(1).trim(), below && withoutMark(below, text.charAt(0)))
  })
  const opener = body[from]?.text.charAt(0) ?? ''
  const closer = closers.get(opener)
  if (from < 0 || closer === undefined) return zones
  const last = body.findLastIndex(({ text }, at) => at > from && closes(text, opener, closer))
  const taken: FurnitureLine[] = []
  const lines = body.map((line, at) => {
    const opened = at < from ? line.text : withoutMark(line.text, opener)
    const text = at === last ? withoutMarks(line.text, opener, closer) : opened
    if (text === line.text) return line
    taken.push({ line: line.number, text: opener, what: 'ornament' })
    return { ...line, text }
  })
  return { ...zones, body: lines, furniture: [...zones.furniture, ...taken] }
}

/** A line that is opened and closed again quotes words of its own. */
function withoutMark(text: string, opener: string): string {
  const closer = closers.get(opener) ?? ''
  return text.startsWith(opener) && !text.slice(1).includes(closer) ? text.slice(1).trim() : text
}

/** The sign of a note may stand behind it. */
function closes(text: string, opener: string, closer: string): boolean {
  const end = text.search(endOf(closer))
  if (end < 0) return false
  const inside = text.slice(text.startsWith(opener) ? 1 : 0, end)
  return opener === closer ? !inside.includes(` ${opener}`) : !inside.includes(opener)
}

/** Of the last paragraph. */
function withoutMarks(text: string, opener: string, closer: string): string {
  const from = text.startsWith(opener) ? 1 : 0
  const end = text.search(endOf(closer))
  return (text.slice(from, end) + text.slice(end + 1)).trim()
}

function endOf(closer: string): RegExp {
  return new RegExp(String.raw`(?<=[.;!?])${closer}(?=(?:\[\d{1,3}\]|\d{1,3}|[⁰¹²³⁴-⁹]+)?$)`, 'u')
}
