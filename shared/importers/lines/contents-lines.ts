// A table of contents: entries with points that lead to a page number, under its heading. Its headings stand in the text, and its pages are not
// those of the text.
import type { Furniture } from '../imported-document.ts'
import type { SourceLine } from './source-lines.ts'

const entry = /\S.*?(?:(?:\.\s?){5,}|…{2,}|(?:…\s?){2,})\s*(?:\d{1,3}|[ivx]{1,5})$/u
const head =
  /^(?:(?:table of )?contents|table des matières|sommaire|índice|sumario|содержание|оглавление|目录|目次|(?:ال)?محتويات|(?:chapter|chapitre|capítulo|глава|section|章次|الفصل)?\s*(?:paragraphs?|paragraphes?|párrafos?|пункты|段次|الفقرات)?\s*(?:page|página|стр\.?|страница|页次|الصفحة))$/iu

/** An entry may take so many lines before its points, and a heading stands so close above the first. */
const nearest = 3

const titled =
  /^(?:(?:table of )?contents|table des matières|sommaire|índice|sumario|содержание|оглавление|目录|目次|(?:ال)?محتويات)$/iu
/** A list of headings without their pages is no longer than this. */
const longestList = 60

/** On a page of the web the entries have neither points nor pages: the list ends where its first entry comes again, as a heading. */
function markListed(lines: readonly SourceLine[], found: Map<number, Furniture>): void {
  const at = lines.findIndex(({ text }) => titled.test(text))
  const first = lines[at + 1]?.text
  if (at < 0 || first === undefined) return
  const again = lines.slice(at + 2, at + 2 + longestList).findIndex(({ text }) => text === first)
  if (again < 2) return
  for (let index = at; index < at + 2 + again; index++) found.set(index, 'contents')
}

/** Entries come by two at least; what stands between them is the beginning of the next one. */
export function markContents(lines: readonly SourceLine[], found: Map<number, Furniture>): void {
  const entries = lines.flatMap(({ text }, index) => (isEntry(text) ? [index] : []))
  const [first, second] = entries
  if (first === undefined || second === undefined) return markListed(lines, found)
  entries.forEach((index, at) => {
    found.set(index, 'contents')
    const above = entries[at - 1]
    if (above === undefined || index - above > nearest) return
    for (let between = above + 1; between < index; between++)
      if (!found.has(between)) found.set(between, 'contents')
  })
  for (let at = first - 1; at >= Math.max(0, first - nearest); at--)
    if (head.test(lines[at]?.text ?? '')) found.set(at, 'contents')
}

function isEntry(text: string): boolean {
  return text.length <= 300 && /[.…]/u.test(text) && entry.test(text)
}
