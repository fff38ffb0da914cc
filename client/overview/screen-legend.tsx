import type { Negotiation } from '../../shared/negotiation/negotiation.ts'
import type { Proposal } from '../../shared/negotiation/proposal.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { sayPositions, tallyPositions } from '../negotiation/positions.ts'
import { DelegationName } from './delegation-name.tsx'
import type { ParagraphName } from './paragraph-names.ts'

interface ScreenLegendProps {
  readonly proposals: readonly Proposal[]
  readonly negotiation: Negotiation
  readonly names: ReadonlyMap<string, ParagraphName>
  readonly sid: string | null
}

/** One line a proposal: whose it is, what it does, and what the others say to it. */
export function ScreenLegend({ proposals, negotiation, names, sid }: ScreenLegendProps) {
  const { translate, language } = useWords()
  const speaking = {
    spoken: language,
    translate,
    nameOf: (delegation: string) => delegationName(delegation, language),
  }
  return (
    <ul className="screen-legend">
      {proposals.map(({ sid: own, by, kind, pieces }) => {
        const main = pieces.find((piece) => piece.kind === kind) ?? pieces[0]
        const about = kind === 'move' ? main?.ref : main?.paragraphId
        const label = names.get(about ?? '')?.full ?? ''
        const said = sayPositions(
          tallyPositions(negotiation.positions, { kind: 'proposal', sid: own }),
          speaking,
        )
        return (
          <li key={own} data-current={own === sid} data-faded={sid !== null && own !== sid}>
            <DelegationName delegation={by} negotiation={negotiation} />{' '}
            {kind !== 'change' && <span>{translate(`proposals.kind-${kind}`, { label })}</span>}
            {said !== '' && <span className="screen-said"> ({said})</span>}
          </li>
        )
      })}
    </ul>
  )
}
