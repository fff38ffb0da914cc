import { type FormEvent, useState } from 'react'
import { allStates, stateName } from '../../shared/sponsors/states.ts'
import type { DraftRecord } from '../../shared/protocol/api.ts'
import type { StageRequest } from '../../shared/protocol/issue-api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { moveStage } from '../issue-calls.ts'
import { ProblemNotice } from '../status.tsx'
import { FormActions } from '../dialogs/form-actions.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTask } from '../use-task.ts'
import { moveWords } from './move-words.ts'

interface StageDialogProps {
  readonly draft: DraftRecord
  readonly move: StageRequest['move']
  readonly onDone: () => void
  readonly onClose: () => void
}

const asBefore = 'as-before'

/** Withdraws a draft, lets it lapse, or brings it back, with a remark for the record. */
export function StageDialog({ draft, move, onDone, onClose }: StageDialogProps) {
  const { translate } = useWords()
  const [note, setNote] = useState('')
  const [leader, setLeader] = useState(asBefore)
  const task = useTask()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const mainSponsor = move === 'reinstated' && leader !== asBefore ? leader : null
    task.run(
      () => moveStage(draft.id, { move, note: note.trim(), mainSponsor }),
      () => {
        onDone()
        onClose()
      },
    )
  }
  return (
    <Dialog title={translate(moveWords[move])} isOpen onClose={onClose} role="alertdialog">
      <form onSubmit={submit} className="form">
        <p>{translate(`stage.${move}-explained`)}</p>
        {move === 'reinstated' && <LeaderChoice value={leader} onChange={setLeader} />}
        <TextField
          label={translate('stage.note')}
          value={note}
          onChange={setNote}
          dir="auto"
          maxLength={500}
        />
        <ProblemNotice problem={task.problem} />
        <FormActions
          confirm={translate(moveWords[move])}
          isDisabled={task.busy}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}

function LeaderChoice({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const { translate, language } = useWords()
  const collator = new Intl.Collator(language)
  const states = allStates
    .map(({ code }) => ({ id: code, text: stateName(code, language) }))
    .toSorted((a, b) => collator.compare(a.text, b.text))
  return (
    <Choice
      label={translate('stage.new-sponsor')}
      options={[{ id: asBefore, text: translate('stage.same-sponsor') }, ...states]}
      value={value}
      onChange={onChange}
    />
  )
}
