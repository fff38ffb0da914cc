// Large type that still fits: a short paragraph is set larger still, and the size lowered step by step until what is shown has room, and no further than can be read from the
// back of the room; what then still does not fit is scrolled.
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'

const scales = [1.3, 1.15, 1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.54, 0.48] as const

interface FittedProps {
  readonly frame: RefObject<HTMLDivElement | null>
  /** From 0, the beginning, to 1, the end. */
  readonly scroll: number
  readonly children: ReactNode
}

/** Gives what it holds the largest `--fit` with which it has room, again whenever that or the room changes. */
export function Fitted({ frame, scroll, children }: FittedProps) {
  const content = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const [outer, inner] = [frame.current, content.current]
    if (!outer || !inner) return undefined
    const fit = () => {
      for (const scale of scales) {
        outer.style.setProperty('--fit', String(scale))
        if (outer.scrollHeight <= outer.clientHeight) return
      }
    }
    fit()
    const resized = new ResizeObserver(fit)
    resized.observe(outer)
    const changed = new MutationObserver(fit)
    changed.observe(inner, { childList: true, subtree: true, characterData: true })
    document.fonts.addEventListener('loadingdone', fit)
    return () => {
      resized.disconnect()
      changed.disconnect()
      document.fonts.removeEventListener('loadingdone', fit)
    }
  }, [frame])
  useLayoutEffect(() => {
    const { current } = frame
    current?.scrollTo(0, scroll * (current.scrollHeight - current.clientHeight))
  }, [frame, scroll])
  return (
    <div ref={frame} className="screen-frame">
      <div ref={content} className="screen-now">
        {children}
      </div>
    </div>
  )
}

/** So much of a page is turned at once: its last line is the first of the next. */
const pageShare = 0.85

/** The share to scroll to for another page on or back; null where there is none. */
export function nextScroll(frame: HTMLElement | null, by: 1 | -1): number | null {
  const rest = frame ? frame.scrollHeight - frame.clientHeight : 0
  if (!frame || rest < 4) return null
  const now = frame.scrollTop
  if (by === 1 ? now > rest - 4 : now < 4) return null
  const next = now + by * frame.clientHeight * pageShare
  return Math.min(1, Math.max(0, next / rest))
}
