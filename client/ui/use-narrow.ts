import { useSyncExternalStore } from 'react'

/** Below this width the columns beside the page fold away; the same figure is in styles/layout.css. */
const narrow = window.matchMedia('(width < 1100px)')

export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener)
      return () => narrow.removeEventListener('change', listener)
    },
    () => narrow.matches,
  )
}
