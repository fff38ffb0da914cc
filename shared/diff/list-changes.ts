// What differs, for a reader: one entry for each difference, in the order of a document. Numbers are no entries (see comparison.ts).
import type { Change, Comparison, NoteRow, Row, TextRun } from './comparison.ts'
import { crossReferencesOf, printWords } from './printed-words.ts'

type Parts = Pick<Comparison, 'rows' | 'notes' | 'title' | 'masthead' | 'sponsors'>

/** `titleInText` says that the title is a paragraph of both texts too, so that its row has told what changed. */
export function listChanges(parts: Parts, titleInText: boolean): Change[] {
  return [
    ...parts.masthead.map(mastheadChange),
    ...parts.sponsors.map(sponsorChange),
    ...(titleInText ? [] : titleChanges(parts)),
    ...parts.rows.flatMap(rowChanges),
    ...parts.notes.flatMap(noteChanges),
  ]
}

/** The words of one side. */
export function wordsOf(runs: readonly TextRun[], side: 'old' | 'new'): string {
  const other = side === 'old' ? 'inserted' : 'deleted'
  return runs
    .filter((run) => run.op !== other)
    .map((run) => run.text)
    .join('')
}

function mastheadChange({ field, old, new: now }: Comparison['masthead'][number]): Change {
  const where = { old: field, new: field }
  return { of: 'masthead', op: 'changed', where, old: wordsOfValue(old), new: wordsOfValue(now) }
}

/** A value of the masthead on one line. */
function wordsOfValue(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return value.map(wordsOfValue).join('; ')
  if (typeof value === 'object') return Object.values(value).map(wordsOfValue).join(' ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function sponsorChange({ op, delegation, ...groups }: Comparison['sponsors'][number]): Change {
  const name = (group: string | null) => (group === null ? delegation : `${delegation} (${group})`)
  const old = op === 'added' ? null : delegation
  const now = op === 'deleted' ? null : delegation
  return {
    of: 'sponsor',
    op,
    where: { old, new: now },
    old: old && name(groups.old),
    new: now && name(groups.new),
  }
}

function titleChanges({ title: { op, runs } }: Parts): Change[] {
  if (op === 'kept') return []
  const texts = { old: wordsOf(runs, 'old'), new: wordsOf(runs, 'new') }
  return [{ of: 'title', op, where: { old: null, new: null }, ...texts, runs }]
}

function rowChanges(row: Row, index: number): Change[] {
  const attributes = (['kind', 'part', 'level', 'status', 'marks'] as const).filter(
    (name) => row[name] !== undefined,
  )
  const op = changeOf(row, attributes.length > 0)
  if (op === null) return []
  return [
    {
      of: 'paragraph',
      op,
      where: { old: row.old[0]?.path ?? null, new: row.new[0]?.path ?? null },
      old: row.old.length === 0 ? null : printedOf(row, 'old'),
      new: row.new.length === 0 ? null : printedOf(row, 'new'),
      runs: row.runs,
      row: index,
      ...(row.moved && op !== 'moved' && { moved: true as const }),
      ...(attributes.length > 0 && { attributes }),
    },
  ]
}

function printedOf(row: Row, side: 'old' | 'new'): string {
  return printWords(wordsOf(row.runs, side), 0, crossReferencesOf(row[side]))
}

function changeOf(row: Row, reclassified: boolean): Change['op'] | null {
  if (row.op !== 'kept' && row.op !== 'changed') return row.op
  if (row.moved) return 'moved'
  return row.op === 'changed' || reclassified ? 'changed' : null
}

function noteChanges(note: NoteRow, index: number): Change[] {
  if (note.op === 'kept') return []
  const number = (of: number | null) => (of === null ? null : String(of))
  const printed = (side: 'old' | 'new') =>
    printWords(wordsOf(note.runs, side), 0, note.crossReferences?.[side] ?? [])
  return [
    {
      of: 'note',
      op: note.op,
      where: { old: number(note.old), new: number(note.new) },
      old: note.old === null ? null : printed('old'),
      new: note.new === null ? null : printed('new'),
      runs: note.runs,
      row: index,
    },
  ]
}
