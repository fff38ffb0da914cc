// Sources as bad extraction leaves them: some lines are missing, and what is left begins in the middle.
import * as fc from 'fast-check'

/** One of the sources, without up to `mostCut` lines of it. */
export function cutSources(
  documents: readonly { readonly source: string }[],
  mostCut: number,
): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...documents), fc.nat(), fc.nat(mostCut), fc.nat())
    .map(([{ source }, from, count, turn]) => {
      const lines = source.split('\n')
      lines.splice(from % lines.length, count)
      const at = turn % Math.max(1, lines.length)
      return [...lines.slice(at), ...lines.slice(0, at)].join('\n')
    })
}
