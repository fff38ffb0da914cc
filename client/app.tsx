import { unreachable } from '../shared/assert.ts'
import { lazy, type ReactNode, useCallback, useState } from 'react'
import type { Person } from '../shared/protocol/api.ts'
import { getSession } from './api.ts'
import { navigate, usePath } from './navigation.tsx'
import { NotFoundPage } from './pages/not-found.tsx'
import { parsePath, type Route } from './router.ts'
import { Loading } from './status.tsx'
import { useLoaded } from './use-loaded.ts'
import { Part } from './part.tsx'

const SignInPage = lazy(() =>
  import('./pages/sign-in.tsx').then((m) => ({ default: m.SignInPage })),
)
const DraftsPage = lazy(() => import('./pages/drafts.tsx').then((m) => ({ default: m.DraftsPage })))
const DraftPage = lazy(() => import('./pages/draft.tsx').then((m) => ({ default: m.DraftPage })))
const IssuedTextPage = lazy(() =>
  import('./pages/issued-text.tsx').then((m) => ({ default: m.IssuedTextPage })),
)
const ComparisonPage = lazy(() =>
  import('./pages/comparison.tsx').then((m) => ({ default: m.ComparisonPage })),
)
const ComparisonChooserPage = lazy(() =>
  import('./pages/comparison-chooser.tsx').then((m) => ({ default: m.ComparisonChooserPage })),
)
const TracePage = lazy(() =>
  import('./pages/comparison-trace.tsx').then((m) => ({ default: m.TracePage })),
)
const OverviewPage = lazy(() =>
  import('./pages/overview.tsx').then((m) => ({ default: m.OverviewPage })),
)
const ProjectorPage = lazy(() =>
  import('./pages/projector.tsx').then((m) => ({ default: m.ProjectorPage })),
)
const OralPage = lazy(() => import('./oral/oral-page.tsx').then((m) => ({ default: m.OralPage })))
const ImportPage = lazy(() => import('./pages/import.tsx').then((m) => ({ default: m.ImportPage })))
const RecordPage = lazy(() => import('./pages/record.tsx').then((m) => ({ default: m.RecordPage })))

export function App() {
  const route = parsePath(usePath())
  const [session] = useLoaded(getSession)
  const [entered, setEntered] = useState<Person | null>(null)
  const enter = useCallback((person: Person) => {
    setEntered(person)
    navigate({ page: 'drafts' })
  }, [])
  const signIn = (token: string | null) => (
    <Part fallback={<Loading />}>
      <SignInPage token={token} onEnter={enter} />
    </Part>
  )
  if (route.page === 'not-found') return <NotFoundPage />
  if (route.page === 'sign-in') return signIn(route.token)
  const person = entered ?? (session.kind === 'ready' ? session.value : null)
  if (person) return <Part fallback={<Loading />}>{pageOf(route, person)}</Part>
  return session.kind === 'loading' ? <Loading /> : signIn(null)
}

function pageOf(
  route: Exclude<Route, { page: 'not-found' } | { page: 'sign-in' }>,
  person: Person,
): ReactNode {
  switch (route.page) {
    case 'drafts':
      return <DraftsPage person={person} />
    case 'draft':
      return <DraftPage key={route.id} id={route.id} person={person} at={route.at} />
    case 'overview':
      return <OverviewPage key={route.id} id={route.id} person={person} />
    case 'screen':
      return <ProjectorPage key={route.id} id={route.id} person={person} />
    case 'oral':
      return <OralPage key={route.id} id={route.id} person={person} />
    case 'record':
      return <RecordPage key={route.id} id={route.id} person={person} />
    case 'issued-text':
      return <IssuedTextPage id={route.id} number={route.number} person={person} />
    case 'comparison':
      return <ComparisonPage id={route.id} from={route.from} to={route.to} person={person} />
    case 'choose-texts':
      return <ComparisonChooserPage key={route.id} id={route.id} person={person} />
    case 'import':
      return <ImportPage key={route.id} id={route.id} person={person} />
    case 'trace':
      return <TracePage id={route.id} texts={route.texts} person={person} />
    default:
      return unreachable(route)
  }
}
