// The screen in the room: one paragraph, as large as it can be read from the last row, with what is proposed upon it.
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { directionOf } from '../../shared/document/language.ts'
import { readFootnotes } from '../../shared/document/footnotes.ts'
import { collectProposals } from '../../shared/negotiation/collect-proposals.ts'
import type { DraftText } from '../../shared/document/draft-text.ts'
import type { DraftRecord, Person } from '../../shared/protocol/api.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { getDraft } from '../api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import type { NegotiationStore } from '../negotiation/negotiation-store.ts'
import { sayStatus } from '../negotiation/status-words.ts'
import { useNegotiation, useNegotiationStore } from '../negotiation/use-negotiation.ts'
import { ScreenReadOut } from '../oral/screen-read-out.tsx'
import { Fitted, nextScroll } from '../overview/fitted.tsx'
import { nameParagraphs, type ParagraphName } from '../overview/paragraph-names.ts'
import { ScreenControls } from '../overview/screen-controls.tsx'
import { ScreenLegend } from '../overview/screen-legend.tsx'
import { listSteps, type ScreenBlock, type ScreenStep } from '../overview/screen-steps.ts'
import { ScreenText } from '../overview/screen-text.tsx'
import { useLiveRoom } from '../overview/use-live-room.ts'
import { actionOfKey, type Screen, useScreen } from '../overview/use-screen.ts'
import { Loading, ProblemNotice } from '../status.tsx'
import { loadFaces } from '../styles/load-faces.ts'
import '../styles/projector.css'
import { useLoaded } from '../use-loaded.ts'
import { useTitle } from '../use-title.ts'

interface ProjectorPageProps {
  readonly id: string
  readonly person: Person
}

export function ProjectorPage({ id, person }: ProjectorPageProps) {
  const [draft, reload] = useLoaded(useCallback(() => getDraft(id), [id]))
  const store = useNegotiationStore(id)
  if (draft.kind === 'loading') return <Loading />
  if (draft.kind === 'failed') return <ProblemNotice problem={draft.problem} onRetry={reload} />
  return <OpenProjector draft={draft.value} person={person} store={store} onRecords={reload} />
}

interface OpenProjectorProps {
  readonly draft: DraftRecord
  readonly person: Person
  readonly store: NegotiationStore
  readonly onRecords: () => void
}

const emptyText: DraftText = { paragraphs: [] }

function OpenProjector({ draft, person, store, onRecords }: OpenProjectorProps) {
  const { translate, language: spoken } = useWords()
  const { language, symbol } = draft.masthead
  const title = draft.title || translate('drafts.untitled')
  const { negotiation } = useNegotiation(store)
  const refresh = useCallback(() => {
    store.refresh()
    onRecords()
  }, [store, onRecords])
  const [live, room] = useLiveRoom(draft.id, person.id, refresh)
  const text = live.text ?? emptyText
  const steps = useMemo(() => listSteps(text, negotiation), [text, negotiation])
  const { decide, preside } = draft.permissions
  const mayLead = decide || preside
  const frame = useRef<HTMLDivElement>(null)
  const turnPage = (by: 1 | -1) => nextScroll(frame.current, by)
  const screen = useScreen({ steps, live, room, mayLead, turnPage })
  useScreenKeys(screen, directionOf(spoken) === 'rtl')
  const visible = usePointerMoves()
  useTitle(translate('screen.title', { title: symbol ?? title }))
  useEffect(() => loadFaces(language), [language])
  return (
    <main
      id="text"
      tabIndex={-1}
      className="screen"
      data-theme={screen.dark ? 'dark' : 'light'}
      data-blank={screen.blank}
      data-pointer={visible}
    >
      <header className="screen-head">
        {symbol !== null && <bdi className="screen-symbol">{symbol}</bdi>}
        <bdi lang={language} className="screen-title">
          {title}
        </bdi>
        {live.connection.kind === 'offline' && (
          <strong className="screen-offline">{translate('screen.offline')}</strong>
        )}
      </header>
      {live.text === null ? (
        <Loading />
      ) : screen.readOut ? (
        <ScreenReadOut draft={draft} text={text} />
      ) : (
        <ScreenBody
          draft={draft}
          text={text}
          steps={steps}
          screen={screen}
          store={store}
          frame={frame}
        />
      )}
      <ScreenControls
        draftId={draft.id}
        screen={screen}
        mayLead={mayLead}
        cursors={live.cursors}
        visible={visible}
      />
    </main>
  )
}

interface ScreenBodyProps {
  readonly draft: DraftRecord
  readonly text: DraftText
  readonly steps: readonly ScreenStep[]
  readonly screen: Screen
  readonly store: NegotiationStore
  readonly frame: RefObject<HTMLDivElement | null>
}

function ScreenBody({ draft, text, steps, screen, store, frame }: ScreenBodyProps) {
  const { translate, language: spoken } = useWords()
  const { language } = draft.masthead
  const { negotiation } = useNegotiation(store)
  const titleName = translate('overview.part-title')
  const names = useMemo(
    () => nameParagraphs(text, negotiation, language, titleName),
    [text, negotiation, language, titleName],
  )
  const notes = useMemo(() => readFootnotes(text), [text])
  const proposals = useMemo(() => collectProposals(text), [text])
  const { step, place } = screen
  if (!step) return <p className="quiet">{translate('outline.empty')}</p>
  const at = steps.indexOf(step)
  const sid = place?.sid ?? null
  const own = proposals.filter((proposal) => step.proposals.includes(proposal.sid))
  const status = sayStatus(step.paragraph, {
    negotiation,
    spoken,
    translate,
    nameOf: (delegation) => delegationName(delegation, spoken),
  })
  const show = (block: ScreenBlock) => (
    <ScreenText block={block} negotiation={negotiation} notes={notes} sid={sid} />
  )
  return (
    <>
      <Neighbour step={steps[at - 1]} names={names} language={language} />
      <Fitted key={step.paragraph.id} frame={frame} scroll={place?.scroll ?? 0}>
        <h1 className="screen-label" dir={directionOf(language)}>
          <bdi lang={language}>{names.get(step.paragraph.id)?.full}</bdi>
          {status !== '' && <bdi className="screen-status">{status}</bdi>}
        </h1>
        <p
          className="screen-words"
          data-status={step.paragraph.status}
          lang={language}
          dir={directionOf(language)}
        >
          {show(step)}
        </p>
        {step.alternatives.map((block) => (
          <div key={block.paragraph.id} className="screen-alternative" dir={directionOf(language)}>
            <h2 className="screen-label" dir={directionOf(language)}>
              <bdi lang={language}>{names.get(block.paragraph.id)?.full}</bdi>
            </h2>
            <p className="screen-words" lang={language} dir={directionOf(language)}>
              {show(block)}
            </p>
          </div>
        ))}
        <ScreenLegend proposals={own} negotiation={negotiation} names={names} sid={sid} />
      </Fitted>
      <Neighbour step={steps[at + 1]} names={names} language={language} />
    </>
  )
}

interface NeighbourProps {
  readonly step: ScreenStep | undefined
  readonly names: ReadonlyMap<string, ParagraphName>
  readonly language: DraftRecord['masthead']['language']
}

/** The base words of what stands before and behind, so that the room knows where it is. */
function Neighbour({ step, names, language }: NeighbourProps) {
  const proposed = step !== undefined && step.paragraph.end.ins !== undefined
  const words = step?.pieces
    .flatMap((piece) => (piece.kind === 'run' && !piece.run.marks.note ? [piece.run] : []))
    .filter(({ marks }) => proposed || marks.ins === undefined)
    .map(({ text }) => text)
    .join('')
    .slice(0, 400)
  return (
    <p className="screen-neighbour" aria-hidden="true" lang={language} dir={directionOf(language)}>
      {step && (
        <>
          <span className="screen-neighbour-label">{names.get(step.paragraph.id)?.full}</span>{' '}
          {words}
        </>
      )}
    </p>
  )
}

/** The keys move the screen wherever the focus is, but on a control they do what the control does. */
function useScreenKeys(screen: Screen, rtl: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const { target } = event
      const onControl = target instanceof HTMLElement && target.closest('button, a, [role=listbox]')
      if (onControl && [' ', 'Enter', 'ArrowUp', 'ArrowDown'].includes(event.key)) return
      const action = actionOfKey(event.key, event.shiftKey, rtl)
      if (!action) return
      event.preventDefault()
      screen.act(action)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [screen, rtl])
}

const stillMs = 3000

/** True from a movement of the pointer until it has been still for a while. */
function usePointerMoves(): boolean {
  const [moving, setMoving] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onMove = () => {
      setMoving(true)
      clearTimeout(timer)
      timer = setTimeout(() => setMoving(false), stillMs)
    }
    document.addEventListener('pointermove', onMove)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointermove', onMove)
    }
  }, [])
  return moving
}
