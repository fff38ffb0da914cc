import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import type { Option } from './choice.tsx'

interface SuggestProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  /** What is typed in the field, where that is not left to it. */
  readonly words?: string
  readonly onType?: (words: string) => void
  readonly problem?: string | null
}

/** One of many, found by typing part of its name. */
export function Suggest(props: SuggestProps) {
  const { label, options, value, onChange, words, onType, problem = null } = props
  return (
    <ComboBox
      className="field"
      defaultItems={options}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      {...(words !== undefined && { inputValue: words })}
      {...(onType && { onInputChange: onType })}
      isInvalid={problem !== null}
      menuTrigger="focus"
    >
      <Label className="field-label">{label}</Label>
      <div className="field-suggest">
        <Input className="field-input" />
        <Button className="field-opener">
          <span className="menu-arrow" aria-hidden="true" />
        </Button>
      </div>
      <FieldError className="field-problem">{problem}</FieldError>
      <Popover className="popover">
        <ListBox className="menu" items={options}>
          {({ id, text }) => (
            <ListBoxItem id={id} className="menu-item" textValue={text}>
              {text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
