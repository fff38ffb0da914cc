import { useState } from 'react'
import { rollOf } from '../../shared/adoption/roll.ts'
import type { AdoptionPlan } from '../../shared/protocol/adoption-api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { RollDialog } from './roll-dialog.tsx'

/** How many may vote, and the way to change the roll. */
export function RollLine({ plan, onChanged }: { plan: AdoptionPlan; onChanged: () => void }) {
  const { translate } = useWords()
  const [changing, setChanging] = useState(false)
  const isAll = plan.roll.length === rollOf(null).length
  return (
    <p>
      {translate('adoption.roll-of', { count: plan.roll.length })}{' '}
      <Button kind="quiet" onPress={() => setChanging(true)}>
        {translate('adoption.roll-change')}
      </Button>
      {changing && (
        <RollDialog
          meetingId={plan.meetingId}
          roll={isAll ? [] : plan.roll}
          onDone={() => {
            setChanging(false)
            onChanged()
          }}
          onClose={() => setChanging(false)}
        />
      )}
    </p>
  )
}
