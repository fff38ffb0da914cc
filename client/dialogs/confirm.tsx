import type { ReactNode } from 'react'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

interface ConfirmDialogProps {
  readonly title: string
  readonly explanation: string
  /** The words of the button that does it: the act itself, never "OK". */
  readonly confirm: string
  readonly busy: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, explanation, confirm, busy, onConfirm, onClose, children } = props
  const { translate } = useWords()
  return (
    <Dialog title={title} isOpen onClose={onClose} role="alertdialog">
      <p>{explanation}</p>
      {children}
      <div className="actions">
        <Button kind="primary" onPress={onConfirm} isDisabled={busy}>
          {confirm}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {translate('app.cancel')}
        </Button>
      </div>
    </Dialog>
  )
}
