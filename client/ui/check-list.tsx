import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import type { Option } from './choice.tsx'

interface CheckListProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: readonly string[]
  readonly onChange: (ids: readonly string[]) => void
}

/** Any number of a few. */
export function CheckList({ label, options, value, onChange }: CheckListProps) {
  return (
    <CheckboxGroup className="field" value={[...value]} onChange={onChange}>
      <Label className="field-label">{label}</Label>
      {options.map(({ id, text }) => (
        <CheckBoxLine key={id} id={id} text={text} />
      ))}
    </CheckboxGroup>
  )
}

function CheckBoxLine({ id, text }: Option) {
  return (
    <Checkbox value={id} className="check">
      <span className="check-box" aria-hidden="true" />
      {text}
    </Checkbox>
  )
}

interface CheckProps {
  readonly label: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
}

/** Yes or no. */
export function Check({ label, isChecked, onChange }: CheckProps) {
  return (
    <Checkbox className="check" isSelected={isChecked} onChange={onChange}>
      <span className="check-box" aria-hidden="true" />
      {label}
    </Checkbox>
  )
}
