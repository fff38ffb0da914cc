import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'

interface FormActionsProps {
  /** What sending the form does. */
  readonly confirm: string
  readonly isDisabled?: boolean
  readonly onCancel: () => void
}

/** The end of a form in a dialog: send it, or leave everything as it was. */
export function FormActions({ confirm, isDisabled = false, onCancel }: FormActionsProps) {
  const { translate } = useWords()
  return (
    <div className="actions">
      <Button type="submit" kind="primary" isDisabled={isDisabled}>
        {confirm}
      </Button>
      <Button kind="quiet" onPress={onCancel}>
        {translate('app.cancel')}
      </Button>
    </div>
  )
}
