import { directionOf } from '../../shared/document/language.ts'
import { useWords } from '../i18n/interface-language.tsx'
import type { IssueFormProps } from './issue.tsx'
import { DayAndJob, IssueFrame, SymbolField, useIssueFields } from './issue-fields.tsx'

/** Additional sponsors: nothing to write, the list is computed. */
export function IssueAddendum(props: IssueFormProps) {
  const { draft, plan } = props
  const { translate } = useWords()
  const fields = useIssueFields(plan)
  const { language } = draft.masthead
  const symbol = plan.document?.symbol ?? ''
  return (
    <IssueFrame {...props} fields={fields}>
      <p>{translate('issues.addendum-explained', { symbol })}</p>
      <h3 className="panel-heading">{translate('issues.lines')}</h3>
      <blockquote className="as-printed" lang={language} dir={directionOf(language)}>
        {plan.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </blockquote>
      <SymbolField plan={plan} fields={fields} />
      <DayAndJob draft={draft} fields={fields} />
    </IssueFrame>
  )
}
