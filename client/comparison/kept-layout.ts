// How this device shows comparisons; where nothing may be kept, as long as the page is open.
import { type Layout, layouts } from './reading.ts'

const key = 'penholder comparison-layout'

export function readLayout(): Layout {
  try {
    const kept = localStorage.getItem(key)
    return layouts.find((layout) => layout === kept) ?? 'inline'
  } catch {
    return 'inline'
  }
}

export function keepLayout(layout: Layout): void {
  try {
    localStorage.setItem(key, layout)
  } catch {
    // Storage that is full or forbidden costs only the memory of it.
  }
}
