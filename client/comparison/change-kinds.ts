// What kind of change a reader looks for. A paragraph may be of several: moved, and its words changed.
import type { NoteRow, Row, TextRun } from '../../shared/diff/comparison.ts'

export const changeKinds = [
  'wording',
  'structure',
  'sponsors',
  'notes',
  'masthead',
  /** Spaces, typography, capitals, the form of numbers; emphasis and the standing of a paragraph. Folded unless it is asked for. */
  'form',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Empty where nothing differs that a reader should see; another number is not a change. */
export function kindsOfRow(row: Row): ReadonlySet<ChangeKind> {
  const words = kindsOfRuns(row.runs)
  const kinds = new Set<ChangeKind>()
  if (isStructural(row)) kinds.add('structure')
  // Of a paragraph that is new or gone all words are: that is its structure, and no change of wording.
  if (row.op !== 'added' && row.op !== 'deleted') for (const kind of words) kinds.add(kind)
  if (row.marks !== undefined || row.status !== undefined) kinds.add('form')
  return kinds
}

export function kindsOfNote(note: NoteRow): ReadonlySet<ChangeKind> {
  if (note.op === 'kept') return new Set()
  const isForm = note.op === 'changed' && !kindsOfRuns(note.runs).has('wording')
  return new Set<ChangeKind>([isForm ? 'form' : 'notes'])
}

export function kindsOfRuns(runs: readonly TextRun[]): ReadonlySet<ChangeKind> {
  const kinds = new Set<ChangeKind>()
  for (const { op, text, form } of runs) {
    if (op === 'kept') continue
    // A paragraph that is split or joined is told by its structure.
    if (/^\u2029+$/u.test(text)) continue
    if (form === 'reference' || /^\uFFFC+$/u.test(text)) kinds.add('notes')
    else kinds.add(form === undefined ? 'wording' : 'form')
  }
  return kinds
}

function isStructural({ op, moved, kind, part, level }: Row): boolean {
  const ofOp = op !== 'kept' && op !== 'changed'
  return ofOp || [moved, kind, part, level].some((difference) => difference !== undefined)
}
