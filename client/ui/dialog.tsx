import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** An alert interrupts: it is read out at once. */
  readonly role?: 'dialog' | 'alertdialog'
  readonly width?: 'narrow' | 'wide'
}

/** Escape closes it and the focus returns to where it was. A press outside does nothing: what was typed would be lost. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, children, role = 'dialog', width = 'narrow' } = props
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={`dialog-frame dialog-${width}`}>
        <AriaDialog role={role} className="dialog">
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
