import { useCallback } from 'react'
import { unreachable } from '../../shared/assert.ts'
import type { DraftRecord, IssueSummary } from '../../shared/protocol/api.ts'
import type { IssuePlan } from '../../shared/protocol/issue-api.ts'
import type { DocumentForm } from '../../shared/revisions/issuable.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { getIssuePlan } from '../issue-calls.ts'
import { Loading, ProblemNotice } from '../status.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useLoaded } from '../use-loaded.ts'
import { IssueAddendum } from './issue-addendum.tsx'
import { IssueCorrigendum } from './issue-corrigendum.tsx'
import { IssueReissue } from './issue-reissue.tsx'
import { IssueText } from './issue-text.tsx'

interface IssueDialogProps {
  readonly draft: DraftRecord
  readonly form: DocumentForm
  readonly onIssued: (issue: IssueSummary) => void
  readonly onClose: () => void
}

/** What every form is given: the plan that the person sees, and issues. */
export interface IssueFormProps extends IssueDialogProps {
  readonly plan: IssuePlan
  /** Reads the plan again, as when the text has changed meanwhile. */
  readonly onStale: () => void
}

export function IssueDialog(props: IssueDialogProps) {
  const { draft, form, onClose } = props
  const { translate } = useWords()
  const [plan, reload] = useLoaded(
    useCallback(() => getIssuePlan(draft.id, form), [draft.id, form]),
  )
  return (
    <Dialog title={translate(`issues.form-${form}`)} isOpen onClose={onClose} width="wide">
      {plan.kind === 'loading' && <Loading />}
      {plan.kind === 'failed' && <ProblemNotice problem={plan.problem} onRetry={reload} />}
      {plan.kind === 'ready' && (
        <IssueForm
          key={`${plan.value.after} ${plan.value.textHash}`}
          {...props}
          plan={plan.value}
          onStale={reload}
        />
      )}
    </Dialog>
  )
}

function IssueForm(props: IssueFormProps) {
  switch (props.form) {
    case 'first':
    case 'revision':
      return <IssueText {...props} />
    case 'addendum':
      return <IssueAddendum {...props} />
    case 'corrigendum':
      return <IssueCorrigendum {...props} />
    case 'reissue':
      return <IssueReissue {...props} />
    default:
      return unreachable(props.form)
  }
}
