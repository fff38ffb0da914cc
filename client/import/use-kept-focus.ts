import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the place of somebody who works by the keyboard: a click on a correction often takes away what was clicked, and the browser would
 * begin at the top of the page again. The focus goes to what stands there in the list, or else to the heading of the section.
 */
export function useKeptFocus(): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null)
  const last = useRef<Place | null>(null)
  useEffect(() => {
    const element = root.current
    if (!element) return undefined
    const note = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement) last.current = placeOf(target)
    }
    element.addEventListener('focusin', note)
    return () => element.removeEventListener('focusin', note)
  }, [])
  // After everything that is drawn anew, whatever the reason.
  useEffect(() => {
    if (!root.current || document.activeElement !== document.body) return
    const target = (last.current && presentAt(last.current)) ?? firstOf(root.current)
    target?.focus({ preventScroll: true })
    target?.scrollIntoView({ block: 'nearest' })
  })
  return root
}

interface Place {
  readonly element: HTMLElement
  readonly list: Element | null
  readonly index: number
  readonly section: Element | null
}

function placeOf(element: HTMLElement): Place {
  const item = element.closest('li')
  const list = item?.parentElement ?? null
  const index = item && list ? [...list.children].indexOf(item) : 0
  return { element, list, index, section: element.closest('section') }
}

function presentAt({ element, list, index, section }: Place): HTMLElement | null {
  if (element.isConnected) return element
  const item = list?.isConnected ? (list.children[index] ?? list.lastElementChild) : null
  return (
    item?.querySelector<HTMLElement>('button, input') ??
    (section?.isConnected ? section.querySelector<HTMLElement>('h2') : null)
  )
}

/** What tells of the whole. */
function firstOf(root: HTMLElement): HTMLElement | null {
  return root.querySelector('[data-lost-focus]')
}
