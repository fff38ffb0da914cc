import { type FormEvent, useState } from 'react'
import type { DraftRecord } from '../../shared/protocol/api.ts'
import { allGroups, groupName } from '../../shared/sponsors/groups.ts'
import { allStates, stateName } from '../../shared/sponsors/states.ts'
import { changeSponsors } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Suggest } from '../ui/suggest.tsx'
import { useTask } from '../use-task.ts'

const noGroup = 'none'

interface EnterSponsorDialogProps {
  readonly draft: DraftRecord
  readonly onDone: () => void
  readonly onClose: () => void
}

/** The secretariat enters a delegation that signed on paper or raised its nameplate. */
export function EnterSponsorDialog({ draft, onDone, onClose }: EnterSponsorDialogProps) {
  const { translate, language } = useWords()
  const [delegation, setDelegation] = useState<string | null>(null)
  const [group, setGroup] = useState(noGroup)
  const [missing, setMissing] = useState(false)
  const task = useTask()
  const listed = new Set(draft.sponsors.list.map((sponsor) => sponsor.delegation))
  const states = allStates
    .filter(({ code }) => !listed.has(code))
    .map(({ code }) => ({ id: code, text: stateName(code, language) }))
    .toSorted(byText(language))
  const groups = allGroups
    .map(({ code }) => ({ id: code, text: groupName(code, language) }))
    .toSorted(byText(language))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(delegation === null)
    if (delegation === null) return
    const onBehalfOf = group === noGroup ? null : group
    task.run(
      () => changeSponsors(draft.id, { action: 'join', delegation, onBehalfOf }),
      () => {
        onDone()
        onClose()
      },
    )
  }
  return (
    <Dialog title={translate('sponsors.enter-title')} isOpen onClose={onClose}>
      <form onSubmit={submit} className="form">
        <p>{translate('sponsors.enter-explained')}</p>
        <Suggest
          label={translate('sponsors.delegation')}
          options={states}
          value={delegation}
          onChange={setDelegation}
          problem={missing ? translate('sponsors.delegation-missing') : null}
        />
        <Choice
          label={translate('sponsors.group')}
          options={[{ id: noGroup, text: translate('sponsors.no-group') }, ...groups]}
          value={group}
          onChange={setGroup}
        />
        <ProblemNotice problem={task.problem} />
        <div className="actions">
          <Button type="submit" kind="primary" isDisabled={task.busy}>
            {translate('sponsors.enter-confirm')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {translate('app.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function byText(language: string): (a: { text: string }, b: { text: string }) => number {
  const collator = new Intl.Collator(language)
  return (a, b) => collator.compare(a.text, b.text)
}
