import { lazy, type ReactNode } from 'react'
import type { DeadlineKind } from '../../shared/revisions/stage.ts'
import { useChecks } from '../checks/use-checks.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { DeadlineLines } from '../issuing/deadline-lines.tsx'
import { type PanelName, useDesk } from '../negotiation/desk.tsx'
import { useNegotiation } from '../negotiation/use-negotiation.ts'
import { Loading } from '../status.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { IssuesPanel } from './issues.tsx'
import type { MastheadForm } from './masthead-form.ts'
import { PrintPanel } from './print.tsx'
import { ProposalsPanel } from './proposals.tsx'
import { SponsorsPanel } from './sponsors.tsx'
import { Part } from '../part.tsx'

const MastheadPanel = lazy(() =>
  import('./masthead.tsx').then((m) => ({ default: m.MastheadPanel })),
)
const DiscussionTab = lazy(() =>
  import('./discussion-tab.tsx').then((m) => ({ default: m.DiscussionTab })),
)
const ChecksPanel = lazy(() =>
  import('../checks/checks-panel.tsx').then((m) => ({ default: m.ChecksPanel })),
)
const PreviewPanel = lazy(() =>
  import('../preview/preview-panel.tsx').then((m) => ({ default: m.PreviewPanel })),
)
const WhoPanel = lazy(() => import('./who.tsx').then((m) => ({ default: m.WhoPanel })))

interface DraftPanelsProps {
  readonly typed: Partial<MastheadForm>
  readonly onTyped: (typed: Partial<MastheadForm>) => void
}

export function DraftPanels({ typed, onTyped }: DraftPanelsProps) {
  const { translate } = useWords()
  const { draft, person, editor, store, onChanged, panel, showPanel } = useDesk()
  const { labels } = useNegotiation(store).negotiation
  const checks = useChecks({ editor, draft, person, labels })
  const { length } = checks.listed
  const props = { draft, person, onChanged }
  const entry = (id: PanelName, content: ReactNode) => ({
    id,
    title: translate(`${id}.title`),
    content: <Part fallback={<Loading />}>{content}</Part>,
  })
  const withDeadline = (kind: DeadlineKind, content: ReactNode) => (
    <>
      <DeadlineLines deadlines={draft.deadlines} kinds={[kind]} />
      {content}
    </>
  )
  const entries = [
    entry('proposals', withDeadline('amendments', <ProposalsPanel />)),
    entry('discussion', <DiscussionTab />),
    entry('sponsors', withDeadline('sponsorship', <SponsorsPanel {...props} />)),
    entry('issues', <IssuesPanel {...props} />),
    entry('preview', editor ? <PreviewPanel draft={draft} editor={editor} /> : <Loading />),
    entry('print', <PrintPanel {...props} />),
    entry('masthead', <MastheadPanel {...props} typed={typed} onTyped={onTyped} />),
    {
      ...entry('checks', editor ? <ChecksPanel editor={editor} checks={checks} /> : <Loading />),
      title: translate(length > 0 ? 'checks.tab' : 'checks.title', { count: length }),
    },
    entry('who', <WhoPanel />),
  ]
  return (
    <Tabs
      label={translate('draft.panels')}
      entries={entries}
      chosen={panel}
      onChoose={(id) => {
        const chosen = entries.find((each) => each.id === id)
        if (chosen) showPanel(chosen.id)
      }}
    />
  )
}
