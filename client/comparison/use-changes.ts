import { type RefObject, useCallback, useEffect, useState } from 'react'

export interface ChangeCursor {
  /** From 1; 0 before the first step. */
  readonly position: number
  readonly step: (by: 1 | -1) => void
}

/** Steps through whatever carries `data-change` below the root, by call or by the keys N and P. */
export function useChanges(root: RefObject<HTMLElement | null>): ChangeCursor {
  const [position, setPosition] = useState(0)
  const step = useCallback(
    (by: 1 | -1) => {
      const changes = findChanges(root.current)
      if (changes.length === 0) return
      // Where the reader has clicked or stepped to; going on from the end begins again.
      const at = changes.findIndex((change) => change === document.activeElement)
      const from = at < 0 ? (by === 1 ? -1 : 0) : at
      const next = (from + by + changes.length) % changes.length
      changes[next]?.focus({ preventScroll: true })
      changes[next]?.scrollIntoView({ block: 'center' })
      setPosition(next + 1)
    },
    [root],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      if (event.code === 'KeyN') step(1)
      if (event.code === 'KeyP') step(-1)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [step])
  return { position, step }
}

function findChanges(root: HTMLElement | null): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[data-change]') ?? [])]
}
