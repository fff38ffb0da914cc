import { type ReactNode, useId } from 'react'

interface FileFieldProps {
  readonly label: string
  /** The words of the button: a browser has them only in its own language. */
  readonly choose: string
  readonly help: string
  /** What was chosen before; the field itself forgets, so that the same file can be chosen again. */
  readonly chosen?: ReactNode
  readonly isDisabled?: boolean
  readonly onChoose: (files: readonly File[]) => void
}

export function FileField(props: FileFieldProps) {
  const { label, choose, help, chosen, isDisabled = false, onChoose } = props
  const id = useId()
  return (
    <>
      <span id={`${id}-label`} className="field-label">
        {label}
      </span>
      <div className="file-field">
        <input
          id={id}
          type="file"
          className="hidden"
          aria-labelledby={`${id}-label ${id}-button`}
          aria-describedby={`${id}-help`}
          disabled={isDisabled}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])]
            target.value = ''
            if (files.length > 0) onChoose(files)
          }}
        />
        <label
          htmlFor={id}
          id={`${id}-button`}
          className="button button-plain"
          data-disabled={isDisabled || undefined}
        >
          {choose}
        </label>
        {chosen}
      </div>
      <p id={`${id}-help`} className="field-help">
        {help}
      </p>
    </>
  )
}
