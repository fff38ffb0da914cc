import { useEffect } from 'react'
import { useWords } from './i18n/interface-language.tsx'

/** Names the page in the browser's tab and history. */
export function useTitle(page: string): void {
  const { translate } = useWords()
  useEffect(() => {
    document.title = translate('app.page-title', { page })
  }, [page, translate])
}
