import { useWords } from '../i18n/interface-language.tsx'
import { Link } from '../navigation.tsx'
import { TopBar } from '../top-bar.tsx'
import { useTitle } from '../use-title.ts'

export function NotFoundPage() {
  const { translate } = useWords()
  useTitle(translate('not-found.title'))
  return (
    <>
      <TopBar person={null} />
      <main id="text" tabIndex={-1} className="sheet sheet-narrow">
        <h1>{translate('not-found.title')}</h1>
        <p>
          <Link to={{ page: 'drafts' }}>{translate('not-found.back')}</Link>
        </p>
      </main>
    </>
  )
}
