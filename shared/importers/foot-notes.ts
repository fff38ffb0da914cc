// Finds where notes begin at the foot of a page that has no rule above them: a line that begins with the next number, after
// a line of the same page that carries this number as a reference.
import { type Furniture } from './imported-document.ts'
import { isStars, readNoteStart } from './note-signs.ts'
import { isPageMark } from './page-furniture.ts'
import type { SourceLine } from './source-lines.ts'

/** The indexes of the lines at which the body gives way to notes. */
export function findFootNotes(
  lines: readonly SourceLine[],
  furniture: ReadonlyMap<number, Furniture>,
): Set<number> {
  const starts = new Set<number>()
  let next = 1
  for (const page of splitPages(lines, furniture)) {
    const first = page.findLast((index) => opensNotes(lines, index, next, page))
    if (first === undefined) continue
    starts.add(first)
    for (const index of page) if (index >= first && signOf(lines[index]) === String(next)) next++
  }
  return starts
}

function splitPages(
  lines: readonly SourceLine[],
  furniture: ReadonlyMap<number, Furniture>,
): number[][] {
  const pages: number[][] = [[]]
  lines.forEach((line, index) => {
    const above = lines[index - 1]
    const broken = isPageMark(furniture.get(index - 1)) || (above && above.page !== line.page)
    if (broken) pages.push([])
    if (!furniture.has(index)) pages.at(-1)?.push(index)
  })
  return pages
}

function signOf(line: SourceLine | undefined): string | null {
  const start = line ? readNoteStart(line.text) : null
  return start && !start.dotted ? start.sign : null
}

function opensNotes(
  lines: readonly SourceLine[],
  index: number,
  next: number,
  page: readonly number[],
): boolean {
  const line = lines[index]
  if (!line) return false
  const start = readNoteStart(line.text)
  if (!start || start.dotted || isStars(start.sign) || start.sign !== String(next)) return false
  if (start.text === '' ? !lines[index + 1] : !beginsLikeNote(start.text)) return false
  const reference = new RegExp(
    String.raw`[\p{L}\p{Pf}\p{Pe}"'’,;.،؛，。、；]\s?[([]?${next}[)\]]?(?![\d/.])`,
    'u',
  )
  const above = lines.slice(page[0] ?? 0, index)
  return above.some(({ text }) => reference.test(text)) || isFollowed(lines, index, next, page)
}

/** A note with the next number further down on the page is as good a sign as a reference to the first. */
function isFollowed(
  lines: readonly SourceLine[],
  index: number,
  next: number,
  page: readonly number[],
): boolean {
  return page.some((other) => other > index && signOf(lines[other]) === String(next + 1))
}

/** A note begins like a sentence; `1 January 2025` and `1 per cent` are the rest of one. */
function beginsLikeNote(text: string): boolean {
  return /^[\p{Lu}\p{Lo}\p{Pi}"«《(]/u.test(text) && !/^\p{Lu}\p{Ll}+ \d{4}\b/u.test(text)
}
