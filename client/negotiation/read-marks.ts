// Which proposals somebody has read: kept on this device as sid and digest of the words, so that a proposal is new again when its
// words have changed.
import { digestOf, type Entry } from './entries.ts'

export type ReadMarks = ReadonlyMap<string, string>

export function isUnread(entry: Entry, marks: ReadMarks, own: string | null): boolean {
  return entry.delegation !== own && marks.get(entry.sid) !== digestOf(entry)
}

/** The same marks where nothing is new, so that nothing is rendered or written again. */
export function markRead(marks: ReadMarks, entries: readonly Entry[]): ReadMarks {
  const news = entries.filter((entry) => marks.get(entry.sid) !== digestOf(entry))
  if (news.length === 0) return marks
  return new Map([...marks, ...news.map((entry) => [entry.sid, digestOf(entry)] as const)])
}

export function writeMarks(marks: ReadMarks): string {
  return JSON.stringify(Object.fromEntries(marks))
}

/** Nothing is read where nothing sound is kept. */
export function readMarks(kept: string | null): ReadMarks {
  if (kept === null) return new Map()
  try {
    const value: unknown = JSON.parse(kept)
    if (typeof value !== 'object' || value === null) return new Map()
    return new Map(
      Object.entries(value).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    )
  } catch {
    return new Map()
  }
}
