import type { IssuePlan } from '../../shared/protocol/issue-api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Changes } from '../issuing/change-summary.tsx'
import { ConsentWords } from '../issuing/consent-words.tsx'
import { OpenProposals } from '../issuing/open-proposals.tsx'
import { TextField } from '../ui/text-field.tsx'
import type { IssueFormProps } from './issue.tsx'
import {
  DayAndJob,
  type IssueFields,
  IssueFrame,
  SymbolField,
  useIssueFields,
} from './issue-fields.tsx'

/** A whole text: the first issue, or a revision with the consent that it needs. */
export function IssueText(props: IssueFormProps) {
  const { draft, plan } = props
  const { translate } = useWords()
  const fields = useIssueFields(plan)
  const { document, changes, consent } = plan
  const needsNote = plan.form === 'revision' && consent?.valid !== true
  return (
    <IssueFrame {...props} fields={fields} isIncomplete={needsNote && fields.note.trim() === ''}>
      <p>
        {plan.form === 'revision' && document
          ? translate('issues.revision-explained', { symbol: document.symbol })
          : translate('issues.first-explained')}
      </p>
      <SymbolField plan={plan} fields={fields} />
      <DayAndJob draft={draft} fields={fields} />
      {document && changes && <Changes draftId={draft.id} document={document} changes={changes} />}
      {plan.form === 'revision' && <Consent plan={plan} fields={fields} />}
      <OpenProposals
        title={translate('issues.open-title')}
        proposals={plan.openProposals}
        written={draft.masthead.language}
      />
      <Remarks remarks={plan.remarks} />
      <Findings findings={plan.findings} />
    </IssueFrame>
  )
}

function Consent({ plan, fields }: { plan: IssuePlan; fields: IssueFields }) {
  const { translate } = useWords()
  const { consent, mainSponsor } = plan
  const kind = mainSponsor === null ? 'chair' : 'consent'
  return (
    <div className="consent-box">
      <h3 className="panel-heading">{translate('issues.consent-title')}</h3>
      <ConsentWords consent={consent} mainSponsor={mainSponsor} />
      {consent?.valid !== true && (
        <TextField
          label={translate(`issues.note-${kind}`)}
          help={translate(`issues.note-${kind}-help`)}
          value={fields.note}
          onChange={fields.setNote}
          dir="auto"
          maxLength={500}
          isRequired
        />
      )}
    </div>
  )
}

function Remarks({ remarks }: Pick<IssuePlan, 'remarks'>) {
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

function Findings({ findings }: Pick<IssuePlan, 'findings'>) {
  const { translate } = useWords()
  if (findings.length === 0) return null
  return (
    <details>
      <summary>{translate('issues.findings', { count: findings.length })}</summary>
      <ul className="remarks">
        {findings.map(({ rule, values, paragraph }, index) => (
          // The same may be found twice in one paragraph.
          <li key={`${index} ${rule}`}>
            {paragraph !== null && <bdi className="finding-place">{paragraph}</bdi>}{' '}
            {translate(`lint.${rule}`, values)}
          </li>
        ))}
      </ul>
    </details>
  )
}
