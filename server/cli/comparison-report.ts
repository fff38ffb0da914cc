// A comparison as words for a terminal: what changed and where, with [-deleted-] and {+inserted+} words as wdiff marks them, so
// that it can be read without colour. Paragraphs that did not change are left out.
import {
  paragraphEnd,
  type Change,
  type Comparison,
  type NoteRow,
  type OpeningChange,
  type Row,
  type RowSide,
  type TextRun,
} from '../../shared/diff/comparison.ts'
import { crossReferencesOf, printWords } from '../../shared/diff/printed-words.ts'

/** A kept stretch longer than this is shortened in its middle, */
const longStretch = 200
/** to so many characters before and after it. */
const context = 80

export function formatComparison(comparison: Comparison): string {
  const { changes, rows } = comparison
  const [old, now] = comparison.symbols.map((symbol) => symbol ?? '(no symbol)')
  const sections = [
    formatSection('Masthead', changes, 'masthead', formatField),
    formatSection('Sponsors', changes, 'sponsor', formatSponsor),
    formatSection('Title', changes, 'title', (change) => indent(markRuns(change.runs ?? []))),
    formatSection('Paragraphs', changes, 'paragraph', (change) => formatParagraph(change, rows)),
    formatSection('Footnotes', changes, 'note', (change) => formatNote(change, comparison.notes)),
    formatRenumbering(rows),
  ]
  return [`${old} -> ${now}`, summarize(comparison), ...sections.flat()].join('\n')
}

function summarize({ stats }: Comparison): string {
  if (stats.changes === 0) return 'The two texts are equal.'
  const { paragraphs, words } = stats
  const counts = (['changed', 'added', 'deleted', 'moved', 'split', 'joined'] as const)
    .filter((name) => paragraphs[name] > 0)
    .map((name) => `${paragraphs[name]} ${name}`)
  const list = counts.length === 0 ? 'none changed' : counts.join(', ')
  return `${plural(stats.changes, 'change')}. Paragraphs: ${list}; words: ${words.inserted} inserted, ${words.deleted} deleted.`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function formatSection(
  heading: string,
  changes: readonly Change[],
  of: Change['of'],
  format: (change: Change) => string,
): string[] {
  const lines = changes.filter((change) => change.of === of).map(format)
  return lines.length === 0 ? [] : ['', heading, ...lines]
}

function formatField({ where, old, new: now }: Change): string {
  return `  ${where.old}: ${old ?? '(none)'} -> ${now ?? '(none)'}`
}

function formatSponsor({ op, old, new: now }: Change): string {
  if (op === 'added') return `  + ${now}`
  return op === 'deleted' ? `  - ${old}` : `  ${old} -> ${now}`
}

function formatParagraph(change: Change, rows: readonly Row[]): string {
  const row = rows[change.row ?? -1]
  if (!row) return ''
  const facts = [
    change.op,
    ...(row.moved && change.op !== 'moved' ? ['moved'] : []),
    ...differences(row),
  ]
  return [`  ${place(row)}: ${facts.join(', ')}`, indent(markRuns(numberNotes(row)))].join('\n')
}

/** Where a paragraph stands, by its number or, without one, by its place in the text. */
function place({ old, new: now, moved, renumbered }: Row): string {
  const before = old[0]
  const after = now[0]
  const name = (side: RowSide) => side.path ?? `${side.part} (paragraph ${side.index + 1})`
  if (!after) return before ? name(before) : ''
  const differs = before && (moved || renumbered || before.path !== after.path)
  return differs ? `${name(after)} (was ${name(before)})` : name(after)
}

function differences({ kind, part, level, status, marks, opening }: Row): string[] {
  const named = { kind, part, level, status }
  const changed = Object.entries(named).flatMap(([name, pair]) =>
    pair ? [`${name} ${pair[0]} -> ${pair[1]}`] : [],
  )
  return [
    ...(opening?.verb === true ? [describeVerb(opening)] : []),
    ...changed,
    ...(marks ? ['marks of emphasis or proposal'] : []),
  ]
}

function describeVerb({ old, new: now, force }: OpeningChange): string {
  const asks = force === null || force === 'same' ? '' : ` (${force})`
  return `verb ${old?.text ?? '(none)'} -> ${now?.text ?? '(none)'}${asks}`
}

function formatNote({ op, where, runs = [], row }: Change, notes: readonly NoteRow[]): string {
  const { old, new: now } = where
  const { crossReferences = { old: [], new: [] } } = notes[row ?? -1] ?? {}
  const printed = runs.map((run) => {
    const side = run.op === 'deleted' ? 'old' : 'new'
    return { ...run, text: printWords(run.text, run[side][0], crossReferences[side]) }
  })
  const number = old !== null && now !== null && old !== now ? `${now} (was ${old})` : (now ?? old)
  return [`  Note ${number}: ${op}`, indent(markRuns(printed))].join('\n')
}

/** The runs with the number of each note, and of each paragraph referred to, in the place of its reference. */
function numberNotes(row: Row): TextRun[] {
  const numbers = { old: readNumbers(row.old), new: readNumbers(row.new) }
  return row.runs.map((run) => {
    const side = run.op === 'deleted' ? 'old' : 'new'
    const text = run.text.replace(/\ufffc/g, (sign, at: number) => {
      const number = numbers[side].get(run[side][0] + at)
      return number ?? sign
    })
    return { ...run, text }
  })
}

function readNumbers(sides: readonly RowSide[]): Map<number, string> {
  let offset = 0
  const notes = sides.flatMap(({ references, length }) => {
    const start = offset
    offset += length + 1
    return references.map(({ at, note }) => [start + at, `[${note}]`] as const)
  })
  const paragraphs = crossReferencesOf(sides).map(({ at, words }) => [at, words] as const)
  return new Map([...notes, ...paragraphs])
}

function markRuns(runs: readonly TextRun[]): string {
  return runs.map(({ op, text }) => markRun(op, text.replaceAll(paragraphEnd, '\n'))).join('')
}

function markRun(op: TextRun['op'], text: string): string {
  if (op === 'deleted') return `[-${text}-]`
  if (op === 'inserted') return `{+${text}+}`
  return text.length > longStretch
    ? `${text.slice(0, context).trimEnd()} ... ${text.slice(-context).trimStart()}`
    : text
}

function indent(text: string): string {
  return text.replace(/^/gm, '    ')
}

/** New numbers in ranges: `OP 5 to OP 9 -> OP 6 to OP 10`. */
function formatRenumbering(rows: readonly Row[]): string[] {
  const ranges: { from: Shift; to: Shift }[] = []
  for (const shift of rows.flatMap(readShift)) {
    const last = ranges.at(-1)
    if (last && follows(last.to, shift)) last.to = shift
    else ranges.push({ from: shift, to: shift })
  }
  const name = (from: string, to: string) => (from === to ? from : `${from} to ${to}`)
  const lines = ranges.map(
    ({ from, to }) => `  ${name(from.old, to.old)} -> ${name(from.new, to.new)}`,
  )
  return lines.length === 0 ? [] : ['', 'Renumbered', ...lines]
}

interface Shift {
  readonly old: string
  readonly new: string
}

function readShift({ renumbered }: Row): Shift[] {
  const [old, now] = renumbered ?? []
  return old && now ? [{ old, new: now }] : []
}

function follows(last: Shift, next: Shift): boolean {
  return isNext(last.old, next.old) && isNext(last.new, next.new)
}

/** Whether one label is the other with the next number: `OP 4`, `OP 5`. */
function isNext(label: string, next: string): boolean {
  const [, prefix, number] = /^(.*?)(\d+)$/.exec(label) ?? []
  return number !== undefined && next === `${prefix}${Number(number) + 1}`
}
