import { lazy, useEffect, useState } from 'react'
import { directionOf } from '../../shared/document/language.ts'
import type { DraftSummary, Person } from '../../shared/protocol/api.ts'
import { stateName } from '../../shared/sponsors/states.ts'
import { getDrafts } from '../api.ts'
import { formatMoment } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { NextDeadline } from '../issuing/deadline-lines.tsx'
import { StageBadge } from '../issuing/stage-badge.tsx'
import { Link } from '../navigation.tsx'
import { Loading, ProblemNotice } from '../status.tsx'
import { loadFaces } from '../styles/load-faces.ts'
import { TopBar } from '../top-bar.tsx'
import { Button } from '../ui/button.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useTitle } from '../use-title.ts'
import { Part } from '../part.tsx'

const NewDraftDialog = lazy(() =>
  import('../dialogs/new-draft.tsx').then((m) => ({ default: m.NewDraftDialog })),
)

export function DraftsPage({ person }: { person: Person }) {
  const { translate } = useWords()
  const [drafts, reload] = useLoaded(getDrafts)
  const [creating, setCreating] = useState(false)
  useTitle(translate('drafts.title'))
  return (
    <>
      <TopBar person={person} />
      <main id="text" tabIndex={-1} className="sheet">
        <div className="sheet-head">
          <h1>{translate('drafts.title')}</h1>
          <p className="sheet-actions">
            <Link to={{ page: 'choose-texts', id: null }}>{translate('compare.open')}</Link>
            {person.role === 'secretariat' && (
              <Link to={{ page: 'import', id: null }}>{translate('import.open')}</Link>
            )}
            {person.role === 'secretariat' && (
              <Button onPress={() => setCreating(true)}>{translate('new-draft.open')}</Button>
            )}
          </p>
        </div>
        {drafts.kind === 'loading' && <Loading />}
        {drafts.kind === 'failed' && <ProblemNotice problem={drafts.problem} onRetry={reload} />}
        {drafts.kind === 'ready' && <Meetings drafts={drafts.value.drafts} />}
        {creating && (
          <Part>
            <NewDraftDialog onClose={() => setCreating(false)} />
          </Part>
        )}
      </main>
    </>
  )
}

function Meetings({ drafts }: { drafts: readonly DraftSummary[] }) {
  const { translate } = useWords()
  useEffect(() => {
    for (const draft of drafts) loadFaces(draft.language)
  }, [drafts])
  if (drafts.length === 0) return <p>{translate('drafts.none')}</p>
  return Map.groupBy(drafts, (draft) => draft.meeting)
    .entries()
    .map(([meeting, ofMeeting]) => (
      <section key={meeting} aria-label={meeting}>
        <h2 className="meeting">{meeting}</h2>
        <ul className="drafts">
          {ofMeeting
            .toSorted((a, b) => b.changedAt - a.changedAt)
            .map((draft) => (
              <li key={draft.id} className="draft-entry">
                <DraftEntry draft={draft} />
              </li>
            ))}
        </ul>
      </section>
    ))
    .toArray()
}

function DraftEntry({ draft }: { draft: DraftSummary }) {
  const { translate, language } = useWords()
  const { id, title, symbol, mainSponsor, sponsorCount, changedAt, mode } = draft
  const facts: readonly (readonly [name: string, value: string])[] = [
    [translate('drafts.symbol'), symbol ?? translate('drafts.not-issued')],
    [translate('drafts.language'), translate(`language.${draft.language}`)],
    [
      translate('drafts.main-sponsor'),
      mainSponsor === null ? translate('drafts.no-main-sponsor') : stateName(mainSponsor, language),
    ],
    [translate('drafts.sponsors'), String(sponsorCount)],
    [translate('drafts.changed'), formatMoment(changedAt, language)],
  ]
  return (
    <>
      <h3 className="draft-title" lang={draft.language} dir={directionOf(draft.language)}>
        <Link to={{ page: 'draft', id }}>{title || translate('drafts.untitled')}</Link>
      </h3>
      <p className="draft-stage">
        <StageBadge stage={draft.stage} /> <NextDeadline deadlines={draft.deadlines} />
      </p>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
        {mode === 'reader' && (
          <div>
            <dt className="hidden">{translate('save.label')}</dt>
            <dd>{translate('drafts.read-only')}</dd>
          </div>
        )}
      </dl>
    </>
  )
}
