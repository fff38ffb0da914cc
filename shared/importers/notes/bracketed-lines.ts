// Extraction in the order of the file gives the raised sign of a note a line of its own with its brackets, `(١)`, as Arabic prints it: within the
// text, behind the words it stands at, and under the rule over the words of the note. A label of a list may stand alone so too, but no rule
// stands between two of the same value, with the first among words.
import { westernFigures } from '../../grammar/written-figures.ts'
import { readLabel } from '../body/printed-labels.ts'
import { isRule } from '../lines/page-furniture.ts'
import { type SourceLine, widthOf } from '../lines/source-lines.ts'

/** Under the rule, an asterisk and the words of its note may stand over the first number. */
const nearRule = 4

/** Words or a comma before the sign. */
const isCut = /[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}"'،,]\(\d{1,3}\)$/u

const alone = /^\(\s?([\d٠-٩]{1,3})\s?\)$/u

/** Puts each such sign to its words. What goes on right behind it was one line with the words above. Looks at every line twice. */
export function joinBracketedSigns(
  lines: readonly SourceLine[],
  opens: (text: string) => boolean,
): readonly SourceLine[] {
  const values = lines.map(valueOf)
  const heads = findHeads(lines, values)
  if (heads.size === 0) return lines
  const noted = new Set([...heads].map((at) => values[at]))
  const width = usualWidth(lines)
  const joined: SourceLine[] = []
  const joinAbove = (added: string) => {
    const above = joined.pop()
    if (above) joined.push({ ...above, text: above.text + added })
  }
  for (const [at, line] of lines.entries()) {
    const value = values[at] ?? 0
    const above = joined.at(-1)
    if (heads.has(at - 1)) joinAbove(` ${line.text}`)
    else if (heads.has(at)) joined.push({ ...line, text: `(${value})`, gap: Math.max(1, line.gap) })
    else if (value > 0 && noted.has(value)) joinAbove(`(${value})`)
    else if (above && noted.has(values[at - 1]) && goesOn(above, line, opens))
      joined.splice(-1, 1, ...rejoin(above, line, width))
    else joined.push(line)
  }
  return joined
}

/** Right under a sign that cut the sentence above. */
function goesOn(
  above: SourceLine,
  { text, gap }: SourceLine,
  opens: (text: string) => boolean,
): boolean {
  if (gap > 0 || !isCut.test(above.text.slice(-8))) return false
  return !opens(text) && readLabel(text) === null && !isRule(text)
}

/** The two as lines of the page that they were: no wider than others are. */
function rejoin(above: SourceLine, below: SourceLine, width: number): SourceLine[] {
  const words = below.text.split(/\s+/u)
  let { text } = above
  while (words.length > 0 && widthOf(`${text} ${words[0] ?? ''}`) <= width)
    text += ` ${words.shift() ?? ''}`
  const rest = words.join(' ')
  return [{ ...above, text }, ...(rest === '' ? [] : [{ ...below, text: rest }])]
}

/** Of nearly all lines. */
function usualWidth(lines: readonly SourceLine[]): number {
  const widths = lines.map(({ text }) => widthOf(text)).toSorted((a, b) => a - b)
  return widths[Math.floor(widths.length * 0.9)] ?? 0
}

function valueOf({ text, row }: SourceLine): number {
  return row ? 0 : Number(westernFigures(alone.exec(text)?.[1] ?? '0'))
}

/** The lines with the sign of a note over its words: under a rule, each with the same sign in the text above. */
function findHeads(lines: readonly SourceLine[], values: readonly number[]): ReadonlySet<number> {
  const heads = new Set<number>()
  const referred = new Set<number>()
  let ruled = -nearRule - 1
  let [under, next] = [false, 1]
  for (const [at, { text }] of lines.entries()) {
    const value = values[at] ?? 0
    if (isRule(text)) ruled = at
    if (value === 0) continue
    under = referred.has(value) && value === next && (under || at - ruled <= nearRule)
    if (under) {
      heads.add(at)
      next++
    } else if (!/[:：]$/u.test(lines[at - 1]?.text ?? ':')) referred.add(value)
  }
  return heads
}
