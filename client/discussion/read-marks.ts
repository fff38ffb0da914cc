// How far this person has read each thread, kept on this device: threads are never shortened, so a count of messages says it.
import { useCallback, useSyncExternalStore } from 'react'
import type { Thread } from '../../shared/protocol/api.ts'

export type ReadCounts = Readonly<Record<string, number>>

export interface ReadMarks {
  readonly counts: ReadCounts
  readonly markRead: (thread: Thread) => void
}

const listeners = new Set<() => void>()
/** The last text read from each key, parsed: a snapshot must be the same object as long as nothing has changed. */
const parsed = new Map<string, { readonly text: string | null; readonly counts: ReadCounts }>()

export function useReadMarks(draftId: string, personId: string): ReadMarks {
  const key = `penholder.read.${draftId}.${personId}`
  const counts = useSyncExternalStore(subscribe, () => readCounts(key))
  const markRead = useCallback(
    ({ id, messages }: Thread) => {
      const before = readCounts(key)
      if ((before[id] ?? 0) >= messages.length) return
      window.localStorage.setItem(key, JSON.stringify({ ...before, [id]: messages.length }))
      for (const listener of listeners) listener()
    },
    [key],
  )
  return { counts, markRead }
}

/** Messages of others that this person has not seen; what one wrote oneself is read. */
export function countUnread(thread: Thread, counts: ReadCounts, ownName: string): number {
  return thread.messages
    .slice(counts[thread.id] ?? 0)
    .filter(({ author }) => author.name !== ownName).length
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

function readCounts(key: string): ReadCounts {
  const text = window.localStorage.getItem(key)
  const known = parsed.get(key)
  if (known?.text === text && known) return known.counts
  const counts = parseCounts(text)
  parsed.set(key, { text, counts })
  return counts
}

/** Whatever else stands there counts as nothing read: at worst a mark too many. */
export function parseCounts(text: string | null): ReadCounts {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(
      Object.entries(value).filter(
        (entry): entry is [string, number] => typeof entry[1] === 'number',
      ),
    )
  } catch {
    return {}
  }
}
