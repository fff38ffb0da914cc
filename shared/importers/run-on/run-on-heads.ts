// The running heads of pages in the middle of a line: the symbol of the document, with its title before it or behind it.

/** No running head has more letters. */
const longestHead = 300
/** The number of an adopted resolution, before its title. */
const titled = /(?<=\d{1,3}\/\d{1,3}\. )(?=\p{Lu})/u
const symbol = /^[A-Z]{1,4}\/[\w.]{1,8}(?:\/[\w.]{1,8}){0,4}(?: \(\d{4}\))?(?=\s|$)/u
/** The rest of a paragraph is no longer. */
const furthest = 1500
/** A shorter line is no page of a text. */
const shortestPage = 125

/** The words with which the title of an adopted text begins, and whatever follows them; empty where nothing says where it begins. */
export function titleIn(text: string): string {
  const at = titled.exec(text)?.index
  return at === undefined ? '' : text.slice(at, at + longestHead)
}

export interface RunningHead {
  readonly to: number
  readonly line: string
}

/** The head that begins at a place; null where there is no symbol, or one alone. */
export function readHead(text: string, from: number, title: string): RunningHead | null {
  const rest = text.slice(from)
  const before = commonWords(rest, title)
  const sign = symbol.exec(rest.slice(before))?.[0]
  if (sign === undefined) return null
  const end = before + sign.length
  const space = /^\s*/u.exec(rest.slice(end))?.[0].length ?? 0
  const behind = before === 0 ? commonWords(rest.slice(end + space), title) : 0
  const words = `${rest.slice(0, before)}${rest.slice(end + space, end + space + behind)}`.trim()
  return {
    to: from + (behind === 0 ? end : end + space + behind),
    line: words === '' ? sign : `${sign}   ${words}`,
  }
}

/** How far two texts begin with the same words, as a running head and the title do; 0 for less than two words. */
function commonWords(text: string, title: string): number {
  if (title === '') return 0
  const words = text.slice(0, longestHead).split(' ')
  const others = title.split(' ')
  const differs = words.findIndex((word, at) => word !== others[at])
  return differs < 2 ? 0 : words.slice(0, differs).join(' ').length + 1
}

/**
 * Where the running head ends that begins a page of a text: behind the symbol, and behind the title that the first words of a paragraph
 * follow. Where the rest of a paragraph follows it, nobody could say where the title ends.
 */
export function headBreaks(text: string, opens: (words: string) => boolean): number[] {
  const sign = symbol.exec(text)?.[0]
  if (sign === undefined || text.length < shortestPage) return []
  const from = sign.length + 1
  const words = [...text.slice(from, from + 150).matchAll(/(?<=^|\s)\p{Lu}\p{L}/gu)]
  const isFirst = ({ index }: { index: number }) =>
    opens(text.slice(from + index, from + index + 300))
  const first = words.find(isFirst)
  if (first) return [from, from + first.index]
  const later = [...text.slice(from, from + furthest).matchAll(/(?<=,\s)\p{Lu}\p{L}/gu)]
  return later.some(isFirst) ? [from] : []
}
