import type { PositionTarget } from '../../shared/negotiation/events.ts'
import { takePosition } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { positionOf, stances } from '../negotiation/positions.ts'
import { useNegotiation } from '../negotiation/use-negotiation.ts'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { Toggle } from '../ui/toggle.tsx'
import { useTask } from '../use-task.ts'

/** One's delegation's position: pressed where it holds, and taken back by pressing it again. */
export function PositionButtons({ target }: { target: PositionTarget }) {
  const { translate } = useWords()
  const { draft, person, store, ask } = useDesk()
  const { negotiation } = useNegotiation(store)
  const task = useTask()
  const held = positionOf(negotiation.positions, target, person.delegation)
  return (
    <>
      <div className="actions">
        {stances.map((stance) => (
          <Toggle
            key={stance}
            isOn={held?.stance === stance}
            onChange={(isOn) =>
              task.run(
                () => takePosition(draft.id, { target, stance: isOn ? stance : null, note: '' }),
                ({ events }) => store.take(events),
              )
            }
          >
            {translate(`position.${stance}`)}
          </Toggle>
        ))}
        <Button kind="quiet" onPress={() => ask({ kind: 'position', target })}>
          {translate('position.more')}
        </Button>
      </div>
      <ProblemNotice problem={task.problem} />
    </>
  )
}
