import type { Comparison, ComparisonStats, Row, TextRun } from './comparison.ts'

/** Words are counted as the language's dictionary divides them. */
export function countChanges(comparison: Omit<Comparison, 'stats'>): ComparisonStats {
  const { rows, notes, sponsors, masthead, changes, language } = comparison
  const runs = [...rows, ...notes].flatMap((row) => row.runs)
  const renumbered = (note: Comparison['notes'][number]) =>
    note.old !== null && note.new !== null && note.old !== note.new
  const notesBy = countOf(notes)
  const sponsorsBy = countOf(sponsors)
  return {
    changes: changes.length,
    paragraphs: countParagraphs(rows),
    notes: {
      kept: notesBy('kept'),
      changed: notesBy('changed'),
      added: notesBy('added'),
      deleted: notesBy('deleted'),
      renumbered: notes.filter(renumbered).length,
    },
    words: {
      deleted: countWords(runs, 'deleted', language),
      inserted: countWords(runs, 'inserted', language),
    },
    characters: {
      deleted: countCharacters(runs, 'deleted'),
      inserted: countCharacters(runs, 'inserted'),
    },
    sponsors: {
      added: sponsorsBy('added'),
      deleted: sponsorsBy('deleted'),
      changed: sponsorsBy('changed'),
    },
    masthead: masthead.length,
  }
}

function countOf<Op>(list: readonly { readonly op: Op }[]): (op: Op) => number {
  return (op) => list.filter((entry) => entry.op === op).length
}

function countParagraphs(rows: readonly Row[]): ComparisonStats['paragraphs'] {
  const by = countOf(rows)
  const reclassified = ({ kind, part, level, status }: Row) =>
    [kind, part, level, status].some((difference) => difference !== undefined)
  return {
    kept: by('kept'),
    changed: by('changed'),
    added: by('added'),
    deleted: by('deleted'),
    split: by('split'),
    joined: by('joined'),
    moved: rows.filter((row) => row.moved).length,
    renumbered: rows.filter((row) => row.renumbered).length,
    reclassified: rows.filter(reclassified).length,
    remarked: rows.filter((row) => row.marks).length,
  }
}

function countWords(runs: readonly TextRun[], op: TextRun['op'], language: string): number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  let count = 0
  for (const run of runs)
    if (run.op === op)
      for (const { isWordLike } of segmenter.segment(run.text)) if (isWordLike === true) count += 1
  return count
}

/** Code points; the ends of paragraphs and the places of footnotes are none. */
function countCharacters(runs: readonly TextRun[], op: TextRun['op']): number {
  let count = 0
  for (const run of runs)
    if (run.op === op) count += run.text.replace(/[\u2029\ufffc]/g, '').match(/./gsu)?.length ?? 0
  return count
}
