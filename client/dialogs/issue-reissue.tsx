import { reissueNotes } from '../../shared/exporters/reissue-notes.ts'
import { directionOf } from '../../shared/document/language.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { IssueFormProps } from './issue.tsx'
import { DayAndJob, IssueFrame, useIssueFields } from './issue-fields.tsx'

/** The same document with one more asterisk; its note is shown as it will be printed. */
export function IssueReissue(props: IssueFormProps) {
  const { draft, plan } = props
  const { translate } = useWords()
  const fields = useIssueFields(plan)
  const { language } = draft.masthead
  const [printed] = reissueNotes({ ...draft.masthead, reissued: [fields.date] })
  const words = (printed?.runs ?? []).map((run) => ('text' in run ? run.text : '')).join('')
  const stars = /\*+$/u.exec(plan.symbol)?.[0] ?? '*'
  return (
    <IssueFrame {...props} fields={fields}>
      <p>{translate('issues.reissue-explained')}</p>
      <p>
        <bdi className="issue-symbol">{plan.symbol}</bdi>
      </p>
      <DayAndJob draft={draft} fields={fields} label={translate('issues.date-reissue')} />
      <h3 className="panel-heading">{translate('issues.lines')}</h3>
      <blockquote className="as-printed" lang={language} dir={directionOf(language)}>
        <p>{`${stars} ${words}`}</p>
      </blockquote>
      <TextField
        label={translate('issues.note-reissue')}
        help={translate('issues.note-reissue-help')}
        value={fields.note}
        onChange={fields.setNote}
        dir="auto"
        maxLength={500}
      />
    </IssueFrame>
  )
}
