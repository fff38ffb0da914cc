import type { KeyboardEvent } from 'react'

/**
 * For the buttons of one list, of which one at a time has `tabIndex` 0: the list is one stop for the Tab key, and up, down, Home
 * and End go through it.
 */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget.closest('ol, ul')
  const buttons = [...(list?.querySelectorAll('button') ?? [])]
  const at = buttons.findIndex((button) => button === event.currentTarget)
  const target = targetOf(event.key, at, buttons.length)
  if (target === null) return
  event.preventDefault()
  buttons[target]?.focus()
}

function targetOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
