import type { ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'

interface ToggleProps {
  readonly isOn: boolean
  readonly isDisabled?: boolean
  readonly name?: string
  readonly onChange: (isOn: boolean) => void
  readonly children: ReactNode
}

/** A button that stays pressed. */
export function Toggle({ isOn, isDisabled = false, name, onChange, children }: ToggleProps) {
  return (
    <ToggleButton
      className="button button-plain button-toggle"
      isSelected={isOn}
      isDisabled={isDisabled}
      onChange={onChange}
      {...(name !== undefined && { 'aria-label': name })}
    >
      {children}
    </ToggleButton>
  )
}
