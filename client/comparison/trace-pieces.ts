// A text through its versions, in pieces to show. A reader may leave out what a version changed: then it stands as that version left it.
import type { Trace, TraceRow, TraceRun } from '../../shared/diff/trace.ts'
import { type Cut, cutWords, noPlaces, placesOf } from './cut-words.ts'

export type TracePiece = Cut & {
  /** The version that brought it, and the one that struck it; null where none that is shown did. */
  readonly broughtBy: number | null
  readonly struckBy: number | null
}

/** `shown` are the versions whose changes are marked; 0, the first, has none. */
export function readTrace(
  { runs, sides }: Pick<TraceRow, 'runs' | 'sides'>,
  shown: ReadonlySet<number>,
): TracePiece[] {
  const places = sides.map(placesOf)
  const offsets = sides.map(() => 0)
  return runs.flatMap(({ text, from, to }) => {
    // Read as the last version that has it reads.
    const version = (to ?? sides.length) - 1
    const cuts = cutWords(text, offsets[version] ?? 0, places[version] ?? noPlaces)
    for (let each = from; each < (to ?? sides.length); each++)
      offsets[each] = (offsets[each] ?? 0) + text.length
    if (to !== null && !shown.has(to)) return []
    const broughtBy = shown.has(from) ? from : null
    return cuts.map((cut) => ({ ...cut, broughtBy, struckBy: to }))
  })
}

/** A title or a footnote, which refers to nothing. */
export function readPlainTrace(
  runs: readonly TraceRun[],
  shown: ReadonlySet<number>,
): TracePiece[] {
  return readTrace({ runs, sides: [] }, shown)
}

/** Whether a version that is shown changed anything of it. */
export function isTraced(
  { runs, events = [] }: Partial<Pick<TraceRow, 'events'>> & Pick<TraceRow, 'runs'>,
  shown: ReadonlySet<number>,
): boolean {
  return (
    runs.some(({ from, to }) => shown.has(from) || (to !== null && shown.has(to))) ||
    events.some(({ version }) => shown.has(version))
  )
}

/** What a version is called in short: `L.5`, `Rev.1`; null is the draft as it is. */
export function shortNames(symbols: Trace['symbols'], draft: string): string[] {
  return symbols.map((symbol, index) => {
    if (symbol === null) return draft
    const revision = /\/(Rev\.\d+)$/u.exec(symbol)?.[1]
    return revision ?? (index === 0 ? (symbol.split('/').at(-1) ?? symbol) : symbol)
  })
}
