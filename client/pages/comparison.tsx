import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Comparison } from '../../shared/diff/comparison.ts'
import type { Person } from '../../shared/protocol/api.ts'
import { compareTexts } from '../api.ts'
import { AroundText } from '../comparison/around-text.tsx'
import { ComparedText } from '../comparison/compared-text.tsx'
import { countStops, readRows } from '../comparison/comparison-rows.ts'
import { useChanges } from '../comparison/use-changes.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Link } from '../navigation.tsx'
import { Loading, ProblemNotice } from '../status.tsx'
import { loadFaces } from '../styles/load-faces.ts'
import { TopBar } from '../top-bar.tsx'
import { Button } from '../ui/button.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useTitle } from '../use-title.ts'

interface ComparisonPageProps {
  readonly id: string
  readonly from: number
  readonly to: number | 'draft'
  readonly person: Person
}

export function ComparisonPage({ id, from, to, person }: ComparisonPageProps) {
  const { translate } = useWords()
  const load = useCallback(() => compareTexts(id, from, to), [id, from, to])
  const [comparison, reload] = useLoaded(load)
  return (
    <div className="draft">
      <TopBar person={person}>
        <Link to={{ page: 'draft', id }}>{translate('issued.back')}</Link>
      </TopBar>
      {comparison.kind === 'loading' && <Loading />}
      {comparison.kind === 'failed' && (
        <ProblemNotice problem={comparison.problem} onRetry={reload} />
      )}
      {comparison.kind === 'ready' && (
        <Compared comparison={comparison.value} isDraft={to === 'draft'} />
      )}
    </div>
  )
}

function Compared({ comparison, isDraft }: { comparison: Comparison; isDraft: boolean }) {
  const { translate } = useWords()
  const root = useRef<HTMLElement>(null)
  const rows = useMemo(() => readRows(comparison), [comparison])
  const { position, step } = useChanges(root)
  const count = countStops(comparison, rows)
  const [old, now] = comparison.symbols
  const title = translate('compare.title', {
    old: old ?? translate('compare.draft'),
    new: isDraft ? translate('compare.draft') : (now ?? ''),
  })
  useTitle(title)
  useEffect(() => loadFaces(comparison.language), [comparison.language])
  return (
    <>
      <nav className="tool-row compare-bar" aria-label={translate('compare.navigate')}>
        <Button kind="quiet" onPress={() => step(-1)} isDisabled={count === 0}>
          {translate('compare.previous')}
        </Button>
        <Button kind="quiet" onPress={() => step(1)} isDisabled={count === 0}>
          {translate('compare.next')}
        </Button>
        <output>
          {position === 0
            ? translate('compare.count', { count })
            : translate('compare.position', { index: position, count })}
        </output>
        <span className="quiet">{translate('compare.keys')}</span>
        <span className="compare-legend" role="note" aria-label={translate('compare.legend')}>
          <ins>{translate('compare.inserted')}</ins> <del>{translate('compare.deleted')}</del>
        </span>
      </nav>
      <main id="text" tabIndex={-1} className="desk desk-alone" ref={root}>
        <h1 className="compare-title">{title}</h1>
        {comparison.changes.length === 0 && <p>{translate('compare.same')}</p>}
        <AroundText comparison={comparison} />
        <ComparedText comparison={comparison} rows={rows} />
      </main>
    </>
  )
}
