import { useCallback, useEffect, useMemo } from 'react'
import { directionOf } from '../../shared/document/language.ts'
import { toPrintModel } from '../../shared/exporters/print/print-model.ts'
import { carriesText } from '../../shared/revisions/issue-form.ts'
import type { IssuedText, Person } from '../../shared/protocol/api.ts'
import { stateName } from '../../shared/sponsors/states.ts'
import { getIssuedText, pdfPath } from '../api.ts'
import { formatMoment } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { printedSymbol } from '../issuing/printed-symbol.ts'
import { Link } from '../navigation.tsx'
import { PrintedMasthead } from '../page/printed-masthead.tsx'
import { PrintedNotes } from '../page/printed-notes.tsx'
import { PrintedText } from '../page/printed-text.tsx'
import { Loading, ProblemNotice } from '../status.tsx'
import { loadFaces } from '../styles/load-faces.ts'
import { TopBar } from '../top-bar.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useTitle } from '../use-title.ts'

interface IssuedTextPageProps {
  readonly id: string
  readonly number: number
  readonly person: Person
}

export function IssuedTextPage({ id, number, person }: IssuedTextPageProps) {
  const { translate } = useWords()
  const [issue, reload] = useLoaded(useCallback(() => getIssuedText(id, number), [id, number]))
  useTitle(issue.kind === 'ready' ? printedSymbol(issue.value) : translate('issues.title'))
  const isText = issue.kind === 'ready' && carriesText(issue.value.form)
  return (
    <div className="draft">
      <TopBar person={person}>
        {issue.kind === 'ready' && (
          <p className="draft-name">
            <bdi>{printedSymbol(issue.value)}</bdi>
          </p>
        )}
        <p className="save-status save-calm">{translate('issued.read-only')}</p>
      </TopBar>
      <nav className="tool-row tool-links" aria-label={translate('issues.title')}>
        <Link to={{ page: 'draft', id }}>{translate('issued.back')}</Link>
        <a href={pdfPath(id, number)} target="_blank" rel="noreferrer">
          {translate('issues.pdf')}
        </a>
        {isText && (
          <Link to={{ page: 'comparison', id, from: number, to: 'draft' }}>
            {translate('issued.compare-draft')}
          </Link>
        )}
        <Link to={{ page: 'choose-texts', id }}>{translate('compare.open')}</Link>
      </nav>
      {issue.kind === 'loading' && <Loading />}
      {issue.kind === 'failed' && <ProblemNotice problem={issue.problem} onRetry={reload} />}
      {issue.kind === 'ready' && <Issued issue={issue.value} />}
    </div>
  )
}

function Issued({ issue }: { issue: IssuedText }) {
  const { translate } = useWords()
  const { content } = issue
  const { language } = content.masthead
  const model = useMemo(() => toPrintModel(content, { status: 'issued' }), [content])
  useEffect(() => loadFaces(language), [language])
  return (
    <div className="columns columns-two">
      <main id="text" tabIndex={-1} className="desk">
        <article className="page" lang={language} dir={directionOf(language)}>
          <PrintedMasthead head={model} label={translate('draft.masthead')} />
          <PrintedText model={model} />
          <PrintedNotes notes={Object.entries(model.notes)} label={translate('draft.footnotes')} />
          {model.foot.job !== null && (
            <footer className="printed-foot" dir="ltr">
              {model.foot.job}
            </footer>
          )}
        </article>
      </main>
      <aside className="column column-end" aria-label={translate('issued.about')}>
        <About issue={issue} />
      </aside>
    </div>
  )
}

function About({ issue }: { issue: IssuedText }) {
  const { translate, language } = useWords()
  const { form, issuedAt, issuedBy, hash, content } = issue
  const collator = new Intl.Collator(language)
  const sponsors = content.sponsors
    .map(({ delegation }) => stateName(delegation, language))
    .toSorted(collator.compare)
  return (
    <section className="panel">
      <h2 className="column-title">{translate('issued.about')}</h2>
      <dl className="about">
        <dt>{translate('masthead.symbol')}</dt>
        <dd>
          <bdi>{printedSymbol(issue)}</bdi>
        </dd>
        <dd>{translate(`issues.form-${form}`)}</dd>
        <dt>{translate('issued.issued-by', { person: issuedBy })}</dt>
        <dd>{formatMoment(issuedAt, language)}</dd>
        {sponsors.length > 0 && (
          <>
            <dt>{translate('issued.sponsors')}</dt>
            <dd>
              <ul className="plain-list">
                {sponsors.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{translate('issued.hash')}</dt>
        <dd className="hash" dir="ltr">
          {hash}
        </dd>
      </dl>
    </section>
  )
}
