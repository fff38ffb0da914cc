import { lazy, type ReactNode, Suspense } from 'react'
import { useWords } from '../i18n/interface-language.tsx'
import { type PanelName, useDesk } from '../negotiation/desk.tsx'
import { Loading } from '../status.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { IssuesPanel } from './issues.tsx'
import type { MastheadForm } from './masthead-form.ts'
import { PrintPanel } from './print.tsx'
import { ProposalsPanel } from './proposals.tsx'
import { SponsorsPanel } from './sponsors.tsx'

const MastheadPanel = lazy(() =>
  import('./masthead.tsx').then((m) => ({ default: m.MastheadPanel })),
)
const DiscussionTab = lazy(() =>
  import('./discussion-tab.tsx').then((m) => ({ default: m.DiscussionTab })),
)
const WhoPanel = lazy(() => import('./who.tsx').then((m) => ({ default: m.WhoPanel })))

interface DraftPanelsProps {
  readonly typed: Partial<MastheadForm>
  readonly onTyped: (typed: Partial<MastheadForm>) => void
}

export function DraftPanels({ typed, onTyped }: DraftPanelsProps) {
  const { translate } = useWords()
  const { draft, person, onChanged, panel, showPanel } = useDesk()
  const props = { draft, person, onChanged }
  const entry = (id: PanelName, content: ReactNode) => ({
    id,
    title: translate(`${id}.title`),
    content: <Suspense fallback={<Loading />}>{content}</Suspense>,
  })
  const entries = [
    entry('proposals', <ProposalsPanel />),
    entry('discussion', <DiscussionTab />),
    entry('sponsors', <SponsorsPanel {...props} />),
    entry('issues', <IssuesPanel {...props} />),
    entry('print', <PrintPanel {...props} />),
    entry('masthead', <MastheadPanel {...props} typed={typed} onTyped={onTyped} />),
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
