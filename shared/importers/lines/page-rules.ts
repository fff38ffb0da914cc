// Rules between the pages of a text, `---`, as programs write that read one page after the other. Such a rule has the number of a page beside it,
// below or above, and the numbers count on from one page to the next; any other rule stands over notes, or divides a text.
import { isFootNumber, isSoleNumber, looksLikeSymbol } from './page-furniture.ts'
import type { SourceLine } from './source-lines.ts'

/** As Markdown has them; the rule over the notes of a page is a line. */
const dashes = /^(?:-{3,}|\*{3,})$/u
/** The number of a page stands no further from its edge: under the running head. */
const edge = 2

/** The indexes of the rules that end pages. */
export function findPageRules(lines: readonly SourceLine[]): ReadonlySet<number> {
  const rules = lines.flatMap(({ text }, index) => (dashes.test(text) ? [index] : []))
  if (rules.length === 0) return new Set()
  const pages = [-1, ...rules].map((rule, at) => numberOf(lines.slice(rule + 1, rules[at])))
  const ends = rules.filter((rule, at) => {
    const [above, below] = [pages[at], pages[at + 1]]
    if (isFootNumber(lines[rule - 1]?.text ?? '') || isHeaded(lines, rule + 1)) return true
    return above !== undefined && below === above + 1
  })
  return new Set(ends)
}

/** The number of the page that these lines are, as far as one stands at its edge. */
function numberOf(page: readonly SourceLine[]): number | undefined {
  const edges = [...page.slice(0, edge), ...page.slice(-edge)]
  const alone = edges.find(({ text }) => isSoleNumber(text))
  return alone && Number(alone.text)
}

/** The symbol of the masthead above, alone over a page. */
function isHeaded(lines: readonly SourceLine[], at: number): boolean {
  const text = lines[at]?.text ?? ''
  if (isFootNumber(text)) return true
  return looksLikeSymbol(text) && lines.slice(0, at - 1).some((line) => line.text.includes(text))
}
