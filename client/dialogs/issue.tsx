import { type FormEvent, useCallback, useState } from 'react'
import { parseSymbol } from '../../shared/grammar/document-symbol.ts'
import { formatDay } from '../../shared/grammar/calendar.ts'
import { normalizeSymbol } from '../../shared/grammar/normalize-symbol.ts'
import type { DraftRecord, IssueProposal, IssueSummary } from '../../shared/protocol/api.ts'
import { getProposal, issueText } from '../api.ts'
import { calendarDay } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Loading, ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useTask } from '../use-task.ts'

interface IssueDialogProps {
  readonly draft: DraftRecord
  readonly onIssued: (issue: IssueSummary) => void
  readonly onClose: () => void
}

export function IssueDialog(props: IssueDialogProps) {
  const { draft, onClose } = props
  const { translate } = useWords()
  const [proposal, reload] = useLoaded(useCallback(() => getProposal(draft.id), [draft.id]))
  return (
    <Dialog title={translate('issues.issue-title')} isOpen onClose={onClose}>
      {proposal.kind === 'loading' && <Loading />}
      {proposal.kind === 'failed' && <ProblemNotice problem={proposal.problem} onRetry={reload} />}
      {proposal.kind === 'ready' && <IssueForm {...props} proposal={proposal.value} />}
    </Dialog>
  )
}

function IssueForm({
  draft,
  proposal,
  onIssued,
  onClose,
}: IssueDialogProps & { proposal: IssueProposal }) {
  const { translate } = useWords()
  const [symbol, setSymbol] = useState(proposal.symbol)
  const [date, setDate] = useState(() => calendarDay(new Date()))
  const [jobNumber, setJobNumber] = useState('')
  const task = useTask()
  const read = parseSymbol(symbol)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!read.ok) return
    const request = { symbol, date, jobNumber: jobNumber.trim() || null }
    task.run(() => issueText(draft.id, request), onIssued)
  }
  return (
    <form onSubmit={submit} className="form">
      <p>{translate('issues.issue-explained')}</p>
      <SymbolField symbol={symbol} onChange={setSymbol} />
      {proposal.predecessor !== null && (
        <p className="field-help">
          {translate('issues.predecessor', { symbol: proposal.predecessor })}
        </p>
      )}
      <TextField
        label={translate('issues.date')}
        help={formatDay(date, draft.masthead.language)}
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
      <Remarks remarks={proposal.remarks} />
      <ProblemNotice problem={task.problem} />
      <div className="actions">
        <Button type="submit" kind="primary" isDisabled={task.busy || !read.ok}>
          {translate('issues.confirm', { symbol: read.ok ? symbol : '…' })}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {translate('app.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** What is typed is never changed under the typist's hands: the written form of it is offered beside. */
function SymbolField({ symbol, onChange }: { symbol: string; onChange: (symbol: string) => void }) {
  const { translate, explain } = useWords()
  const read = parseSymbol(symbol)
  const better = normalizeSymbol(symbol)
  const problem = read.ok || symbol === '' ? null : explain(read.problem.code, { ...read.problem })
  return (
    <>
      <TextField
        label={translate('issues.symbol')}
        value={symbol}
        onChange={onChange}
        problem={problem}
        dir="ltr"
        isRequired
      />
      {better !== symbol && parseSymbol(better).ok && (
        <Button kind="quiet" onPress={() => onChange(better)}>
          {translate('issues.symbol-use', { symbol: better })}
        </Button>
      )}
    </>
  )
}

function Remarks({ remarks }: Pick<IssueProposal, 'remarks'>) {
  const { translate, explain } = useWords()
  if (remarks.length === 0) return <p className="quiet">{translate('issues.no-remarks')}</p>
  return (
    <>
      <h3 className="panel-heading">{translate('issues.remarks')}</h3>
      <ul className="remarks">
        {remarks.map(({ code, details }) => (
          <li key={`${code} ${JSON.stringify(details)}`}>{explain(code, details)}</li>
        ))}
      </ul>
    </>
  )
}
