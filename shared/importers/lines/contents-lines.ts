// A table of contents: entries with points that lead to a page number, under its heading. Its headings stand in the text, and its pages are not
// those of the text.
import type { Furniture } from '../imported-document.ts'
import type { SourceLine } from './source-lines.ts'

const entry = /\S.*?(?:(?:\.\s?){5,}|…{2,}|(?:…\s?){2,})\s*(?:\d{1,3}|[ivx]{1,5})$/u
const head =
  /^(?:(?:table of )?contents|table des matières|sommaire|índice|sumario|содержание|оглавление|目录|目次|(?:ال)?محتويات|(?:chapter|chapitre|capítulo|глава|section|章次|الفصل)?\s*(?:paragraphs?|paragraphes?|párrafos?|пункты|段次|الفقرات)?\s*(?:page|página|стр\.?|страница|页次|الصفحة))$/iu

/** An entry may take so many lines before its points, and a heading stands so close above the first. */
const nearest = 3

/** Entries come by two at least; what stands between them is the beginning of the next one. */
export function markContents(lines: readonly SourceLine[], found: Map<number, Furniture>): void {
  const entries = lines.flatMap(({ text }, index) => (isEntry(text) ? [index] : []))
  const [first, second] = entries
  if (first === undefined || second === undefined) return
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
