import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'

interface DrawerProps {
  readonly label: string
  readonly side: 'start' | 'end'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What stands beside the page on a wide screen and over it on a narrow one. */
export function Drawer({ label, side, onClose, children }: DrawerProps) {
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
        <AriaDialog className="drawer-content" aria-label={label}>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
