// L.5, Rev.1, Rev.2 ... in one view: consecutive comparisons composed. Each word is dated by the version that brought it and the one that
// struck it, each move, split and join by the version that made it. Exact: what is in version k is the text of version k, word for
// word (project-trace.ts, whose law holds this).
import { item } from './at.ts'
import { paragraphEnd, type Comparison, type Row, type RowSide } from './comparison.ts'
import { compareDocuments } from './diff-documents.ts'
import { wordsOf } from './list-changes.ts'
import { printWords } from './printed-words.ts'
import type { FrozenContent } from '../revisions/frozen-content.ts'
import { composeRuns, startRuns, strikeAll } from './trace-line.ts'
import { groupRows, type Group, type TraceLine } from './trace-groups.ts'
import { orderLines } from './trace-order.ts'
import type { Trace, TraceEvent, TraceNote, TraceRow, TraceRun } from './trace.ts'

/** Takes the texts from the oldest to the newest. Costs one comparison for each but the first. */
export function traceChanges(texts: readonly FrozenContent[]): Trace {
  const [first] = texts
  const language = texts.at(-1)?.masthead.language ?? 'en'
  const symbols = texts.map(({ masthead }) => masthead.symbol)
  if (!first) return { language, symbols, title: [], rows: [], notes: [] }
  const tracer = new Tracer(compareDocuments(first, first))
  texts.slice(1).forEach((text, index) => {
    tracer.add(compareDocuments(item(texts, index), text), index + 1)
  })
  return { language, symbols, ...tracer.result() }
}

interface NoteLine {
  numbers: (number | null)[]
  runs: readonly TraceRun[]
}

class Tracer {
  #lines: readonly TraceLine[]
  #notes: NoteLine[]
  #title: readonly TraceRun[]

  /** Takes the comparison of the first text with itself. */
  constructor({ rows, notes, title }: Comparison) {
    this.#title = startRuns(wordsOf(title.runs, 'new'), 0)
    this.#lines = rows.map((row) => startLine(row, 0))
    this.#notes = notes.map((note) => ({
      numbers: [note.new],
      runs: startRuns(printedNote(note, 'new'), 0),
    }))
  }

  add(comparison: Comparison, version: number): void {
    const { language, title } = comparison
    const words = wordsOf(title.runs, 'new')
    this.#title = composeRuns(this.#title, words, version, { changes: title.runs, language })
    this.#addNotes(comparison, version)
    this.#addRows(comparison, version)
  }

  #addRows({ rows, language }: Comparison, version: number): void {
    const lineOf = new Map<Row, TraceLine>()
    const successor = new Map<TraceLine, TraceLine>()
    for (const group of groupRows(this.#lines, rows)) {
      const line = composeLine(group, version, language)
      for (const each of group.lines) successor.set(each, line ?? each)
      for (const row of group.rows) if (line) lineOf.set(row, line)
      if (!line) for (const each of group.lines) endLine(each, version)
    }
    for (const row of rows) if (row.old.length === 0) lineOf.set(row, startLine(row, version))
    for (const line of this.#lines) if (!successor.has(line)) line.sides.push([])
    this.#lines = orderLines(this.#lines, successor, rows, lineOf)
  }

  #addNotes({ notes, language }: Comparison, version: number): void {
    const lines = new Map(this.#notes.map((line) => [line.numbers.at(-1) ?? null, line]))
    for (const line of this.#notes) line.numbers.push(null)
    const known = new Set(this.#notes)
    const now = notes.map((note) => {
      const line = note.old === null ? undefined : lines.get(note.old)
      const printed = note.new === null ? null : printedNote(note, 'new')
      if (!line) {
        const numbers = [...Array<null>(version).fill(null), note.new]
        return { numbers, runs: startRuns(printed ?? '', version) }
      }
      known.delete(line)
      line.numbers[version] = note.new
      line.runs =
        printed === null
          ? strikeAll(line.runs, version)
          : composeRuns(line.runs, printed, version, { changes: note.runs, language })
      return line
    })
    this.#notes = [...now, ...known]
  }

  result(): Pick<Trace, 'title' | 'rows' | 'notes'> {
    const rows = this.#lines.map(({ sides, runs, events }): TraceRow => ({ sides, runs, events }))
    const notes = this.#notes.map(({ numbers, runs }): TraceNote => ({ numbers, runs }))
    return { title: this.#title, rows, notes }
  }
}

function printedNote(note: Comparison['notes'][number], side: 'old' | 'new'): string {
  return printWords(wordsOf(note.runs, side), 0, note.crossReferences?.[side] ?? [])
}

function startLine(row: Row, version: number): TraceLine {
  const before = Array.from({ length: version }, (): readonly RowSide[] => [])
  const runs = startRuns(wordsOf(row.runs, 'new'), version)
  return { sides: [...before, row.new], runs, events: [] }
}

function endLine(line: TraceLine, version: number): void {
  line.runs = strikeAll(line.runs, version)
  line.sides.push([])
}

/** Null where nothing is left of the lines. */
function composeLine(group: Group, version: number, language: string): TraceLine | null {
  const sides = group.rows.flatMap((row) => row.new).sort((a, b) => a.index - b.index)
  if (sides.length === 0) return null
  const line = joinLines(group.lines, version)
  const texts = textsOf(group.rows)
  const words = sides.map(({ index }) => texts.get(index) ?? '').join(paragraphEnd)
  const [row] = group.rows
  const changes = group.rows.length === 1 && row ? row.runs : null
  return {
    sides: [...line.sides, sides],
    runs: composeRuns(line.runs, words, version, { changes, language }),
    events: [...line.events, ...eventsOf(group.rows, version)],
  }
}

/** The new words of each paragraph, by its index. */
function textsOf(rows: readonly Row[]): Map<number, string> {
  const texts = new Map<number, string>()
  for (const row of rows) {
    const words = wordsOf(row.runs, 'new')
    let from = 0
    for (const { index, length } of row.new) {
      texts.set(index, words.slice(from, from + length))
      from += length + paragraphEnd.length
    }
  }
  return texts
}

/** Several lines as one, in the order of the text, with the ends of their paragraphs between them. All are there before `version`. */
function joinLines(lines: readonly TraceLine[], version: number): TraceLine {
  const ordered = [...lines].sort((a, b) => placeOf(a) - placeOf(b))
  const sides = Array.from({ length: version }, (_, at) =>
    ordered.flatMap((line) => line.sides[at] ?? []),
  )
  let earliest = Infinity
  const runs = ordered.flatMap((line) => {
    const begins = line.sides.findIndex((side) => side.length > 0)
    const end = { text: paragraphEnd, from: Math.max(begins, earliest), to: null }
    const isFirst = earliest === Infinity
    earliest = Math.min(earliest, begins)
    return isFirst ? line.runs : [end, ...line.runs]
  })
  const events = ordered.flatMap((line) => line.events).sort((a, b) => a.version - b.version)
  return { sides, runs, events }
}

function placeOf(line: TraceLine): number {
  return line.sides.at(-1)?.[0]?.index ?? 0
}

function eventsOf(rows: readonly Row[], version: number): TraceEvent[] {
  const ops = rows.flatMap((row): TraceEvent['op'][] => [
    ...(row.moved ? ['moved' as const] : []),
    ...(row.op === 'split' || row.op === 'joined' ? [row.op] : []),
    ...(['kind', 'part', 'level', 'status'] as const).filter((name) => row[name] !== undefined),
  ])
  return [...new Set(ops)].map((op) => ({ version, op }))
}
