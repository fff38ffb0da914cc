// A button that opens a menu. What only an open menu needs is half of the kit, so it comes when somebody points at one.
import { type ReactNode, type RefObject, useState } from 'react'
import { Button, type ButtonProps } from './button.tsx'
import type * as Parts from './menu-popover.tsx'

let parts: typeof Parts | null = null

async function loadParts(): Promise<void> {
  parts ??= await import('./menu-popover.tsx')
}

export interface MenuProps extends Pick<
  ButtonProps,
  'kind' | 'isDisabled' | 'preventFocusOnPress'
> {
  /** What the button shows; `name` is read out where that is not enough. */
  readonly label: ReactNode
  readonly name?: string
  readonly onAction: (key: string) => void
  readonly children: ReactNode
  readonly disabledKeys?: readonly string[]
  /** The key of the one that is chosen, in a menu that chooses. */
  readonly chosen?: string
  readonly onOpenChange?: (open: boolean) => void
  /** Without the arrow, where the label is a sign. */
  readonly isBare?: boolean
}

export function Menu(menu: MenuProps) {
  const { label, name, kind, isDisabled, preventFocusOnPress, isBare = false } = menu
  const [isAsked, setAsked] = useState(false)
  const ask = () => {
    void loadParts().then(() => setAsked(true))
  }
  const look = {
    kind: kind ?? 'quiet',
    ...(name !== undefined && { 'aria-label': name }),
    ...(isDisabled !== undefined && { isDisabled }),
    ...(preventFocusOnPress !== undefined && { preventFocusOnPress }),
  } as const
  const shown = (
    <>
      {label}
      {!isBare && <span className="menu-arrow" aria-hidden="true" />}
    </>
  )
  if (isAsked && parts) {
    const button = (place: RefObject<HTMLButtonElement | null>) => (
      <Button {...look} ref={place}>
        {shown}
      </Button>
    )
    return <parts.MenuPopover menu={menu} button={button} />
  }
  return (
    <Button
      {...look}
      aria-haspopup="menu"
      aria-expanded={false}
      onPress={ask}
      onKeyDown={({ key }) => {
        if (key === 'ArrowDown' || key === 'ArrowUp') ask()
      }}
      onHoverStart={() => void loadParts()}
      onFocus={() => void loadParts()}
    >
      {shown}
    </Button>
  )
}

export interface MenuItemProps {
  readonly id: string
  readonly text: string
  /** Shown at the end of the line and read out with it. */
  readonly shortcut?: string | undefined
  /** Before the text, such as the number of a note. */
  readonly mark?: string
  readonly lang?: string
}

export function MenuItem(item: MenuItemProps) {
  return parts && <parts.MenuItem {...item} />
}

export function MenuSection(section: { readonly title: string; readonly children: ReactNode }) {
  return parts && <parts.MenuSection {...section} />
}
