import { type FormEvent, useState } from 'react'
import { adoptedFormOf } from '../../shared/adoption/adopted-form.ts'
import { identityOf } from '../../shared/adoption/resolution-number.ts'
import { formatDay } from '../../shared/grammar/calendar.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import type { AdoptionPlan } from '../../shared/protocol/adoption-api.ts'
import { adoptDraft } from '../adoption-calls.ts'
import type { ApiProblem } from '../api.ts'
import { calendarDay } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { ProblemNotice } from '../status.tsx'
import { FormActions } from '../dialogs/form-actions.tsx'
import { Choice } from '../ui/choice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTask } from '../use-task.ts'
import type { AdoptionDialogProps } from './adoption-dialog.tsx'
import { ReportFields } from './report-fields.tsx'
import { RollLine } from './roll-line.tsx'
import { readAdoption, readNumber, startAdoption, type TypedAdoption } from './typed-adoption.ts'
import { VoteFields } from './vote-fields.tsx'

interface AdoptionFormProps extends AdoptionDialogProps {
  readonly plan: AdoptionPlan
  readonly onStale: () => void
}

/** What the server finds to have changed since the dialog was opened. */
const stale: readonly string[] = ['text-changed', 'issued-meanwhile', 'adoption-text-differs']

export function AdoptionForm(props: AdoptionFormProps) {
  const { draft, plan, onAdopted, onClose, onStale } = props
  const { translate, language } = useWords()
  const [typed, setTyped] = useState(() => startAdoption(plan, calendarDay(new Date())))
  const set = (fields: Partial<TypedAdoption>) => setTyped({ ...typed, ...fields })
  const task = useTask()
  const form = adoptedFormOf(draft.masthead)
  const number = readNumber(typed, plan, form)
  const request = readAdoption(typed, plan, form)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (request) task.run(() => adoptDraft(draft.id, request), onAdopted)
  }
  const isStale = stale.includes(task.problem?.code ?? '')
  return (
    <form onSubmit={submit} className="form adoption">
      <Choice
        label={translate('adoption.mode')}
        options={[
          { id: 'without-vote', text: translate('adoption.without-vote') },
          { id: 'recorded-vote', text: translate('adoption.recorded-vote') },
        ]}
        value={typed.isVote ? 'recorded-vote' : 'without-vote'}
        onChange={(mode) => set({ isVote: mode === 'recorded-vote' })}
      />
      <DayAndNumber {...props} typed={typed} set={set} />
      <ReportFields plan={plan} report={typed.report} onChange={(report) => set({ report })} />
      {typed.isVote && (
        <>
          <RollLine plan={plan} onChanged={onStale} />
          <VoteFields
            roll={plan.roll}
            votes={typed.votes}
            onVotes={(votes) => set({ votes })}
            totals={typed.totals}
            onTotals={(totals) => set({ totals })}
          />
        </>
      )}
      <ProblemNotice
        problem={withName(task.problem, language)}
        {...(isStale && { onRetry: onStale })}
      />
      <FormActions
        confirm={translate('adoption.confirm', { number: number.ok ? number.value : '…' })}
        isDisabled={task.busy || request === null}
        onCancel={onClose}
      />
    </form>
  )
}

interface DayAndNumberProps extends AdoptionFormProps {
  readonly typed: TypedAdoption
  readonly set: (fields: Partial<TypedAdoption>) => void
}

function DayAndNumber({ draft, plan, typed, set }: DayAndNumberProps) {
  const { translate, explain } = useWords()
  const form = adoptedFormOf(draft.masthead)
  const read = readNumber(typed, plan, form)
  const problem =
    typed.number === '' || read.ok ? null : explain(read.problem.code, { ...read.problem })
  return (
    <>
      <div className="field-pair">
        <TextField
          label={translate('adoption.date')}
          help={`\u2068${formatDay(typed.date, draft.masthead.language)}\u2069`}
          type="date"
          value={typed.date}
          onChange={(date) => set({ date })}
          isRequired
        />
        <TextField
          label={translate('adoption.meeting')}
          value={typed.meeting}
          onChange={(meeting) => set({ meeting })}
          inputMode="numeric"
          dir="ltr"
          isRequired
        />
      </div>
      <div className="field-pair">
        <TextField
          label={translate('adoption.number')}
          help={read.ok ? identityOf(form, read.value) : undefined}
          value={typed.number}
          onChange={(number) => set({ number })}
          problem={problem}
          dir="ltr"
          isRequired
        />
        <TextField
          label={translate('issues.job-number')}
          value={typed.jobNumber}
          onChange={(jobNumber) => set({ jobNumber })}
          dir="ltr"
        />
      </div>
    </>
  )
}

/** With the name of a delegation that is told of by its code. */
function withName(problem: ApiProblem | null, language: Parameters<typeof delegationName>[1]) {
  const delegation = problem?.details['delegation']
  if (!problem || typeof delegation !== 'string') return problem
  return {
    ...problem,
    details: { ...problem.details, delegation: delegationName(delegation, language) },
  }
}
