// How somebody reads a comparison: what of it is shown, and how. It stands in the address, so that whoever is sent it sees the same.
import { type ChangeKind, changeKinds } from './change-kinds.ts'
import type { Stop } from './stops.ts'

export interface Reading {
  readonly kinds: ReadonlySet<ChangeKind>
  /** Nothing but changes of an opening verb. */
  readonly verbsOnly: boolean
  /** Paragraphs without a change that is shown are left out. */
  readonly changesOnly: boolean
  /** Null: as this device reads comparisons. */
  readonly layout: Layout | null
}

export const layouts = ['inline', 'sides'] as const
export type Layout = (typeof layouts)[number]

/** Everything but form. */
export const usualKinds: ReadonlySet<ChangeKind> = new Set(
  changeKinds.filter((kind) => kind !== 'form'),
)

/** Whatever the query: what it does not say, or not in our words, is as usual. */
export function parseReading(query: string): Reading {
  const values = new URLSearchParams(query)
  const shown = values.get('show')
  const listed = new Set(shown?.split(',') ?? [])
  return {
    kinds: shown === null ? usualKinds : new Set(changeKinds.filter((kind) => listed.has(kind))),
    verbsOnly: values.get('verbs') === 'only',
    changesOnly: values.get('text') === 'changes',
    layout: layouts.find((layout) => layout === values.get('view')) ?? null,
  }
}

/** Empty for the usual reading, otherwise with its question mark. */
export function formatReading({ kinds, verbsOnly, changesOnly, layout }: Reading): string {
  const parts = [
    ...(isUsual(kinds) ? [] : [`show=${changeKinds.filter((kind) => kinds.has(kind)).join(',')}`]),
    ...(verbsOnly ? ['verbs=only'] : []),
    ...(changesOnly ? ['text=changes'] : []),
    ...(layout === null ? [] : [`view=${layout}`]),
  ]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

export function passes({ kinds, isVerb }: Stop, reading: Reading): boolean {
  if (reading.verbsOnly) return isVerb
  return [...kinds].some((kind) => reading.kinds.has(kind))
}

export function withKind(reading: Reading, kind: ChangeKind, isOn: boolean): Reading {
  const kinds = new Set(reading.kinds)
  if (isOn) kinds.add(kind)
  else kinds.delete(kind)
  return { ...reading, kinds }
}

function isUsual(kinds: ReadonlySet<ChangeKind>): boolean {
  return kinds.size === usualKinds.size && [...usualKinds].every((kind) => kinds.has(kind))
}
