import { lazy, Suspense, useState } from 'react'
import type { DraftRecord, IssueSummary } from '../../shared/protocol/api.ts'
import { pdfPath } from '../api.ts'
import { formatMoment } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Link, navigate } from '../navigation.tsx'
import { currentText } from '../router.ts'
import { Button } from '../ui/button.tsx'
import { Menu, MenuItem } from '../ui/menu.tsx'
import type { PanelProps } from './panel-props.ts'

const IssueDialog = lazy(() =>
  import('../dialogs/issue.tsx').then((m) => ({ default: m.IssueDialog })),
)

export function IssuesPanel({ draft, onChanged }: PanelProps) {
  const { translate } = useWords()
  const [issuing, setIssuing] = useState(false)
  const [issued, setIssued] = useState<IssueSummary | null>(null)
  const done = (issue: IssueSummary) => {
    setIssuing(false)
    setIssued(issue)
    onChanged()
  }
  return (
    <section className="panel" aria-label={translate('issues.title')}>
      {draft.issues.length === 0 && <p className="quiet">{translate('issues.none')}</p>}
      <ol className="issues">
        {draft.issues.toReversed().map((issue) => (
          <li key={issue.number}>
            <IssueEntry draft={draft} issue={issue} />
          </li>
        ))}
      </ol>
      {draft.permissions.issue && (
        <p className="actions">
          <Button kind="primary" onPress={() => setIssuing(true)}>
            {translate('issues.issue')}
          </Button>
        </p>
      )}
      <output>{issued && translate('issues.issued', { symbol: issued.symbol })}</output>
      {issuing && (
        <Suspense fallback={null}>
          <IssueDialog draft={draft} onIssued={done} onClose={() => setIssuing(false)} />
        </Suspense>
      )}
    </section>
  )
}

function IssueEntry({ draft, issue }: { draft: DraftRecord; issue: IssueSummary }) {
  const { translate, language } = useWords()
  const { id, issues } = draft
  const { number, symbol, issuedAt, issuedBy } = issue
  const when = formatMoment(issuedAt, language)
  // The older text is always the left side, so that what is new reads as inserted.
  const compare = (key: string) => {
    const other = Number(key)
    const [from, to] =
      key === currentText
        ? ([number, currentText] as const)
        : ([Math.min(number, other), Math.max(number, other)] as const)
    navigate({ page: 'comparison', id, from, to })
  }
  return (
    <>
      <bdi className="issue-symbol">{symbol}</bdi>
      <span className="issue-by">{translate('issues.by', { when, person: issuedBy })}</span>
      <span className="issue-actions">
        <Link to={{ page: 'issued-text', id, number }}>{translate('issues.read')}</Link>
        <a href={pdfPath(id, number)} target="_blank" rel="noreferrer">
          {translate('issues.pdf')}
        </a>
        <Menu label={translate('issues.compare')} onAction={compare}>
          <MenuItem id={currentText} text={translate('issues.compare-draft')} />
          {issues
            .filter((other) => other.number !== number)
            .map((other) => (
              <MenuItem key={other.number} id={String(other.number)} text={other.symbol} />
            ))}
        </Menu>
      </span>
    </>
  )
}
