import { useCallback, useEffect, useMemo } from 'react'
import { directionOf } from '../../shared/document/language.ts'
import { overviewOf } from '../../shared/negotiation/overview.ts'
import type { DraftRecord, Person } from '../../shared/protocol/api.ts'
import { getDraft } from '../api.ts'
import { formatMoment } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { DeadlineLines } from '../issuing/deadline-lines.tsx'
import { StageBadge } from '../issuing/stage-badge.tsx'
import { Link } from '../navigation.tsx'
import type { NegotiationStore } from '../negotiation/negotiation-store.ts'
import { useNegotiation, useNegotiationStore } from '../negotiation/use-negotiation.ts'
import { CellTable } from '../overview/cell-table.tsx'
import { DelegationLoads } from '../overview/delegation-loads.tsx'
import { NextSteps } from '../overview/next-steps.tsx'
import type { OverviewData } from '../overview/overview-data.ts'
import { nameParagraphs } from '../overview/paragraph-names.ts'
import { ProgressChart } from '../overview/progress-chart.tsx'
import { StatusBar } from '../overview/status-bar.tsx'
import { TextMap } from '../overview/text-map.tsx'
import { useLiveRoom } from '../overview/use-live-room.ts'
import { useNow } from '../overview/use-now.ts'
import { Loading, ProblemNotice } from '../status.tsx'
import { loadFaces } from '../styles/load-faces.ts'
import '../styles/overview.css'
import { TopBar } from '../top-bar.tsx'
import { Button } from '../ui/button.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useTitle } from '../use-title.ts'

interface OverviewPageProps {
  readonly id: string
  readonly person: Person
}

export function OverviewPage({ id, person }: OverviewPageProps) {
  const [draft, reload] = useLoaded(useCallback(() => getDraft(id), [id]))
  const store = useNegotiationStore(id)
  if (draft.kind === 'ready')
    return <OpenOverview draft={draft.value} person={person} store={store} onRecords={reload} />
  return (
    <>
      <TopBar person={person} />
      <main id="text" tabIndex={-1} className="sheet">
        {draft.kind === 'loading' ? (
          <Loading />
        ) : (
          <ProblemNotice problem={draft.problem} onRetry={reload} />
        )}
      </main>
    </>
  )
}

interface OpenOverviewProps {
  readonly draft: DraftRecord
  readonly person: Person
  readonly store: NegotiationStore
  readonly onRecords: () => void
}

function OpenOverview({ draft, person, store, onRecords }: OpenOverviewProps) {
  const { translate, language: spoken } = useWords()
  const { language, symbol } = draft.masthead
  const title = draft.title || translate('drafts.untitled')
  const { negotiation, events, problem } = useNegotiation(store)
  const refresh = useCallback(() => {
    store.refresh()
    onRecords()
  }, [store, onRecords])
  const [{ text, lead }] = useLiveRoom(draft.id, person.id, refresh)
  const now = useNow()
  useTitle(`${translate('overview.title')}: ${symbol ?? title}`)
  useEffect(() => loadFaces(language), [language])
  const titleName = translate('overview.part-title')
  const data = useMemo<OverviewData | null>(
    () =>
      text && {
        draftId: draft.id,
        language,
        overview: overviewOf(text, negotiation),
        negotiation,
        names: nameParagraphs(text, negotiation, language, titleName),
        shown: lead?.paragraphId ?? null,
        now,
      },
    [text, negotiation, draft.id, language, titleName, lead, now],
  )
  return (
    <>
      <TopBar person={person}>
        <Link to={{ page: 'draft', id: draft.id }} className="strong-link">
          {translate('overview.to-text')}
        </Link>
        <Link to={{ page: 'screen', id: draft.id }}>{translate('overview.to-screen')}</Link>
      </TopBar>
      <main id="text" tabIndex={-1} className="sheet overview">
        <header className="overview-masthead">
          <h1>
            {symbol !== null && <bdi className="draft-symbol">{symbol}</bdi>}{' '}
            <bdi lang={language} dir={directionOf(language)} className="overview-draft">
              {title}
            </bdi>{' '}
            <StageBadge stage={draft.stage} />
          </h1>
          <DeadlineLines deadlines={draft.deadlines} />
          <p className="quiet overview-as-of">
            {translate('overview.as-of', { when: formatMoment(now, spoken) })}
            <Button kind="quiet" onPress={() => window.print()}>
              {translate('overview.print')}
            </Button>
          </p>
        </header>
        <ProblemNotice problem={problem} onRetry={store.refresh} />
        {data === null ? (
          <Loading />
        ) : (
          <>
            <StatusBar overview={data.overview} />
            <TextMap data={data} />
            <CellTable data={data} />
            <NextSteps data={data} />
            <DelegationLoads data={data} />
            <ProgressChart data={data} events={events} />
          </>
        )}
      </main>
    </>
  )
}
