import { useEffect } from 'react'
import { useWords } from './i18n/interface-language.tsx'
import { usePath } from './navigation.tsx'

/** The address whose page the reader has last been led to. */
let shownPath = window.location.pathname

/**
 * Names the page in the browser's tab and history, and leads the keyboard and the screen reader to the content of a page that was
 * come to by a link: the browser does that only for pages it loads itself.
 */
export function useTitle(page: string): void {
  const { translate } = useWords()
  const path = usePath()
  useEffect(() => {
    document.title = translate('app.page-title', { page })
    // Until its content is there a page has only a name to show.
    const content = document.getElementById('text')
    if (path === shownPath || !content) return
    shownPath = path
    content.focus({ preventScroll: true })
  }, [page, path, translate])
}
