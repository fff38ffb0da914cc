import { lazy, Suspense } from 'react'
import { useWords } from '../i18n/interface-language.tsx'
import { Loading } from '../status.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { IssuesPanel } from './issues.tsx'
import type { MastheadForm } from './masthead-form.ts'
import type { PanelProps } from './panel-props.ts'
import { PrintPanel } from './print.tsx'
import { SponsorsPanel } from './sponsors.tsx'

const MastheadPanel = lazy(() =>
  import('./masthead.tsx').then((m) => ({ default: m.MastheadPanel })),
)

interface DraftPanelsProps extends PanelProps {
  readonly typed: Partial<MastheadForm>
  readonly onTyped: (typed: Partial<MastheadForm>) => void
}

export function DraftPanels({ typed, onTyped, ...props }: DraftPanelsProps) {
  const { translate } = useWords()
  return (
    <Tabs
      label={translate('draft.panels')}
      entries={[
        {
          id: 'sponsors',
          title: translate('sponsors.title'),
          content: <SponsorsPanel {...props} />,
        },
        { id: 'issues', title: translate('issues.title'), content: <IssuesPanel {...props} /> },
        { id: 'print', title: translate('print.title'), content: <PrintPanel {...props} /> },
        {
          id: 'masthead',
          title: translate('masthead.title'),
          content: (
            <Suspense fallback={<Loading />}>
              <MastheadPanel {...props} typed={typed} onTyped={onTyped} />
            </Suspense>
          ),
        },
      ]}
    />
  )
}
