import { useMemo, useState } from 'react'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { groupName } from '../../shared/sponsors/groups.ts'
import { allStates, stateName } from '../../shared/sponsors/states.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Suggest } from '../ui/suggest.tsx'
import type { ReviewCorrection, ReviewState } from './review-state.ts'

interface ReviewSponsorsProps {
  readonly state: ReviewState
  readonly onCorrect: (correction: ReviewCorrection) => void
}

/** Who sponsors the draft that is made; names that are not known are given a delegation or said to be none. */
export function ReviewSponsors({ state, onCorrect }: ReviewSponsorsProps) {
  const { translate, language } = useWords()
  const { sponsors, main, unknown } = state
  const nameOf = (code: string) => delegationName(code, language)
  return (
    <section aria-label={translate('import.sponsors')}>
      <h2 tabIndex={-1}>{translate('import.sponsors')}</h2>
      {sponsors.length === 0 && <p className="quiet">{translate('import.sponsors-none')}</p>}
      <ul className="import-sponsors">
        {sponsors.map(({ delegation, onBehalfOf }) => (
          <li key={delegation}>
            {nameOf(delegation)}
            {onBehalfOf !== null && (
              <span className="quiet">
                {' '}
                {translate('import.behalf', { group: groupName(onBehalfOf, language) })}
              </span>
            )}
            <Button
              kind="quiet"
              aria-label={translate('import.sponsor-remove', { delegation: nameOf(delegation) })}
              onPress={() => onCorrect({ kind: 'remove-sponsor', delegation })}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      {unknown.map((name) => (
        <div key={name} className="import-unknown">
          <AddSponsor
            label={translate('import.sponsor-unknown', { name: `\u2068${name}\u2069` })}
            onChoose={(delegation) => onCorrect({ kind: 'name-sponsor', name, delegation })}
          />
          <Button
            kind="quiet"
            onPress={() => onCorrect({ kind: 'name-sponsor', name, delegation: null })}
          >
            {translate('import.sponsor-none')}
          </Button>
        </div>
      ))}
      <div className="import-fields">
        <AddSponsor
          label={translate('import.sponsor-add')}
          onChoose={(delegation) => onCorrect({ kind: 'add-sponsor', delegation })}
        />
        {main !== null && (
          <Choice
            label={translate('import.sponsor-main')}
            options={sponsors.map(({ delegation }) => ({
              id: delegation,
              text: nameOf(delegation),
            }))}
            value={main}
            onChange={(delegation) => onCorrect({ kind: 'lead', delegation })}
          />
        )}
      </div>
      {main !== null && <p className="field-help">{translate('import.sponsor-main-help')}</p>}
    </section>
  )
}

interface AddSponsorProps {
  readonly label: string
  readonly onChoose: (delegation: string) => void
}

function AddSponsor({ label, onChoose }: AddSponsorProps) {
  const { language } = useWords()
  const [typed, setTyped] = useState('')
  const options = useMemo(() => {
    const { compare } = new Intl.Collator(language)
    return allStates
      .map(({ code }) => ({ id: code, text: stateName(code, language) }))
      .toSorted((a, b) => compare(a.text, b.text))
  }, [language])
  return (
    <Suggest
      label={label}
      options={options}
      value={null}
      words={typed}
      onType={setTyped}
      onChange={(code) => {
        // The next is typed into the same field.
        setTyped('')
        if (code !== null) onChoose(code)
      }}
    />
  )
}
