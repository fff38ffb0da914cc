// The fields that the dialogs of all forms share.
import { type FormEvent, type ReactNode, useState } from 'react'
import { formatDay } from '../../shared/grammar/calendar.ts'
import { checkIssueSymbol, type NumberedForm } from '../../shared/grammar/next-symbol.ts'
import { parseSymbol } from '../../shared/grammar/document-symbol.ts'
import { normalizeSymbol } from '../../shared/grammar/normalize-symbol.ts'
import type { IssuePlan, IssueRequest } from '../../shared/protocol/issue-api.ts'
import { calendarDay } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { issueDocument } from '../issue-calls.ts'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { FormActions } from './form-actions.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useTask } from '../use-task.ts'
import type { IssueFormProps } from './issue.tsx'

export interface IssueFields {
  readonly symbol: string
  readonly setSymbol: (symbol: string) => void
  readonly date: string
  readonly setDate: (date: string) => void
  readonly jobNumber: string
  readonly setJobNumber: (jobNumber: string) => void
  readonly note: string
  readonly setNote: (note: string) => void
}

export function useIssueFields(plan: IssuePlan): IssueFields {
  const [symbol, setSymbol] = useState(plan.symbol)
  const [date, setDate] = useState(() => calendarDay(new Date()))
  const [jobNumber, setJobNumber] = useState('')
  const [note, setNote] = useState('')
  return { symbol, setSymbol, date, setDate, jobNumber, setJobNumber, note, setNote }
}

/** Why the symbol that is typed may not be given; null where it may. */
function symbolProblem({ form, context }: IssuePlan, symbol: string) {
  if (form === 'reissue') return null
  const read = checkIssueSymbol(symbol, form satisfies NumberedForm, context)
  return read.ok ? null : read.problem
}

/** What is typed is never changed under the typist's hands: the written form of it is offered beside. */
export function SymbolField({ plan, fields }: { plan: IssuePlan; fields: IssueFields }) {
  const { translate, explain } = useWords()
  const { symbol, setSymbol } = fields
  const problem = symbol === '' ? null : symbolProblem(plan, symbol)
  const better = normalizeSymbol(symbol)
  return (
    <>
      <TextField
        label={translate('issues.symbol')}
        value={symbol}
        onChange={setSymbol}
        problem={problem && explain(problem.code, { ...problem })}
        dir="ltr"
        isRequired
      />
      {better !== symbol && parseSymbol(better).ok && (
        <Button kind="quiet" onPress={() => setSymbol(better)}>
          {translate('issues.symbol-use', { symbol: better })}
        </Button>
      )}
    </>
  )
}

interface DayAndJobProps {
  readonly draft: IssueFormProps['draft']
  readonly fields: IssueFields
  readonly label?: string
}

export function DayAndJob({ draft, fields, label }: DayAndJobProps) {
  const { translate } = useWords()
  const { date, setDate, jobNumber, setJobNumber } = fields
  return (
    <>
      <TextField
        label={label ?? translate('issues.date')}
        help={isolate(formatDay(date, draft.masthead.language))}
        type="date"
        value={date}
        onChange={setDate}
        isRequired
      />
      <TextField
        label={translate('issues.job-number')}
        help={translate('issues.job-number-help')}
        value={jobNumber}
        onChange={setJobNumber}
        dir="ltr"
      />
    </>
  )
}

/** Words of the draft's language, whichever way the interface is read. */
function isolate(words: string): string {
  return `\u2068${words}\u2069`
}

interface IssueFrameProps extends IssueFormProps {
  readonly fields: IssueFields
  /** What the form adds to the request. */
  readonly more?: Partial<IssueRequest>
  /** Whether something is missing that this form asks for. */
  readonly isIncomplete?: boolean
  readonly children: ReactNode
}

/** The form, the button that issues, and what the server says to it. */
export function IssueFrame(props: IssueFrameProps) {
  const { draft, plan, fields, more, isIncomplete = false, children } = props
  const { onIssued, onClose, onStale } = props
  const { translate } = useWords()
  const task = useTask()
  const { form, after, textHash, hindrance } = plan
  const { symbol, date, jobNumber, note } = fields
  const isRight = symbolProblem(plan, symbol) === null && hindrance === null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isRight || isIncomplete) return
    const job = jobNumber.trim()
    const said = note.trim()
    const request: IssueRequest = {
      form,
      date,
      after,
      textHash,
      ...(form !== 'reissue' && { symbol }),
      ...(job !== '' && { jobNumber: job }),
      ...(said !== '' && { note: said }),
      ...more,
    }
    task.run(() => issueDocument(draft.id, request), onIssued)
  }
  const isStale = task.problem?.code === 'text-changed' || task.problem?.code === 'issued-meanwhile'
  return (
    <form onSubmit={submit} className="form">
      {children}
      <ProblemNotice
        problem={hindrance === null ? task.problem : { code: hindrance, details: {} }}
        {...(isStale && { onRetry: onStale })}
      />
      <FormActions
        confirm={translate('issues.confirm', { symbol: isRight ? symbol : '…' })}
        isDisabled={task.busy || !isRight || isIncomplete}
        onCancel={onClose}
      />
    </form>
  )
}
