// An oral revision: what the sponsor reads out is written into the text, and this page says it back while that happens. Everybody who may
// read the draft sees the same list; the main sponsor certifies it, the secretariat records it.
import { useCallback, useEffect } from 'react'
import type { DraftRecord, Person } from '../../shared/protocol/api.ts'
import type { OralRevisionState } from '../../shared/protocol/adoption-api.ts'
import { getOralRevision } from '../adoption-calls.ts'
import { getDraft } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { OpenProposals } from '../issuing/open-proposals.tsx'
import { StageBadge } from '../issuing/stage-badge.tsx'
import { Link } from '../navigation.tsx'
import { useLiveRoom } from '../overview/use-live-room.ts'
import { Loading, ProblemNotice } from '../status.tsx'
import { loadFaces } from '../styles/load-faces.ts'
import { TopBar } from '../top-bar.tsx'
import { Button } from '../ui/button.tsx'
import { useLoaded } from '../use-loaded.ts'
import { useTitle } from '../use-title.ts'
import { CertifyBox } from './certify-box.tsx'
import './oral.css'
import { ReadOutList } from './read-out-list.tsx'
import { type ReadOut, useReadOut } from './use-read-out.ts'

interface OralPageProps {
  readonly id: string
  readonly person: Person
}

export function OralPage({ id, person }: OralPageProps) {
  const [draft, reload] = useLoaded(useCallback(() => getDraft(id), [id]))
  if (draft.kind === 'ready')
    return <OpenOralPage draft={draft.value} person={person} onRecords={reload} />
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

/** What was typed is stored by then, as a rule; where it is not, the server is asked once more. */
const pauseMs = 700

interface OpenOralPageProps {
  readonly draft: DraftRecord
  readonly person: Person
  readonly onRecords: () => void
}

function OpenOralPage({ draft, person, onRecords }: OpenOralPageProps) {
  const { translate } = useWords()
  const { language } = draft.masthead
  // Of another record of the draft too: somebody certified, something was issued.
  const [state, reload] = useLoaded(useCallback(() => getOralRevision(draft.id), [draft]))
  const [{ text }] = useLiveRoom(draft.id, person.id, onRecords)
  const document = state.kind === 'ready' ? state.value.document : null
  const readOut = useReadOut(draft.id, document?.number ?? null, text)
  // What the server says of a certification is of the words as they are stored by now. Only those who act upon it ask: a room that
  // follows the list is told by the words on its own page.
  const known = state.kind === 'ready' ? state.value : null
  const asks = draft.permissions.issue || draft.permissions.consent
  useEffect(() => {
    if (!asks || !readOut || !known || readOut.textHash === known.textHash) return undefined
    const timer = setTimeout(reload, pauseMs)
    return () => clearTimeout(timer)
  }, [asks, readOut, known, reload])
  useEffect(() => loadFaces(language), [language])
  useTitle(`${translate('oral.title')}: ${document?.symbol ?? draft.title}`)
  return (
    <>
      <TopBar person={person}>
        <Link to={{ page: 'draft', id: draft.id }} className="strong-link">
          {translate('overview.to-text')}
        </Link>
        <Link to={{ page: 'screen', id: draft.id }}>{translate('overview.to-screen')}</Link>
      </TopBar>
      <main id="text" tabIndex={-1} className="sheet oral">
        <h1>
          {document && <bdi className="draft-symbol">{document.symbol}</bdi>}{' '}
          {translate('oral.title')} <StageBadge stage={draft.stage} />
        </h1>
        {state.kind === 'loading' && <Loading />}
        {state.kind === 'failed' && <ProblemNotice problem={state.problem} onRetry={reload} />}
        {state.kind === 'ready' && (
          <OralBody
            draft={draft}
            state={state.value}
            readOut={readOut}
            onChanged={() => {
              onRecords()
              reload()
            }}
          />
        )}
      </main>
    </>
  )
}

interface OralBodyProps {
  readonly draft: DraftRecord
  readonly state: OralRevisionState
  readonly readOut: ReadOut | null
  readonly onChanged: () => void
}

function OralBody({ draft, state, readOut, onChanged }: OralBodyProps) {
  const { translate, explain } = useWords()
  const { document, openProposals, recorded } = state
  if (!document) return <p>{explain('not-issued-yet')}</p>
  const sentences = readOut?.sentences ?? state.sentences
  return (
    <>
      <p className="quiet">{translate('oral.explained', { symbol: document.symbol })}</p>
      {recorded > 0 && <p>{translate('oral.recorded-before', { count: recorded })}</p>}
      <section aria-label={translate('oral.list')} aria-live="polite">
        <ReadOutList sentences={sentences} language={state.language} />
      </section>
      <p className="actions no-print">
        <Button
          isDisabled={sentences.length === 0}
          onPress={() => void navigator.clipboard.writeText(numbered(sentences))}
        >
          {translate('oral.copy')}
        </Button>
        <Button onPress={() => window.print()}>{translate('overview.print')}</Button>
      </p>
      <OpenProposals
        title={translate('oral.open-proposals', { count: openProposals.length })}
        proposals={openProposals}
        written={state.language}
      />
      {readOut && (
        <CertifyBox draft={draft} state={state} readOut={readOut} onChanged={onChanged} />
      )}
    </>
  )
}

function numbered(sentences: readonly string[]): string {
  return sentences.map((sentence, index) => `${index + 1}. ${sentence}`).join('\n')
}
