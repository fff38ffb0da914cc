import { type FormEvent, useState } from 'react'
import type { ParagraphStatus } from '../../shared/document/draft-text.ts'
import { allGroups, groupName } from '../../shared/sponsors/groups.ts'
import { allStates, stateName } from '../../shared/sponsors/states.ts'
import { setStatuses } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import type { NameOfParagraph } from '../negotiation/use-labels.ts'
import { useNegotiation } from '../negotiation/use-negotiation.ts'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { FormActions } from './form-actions.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Suggest } from '../ui/suggest.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTask } from '../use-task.ts'

interface StatusDialogProps {
  readonly paragraphId: string
  readonly nameOf: NameOfParagraph
  readonly onClose: () => void
}

const statuses: readonly ParagraphStatus[] = ['open', 'bracketed', 'ad-referendum', 'agreed']
const longestForum = 120

/** Sets what is agreed about a paragraph, where, and who is still awaited. */
export function StatusDialog({ paragraphId, nameOf, onClose }: StatusDialogProps) {
  const { translate } = useWords()
  const { draft, store, editor } = useDesk()
  const { negotiation } = useNegotiation(store)
  const record = negotiation.statuses.get(paragraphId)
  const [status, setStatus] = useState<ParagraphStatus>(
    () => editor?.get().text.paragraphs.find(({ id }) => id === paragraphId)?.status ?? 'open',
  )
  const [pending, setPending] = useState<readonly string[]>(record?.pending ?? [])
  const [forum, setForum] = useState(record?.forum ?? '')
  const task = useTask()
  const isAgreed = status === 'agreed' || status === 'ad-referendum'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    task.run(
      () =>
        setStatuses(draft.id, {
          paragraphIds: [paragraphId],
          status,
          pending: isAgreed ? pending : [],
          forum: isAgreed ? forum.trim() : '',
        }),
      ({ events }) => {
        store.take(events)
        onClose()
      },
    )
  }
  return (
    <Dialog
      title={translate('status.title', { label: nameOf(paragraphId) })}
      isOpen
      onClose={onClose}
    >
      <form onSubmit={submit} className="form">
        <Choice
          label={translate('status.status')}
          value={status}
          onChange={(id) => setStatus(statuses.find((each) => each === id) ?? status)}
          options={statuses.map((id) => ({ id, text: translate(`status.${id}`) }))}
        />
        {isAgreed && (
          <>
            <TextField
              label={translate('status.forum')}
              help={translate('status.forum-help')}
              value={forum}
              dir="auto"
              maxLength={longestForum}
              onChange={setForum}
            />
            <PendingParties pending={pending} onChange={setPending} />
          </>
        )}
        <ProblemNotice problem={task.problem} />
        <FormActions confirm={translate('status.save')} isDisabled={task.busy} onCancel={onClose} />
      </form>
    </Dialog>
  )
}

interface PendingPartiesProps {
  readonly pending: readonly string[]
  readonly onChange: (pending: readonly string[]) => void
}

function PendingParties({ pending, onChange }: PendingPartiesProps) {
  const { translate, language } = useWords()
  const collator = new Intl.Collator(language)
  const parties = [
    ...allStates.map(({ code }) => ({ id: code, text: stateName(code, language) })),
    ...allGroups.map(({ code }) => ({ id: code, text: groupName(code, language) })),
  ]
    .filter(({ id }) => !pending.includes(id))
    .toSorted((a, b) => collator.compare(a.text, b.text))
  return (
    <div className="form">
      <Suggest
        // A new one after each choice, so that it is empty again.
        key={pending.join(' ')}
        label={translate('status.add-pending')}
        options={parties}
        value={null}
        onChange={(id) => {
          if (id !== null) onChange([...pending, id])
        }}
      />
      <p className="field-label">{translate('status.pending')}</p>
      {pending.length === 0 && <p className="quiet">{translate('status.pending-none')}</p>}
      <ul className="chips">
        {pending.map((code) => {
          const delegation = delegationName(code, language)
          return (
            <li key={code}>
              {delegation}
              <Button
                kind="quiet"
                aria-label={translate('status.remove-pending', { delegation })}
                onPress={() => onChange(pending.filter((each) => each !== code))}
              >
                ×
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
