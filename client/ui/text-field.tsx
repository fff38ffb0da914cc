import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string
  readonly help?: string | undefined
  /** Why the value cannot stand; null where it can. */
  readonly problem?: string | null
  /** More than one makes it a text area. */
  readonly rows?: number
  readonly lang?: string
  readonly dir?: 'auto' | 'ltr' | 'rtl'
}

export function TextField({
  label,
  help,
  problem = null,
  rows = 1,
  lang,
  dir,
  ...props
}: TextFieldProps) {
  const writing = { ...(lang !== undefined && { lang }), ...(dir !== undefined && { dir }) }
  return (
    <AriaTextField {...props} className="field" isInvalid={problem !== null}>
      <Label className="field-label">{label}</Label>
      {rows > 1 ? (
        <TextArea className="field-input field-area" rows={rows} {...writing} />
      ) : (
        <Input className="field-input" {...writing} />
      )}
      {help !== undefined && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <FieldError className="field-problem">{problem}</FieldError>
    </AriaTextField>
  )
}
