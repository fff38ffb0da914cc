import { useWords } from '../i18n/interface-language.tsx'
import { Toggle } from '../ui/toggle.tsx'
import { changeKinds } from './change-kinds.ts'
import { type Reading, withKind } from './reading.ts'
import type { Stop } from './stops.ts'

interface FilterBarProps {
  readonly stops: readonly Stop[]
  readonly reading: Reading
  readonly onChange: (reading: Reading) => void
}

/** Which changes are shown, each kind with how many there are; a kind that there is none of cannot be chosen. */
export function FilterBar({ stops, reading, onChange }: FilterBarProps) {
  const { translate } = useWords()
  const verbs = stops.filter(({ isVerb }) => isVerb).length
  return (
    <fieldset className="compare-filters" aria-label={translate('compare.filters')}>
      {changeKinds.map((kind) => {
        const count = stops.filter(({ kinds }) => kinds.has(kind)).length
        return (
          <Toggle
            key={kind}
            isOn={count > 0 && !reading.verbsOnly && reading.kinds.has(kind)}
            isDisabled={count === 0 || reading.verbsOnly}
            onChange={(isOn) => onChange(withKind(reading, kind, isOn))}
          >
            {translate(`compare.kind-${kind}`)} <span className="filter-count">{count}</span>
          </Toggle>
        )
      })}
      <Toggle
        isOn={reading.verbsOnly}
        isDisabled={verbs === 0 && !reading.verbsOnly}
        onChange={(verbsOnly) => onChange({ ...reading, verbsOnly })}
      >
        {translate('compare.verbs-only')} <span className="filter-count">{verbs}</span>
      </Toggle>
      <Toggle
        isOn={reading.changesOnly}
        onChange={(changesOnly) => onChange({ ...reading, changesOnly })}
      >
        {translate('compare.changes-only')}
      </Toggle>
    </fieldset>
  )
}
