import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button.tsx'

interface DrawerProps {
  readonly label: string
  readonly side: 'start' | 'end'
  /** The word on the button that closes it. */
  readonly close: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What stands beside the page on a wide screen and over it on a narrow one. */
export function Drawer({ label, side, close, onClose, children }: DrawerProps) {
  return (
    <ModalOverlay
      className="drawer-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={`drawer drawer-${side}`}>
        <AriaDialog className="drawer-content">
          <div className="drawer-head">
            <Heading slot="title" className="column-title">
              {label}
            </Heading>
            <Button kind="quiet" onPress={onClose}>
              {close}
            </Button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
