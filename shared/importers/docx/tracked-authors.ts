// What each author of tracked changes did, for a person who decides whose proposals they become.
import type { TrackedPiece } from './document-reader.ts'
import type { Track } from './tracking.ts'

export interface AuthorSummary {
  /** As the file names them; empty where it does not. */
  readonly author: string
  readonly insertions: number
  readonly deletions: number
  readonly moves: number
  /** Ends of paragraphs put in or struck. */
  readonly paragraphs: number
  /** The first stretches, to recognise them by. */
  readonly examples: readonly { readonly kind: Track['kind']; readonly text: string }[]
}

const mostExamples = 6
const longestExample = 120

/** By name. A stretch that one put in and another struck counts for both. */
export function summarizeAuthors(pieces: readonly TrackedPiece[]): AuthorSummary[] {
  const changes = pieces.flatMap(({ tracks, text }) =>
    tracks.flatMap((track) => (track.isHost ? [] : { track, text })),
  )
  return [...Map.groupBy(changes, ({ track }) => track.author)]
    .map(([author, own]): AuthorSummary => {
      const words = own.filter(({ text }) => text !== '¶')
      const count = (kind: Track['kind']) =>
        words.filter(({ track }) => track.kind === kind && !track.moved).length
      return {
        author,
        insertions: count('inserted'),
        deletions: count('deleted'),
        moves: words.filter(({ track }) => track.moved && track.kind === 'inserted').length,
        paragraphs: own.length - words.length,
        examples: words
          .filter(({ text }) => text.trim() !== '')
          .slice(0, mostExamples)
          .map(({ track, text }) => ({ kind: track.kind, text: text.slice(0, longestExample) })),
      }
    })
    .sort((a, b) => (a.author < b.author ? -1 : 1))
}

/** Words that one author put in and another struck, or has words of their own amid: neither text of the two alone has that. */
export function listWithin(
  pieces: readonly TrackedPiece[],
): { readonly author: string; readonly words: string }[] {
  return pieces.flatMap(({ tracks, text }) => {
    const host = tracks.find(({ kind }) => kind === 'inserted')
    const other = tracks.find(
      ({ kind, author }) => (kind === 'deleted' || host?.isHost) && author !== host?.author,
    )
    return host && other && text !== '¶' ? [{ author: other.author, words: text }] : []
  })
}
