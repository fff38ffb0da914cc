// Tables in plain text: cells divided by tabs, by the bars of Markdown, or by wide spaces under each other. A table is taken where it is
// certain: at least two lines with the same number of columns that stand under each other. Lines that look so and are not certain stay
// text, and are told. Costs no more than the lines are long.
import type { Ambiguity } from '../imported-document.ts'
import { excerptOf, type FurnitureLine } from '../imported-document.ts'
import { readLabel } from '../body/printed-labels.ts'
import { readSectionSign } from '../body/section-signs.ts'
import { isFootLine } from './page-furniture.ts'
import { type SourceLine, widthOf } from './source-lines.ts'

export interface MarkedRows {
  readonly lines: readonly SourceLine[]
  /** Lines that only draw a table. */
  readonly furniture: readonly FurnitureLine[]
  readonly ambiguities: readonly Ambiguity[]
}

interface Candidate {
  readonly index: number
  readonly cells: readonly string[]
  /** Where each cell begins and ends, as widthOf measures; only of those that spaces divide. */
  readonly places: readonly (readonly [from: number, to: number])[]
}

type Divider = 'tab' | 'bar' | 'space'

export function markRows(source: readonly SourceLine[]): MarkedRows {
  const lines = withOuterBars(source)
  // Most texts have none, and are not looked at further.
  if (!lines.some(({ text, tabs }) => tabs || /\t|\||\S {3,}\S/u.test(text)))
    return { lines, furniture: [], ambiguities: [] }
  const marker = new RowMarker(lines)
  return marker.mark()
}

/** Markdown lets the bars at both ends go, where a rule stands under the first row. */
function withOuterBars(lines: readonly SourceLine[]): readonly SourceLine[] {
  const rules = lines.flatMap(({ text }, index) => (openRule.test(text) ? [index] : []))
  if (rules.length === 0) return lines
  const rows = new Set<number>()
  for (const rule of rules) {
    const bars = countBars(lines[rule])
    let last = rule
    while (countBars(lines[last + 1]) === bars && lines[last + 1]?.gap === 0) last++
    if (lines[rule]?.gap !== 0 || countBars(lines[rule - 1]) !== bars) continue
    for (let row = rule - 1; row <= last; row++) rows.add(row)
  }
  return lines.map((line, index) =>
    rows.has(index) ? { ...line, text: `| ${line.text} |` } : line,
  )
}

const openRule = /^:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+$/u

function countBars(line: SourceLine | undefined): number {
  return line?.text.split(/(?<!\\)\|/u).length ?? 0
}

class RowMarker {
  readonly #lines: readonly SourceLine[]
  readonly #rows = new Map<number, readonly string[]>()
  readonly #rules = new Set<number>()
  readonly #ambiguities: Ambiguity[] = []

  constructor(lines: readonly SourceLine[]) {
    this.#lines = lines
  }

  mark(): MarkedRows {
    for (const divider of ['bar', 'tab', 'space'] as const)
      for (const group of this.#groups(divider)) this.#take(group, divider)
    const furniture = [...this.#rules].flatMap((index): FurnitureLine[] => {
      const line = this.#lines[index]
      return line ? [{ line: line.number, text: line.text, what: 'ornament' }] : []
    })
    const lines = this.#lines.flatMap((line, index) => {
      if (this.#rules.has(index)) return []
      const row = this.#rows.get(index)
      return [row ? { ...line, row } : line]
    })
    return { lines, furniture, ambiguities: this.#ambiguities }
  }

  /** Lines that follow each other and have as many cells each; a line that only draws the table is passed over. */
  #groups(divider: Divider): Candidate[][] {
    const groups: Candidate[][] = []
    let group: Candidate[] = []
    this.#lines.forEach((line, index) => {
      const goesOn = this.#isNext(line, group, divider)
      if (divider === 'bar' && this.#isRule(line, index, goesOn)) return
      const found = this.#rows.has(index) ? null : readers[divider](line, index)
      if (found && goesOn && group[0]?.cells.length === found.cells.length) {
        group.push(found)
        return
      }
      group = found ? [found] : []
      if (found) groups.push(group)
    })
    return groups
  }

  /** On the same page and no further apart than the lines of the table before, which may all have one empty line between. */
  #isNext(line: SourceLine, group: readonly Candidate[], divider: Divider): boolean {
    const above = this.#lines[group.at(-1)?.index ?? -1]
    if (!above || line.page !== above.page) return false
    if (divider === 'bar' && line.gap > 0) return false
    if (divider !== 'tab' || group.length < 2) return line.gap <= (divider === 'tab' ? 1 : 0)
    return line.gap === above.gap
  }

  /** A line of a drawn frame, over the first row or within. */
  #isRule({ text }: SourceLine, index: number, goesOn: boolean): boolean {
    if (!isRuleOfTable(text) || !(goesOn || this.#opensUnder(index))) return false
    this.#rules.add(index)
    return true
  }

  #opensUnder(index: number): boolean {
    const below = this.#lines[index + 1]
    return below !== undefined && readBarred(below, index + 1) !== null
  }

  #take(group: readonly Candidate[], divider: Divider): void {
    if (
      divider === 'tab' ? isTabbed(group) : divider === 'bar' ? group.length > 1 : isAligned(group)
    ) {
      for (const { index, cells } of group) this.#rows.set(index, cells)
      return
    }
    if (divider === 'tab' && isDoubtful(group)) this.#takeAlone(group)
    else if (divider === 'space' && isNearlyAligned(group))
      this.#doubt(group, ['text', 'rows of a table'])
    else if (divider === 'space' && this.#isRowAlone(group)) this.#takeAlone(group)
  }

  /** Wide spaces alone tell little: one line of at least three cells, with figures, that stands apart under a colon. */
  #isRowAlone(group: readonly Candidate[]): boolean {
    const [row] = group
    if (!row || !isDoubtful(group) || row.cells.length > 12) return false
    const [above, line, below] = [-1, 0, 1].map((by) => this.#lines[row.index + by])
    if (!line || line.gap === 0 || below?.gap === 0 || isFootLine(line.text)) return false
    const figures = row.cells.slice(1).some((cell) => /^\D{0,3}\d/u.test(cell))
    return figures && /[:：]$/u.test(above?.text ?? '')
  }

  /** Behind a numbered paragraph one line with several tabs is more likely a table of one row than words; in a masthead it is not. */
  #takeAlone(group: readonly Candidate[]): void {
    const [row] = group
    if (!row) return
    const numbered = this.#lines
      .slice(0, row.index)
      .some(({ text }) => readLabel(text)?.kind === 'number')
    if (numbered) this.#rows.set(row.index, row.cells)
    const readings = ['text', 'rows of a table']
    this.#doubt(group, numbered ? readings.toReversed() : readings)
  }

  #doubt(group: readonly Candidate[], alternatives: readonly string[]): void {
    const line = this.#lines[group[0]?.index ?? -1]
    if (!line) return
    const excerpt = excerptOf(line.text.replaceAll(/\s+/gu, ' '))
    this.#ambiguities.push({ code: 'table-or-text', line: line.number, excerpt, alternatives })
  }
}

/** `|---|:--:|` and `+----+----+`, of at least two columns. */
function isRuleOfTable(text: string): boolean {
  return /^[|+](?:\s*[:=-][\s:=-]*[|+]){2,}$|^\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)+$/u.test(
    text.slice(0, 400),
  )
}

function readTabbed({ text, tabs = [0, 0] }: SourceLine, index: number): Candidate | null {
  const [before, after] = tabs
  const cells = [
    ...Array.from({ length: before }, () => ''),
    ...text.split('\t').map((cell) => cell.trim()),
    ...Array.from({ length: after }, () => ''),
  ]
  return cells.length > 1 ? { index, cells, places: [] } : null
}

function readBarred({ text }: SourceLine, index: number): Candidate | null {
  if (!text.startsWith('|') || !text.endsWith('|') || text.length < 3) return null
  const cells = text
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) =>
      cell
        .replaceAll(/<br\s?\/?>/giu, ' ')
        .trim()
        .replaceAll('\\|', '|'),
    )
  return cells.length > 1 ? { index, cells, places: [] } : null
}

const readers: Readonly<Record<Divider, (line: SourceLine, index: number) => Candidate | null>> = {
  tab: readTabbed,
  bar: readBarred,
  space: readSpaced,
}

const fewestSpaces = 3

function readSpaced({ text, indent }: SourceLine, index: number): Candidate | null {
  if (text.length > 400) return null
  const cells: string[] = []
  const places: [number, number][] = []
  for (const match of text.matchAll(/\S+(?: {1,2}\S+)*/gu)) {
    const from = indent + widthOf(text.slice(0, match.index))
    cells.push(match[0])
    places.push([from, from + widthOf(match[0])])
  }
  const apart = places.every(
    ([from], at) => at === 0 || from - (places[at - 1]?.[1] ?? 0) >= fewestSpaces,
  )
  return cells.length > 1 && apart ? { index, cells, places } : null
}

/** At least two rows with words in two columns, and not numbers or letters before paragraphs. */
function isTabbed(group: readonly Candidate[]): boolean {
  if (group.length < 2 || isLabelled(group)) return false
  const columns = (group[0]?.cells ?? []).filter((_, column) =>
    group.some(({ cells }) => (cells[column] ?? '') !== ''),
  )
  return columns.length > 1
}

/** Two cells of which the first is a number, a letter or a bullet; a tab stands there as a space would. */
function isLabelled(group: readonly Candidate[]): boolean {
  const labelled = group.filter(({ cells }) => {
    const filled = cells.filter((cell) => cell !== '')
    const [first = ''] = filled
    const label = readLabel(`${first} x`)
    const sign = label?.rest === 'x' || readSectionSign(`${first} x`)?.rest === 'x'
    return filled.length <= 2 && (/^\[?[\d*]{1,3}\]?$/u.test(first) || sign)
  })
  // What only stands in from the margin is no row between labels: a paragraph of the preamble over paragraph 1.
  const indented = group.filter(({ cells }) => cells.filter((cell) => cell !== '').length < 2)
  const others = group.length - indented.length
  return labelled.length > others / 2 && !isCountedOtherwise(group)
}

/** Figures in the first column that do not rise by one are no numbers of paragraphs. */
function isCountedOtherwise(group: readonly Candidate[]): boolean {
  const values = group.map(({ cells: [first = ''] }) =>
    /^\d+$/u.test(first) ? Number(first) : null,
  )
  if (values.slice(1).some((value) => value === null) || group.length < 3) return false
  return values.slice(2).some((value, at) => value !== (values[at + 1] ?? 0) + 1)
}

/** One line with several tabs in it, and no other beside it. */
function isDoubtful(group: readonly Candidate[]): boolean {
  const filled = group.flatMap(({ cells }) => cells.filter((cell) => cell !== ''))
  return group.length === 1 && filled.length > 2 && !isLabelled(group)
}

const widestCell = 40

/** Under each other by their left or right ends; of two columns the second has figures. */
function isAligned(group: readonly Candidate[]): boolean {
  const columns = group[0]?.cells.length ?? 0
  const fewest = columns > 2 ? 2 : 3
  if (group.length < fewest || !standUnderEachOther(group) || isLabelled(group)) return false
  if (group.some(({ cells }) => cells.some((cell) => widthOf(cell) > widestCell))) return false
  const rest = group.slice(1)
  const hasFigures = (column: number) =>
    rest.every(({ cells }) => /^\D{0,3}\d|^[-–—…]$/u.test(cells[column] ?? ''))
  const columnsWithFigures = Array.from({ length: columns }, (_, column) => column).filter(
    hasFigures,
  )
  return columnsWithFigures.some((column) => column > 0) || (columns > 2 && group.length > 2)
}

/** Columns that may be those of a table, of a vote, or of two texts that were run together. */
function isNearlyAligned(group: readonly Candidate[]): boolean {
  const columns = group[0]?.cells.length ?? 0
  if (group.length < 2 || columns > 12 || isLabelled(group)) return false
  return standUnderEachOther(group)
}

function standUnderEachOther(group: readonly Candidate[]): boolean {
  const columns = group[0]?.places.length ?? 0
  return Array.from({ length: columns }, (_, column) => column).every((column) =>
    ([0, 1] as const).some((side) => {
      const edges = group.map(({ places }) => places[column]?.[side] ?? 0).toSorted((a, b) => a - b)
      return (edges.at(-1) ?? 0) - (edges[0] ?? 0) <= 1
    }),
  )
}
