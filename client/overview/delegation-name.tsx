import type { Negotiation } from '../../shared/negotiation/negotiation.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { barStyle, lookOf, orderOfProposers } from '../negotiation/delegation-look.ts'

interface DelegationNameProps {
  readonly delegation: string
  readonly negotiation: Negotiation
  /** The code in place of the name, where room is short. */
  readonly coded?: boolean
}

/** A delegation with its colour and line before it, once it has proposed something. */
export function DelegationName({ delegation, negotiation, coded = false }: DelegationNameProps) {
  const { language } = useWords()
  const known = orderOfProposers(negotiation).includes(delegation)
  const look = lookOf(negotiation, delegation)
  return (
    <bdi className={coded ? 'delegation-code' : 'delegation-full'}>
      {known && (
        <span
          className="delegation-bar"
          aria-hidden="true"
          ref={(element) => {
            if (element) element.style.cssText = barStyle(look)
          }}
        />
      )}
      {coded ? delegation : delegationName(delegation, language)}
    </bdi>
  )
}
