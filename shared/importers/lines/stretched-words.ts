// `pdftotext` takes the words of a line that is stretched to the margin for columns of their own where they stand far apart: the line ends in the
// middle of its sentence, and its last words come below the paragraph, each between empty lines. They are put back where one line above
// has the room for them and would not have ended there otherwise; that is told.
import { type Ambiguity, excerptOf } from '../imported-document.ts'
import { isFinished } from './finished.ts'
import { type SourceLine, widthOf } from './source-lines.ts'

interface MendedWords {
  readonly lines: readonly SourceLine[]
  readonly ambiguities: readonly Ambiguity[]
}

/** One word may be a heading. */
const fewestWords = 2
/** No more lines stand between the words and the line that they are missing in. */
const farthest = 12

/** Looks at every line once. */
export function returnWords(lines: readonly SourceLine[]): MendedWords {
  const widths = lines.map(({ text }) => widthOf(text)).toSorted((a, b) => a - b)
  const width = widths[Math.floor(widths.length * 0.9)] ?? 0
  const mended: SourceLine[] = []
  const ambiguities: Ambiguity[] = []
  let at = 0
  while (at < lines.length) {
    const words = wordsFrom(lines, at)
    const line = lines[at]
    const place = words.length >= fewestWords ? findRoom(mended, words, width) : -1
    const above = mended[place]
    if (above) {
      const text = [above, ...words].map((each) => each.text).join(' ')
      mended[place] = { ...above, text }
      ambiguities.push(tell(above, text))
    } else if (line) mended.push(line)
    at += above ? words.length : 1
  }
  return { lines: mended, ambiguities }
}

function tell({ number, text }: SourceLine, whole: string): Ambiguity {
  const alternatives = [whole.slice(-60), text.slice(-60)]
  return { code: 'break-in-paragraph', line: number, excerpt: excerptOf(whole), alternatives }
}

/** The words from a line on that have lines of their own, an empty one above each. */
function wordsFrom(lines: readonly SourceLine[], from: number): readonly SourceLine[] {
  const words: SourceLine[] = []
  for (let line = lines[from]; line && isWord(line); line = lines[from + words.length]) {
    if (line.page !== lines[from]?.page) break
    words.push(line)
  }
  // A list of names, the word for an annex over its title: they have capitals.
  if (!words.some(({ text }) => /^\p{Ll}/u.test(text))) return []
  const behind = lines[from + words.length]
  return behind && behind.gap === 0 && behind.page === lines[from]?.page ? [] : words
}

function isWord({ gap, text }: SourceLine): boolean {
  return gap > 0 && text.length < 30 && /^\p{L}[\p{L}’'-]*$/u.test(text)
}

/** The only line near above that has the room; -1 where there is none, or more than one. */
function findRoom(
  above: readonly SourceLine[],
  words: readonly SourceLine[],
  width: number,
): number {
  const page = words[0]?.page
  const from = Math.max(0, above.length - farthest)
  const needed = words.reduce((sum, { text }) => sum + widthOf(text) + 1, 0)
  const places = above.flatMap((line, index) => {
    const below = above[index + 1]
    if (index < from || line.page !== page || !below || below.gap > 0) return []
    const own = widthOf(line.text)
    const first = /^\S+/u.exec(below.text)?.[0] ?? ''
    const cut = !isFinished(line.text) && own > width * 0.3 && own + widthOf(first) < width * 0.8
    return cut && own + needed <= width ? [index] : []
  })
  return places.length === 1 ? (places[0] ?? -1) : -1
}
