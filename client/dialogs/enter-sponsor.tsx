import { type FormEvent, useMemo, useState } from 'react'
import { readNameList } from '../../shared/grammar/name-list.ts'
import type { DraftRecord } from '../../shared/protocol/api.ts'
import { allStates, stateName } from '../../shared/sponsors/states.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { enterSponsors } from '../record-calls.ts'
import { ProblemNotice } from '../status.tsx'
import { FormActions } from './form-actions.tsx'
import { Check } from '../ui/check-list.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Suggest } from '../ui/suggest.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTask } from '../use-task.ts'
import { DeadlinePassed, GroupChoice, groupOf } from './sponsor-act.tsx'

interface EnterSponsorDialogProps {
  readonly draft: DraftRecord
  readonly onDone: () => void
  readonly onClose: () => void
}

/** The secretariat enters delegations that signed on paper or raised their nameplates: one that it chooses, or a list that it pastes. */
export function EnterSponsorDialog({ draft, onDone, onClose }: EnterSponsorDialogProps) {
  const { translate, language } = useWords()
  const isAdopted = draft.stage === 'adopted'
  const [delegation, setDelegation] = useState<string | null>(null)
  const [names, setNames] = useState('')
  const [group, setGroup] = useState('none')
  const [isFloor, setFloor] = useState(isAdopted)
  const [missing, setMissing] = useState(false)
  const task = useTask()
  const listed = new Set(draft.sponsors.list.map((sponsor) => sponsor.delegation))
  const collator = new Intl.Collator(language)
  const states = allStates
    .filter(({ code }) => !listed.has(code))
    .map(({ code }) => ({ id: code, text: stateName(code, language) }))
    .toSorted((a, b) => collator.compare(a.text, b.text))
  const read = useMemo(() => readNameList(names), [names])
  const chosen = [...new Set([...(delegation === null ? [] : [delegation]), ...read.delegations])]
  const entered = chosen.filter((code) => !listed.has(code))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(entered.length === 0)
    if (entered.length === 0 || read.unknown.length > 0) return
    task.run(
      () =>
        enterSponsors(draft.id, {
          delegations: entered,
          onBehalfOf: groupOf(group),
          floor: isFloor,
        }),
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
        <DeadlinePassed draft={draft} />
        <Suggest
          label={translate('sponsors.delegation')}
          options={states}
          value={delegation}
          onChange={setDelegation}
          problem={missing ? translate('sponsors.delegation-missing') : null}
        />
        <TextField
          label={translate('sponsors.several')}
          help={translate('sponsors.several-help')}
          value={names}
          onChange={setNames}
          rows={4}
          dir="auto"
        />
        <ReadNames read={read} listed={listed} />
        <GroupChoice value={group} onChange={setGroup} />
        <div>
          <Check
            label={translate('sponsors.phase-floor')}
            isChecked={isFloor}
            onChange={(checked) => setFloor(checked || isAdopted)}
          />
          <p className="field-help">{translate('sponsors.floor-help')}</p>
        </div>
        <ProblemNotice problem={task.problem} />
        <FormActions
          confirm={translate('sponsors.enter-confirm')}
          isDisabled={task.busy || read.unknown.length > 0}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  )
}

interface ReadNamesProps {
  readonly read: { readonly delegations: readonly string[]; readonly unknown: readonly string[] }
  readonly listed: ReadonlySet<string>
}

/** How the list was understood, before anything is entered. */
function ReadNames({ read, listed }: ReadNamesProps) {
  const { translate, language } = useWords()
  const format = new Intl.ListFormat(language, { type: 'unit' })
  const say = (codes: readonly string[]) =>
    format.format(codes.map((code) => stateName(code, language)))
  const added = read.delegations.filter((code) => !listed.has(code))
  const already = read.delegations.filter((code) => listed.has(code))
  return (
    <output className="read-names">
      {added.length > 0 && (
        <p>{translate('sponsors.several-read', { count: added.length, names: say(added) })}</p>
      )}
      {already.length > 0 && (
        <p className="quiet">{translate('sponsors.several-listed', { names: say(already) })}</p>
      )}
      {read.unknown.length > 0 && (
        <p className="field-problem">
          {translate('sponsors.several-unknown', { names: format.format(read.unknown) })}
        </p>
      )}
    </output>
  )
}
