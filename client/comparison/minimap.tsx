import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react'
import { elementId, type Stop, type StopLook } from './stops.ts'

interface MinimapProps {
  readonly stops: readonly Stop[]
  readonly current: string | null
  readonly onGo: (id: string) => void
}

interface Mark {
  readonly id: string
  readonly look: StopLook
  /** Of the height of the page, from 0 to 1. */
  readonly top: number
}

/** So near to a mark, in pixels, a press is meant for it. */
const reach = 8
/** Thousands of places are measured only when the reader has come to rest. */
const restMs = 200

/**
 * The whole page beside the scroll bar: a mark of its own shape for each change, and a window for what is on the screen. A press leads
 * there. It is for pointers only: the summary says and does the same for the keyboard and for whoever listens.
 */
export function Minimap({ stops, current, onGo }: MinimapProps) {
  const map = useRef<HTMLDivElement>(null)
  const marks = useMarks(stops)
  const view = useWindow()
  // At the end of a press: its beginning takes the focus to the page.
  const press = (event: PointerEvent) => {
    const box = map.current?.getBoundingClientRect()
    if (!box) return
    const top = (event.clientY - box.top) / box.height
    const near = nearest(marks, top)
    if (near && Math.abs(near.top - top) * box.height <= reach) onGo(near.id)
    else {
      const page = document.documentElement.scrollHeight
      window.scrollTo({ top: top * page - window.innerHeight / 2 })
    }
  }
  return (
    <div ref={map} className="minimap" aria-hidden="true" onPointerUp={press}>
      <div ref={view} className="minimap-window" />
      {marks.map(({ id, look, top }) => (
        <span
          key={id}
          className="stop-mark"
          data-look={look}
          data-stop={id}
          data-current={id === current}
          style={{ insetBlockStart: `${top * 100}%` }}
        />
      ))}
    </div>
  )
}

/** Measured again whenever the height of the page changes: paragraphs out of sight are laid out only when they come near. */
function useMarks(stops: readonly Stop[]): readonly Mark[] {
  const [marks, setMarks] = useState<readonly Mark[]>([])
  const measure = useCallback(() => {
    const page = document.documentElement.scrollHeight
    const read = stops.flatMap(({ id, look }): Mark[] => {
      const box = document.getElementById(elementId(id))?.getBoundingClientRect()
      return box ? [{ id, look, top: (box.top + window.scrollY) / page }] : []
    })
    setMarks(read)
  }, [stops])
  useEffect(() => {
    const frame = requestAnimationFrame(measure)
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new ResizeObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(measure, restMs)
    })
    observer.observe(document.documentElement)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [measure])
  return marks
}

/** Follows the scroll bar without a rendering of the page. */
function useWindow() {
  const view = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const follow = () => {
      const page = document.documentElement.scrollHeight
      const { current } = view
      if (!current) return
      current.style.insetBlockStart = `${(window.scrollY / page) * 100}%`
      current.style.blockSize = `${(window.innerHeight / page) * 100}%`
    }
    follow()
    const observer = new ResizeObserver(follow)
    observer.observe(document.documentElement)
    window.addEventListener('scroll', follow, { passive: true })
    return () => {
      observer.disconnect()
      window.removeEventListener('scroll', follow)
    }
  }, [])
  return view
}

function nearest(marks: readonly Mark[], top: number): Mark | null {
  let best: Mark | null = null
  for (const mark of marks)
    if (best === null || Math.abs(mark.top - top) < Math.abs(best.top - top)) best = mark
  return best
}
