// One version out of a trace. This is the law that tests the trace.
import { assert } from '../assert.ts'
import type { PlainText } from './apply-comparison.ts'
import { paragraphEnd } from './comparison.ts'
import { crossReferencesOf, printWords } from './printed-words.ts'
import { isIn, wordsIn } from './trace-line.ts'
import type { Trace, TraceRow } from './trace.ts'

/** The text of a version, exactly. */
export function projectTrace(trace: Trace, version: number): PlainText {
  const paragraphs: PlainText['paragraphs'][number][] = []
  for (const row of trace.rows) {
    const words = wordsIn(row.runs, version)
    let from = 0
    for (const side of row.sides[version] ?? []) {
      const { index, length, label: _label, path: _path, ...paragraph } = side
      assert(paragraphs[index] === undefined, `paragraph ${index} is in two rows`)
      paragraphs[index] = { ...paragraph, text: words.slice(from, from + length) }
      from += length + paragraphEnd.length
    }
    assert(Math.max(0, from - paragraphEnd.length) === words.length, 'a row has no other words')
  }
  const notes: string[] = []
  for (const { numbers, runs } of trace.notes) {
    const number = numbers[version] ?? null
    if (number !== null) notes[number - 1] = wordsIn(runs, version)
  }
  return { title: wordsIn(trace.title, version), paragraphs, notes }
}

/**
 * What a run of a row prints: a cross-reference has the number of the newest version that has the run; U+FFFC that stand for footnotes
 * stay.
 */
export function printTraceRun(row: TraceRow, index: number): string {
  const run = row.runs[index]
  if (!run) return ''
  const version = (run.to ?? row.sides.length) - 1
  const before = row.runs.slice(0, index).filter((each) => isIn(each, version))
  const from = before.reduce((sum, { text }) => sum + text.length, 0)
  return printWords(run.text, from, crossReferencesOf(row.sides[version] ?? []))
}
