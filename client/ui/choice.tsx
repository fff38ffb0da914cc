import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components'

export interface Option {
  readonly id: string
  readonly text: string
  readonly lang?: string
}

interface ChoiceProps {
  readonly label: string
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (id: string) => void
}

/** One of a few; for one of many see suggest.tsx. */
export function Choice({ label, options, value, onChange }: ChoiceProps) {
  return (
    <Select
      className="field"
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key))
      }}
    >
      <Label className="field-label">{label}</Label>
      <Button className="field-input field-choice">
        <SelectValue className="field-value" />
        <span className="menu-arrow" aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={options}>
          {({ id, text, lang }) => (
            <ListBoxItem
              id={id}
              className="menu-item"
              textValue={text}
              {...(lang !== undefined && { lang })}
            >
              {text}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
