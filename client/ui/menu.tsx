import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import {
  Header,
  Keyboard,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover,
  Text,
} from 'react-aria-components'
import { Button, type ButtonProps } from './button.tsx'

interface MenuProps extends Pick<ButtonProps, 'kind' | 'isDisabled' | 'preventFocusOnPress'> {
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

export function Menu({ label, name, kind, isDisabled, preventFocusOnPress, ...menu }: MenuProps) {
  const { onAction, children, disabledKeys = [], chosen, onOpenChange, isBare = false } = menu
  const choosing =
    chosen === undefined ? {} : { selectionMode: 'single' as const, selectedKeys: [chosen] }
  const [isOpen, setOpen] = useState(false)
  const change = (open: boolean) => {
    setOpen(open)
    onOpenChange?.(open)
  }
  // An open menu holds the focus, so it goes before the action that may give it to something else.
  const act = (key: string) => {
    flushSync(() => change(false))
    onAction(key)
  }
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={change}>
      <Button
        kind={kind ?? 'quiet'}
        {...(name !== undefined && { 'aria-label': name })}
        {...(isDisabled !== undefined && { isDisabled })}
        {...(preventFocusOnPress !== undefined && { preventFocusOnPress })}
      >
        {label}
        {!isBare && <span className="menu-arrow" aria-hidden="true" />}
      </Button>
      <Popover className="popover">
        <AriaMenu
          className="menu"
          disabledKeys={disabledKeys}
          onAction={(key) => act(String(key))}
          {...choosing}
        >
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

interface MenuItemProps {
  readonly id: string
  readonly text: string
  /** Shown at the end of the line and read out with it. */
  readonly shortcut?: string | undefined
  /** Before the text, such as the number of a note. */
  readonly mark?: string
  readonly lang?: string
}

export function MenuItem({ id, text, shortcut, mark, lang }: MenuItemProps) {
  return (
    <AriaMenuItem id={id} className="menu-item" textValue={text}>
      {mark !== undefined && <span className="menu-mark">{mark}</span>}
      <Text slot="label" {...(lang !== undefined && { lang })}>
        {text}
      </Text>
      {shortcut !== undefined && <Keyboard>{shortcut}</Keyboard>}
    </AriaMenuItem>
  )
}

export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection className="menu-section">
      <Header className="menu-header">{title}</Header>
      {children}
    </AriaMenuSection>
  )
}
