// The discussion of the draft that a page shows. The page calls `refresh` whenever its room says that records have changed: what was
// said, and who sponsors, are both among them.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { getThreads } from '../api.ts'
import { type DiscussionState, DiscussionStore } from './discussion-store.ts'

/** One store for as long as the page shows this draft (give the page the draft's id as its key). It reads at once. */
export function useDiscussionStore(draftId: string): DiscussionStore {
  const [store] = useState(() => new DiscussionStore(() => getThreads(draftId)))
  useEffect(() => {
    store.refresh()
    globalThis.addEventListener('online', store.refresh)
    return () => globalThis.removeEventListener('online', store.refresh)
  }, [store])
  return store
}

export function useDiscussion(store: DiscussionStore): DiscussionState {
  return useSyncExternalStore(store.subscribe, store.get)
}
