import { useState } from 'react'
import type { DraftRecord, SponsorAction } from '../../shared/protocol/api.ts'
import { allGroups, groupName } from '../../shared/sponsors/groups.ts'
import { stateName } from '../../shared/sponsors/states.ts'
import { changeSponsors } from '../api.ts'
import { formatMoment } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { ProblemNotice } from '../status.tsx'
import { Choice } from '../ui/choice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTask } from '../use-task.ts'
import { ConfirmDialog } from './confirm.tsx'

export type AskedAct = Pick<SponsorAction, 'action' | 'delegation'>

interface SponsorActDialogProps {
  readonly draft: DraftRecord
  readonly asked: AskedAct
  /** Of the base text on the screen: what is confirmed; null while it is not there yet. */
  readonly textHash: string | null
  /** The secretariat acts for the delegation, and says how it knows. */
  readonly isForOther: boolean
  readonly onDone: () => void
  readonly onClose: () => void
}

const noGroup = 'none'

/** Joining, withdrawing, confirming and leading, each asked once more: it binds a State. */
export function SponsorActDialog(props: SponsorActDialogProps) {
  const { draft, asked, textHash, isForOther, onDone, onClose } = props
  const { translate, language } = useWords()
  const { action, delegation } = asked
  const [group, setGroup] = useState(noGroup)
  const [note, setNote] = useState('')
  const task = useTask()
  const hasNote = isForOther && action !== 'offer'
  const submit = () => {
    const request: SponsorAction = {
      ...asked,
      ...(group !== noGroup && { onBehalfOf: group }),
      ...(hasNote && note.trim() !== '' && { note: note.trim() }),
      ...(action === 'confirm' && textHash !== null && { textHash }),
    }
    task.run(
      () => changeSponsors(draft.id, request),
      () => {
        onDone()
        onClose()
      },
    )
  }
  return (
    <ConfirmDialog
      title={translate(`sponsors.${action}-question`, {
        delegation: stateName(delegation, language),
      })}
      explanation={translate(`sponsors.${action}-explained`)}
      confirm={translate(`sponsors.${action}`)}
      busy={task.busy || (action === 'confirm' && textHash === null)}
      onConfirm={submit}
      onClose={onClose}
    >
      {action === 'join' && <DeadlinePassed draft={draft} />}
      {action === 'join' && <GroupChoice value={group} onChange={setGroup} />}
      {hasNote && (
        <TextField
          label={translate('sponsors.note')}
          help={translate('sponsors.note-help')}
          value={note}
          onChange={setNote}
          maxLength={500}
        />
      )}
      <ProblemNotice problem={task.problem} />
    </ConfirmDialog>
  )
}

/** The bureau's time for joining may be over; that is said, and stops nobody. */
export function DeadlinePassed({ draft }: { readonly draft: DraftRecord }) {
  const { translate, language } = useWords()
  const [now] = useState(() => Date.now())
  const until = draft.deadlines.sponsorship
  if (until === undefined || until > now) return null
  return (
    <p className="sponsor-remark">
      {translate('sponsors.deadline-passed', { when: formatMoment(until, language) })}
    </p>
  )
}

interface GroupChoiceProps {
  readonly value: string
  readonly onChange: (group: string) => void
}

/** The value is the code of a group, or `none`. */
export function GroupChoice({ value, onChange }: GroupChoiceProps) {
  const { translate, language } = useWords()
  const collator = new Intl.Collator(language)
  const groups = allGroups
    .map(({ code }) => ({ id: code, text: groupName(code, language) }))
    .toSorted((a, b) => collator.compare(a.text, b.text))
  return (
    <Choice
      label={translate('sponsors.group')}
      options={[{ id: noGroup, text: translate('sponsors.no-group') }, ...groups]}
      value={value}
      onChange={onChange}
    />
  )
}

/** Null for `none`. */
export function groupOf(value: string): string | null {
  return value === noGroup ? null : value
}
