// The negotiation of the draft that a page shows. The page calls `refresh` whenever its room says that records have changed.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { getNegotiation } from '../api.ts'
import { type NegotiationState, NegotiationStore } from './negotiation-store.ts'

/** One store for as long as the page shows this draft (give the page the draft's id as its key). It reads at once. */
export function useNegotiationStore(draftId: string): NegotiationStore {
  const [store] = useState(
    () => new NegotiationStore((after: number) => getNegotiation(draftId, after)),
  )
  useEffect(() => {
    store.refresh()
    globalThis.addEventListener('online', store.refresh)
    return () => globalThis.removeEventListener('online', store.refresh)
  }, [store])
  return store
}

/** Rendered again after every event. */
export function useNegotiation(store: NegotiationStore): NegotiationState {
  return useSyncExternalStore(store.subscribe, store.get)
}
