// How like an editor's marking each differ's is, over the marked paragraphs of the fixtures, and over a larger set where it is found
// beside the project.
import { existsSync, readFileSync } from 'node:fs'
import { readMarkedLines } from '../read-marked-lines.ts'
import { readMarkedParagraphs, type MarkedParagraph, type MarkedRun } from '../read-revision.ts'
import { scoreRuns } from '../score-marking.ts'
import type { BenchRow } from './bench-row.ts'
import { fuzzTexts } from './diff-fuzz.ts'
import { differs, type Differ } from './diff-peers.ts'

const beside = new URL('../../../shared/diff/gold/paragraphs.json', import.meta.url)

export function benchDiffQuality(): BenchRow[] {
  const sets: (readonly [string, readonly MarkedParagraph[]])[] = [
    ['our cases', readMarkedLines()],
    ['revisions', readMarkedParagraphs()],
  ]
  if (existsSync(beside))
    sets.push(['gold set', JSON.parse(readFileSync(beside, 'utf8')) as MarkedParagraph[]])
  const rows = sets.flatMap(([name, paragraphs]) =>
    differs.map((differ) => judge(name, paragraphs, differ)),
  )
  return [...rows, ...fuzz()]
}

/** Ours alone, on texts with everything that text can contain. */
function fuzz(): BenchRow[] {
  const { inexact, clustersCut, clausesMoved } = fuzzTexts(20_000, 12_345)
  const note = `${clustersCut} clusters cut, ${clausesMoved} clauses moved`
  return [{ name: 'diff fuzz, 20,000 pairs: not exact', value: inexact, unit: 'pairs', note }]
}

function judge(set: string, paragraphs: readonly MarkedParagraph[], differ: Differ): BenchRow {
  let sum = 0
  let exact = 0
  let cut = 0
  let inexact = 0
  for (const paragraph of paragraphs) {
    const { old, new: now, lang } = paragraph
    const runs = differ.mark(old, now, lang) ?? []
    const score = scoreRuns(paragraph, runs)
    sum += score
    if (score === 1) exact += 1
    if (wordsOf(runs, '+') !== old || wordsOf(runs, '-') !== now) inexact += 1
    else cut += countCuts(paragraph, runs)
  }
  const count = paragraphs.length
  return {
    name: `diff quality, ${set}: ${differ.name}`,
    value: Math.round((1000 * sum) / count) / 1000,
    unit: 'F1',
    note: `${exact} of ${count} as the editor, ${cut} words cut, ${inexact} not exact`,
  }
}

function wordsOf(runs: readonly MarkedRun[], without: '-' | '+'): string {
  return runs.map(([op, text]) => (op === without ? '' : text)).join('')
}

/** Edges of changes inside a word of the dictionary, where the editor has none. */
function countCuts({ old, new: now, lang, gold }: MarkedParagraph, runs: readonly MarkedRun[]) {
  return (
    [
      ['+', old],
      ['-', now],
    ] as const
  ).reduce((sum, [without, text]) => {
    const known = edgesOf(gold, without)
    const words = [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)]
    const starts = new Set([...words.map(({ index }) => index), text.length])
    const edges = [...edgesOf(runs, without)]
    return sum + edges.filter((edge) => !starts.has(edge) && !known.has(edge)).length
  }, 0)
}

/** Where changes begin and end in the text that has no runs of the kind `without`. */
function edgesOf(runs: readonly MarkedRun[], without: '-' | '+'): Set<number> {
  const edges = new Set<number>()
  let at = 0
  for (const [op, text] of runs) {
    if (text === '' || op === without) continue
    if (op !== '=') edges.add(at).add(at + text.length)
    at += text.length
  }
  return edges
}
