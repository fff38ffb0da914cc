// A menu that has been asked for: the parts of the kit that only menus need come with it.
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
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
import type { MenuItemProps, MenuProps } from './menu.tsx'

interface MenuPopoverProps {
  readonly menu: MenuProps
  readonly button: (place: RefObject<HTMLButtonElement | null>) => ReactNode
}

/** Opens at once, with its first line under the keyboard; from then on by its button. */
export function MenuPopover({ menu, button }: MenuPopoverProps) {
  const { onAction, children, disabledKeys = [], chosen, onOpenChange } = menu
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
  const place = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // It stands for the button that was asked, which may have had the focus.
    if (document.activeElement === document.body) place.current?.focus()
    place.current?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
  }, [])
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={change}>
      {button(place)}
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
