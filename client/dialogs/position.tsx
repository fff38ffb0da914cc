import { type FormEvent, useState } from 'react'
import type { PositionTarget, Stance } from '../../shared/negotiation/events.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { takePosition } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { positionOf, stances } from '../negotiation/positions.ts'
import type { NameOfParagraph } from '../negotiation/use-labels.ts'
import { useNegotiation } from '../negotiation/use-negotiation.ts'
import { ProblemNotice } from '../status.tsx'
import { FormActions } from './form-actions.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTask } from '../use-task.ts'

interface PositionDialogProps {
  readonly target: PositionTarget
  readonly nameOf: NameOfParagraph
  readonly onClose: () => void
}

const longestNote = 300
const noStance = 'none'

/** A delegation's position with a note: on a proposal, on a paragraph as a whole, or on leaving it as it is. */
export function PositionDialog({ target: first, nameOf, onClose }: PositionDialogProps) {
  const { translate, language } = useWords()
  const { draft, person, store } = useDesk()
  const { negotiation } = useNegotiation(store)
  const [target, setTarget] = useState(first)
  const held = positionOf(negotiation.positions, target, person.delegation)
  const [typed, setTyped] = useState<{ stance: Stance | null; note: string } | null>(null)
  const stance = typed ? typed.stance : (held?.stance ?? null)
  const note = typed ? typed.note : (held?.note ?? '')
  const task = useTask()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    task.run(
      () => takePosition(draft.id, { target, stance, note: stance === null ? '' : note.trim() }),
      ({ events }) => {
        store.take(events)
        onClose()
      },
    )
  }
  const options = [
    ...stances.map((id) => ({ id, text: translate(`position.${id}`) })),
    { id: noStance, text: translate('position.none') },
  ]
  const delegation = person.delegation === null ? '' : delegationName(person.delegation, language)
  return (
    <Dialog title={translate('position.title', { delegation })} isOpen onClose={onClose}>
      <form onSubmit={submit} className="form">
        {target.kind !== 'proposal' && (
          <TargetChoice target={target} nameOf={nameOf} onChange={setTarget} />
        )}
        <Choice
          label={translate('position.stance')}
          value={stance ?? noStance}
          onChange={(id) => setTyped({ note, stance: stances.find((each) => each === id) ?? null })}
          options={options}
        />
        <TextField
          label={translate('position.note')}
          value={note}
          rows={2}
          dir="auto"
          maxLength={longestNote}
          isDisabled={stance === null}
          onChange={(value) => setTyped({ stance, note: value })}
        />
        <ProblemNotice problem={task.problem} />
        <FormActions
          confirm={translate('position.save')}
          isDisabled={task.busy}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}

interface TargetChoiceProps {
  readonly target: Exclude<PositionTarget, { kind: 'proposal' }>
  readonly nameOf: NameOfParagraph
  readonly onChange: (target: PositionTarget) => void
}

function TargetChoice({ target, nameOf, onChange }: TargetChoiceProps) {
  const { translate } = useWords()
  const { kind, paragraphId } = target
  const label = nameOf(paragraphId)
  return (
    <Choice
      label={translate('position.on')}
      value={kind}
      onChange={(id) =>
        onChange({ kind: id === 'no-change' ? 'no-change' : 'paragraph', paragraphId })
      }
      options={(['paragraph', 'no-change'] as const).map((id) => ({
        id,
        text: translate(`position.on-${id}`, { label }),
      }))}
    />
  )
}
