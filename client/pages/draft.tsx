import { lazy, type ReactNode, useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { DraftRecord, Person } from '../../shared/protocol/api.ts'
import { directionOf } from '../../shared/document/language.ts'
import { getDraft } from '../api.ts'
import type { Editor } from '../editor/editor.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { NextDeadline } from '../issuing/deadline-lines.tsx'
import { StageBadge } from '../issuing/stage-badge.tsx'
import { isToRead } from '../negotiation/chosen-view.ts'
import { CurrentMark } from '../negotiation/current-mark.tsx'
import { DeskProvider } from '../negotiation/desk.tsx'
import { ParagraphMenu } from '../negotiation/paragraph-menu.tsx'
import { ProposalKeys } from '../negotiation/proposal-keys.tsx'
import { useDeskState } from '../negotiation/use-desk-state.ts'
import { DraftText } from '../page/draft-text.tsx'
import { Outline } from '../panels/outline.tsx'
import { Presence } from '../panels/presence.tsx'
import { useTypedMasthead } from '../panels/use-typed-masthead.ts'
import { Recovery } from '../panels/recovery.tsx'
import { SponsorNotice } from '../panels/sponsor-notice.tsx'
import { SaveStatus } from '../panels/save-status.tsx'
import { Loading, ProblemNotice } from '../status.tsx'
import { loadFaces } from '../styles/load-faces.ts'
import { DraftTools, type DrawerName } from '../toolbar/draft-tools.tsx'
import { TopBar } from '../top-bar.tsx'
import { useNarrow } from '../ui/use-narrow.ts'
import { useLoaded } from '../use-loaded.ts'
import { useTitle } from '../use-title.ts'
import { Part } from '../part.tsx'
import { usePreloadedParts } from '../preload-parts.ts'

const DraftPanels = lazy(() =>
  import('../panels/draft-panels.tsx').then((m) => ({ default: m.DraftPanels })),
)
const ReadingView = lazy(() =>
  import('../negotiation/reading-view.tsx').then((m) => ({ default: m.ReadingView })),
)
const DeskDialog = lazy(() =>
  import('../dialogs/desk-dialogs.tsx').then((m) => ({ default: m.DeskDialog })),
)
const Drawer = lazy(() => import('../ui/drawer.tsx').then((m) => ({ default: m.Drawer })))

interface DraftPageProps {
  readonly id: string
  readonly person: Person
  /** The paragraph that an address leads to. */
  readonly at?: string | undefined
}

export function DraftPage({ id, person, at }: DraftPageProps) {
  const [draft, reload] = useLoaded(useCallback(() => getDraft(id), [id]))
  if (draft.kind === 'ready')
    return <OpenDraft draft={draft.value} person={person} at={at} onChanged={reload} />
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

interface OpenDraftProps {
  readonly draft: DraftRecord
  readonly person: Person
  readonly at: string | undefined
  /** The records behind the draft are other than they were. */
  readonly onChanged: () => void
}

function OpenDraft({ draft, person, at, onChanged }: OpenDraftProps) {
  const [editor, setEditor] = useState<Editor | null>(null)
  const { desk, source, onRecords } = useDeskState({ draft, person, editor, onChanged })
  const { asked, view } = desk
  const { language } = draft.masthead
  useEffect(() => loadFaces(language), [language])
  useArrival(editor, at)
  usePreloadedParts(editor !== null)
  const reading = isToRead(view)
  return (
    <DeskProvider value={desk}>
      <DraftFrame draft={draft} person={person} editor={editor}>
        <WhyNotWritten draft={draft} person={person} />
        {editor && (
          <SponsorNotice draft={draft} person={person} editor={editor} onChanged={onChanged} />
        )}
        {editor && <Recovery editor={editor} />}
        {editor && reading && (
          <Part fallback={<Loading />}>
            <ReadingView editor={editor} />
          </Part>
        )}
        <DraftText
          draft={draft}
          person={person}
          source={source}
          isHidden={reading}
          onEditor={setEditor}
          onRecords={onRecords}
        >
          {editor && <ParagraphMenu editor={editor} />}
        </DraftText>
      </DraftFrame>
      <CurrentMark />
      {editor && <ProposalKeys editor={editor} />}
      {editor && asked && (
        <Part>
          <DeskDialog asked={asked} editor={editor} />
        </Part>
      )}
    </DeskProvider>
  )
}

function WhyNotWritten({ draft, person }: Pick<OpenDraftProps, 'draft' | 'person'>) {
  const { translate } = useWords()
  const isWithdrawn = person.delegation !== null && draft.permissions.mode === 'reader'
  if (!draft.closed && !isWithdrawn) return null
  return (
    <output className="draft-closed">
      {translate(draft.closed ? 'mode.closed' : 'mode.withdrawn')}
    </output>
  )
}

/** Leads to the paragraph of the address, once its text is there. */
function useArrival(editor: Editor | null, at: string | undefined): void {
  useEffect(() => {
    if (!editor || at === undefined) return undefined
    const go = () => {
      if (!editor.get().text.paragraphs.some(({ id }) => id === at)) return
      stop()
      editor.goTo(at)
    }
    const stop = editor.subscribe(go)
    go()
    return stop
  }, [editor, at])
}

interface DraftFrameProps {
  readonly draft: DraftRecord
  readonly person: Person
  readonly editor: Editor | null
  /** What stands in the middle. */
  readonly children: ReactNode
}

/** The bar, the tools, and the columns on both sides of the text, or the drawers that stand for them. */
function DraftFrame({ draft, person, editor, children }: DraftFrameProps) {
  const { translate } = useWords()
  const [drawer, setDrawer] = useState<DrawerName | null>(null)
  const narrow = useNarrow()
  const masthead = useTypedMasthead(draft.masthead)
  const { language } = draft.masthead
  const close = useCallback(() => setDrawer(null), [])
  // A drawer holds the focus as long as it is there, so it goes before the text takes it.
  const leave = useCallback(() => flushSync(close), [close])
  const outline = editor && <Outline editor={editor} language={language} onChoose={leave} />
  const panels = (
    <Part>
      <DraftPanels {...masthead} />
    </Part>
  )
  return (
    <div className="draft">
      <DraftBar draft={draft} person={person} editor={editor} />
      <DraftTools editor={editor} onDrawer={narrow ? setDrawer : null} />
      <div className="columns">
        {!narrow && (
          <nav className="column column-start" aria-label={translate('draft.outline')}>
            <h2 className="column-title">{translate('draft.outline')}</h2>
            {outline}
          </nav>
        )}
        <main id="text" tabIndex={-1} className="desk">
          {children}
        </main>
        {!narrow && (
          <aside className="column column-end" aria-label={translate('draft.panels')}>
            {panels}
          </aside>
        )}
      </div>
      {narrow && drawer && (
        <OpenDrawer drawer={drawer} onClose={close}>
          {drawer === 'outline' ? outline : panels}
        </OpenDrawer>
      )}
    </div>
  )
}

interface OpenDrawerProps {
  readonly drawer: DrawerName
  readonly onClose: () => void
  readonly children: ReactNode
}

function OpenDrawer({ drawer, onClose, children }: OpenDrawerProps) {
  const { translate } = useWords()
  return (
    <Part>
      <Drawer
        label={translate(`draft.${drawer}`)}
        side={drawer === 'outline' ? 'start' : 'end'}
        close={translate('app.close')}
        onClose={onClose}
      >
        {children}
      </Drawer>
    </Part>
  )
}

interface DraftBarProps {
  readonly draft: DraftRecord
  readonly person: Person
  readonly editor: Editor | null
}

function DraftBar({ draft, person, editor }: DraftBarProps) {
  const { translate } = useWords()
  const { language, symbol } = draft.masthead
  const title = draft.title || translate('drafts.untitled')
  useTitle(symbol ?? title)
  return (
    <TopBar person={person}>
      <h1 className="draft-name" title={draft.title}>
        {symbol !== null && <bdi className="draft-symbol">{symbol}</bdi>}
        <bdi lang={language} dir={directionOf(language)} className="draft-title-words">
          {title}
        </bdi>
      </h1>
      <StageBadge stage={draft.stage} />
      <NextDeadline deadlines={draft.deadlines} />
      {editor && <SaveStatus editor={editor} />}
      {editor && <Presence editor={editor} />}
    </TopBar>
  )
}
