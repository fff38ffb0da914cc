import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { DraftRecord, Person } from '../../shared/protocol/api.ts'
import { directionOf } from '../../shared/document/language.ts'
import { getDraft } from '../api.ts'
import type { Editor } from '../editor/editor.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { DraftText } from '../page/draft-text.tsx'
import { Outline } from '../panels/outline.tsx'
import { Presence } from '../panels/presence.tsx'
import { useTypedMasthead } from '../panels/use-typed-masthead.ts'
import { Recovery } from '../panels/recovery.tsx'
import { SaveStatus } from '../panels/save-status.tsx'
import { Loading, ProblemNotice } from '../status.tsx'
import { loadFaces } from '../styles/load-faces.ts'
import { EditingToolbar } from '../toolbar/toolbar.tsx'
import { TopBar } from '../top-bar.tsx'
import { Button } from '../ui/button.tsx'
import { useNarrow } from '../ui/use-narrow.ts'
import { useLoaded } from '../use-loaded.ts'
import { useTitle } from '../use-title.ts'

const DraftPanels = lazy(() =>
  import('../panels/draft-panels.tsx').then((m) => ({ default: m.DraftPanels })),
)
const Drawer = lazy(() => import('../ui/drawer.tsx').then((m) => ({ default: m.Drawer })))

export function DraftPage({ id, person }: { id: string; person: Person }) {
  const [draft, reload] = useLoaded(useCallback(() => getDraft(id), [id]))
  if (draft.kind === 'ready')
    return <OpenDraft draft={draft.value} person={person} onChanged={reload} />
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

type DrawerName = 'outline' | 'panels'

interface OpenDraftProps {
  readonly draft: DraftRecord
  readonly person: Person
  /** The records behind the draft are other than they were. */
  readonly onChanged: () => void
}

function OpenDraft({ draft, person, onChanged }: OpenDraftProps) {
  const { translate } = useWords()
  const [editor, setEditor] = useState<Editor | null>(null)
  const [drawer, setDrawer] = useState<DrawerName | null>(null)
  const narrow = useNarrow()
  const masthead = useTypedMasthead(draft.masthead)
  const { language } = draft.masthead
  useEffect(() => loadFaces(language), [language])
  const close = useCallback(() => setDrawer(null), [])
  // A drawer holds the focus as long as it is there, so it goes before the text takes it.
  const leave = useCallback(() => flushSync(close), [close])
  const outline = editor && <Outline editor={editor} language={language} onChoose={leave} />
  const panels = (
    <Suspense fallback={null}>
      <DraftPanels draft={draft} person={person} onChanged={onChanged} {...masthead} />
    </Suspense>
  )
  return (
    <div className="draft">
      <DraftBar draft={draft} person={person} editor={editor} />
      <ToolRow draft={draft} editor={editor} onDrawer={narrow ? setDrawer : null} />
      <div className="columns">
        {!narrow && (
          <nav className="column column-start" aria-label={translate('draft.outline')}>
            <h2 className="column-title">{translate('draft.outline')}</h2>
            {outline}
          </nav>
        )}
        <main id="text" tabIndex={-1} className="desk">
          {editor && <Recovery editor={editor} />}
          <DraftText draft={draft} person={person} onEditor={setEditor} onRecords={onChanged} />
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
    <Suspense fallback={null}>
      <Drawer
        label={translate(`draft.${drawer}`)}
        side={drawer === 'outline' ? 'start' : 'end'}
        close={translate('app.close')}
        onClose={onClose}
      >
        {children}
      </Drawer>
    </Suspense>
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
      {editor && <SaveStatus editor={editor} />}
      {editor && <Presence editor={editor} />}
    </TopBar>
  )
}

interface ToolRowProps {
  readonly draft: DraftRecord
  readonly editor: Editor | null
  /** Opens what does not fit beside the page; null where it does. */
  readonly onDrawer: ((drawer: DrawerName) => void) | null
}

function ToolRow({ draft, editor, onDrawer }: ToolRowProps) {
  const { translate } = useWords()
  const { masthead, permissions } = draft
  const mayWrite = permissions.mode === 'editor'
  if (!mayWrite && !onDrawer) return null
  return (
    <section className="tool-row" aria-label={translate('draft.tools')}>
      {onDrawer && (
        <Button kind="quiet" onPress={() => onDrawer('outline')}>
          {translate('draft.show-outline')}
        </Button>
      )}
      {editor && mayWrite && <EditingToolbar editor={editor} language={masthead.language} />}
      {onDrawer && (
        <Button kind="quiet" onPress={() => onDrawer('panels')}>
          {translate('draft.show-panels')}
        </Button>
      )}
    </section>
  )
}
