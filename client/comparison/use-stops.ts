import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { elementId } from './stops.ts'

export interface StopCursor {
  /** Of the stop the reader has come to; null before the first step. */
  readonly current: string | null
  /** From 1; 0 before the first step. */
  readonly position: number
  readonly count: number
  readonly step: (by: 1 | -1) => void
  readonly goTo: (id: string) => void
}

/** Steps through the stops by call, by the keys N and P, and from wherever the reader clicks. */
export function useStops(
  root: RefObject<HTMLElement | null>,
  ids: readonly string[],
  layout: string,
): StopCursor {
  const [current, setCurrent] = useState<string | null>(null)
  const at = current === null ? -1 : ids.indexOf(current)
  const goTo = useCallback((id: string) => {
    const element = document.getElementById(elementId(id))
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'center' })
    setCurrent(id)
  }, [])
  const step = useCallback(
    (by: 1 | -1) => {
      // Going on from the end begins again.
      const from = at < 0 ? (by === 1 ? -1 : 0) : at
      const next = ids[(from + by + ids.length) % ids.length]
      if (next !== undefined) goTo(next)
    },
    [at, ids, goTo],
  )
  // Another layout has other heights: the reader stays where they were.
  const kept = useRef<string | null>(null)
  useEffect(() => {
    kept.current = current
  }, [current])
  useLayoutEffect(() => {
    const id = kept.current
    if (id !== null && layout !== '')
      document.getElementById(elementId(id))?.scrollIntoView({ block: 'center' })
  }, [layout])
  useEffect(() => {
    const element = root.current
    const onFocus = (event: FocusEvent) => {
      const change = event.target instanceof Element && event.target.closest('[data-change]')
      if (change) setCurrent(change.id.slice(elementId('').length))
    }
    element?.addEventListener('focusin', onFocus)
    return () => element?.removeEventListener('focusin', onFocus)
  }, [root])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.code === 'KeyN') step(1)
      if (event.code === 'KeyP') step(-1)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [step])
  return useMemo(
    () => ({ current, position: at + 1, count: ids.length, step, goTo }),
    [current, at, ids, step, goTo],
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [role=listbox], [role=menu], [role=dialog]') !== null
  )
}
