// Large type that still fits: the size is lowered step by step until what is shown has room, and no further than can be read from the
// back of the room; what then still does not fit is scrolled.
import { type ReactNode, useLayoutEffect, useRef } from 'react'

const scales = [1, 0.92, 0.84, 0.76, 0.68, 0.6, 0.54, 0.48] as const

/** Gives what it holds the largest `--fit` with which it has room, again whenever that or the room changes. */
export function Fitted({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null)
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
  }, [])
  return (
    <div ref={frame} className="screen-frame">
      <div ref={content} className="screen-now">
        {children}
      </div>
    </div>
  )
}
