// Words that one author put in amid words that another put in or brought here. Word does not nest insertions: they stand side by side, and
// without the words around them they would say nothing, or flow into the next paragraph. So they bear the mark of the other author as well.
// In the same way words that one struck in a paragraph that another took elsewhere do not stay behind when it goes.
import type { WordPiece } from './read-words.ts'
import type { Track } from './tracking.ts'

/** `end` are the marks of the paragraph's end. */
export function hostWords(pieces: readonly WordPiece[], end: readonly Track[]): WordPiece[] {
  const taker = end.find(({ kind, moved }) => kind === 'deleted' && moved)
  if (taker) return pieces.map((piece) => leaveWith(piece, taker))
  const ender = putInBy(end)
  const authors = pieces.map(({ tracks }) => putInBy(tracks))
  // A paragraph of which every word was put in is of whoever put in its end, if words of theirs are in it.
  const whole = !authors.includes(null) && ender !== null && authors.includes(ender) ? ender : null
  return pieces.map((piece, at) => {
    const own = authors[at] ?? null
    if (own === null) return piece
    const [before, after] = [nextOther(authors, at, -1), nextOther([...authors, ender], at, 1)]
    const around = before !== null && before === after ? before : null
    const host = around ?? (whole === own ? null : whole)
    if (host === null) return piece
    const track: Track = { kind: 'inserted', author: host, moved: false, isHost: true }
    return { ...piece, tracks: [track, ...piece.tracks] }
  })
}

function leaveWith(piece: WordPiece, taker: Track): WordPiece {
  const [struck, ...others] = piece.tracks
  const isStruck = struck?.kind === 'deleted' && !struck.moved && others.length === 0
  if (!isStruck || struck.author === taker.author) return piece
  return { ...piece, tracks: [{ ...taker, isHost: true }, ...piece.tracks] }
}

/** Null of what was there. */
function putInBy(tracks: readonly Track[]): string | null {
  return tracks.find(({ kind }) => kind === 'inserted')?.author ?? null
}

/** The author of the first piece in this direction that is of somebody else. */
function nextOther(authors: readonly (string | null)[], at: number, step: 1 | -1): string | null {
  for (let next = at + step; next >= 0 && next < authors.length; next += step)
    if (authors[next] !== authors[at]) return authors[next] ?? null
  return null
}
