import type { ReactNode } from 'react'
import { Separator, Toolbar as AriaToolbar } from 'react-aria-components'

/** One stop for the Tab key; the arrow keys go from control to control. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <AriaToolbar className="toolbar" aria-label={label}>
      {children}
    </AriaToolbar>
  )
}

export function ToolbarSeparator() {
  return <Separator orientation="vertical" className="toolbar-separator" />
}
