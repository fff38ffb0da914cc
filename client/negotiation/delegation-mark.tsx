import { barStyle, lookOf } from './delegation-look.ts'
import { useDesk } from './desk.tsx'
import { useNegotiation } from './use-negotiation.ts'

/** The colour and line of a delegation, before its name. */
export function DelegationMark({ delegation }: { delegation: string }) {
  const { store } = useDesk()
  const { negotiation } = useNegotiation(store)
  const look = lookOf(negotiation, delegation)
  return (
    <span
      className="delegation-mark"
      aria-hidden="true"
      ref={(element) => {
        if (element) element.style.cssText = barStyle(look)
      }}
    />
  )
}
