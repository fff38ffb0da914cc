import { useState } from 'react'
import type { DraftMode } from '../../shared/negotiation/events.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { allStates } from '../../shared/sponsors/states.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { useNegotiation } from '../negotiation/use-negotiation.ts'
import { Menu, MenuItem } from '../ui/menu.tsx'
import { Suggest } from '../ui/suggest.tsx'

interface DelegationModesProps {
  readonly delegations: readonly string[]
  readonly onSet: (delegation: string, mode: DraftMode) => void
}

/** How each delegation's typing is taken, with a menu to change it for those who may. */
export function DelegationModes({ delegations, onSet }: DelegationModesProps) {
  const { translate, language } = useWords()
  const { draft, store } = useDesk()
  const { negotiation } = useNegotiation(store)
  const [added, setAdded] = useState<readonly string[]>([])
  const { appoint, preside } = draft.permissions
  const mainSponsor = draft.sponsors.list.find(({ main }) => main)?.delegation
  const collator = new Intl.Collator(language)
  const named = [...new Set([...delegations, ...added])]
    .map((id) => ({ id, text: delegationName(id, language) }))
    .toSorted((a, b) => collator.compare(a.text, b.text))
  const others = allStates
    .filter(({ code }) => !named.some(({ id }) => id === code))
    .map(({ code }) => ({ id: code, text: delegationName(code, language) }))
    .toSorted((a, b) => collator.compare(a.text, b.text))
  return (
    <>
      <h3 className="panel-heading">{translate('who.delegations')}</h3>
      <ul className="modes">
        {named.map(({ id, text }) => {
          const mode = negotiation.modes.get(id) ?? (id === mainSponsor ? 'editor' : 'delegate')
          // The seat of a delegation is withdrawn and given back by whoever presides.
          const choices = choicesOf(mode, preside)
          return (
            <li key={id}>
              <span className="mode-delegation">{text}</span>
              <span className="quiet">{translate(`who.mode-${mode}`)}</span>
              {appoint && id !== mainSponsor && choices.length > 0 && (
                <Menu
                  label="⋯"
                  name={translate('who.change', { delegation: text })}
                  isBare
                  onAction={(key) => {
                    const chosen = choices.find((each) => each === key)
                    if (chosen) onSet(id, chosen)
                  }}
                >
                  {choices.map((each) => (
                    <MenuItem key={each} id={each} text={translate(`who.make-${each}`)} />
                  ))}
                </Menu>
              )}
            </li>
          )
        })}
      </ul>
      {appoint && (
        <Suggest
          key={added.join(' ')}
          label={translate('who.another')}
          options={others}
          value={null}
          onChange={(id) => {
            if (id !== null) setAdded([...added, id])
          }}
        />
      )}
    </>
  )
}

function choicesOf(mode: DraftMode, preside: boolean): readonly DraftMode[] {
  if (mode === 'reader') return preside ? ['delegate', 'editor'] : []
  const others: DraftMode[] = mode === 'editor' ? ['delegate'] : ['editor']
  return preside ? [...others, 'reader'] : others
}
