// Which footnote became which. Notes are the same where their words are, or nearly: then the note was edited, and its reference is kept.
// A number says nothing. Several notes may have the same words ("Ibid."); which of them is which is then said by the references
// that are kept in the paragraphs.
import { item } from './at.ts'
import { readFeatures } from './features.ts'
import { Similarity } from './similarity.ts'

const leastAlike = 0.6

export interface NoteKeys {
  /** For each note of a side, a number that it shares with the notes it may be. */
  readonly old: readonly number[]
  readonly new: readonly number[]
}

export interface NotePair {
  readonly old: number | null
  readonly new: number | null
}

export function readNoteKeys(old: readonly string[], now: readonly string[]): NoteKeys {
  const keys = new Map<string, number>()
  const keyOf = (text: string) => {
    const key = keys.get(text) ?? keys.size
    keys.set(text, key)
    return key
  }
  const oldKeys = old.map(keyOf)
  const edited = pairEdited(onlyIn(old, now), onlyIn(now, old))
  return { old: oldKeys, new: now.map((text) => keyOf(edited.get(text) ?? text)) }
}

/** Every note of either side in one pair: by the references that were kept, then in order. New notes in order, then deleted ones. */
export function pairNotes(
  keys: NoteKeys,
  kept: readonly { old: number; new: number }[],
): NotePair[] {
  const oldOf = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (old: number, now: number) => {
    if (taken.has(old) || oldOf.has(now) || keys.old[old] !== keys.new[now]) return
    taken.add(old)
    oldOf.set(now, old)
  }
  for (const { old, new: now } of kept) pair(old, now)
  const waiting = new Map<number, number[]>()
  keys.old.forEach((key, old) => {
    if (!taken.has(old)) waiting.set(key, [...(waiting.get(key) ?? []), old])
  })
  keys.new.forEach((key, now) => {
    if (oldOf.has(now)) return
    const old = waiting.get(key)?.shift()
    if (old !== undefined) pair(old, now)
  })
  const deleted = [...keys.old.keys()].filter((old) => !taken.has(old))
  return [
    ...keys.new.map((_, now) => ({ old: oldOf.get(now) ?? null, new: now })),
    ...deleted.map((old) => ({ old, new: null })),
  ]
}

function onlyIn(texts: readonly string[], others: readonly string[]): string[] {
  const there = new Set(others)
  return [...new Set(texts)].filter((text) => !there.has(text))
}

/** The old words of each new note that was edited. */
function pairEdited(old: readonly string[], now: readonly string[]): Map<string, string> {
  const edited = new Map<string, string>()
  if (old.length === 0 || now.length === 0) return edited
  const similarity = new Similarity(old.map(readFeatures), now.map(readFeatures), [])
  const edges = now.flatMap((_, index) =>
    similarity.candidates(index).map((likeness) => ({ ...likeness, new: index })),
  )
  const taken = new Set<number>()
  edges.sort((a, b) => b.dice - a.dice || Math.abs(a.old - a.new) - Math.abs(b.old - b.new))
  for (const edge of edges) {
    const text = item(now, edge.new)
    if (edge.dice < leastAlike || taken.has(edge.old) || edited.has(text)) continue
    taken.add(edge.old)
    edited.set(text, item(old, edge.old))
  }
  return edited
}
