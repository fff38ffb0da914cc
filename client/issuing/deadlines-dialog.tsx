import { type FormEvent, useState } from 'react'
import type { DraftRecord } from '../../shared/protocol/api.ts'
import { deadlineKinds, type DeadlineKind } from '../../shared/revisions/stage.ts'
import type { Answer } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { setDeadline } from '../issue-calls.ts'
import { ProblemNotice } from '../status.tsx'
import { FormActions } from '../dialogs/form-actions.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTask } from '../use-task.ts'
import { ok } from '../../shared/result.ts'
import { fromLocalInput, toLocalInput } from './deadline-state.ts'

interface DeadlinesDialogProps {
  readonly draft: DraftRecord
  readonly onDone: () => void
  readonly onClose: () => void
}

type Typed = Readonly<Record<DeadlineKind, string>>

export function DeadlinesDialog({ draft, onDone, onClose }: DeadlinesDialogProps) {
  const { translate } = useWords()
  const { tabling, sponsorship, amendments, action } = draft.deadlines
  const before: Typed = {
    tabling: toLocalInput(tabling),
    sponsorship: toLocalInput(sponsorship),
    amendments: toLocalInput(amendments),
    action: toLocalInput(action),
  }
  const [typed, setTyped] = useState(before)
  const task = useTask()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const changed = deadlineKinds.filter((kind) => typed[kind] !== before[kind])
    task.run(
      () => saveAll(draft.id, changed, typed),
      () => {
        onDone()
        onClose()
      },
    )
  }
  return (
    <Dialog title={translate('deadline.title')} isOpen onClose={onClose}>
      <form onSubmit={submit} className="form">
        <p>{translate('deadline.explained')}</p>
        {deadlineKinds.map((kind) => (
          <TextField
            key={kind}
            label={translate(`deadline.${kind}`)}
            type="datetime-local"
            value={typed[kind]}
            onChange={(value) => setTyped({ ...typed, [kind]: value })}
          />
        ))}
        <ProblemNotice problem={task.problem} />
        <FormActions
          confirm={translate('deadline.save')}
          isDisabled={task.busy}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}

/** One after another; the first that is refused ends it. */
async function saveAll(id: string, changed: readonly DeadlineKind[], typed: Typed): Answer<null> {
  for (const kind of changed) {
    const saved = await setDeadline(id, { deadline: kind, until: fromLocalInput(typed[kind]) })
    if (!saved.ok) return saved
  }
  return ok(null)
}
