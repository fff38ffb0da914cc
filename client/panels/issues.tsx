import { useState } from 'react'
import { carriesText } from '../../shared/revisions/issue-form.ts'
import type { DraftRecord, IssueSummary } from '../../shared/protocol/api.ts'
import { DeskActions } from '../adoption/desk-actions.tsx'
import { pdfPath } from '../api.ts'
import { formatMoment } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { ConsentBox } from '../issuing/consent-box.tsx'
import { HashCheck } from '../issuing/hash-check.tsx'
import { Offers } from '../issuing/offers.tsx'
import { printedSymbol } from '../issuing/printed-symbol.ts'
import { StageBox } from '../issuing/stage-box.tsx'
import { useIssuingState } from '../issuing/use-issuing-state.ts'
import { Link, navigate } from '../navigation.tsx'
import { useDesk } from '../negotiation/desk.tsx'
import { currentText } from '../router.ts'
import { ProblemNotice } from '../status.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import type { PanelProps } from './panel-props.ts'

/** Where the draft stands, what can be issued of it, and what was. */
export function IssuesPanel({ draft, onChanged }: PanelProps) {
  const { translate } = useWords()
  const { editor } = useDesk()
  const [state, reload] = useIssuingState(draft, editor)
  const [issued, setIssued] = useState<IssueSummary | null>(null)
  const done = (issue: IssueSummary) => {
    setIssued(issue)
    onChanged()
  }
  return (
    <section className="panel" aria-label={translate('issues.title')}>
      <StageBox draft={draft} onChanged={onChanged} />
      {state.kind === 'failed' && <ProblemNotice problem={state.problem} onRetry={reload} />}
      {state.kind === 'ready' && (
        <>
          <ConsentBox draft={draft} state={state.value} onChanged={reload} />
          {draft.permissions.issue && (
            <Offers draft={draft} offers={state.value.offers} onIssued={done} />
          )}
        </>
      )}
      <DeskActions draft={draft} onAdopted={done} />
      <output>{issued && translate('issues.issued', { symbol: printedSymbol(issued) })}</output>
      <h3 className="panel-heading">{translate('issues.title')}</h3>
      {draft.issues.length === 0 && <p className="quiet">{translate('issues.none')}</p>}
      <ol className="issues">
        {draft.issues.toReversed().map((issue) => (
          <li key={issue.number}>
            <IssueEntry draft={draft} issue={issue} />
          </li>
        ))}
      </ol>
      <p>
        <Link to={{ page: 'record', id: draft.id }}>{translate('record.title')}</Link>
      </p>
    </section>
  )
}

function IssueEntry({ draft, issue }: { draft: DraftRecord; issue: IssueSummary }) {
  const { translate, language } = useWords()
  const { id } = draft
  const { number, form, issuedAt, issuedBy } = issue
  const when = formatMoment(issuedAt, language)
  return (
    <>
      <bdi className="issue-symbol">{printedSymbol(issue)}</bdi>
      <span className="issue-form">{translate(`issues.form-${form}`)}</span>
      <span className="issue-by">{translate('issues.by', { when, person: issuedBy })}</span>
      <span className="issue-actions">
        <Link to={{ page: 'issued-text', id, number }}>{translate('issues.read')}</Link>
        <a href={pdfPath(id, number)} target="_blank" rel="noreferrer">
          {translate('issues.pdf')}
        </a>
        {carriesText(form) && <CompareMenu draft={draft} issue={issue} />}
        <HashCheck draftId={id} issue={issue} />
      </span>
    </>
  )
}

/** In the menu: texts of other drafts, or files. */
const anyTexts = 'any'

function CompareMenu({ draft, issue: { number } }: { draft: DraftRecord; issue: IssueSummary }) {
  const { translate } = useWords()
  const { id, issues } = draft
  // The older text is always the left side, so that what is new reads as inserted.
  const compare = (key: string) => {
    if (key === anyTexts) return navigate({ page: 'choose-texts', id })
    const other = Number(key)
    const [from, to] =
      key === currentText
        ? ([number, currentText] as const)
        : ([Math.min(number, other), Math.max(number, other)] as const)
    return navigate({ page: 'comparison', id, from, to })
  }
  return (
    <Menu label={translate('issues.compare')} onAction={compare}>
      <MenuItem id={currentText} text={translate('issues.compare-draft')} />
      {issues
        .filter((other) => other.number !== number && carriesText(other.form))
        .map((other) => (
          <MenuItem key={other.number} id={String(other.number)} text={printedSymbol(other)} />
        ))}
      <MenuItem id={anyTexts} text={translate('compare.choose-others')} />
    </Menu>
  )
}
