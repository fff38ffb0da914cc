import { type MouseEvent, type ReactNode, useSyncExternalStore } from 'react'
import { formatPath, type Route } from './router.ts'

type Place = Exclude<Route, { page: 'not-found' }>

const listeners = new Set<() => void>()

export function navigate(route: Place): void {
  window.history.pushState(null, '', formatPath(route))
  window.scrollTo(0, 0)
  for (const listener of listeners) listener()
}

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

interface LinkProps {
  readonly to: Place
  readonly children: ReactNode
  readonly className?: string
}

/** A real link: it opens in a new tab when the reader asks for that. */
export function Link({ to, children, className }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
      return
    event.preventDefault()
    navigate(to)
  }
  return (
    <a href={formatPath(to)} onClick={follow} className={className}>
      {children}
    </a>
  )
}
