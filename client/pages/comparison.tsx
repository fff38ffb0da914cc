import { useCallback } from 'react'
import type { Person } from '../../shared/protocol/api.ts'
import { compareTexts } from '../compare-calls.ts'
import { ComparisonActions } from '../comparison/comparison-actions.tsx'
import { ComparisonView } from '../comparison/comparison-view.tsx'
import { useWords } from '../i18n/interface-language.tsx'
import { Link } from '../navigation.tsx'
import { Loading, ProblemNotice } from '../status.tsx'
import { TopBar } from '../top-bar.tsx'
import { useLoaded } from '../use-loaded.ts'

interface ComparisonPageProps {
  readonly id: string
  readonly from: number | string
  readonly to: number | string
  readonly person: Person
}

/** Two stored texts. Its address can be sent to a colleague, who sees it if they may read both. */
export function ComparisonPage({ id, from, to, person }: ComparisonPageProps) {
  const { translate } = useWords()
  const load = useCallback(() => compareTexts(id, from, to), [id, from, to])
  const [compared, reload] = useLoaded(load)
  return (
    <div className="draft">
      <TopBar person={person}>
        <Link to={{ page: 'draft', id }}>{translate('issued.back')}</Link>
      </TopBar>
      {compared.kind === 'loading' && <Loading />}
      {compared.kind === 'failed' && (
        <main id="text" tabIndex={-1} className="sheet">
          <ProblemNotice problem={compared.problem} onRetry={reload} />
          <Link to={{ page: 'choose-texts', id: null }}>{translate('compare.choose-others')}</Link>
        </main>
      )}
      {compared.kind === 'ready' && (
        <ComparisonView compared={compared.value}>
          <ComparisonActions
            key={`${id} ${from} ${to}`}
            id={id}
            from={from}
            to={to}
            compared={compared.value}
          />
        </ComparisonView>
      )}
    </div>
  )
}
