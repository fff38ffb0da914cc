import { useCallback, useEffect, useRef, useState } from 'react'
import type { Answer, ApiProblem } from './api.ts'

export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly problem: ApiProblem }
  | { readonly kind: 'ready'; readonly value: T }

/**
 * Loads a value and loads it again on `reload`. The value before it stays on the screen while that is under way, and when it
 * fails: somebody may be writing there. `load` must be stable (useCallback): another function is another value.
 */
export function useLoaded<T>(load: () => Answer<T>): readonly [Loaded<T>, reload: () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' })
  const turns = useRef(0)
  const shown = useRef<(() => Answer<T>) | null>(null)
  const reload = useCallback(() => {
    const turn = turns.current + 1
    turns.current = turn
    const read = async () => {
      const answer = await load()
      // An answer that another call has overtaken is dropped.
      if (turn !== turns.current) return
      if (answer.ok) {
        shown.current = load
        setLoaded({ kind: 'ready', value: answer.value })
      } else if (shown.current !== load) setLoaded({ kind: 'failed', problem: answer.problem })
    }
    void read()
  }, [load])
  useEffect(() => {
    reload()
    return () => {
      turns.current += 1
    }
  }, [reload])
  return [loaded, reload]
}
