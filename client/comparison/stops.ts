// The places a reader steps through, in the order of the page: masthead, sponsors, title, paragraphs, footnotes. Minimap, summary and
// the count beside "next" are all made of this one list.
import type { Comparison, Row } from '../../shared/diff/comparison.ts'
import { type ChangeKind, kindsOfNote, kindsOfRow, kindsOfRuns } from './change-kinds.ts'
import { hasOwnTitle } from './comparison-rows.ts'

/** How a change is drawn in the minimap and the summary; each has a shape of its own. */
export type StopLook =
  | 'changed'
  | 'added'
  | 'deleted'
  | 'moved'
  | 'split'
  | 'joined'
  | 'around'
  | 'note'
  | 'form'

export interface Stop {
  /** Part of the id of its element on the page. */
  readonly id: string
  readonly of: 'masthead' | 'sponsor' | 'title' | 'row' | 'note'
  /** Position in the list of the comparison it comes from; 0 of the title. */
  readonly index: number
  readonly kinds: ReadonlySet<ChangeKind>
  /** The opening verb is another one. */
  readonly isVerb: boolean
  readonly look: StopLook
}

export const elementId = (stop: string) => `change-${stop}`
export const rowStop = (index: number) => `row-${index}`
export const noteStop = (index: number) => `note-${index}`
export const mastheadStop = (field: string) => `masthead-${field}`
export const sponsorStop = (delegation: string) => `sponsor-${delegation}`
export const titleStop = 'title'

export function listStops(comparison: Comparison): Stop[] {
  const { masthead, sponsors, title, rows, notes } = comparison
  const around = (kind: ChangeKind) => ({
    kinds: new Set([kind]),
    isVerb: false,
    look: 'around' as const,
  })
  return [
    ...masthead.map(({ field }, index): Stop => ({
      id: mastheadStop(field),
      of: 'masthead',
      index,
      ...around('masthead'),
    })),
    ...sponsors.map(({ delegation }, index): Stop => ({
      id: sponsorStop(delegation),
      of: 'sponsor',
      index,
      ...around('sponsors'),
    })),
    ...(title.op === 'kept' || !hasOwnTitle(rows) ? [] : [stopOfTitle(title.runs)]),
    ...rows.flatMap(stopOfRow),
    ...notes.flatMap((note, index): Stop[] => {
      const kinds = kindsOfNote(note)
      if (kinds.size === 0) return []
      const look = kinds.has('form') ? 'form' : 'note'
      return [{ id: noteStop(index), of: 'note', index, kinds, isVerb: false, look }]
    }),
  ]
}

function stopOfTitle(runs: Row['runs']): Stop {
  const kinds = kindsOfRuns(runs)
  const look = kinds.has('wording') ? 'changed' : 'form'
  return { id: titleStop, of: 'title', index: 0, kinds, isVerb: false, look }
}

function stopOfRow(row: Row, index: number): Stop[] {
  const kinds = kindsOfRow(row)
  if (kinds.size === 0) return []
  const isVerb = row.opening?.verb === true
  return [{ id: rowStop(index), of: 'row', index, kinds, isVerb, look: lookOf(row, kinds) }]
}

function lookOf(row: Row, kinds: ReadonlySet<ChangeKind>): StopLook {
  if (row.op !== 'kept' && row.op !== 'changed') return row.op
  if (row.moved) return 'moved'
  if (kinds.has('wording') || kinds.has('structure')) return 'changed'
  return kinds.has('notes') ? 'note' : 'form'
}
