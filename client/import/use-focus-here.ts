import { type RefObject, useEffect, useRef } from 'react'

/** Where the focus goes when what comes with it takes the place of what had it: somebody who cannot see the page begins there. */
export function useFocusHere<T extends HTMLElement>(): RefObject<T | null> {
  const here = useRef<T>(null)
  useEffect(() => {
    if (document.activeElement === document.body) here.current?.focus()
  }, [])
  return here
}
