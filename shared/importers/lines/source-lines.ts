// The physical lines of a source, before anything is decided about them.
import type { Furniture } from '../imported-document.ts'
import { smallestOf } from '../../extremes.ts'
import { isFinished } from './finished.ts'
import { replaceRadicals } from '../pdf/radicals.ts'
import { plainStars } from './star-shapes.ts'

export interface SourceLine {
  /** From 1. */
  readonly number: number
  /** Trimmed; never empty. */
  readonly text: string
  /** Spaces before the text; a tab counts as four. */
  readonly indent: number
  /** Empty lines between this one and the one before it. */
  readonly gap: number
  /** How many tabs stood before and after the text: empty cells, where it is a row of a table. Absent where none did. */
  readonly tabs?: readonly [before: number, after: number]
  /** The cells of a row of a table, where the line is one. */
  readonly row?: readonly string[]
  /** The number of the paragraph as it stood in the source, where it was misread there and is mended in the text. */
  readonly printed?: string
  /** What it is by the word of the program that wrote it, where that is no text. */
  readonly known?: Furniture
  /** From 1; form feeds only, see note-zones.ts for the other signs of a page's end. */
  readonly page: number
}

/** A line of only this many spaces is what a word processor's footnote rule leaves behind. */
const ruleOfSpaces = 40

/** Signs of direction and places to break a line, which extraction leaves between letters. They are invisible, and no part of the words. */
const directions = /[\u200b\u2060\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
// A long run of spaces in the middle is looked at once.
const edges =
  /^[\s\u00ad\u200b-\u200d\u2060\ufeff]+|(?<![\s\u200b-\u200d\u2060\ufeff])[\s\u200b-\u200d\u2060\ufeff]+$/g

/** The lines that carry anything. Line ends are \n, \r\n, \r, U+2028 or U+2029. */
export function readSourceLines(source: string): SourceLine[] {
  const lines: SourceLine[] = []
  let page = 1
  let gap = 0
  const rows = plainForms(source.replaceAll(directions, '')).split(/\r\n|[\n\r\u2028\u2029\u0085]/)
  rows.forEach((row, index) => {
    for (const [part, piece] of partsOf(row)) {
      if (part === 'page') page++
      const text = piece.replace(edges, '')
      if (text === '') {
        if (isRuleOfSpaces(piece)) {
          lines.push({ number: index + 1, text: '____', indent: 0, gap, page })
          gap = 0
        } else if (part === 'line') gap++
        continue
      }
      lines.push({ number: index + 1, text, indent: indentOf(piece), gap, page, ...tabsOf(piece) })
      gap = 0
    }
  })
  return alignPages(lines)
}

/** A row has the pages that a form feed parts, and the lines that a tag of a web page parts; in a table such a tag stands within a cell. */
function partsOf(row: string): ['line' | 'page' | 'break', string][] {
  const pages = row.split('\f')
  if (pages.length === 1 && !row.includes('<')) return [['line', row]]
  const breaks = /^\s*\|/.test(row) ? /(?!)/ : /<br ?\/?>/iu
  return pages.flatMap((text, page) =>
    text.split(breaks).map((piece, at): ['line' | 'page' | 'break', string] => {
      if (at > 0) return ['break', piece]
      return [page > 0 ? 'page' : 'line', piece]
    }),
  )
}

/** Letters in the place of their forms for print: ligatures, joined Arabic, figures and letters of full width, numbers with their point. */
const printForms =
  /[\ufb00-\ufb06\ufb50-\ufdfb\ufe70-\ufefc\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u2488-\u249b]+/gu

/** Strokes that stretch an Arabic word, الأمــم: what is left of a line that was filled. One at the end of a letter or a prefix belongs to it: هـ, الـ. */
const stretches = /(?<=\p{Script=Arabic}\p{M}*)\u0640+(?=\p{Script=Arabic})/gu

/** Some fonts draw the hamza of an alef before the letter that leads to it: ٕواذ for وإذ. */
const earlyHamza = /(?<!\p{L})([\u0654\u0655])([وف]?)ا/gu
const hamzas: Readonly<Record<string, string>> = { '\u0654': 'أ', '\u0655': 'إ' }

function plainForms(source: string): string {
  const plain = source
    .replaceAll(printForms, (forms) => forms.normalize('NFKC'))
    .replaceAll(stretches, '')
    .replaceAll(earlyHamza, (_, mark: string, before: string) => before + hamzas[mark])
  return replaceRadicals(plainStars(plain))
}

/** Brings the left edges of pages to one column: programs that keep the layout begin each page where they please. */
function alignPages(lines: readonly SourceLine[]): SourceLine[] {
  const pages = Map.groupBy(lines, ({ page }) => page)
  if (pages.size < 2) return [...lines]
  const edges = [...pages.values()].map((page) => ({ page, ...edgeOf(page) }))
  const usual = edges.toSorted((a, b) => b.lines - a.lines)[0]?.edge ?? 0
  return edges.flatMap(({ page, edge, lines: evidence }) => {
    const standing = (at: number) => page.filter(({ indent }) => indent === at).length
    const fits = evidence < leastEvidence && standing(usual) > standing(edge)
    const shift = fits ? usual : edge
    return page.map((line) => ({ ...line, indent: Math.max(0, line.indent - shift) }))
  })
}

/** A page with fewer lines that tell takes the edge of the others, if most of its lines stand there. */
const leastEvidence = 4

interface Edge {
  readonly edge: number
  /** How many lines tell. */
  readonly lines: number
}

/** Where the lines of a page begin that go on from a long line above: they stand at the margin of the text. */
function edgeOf(page: readonly SourceLine[]): Edge {
  const widths = page.map(({ text }) => widthOf(text))
  const long = (widths.toSorted((a, b) => a - b)[Math.floor(widths.length * 0.8)] ?? 0) * 0.75
  const counts = new Map<number, number>()
  page.forEach(({ indent, gap }, index) => {
    const above = page[index - 1]
    if (!above || gap > 1 || (widths[index - 1] ?? 0) < long || isFinished(above.text)) return
    counts.set(indent, (counts.get(indent) ?? 0) + 1)
  })
  // What hangs under a letter goes on deeper than the margin.
  const most = Math.max(0, ...counts.values())
  const common = [...counts]
    .filter(([, count]) => count >= most / 4)
    .toSorted((a, b) => a[0] - b[0])
  const [edge, lines] = common[0] ?? [smallestOf(page.map(({ indent }) => indent)), 0]
  return { edge, lines }
}

function isRuleOfSpaces(piece: string): boolean {
  return piece.length >= ruleOfSpaces && /^ +$/.test(piece)
}

function tabsOf(piece: string): Pick<SourceLine, 'tabs'> {
  if (!piece.includes('\t')) return {}
  const before = piece.slice(0, piece.length - piece.trimStart().length)
  const after = piece.slice(piece.trimEnd().length)
  const count = (space: string) => space.split('\t').length - 1
  return count(before + after) > 0 ? { tabs: [count(before), count(after)] } : {}
}

function indentOf(piece: string): number {
  let indent = 0
  for (const character of piece) {
    if (character === '\t') indent += 4
    else if (/[\s\u200b-\u200d\ufeff]/.test(character)) indent += 1
    else break
  }
  return indent
}

/** How much room a text takes: a Han character or full-width sign counts two. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += isWide(character) ? 2 : 1
  return width
}

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’—…]/u.test(
    character,
  )
}
