import type { Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** `primary` is the one thing a dialog is for; `quiet` has no border until it is pointed at. */
  readonly kind?: 'plain' | 'primary' | 'quiet'
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ kind = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={`button button-${kind}`} />
}
