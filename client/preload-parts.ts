// Fetches the parts of a draft's page that are not needed to write, once the text is there and the browser has nothing else to do: whoever
// loses the connection later can still open every panel and dialog.
import { useEffect } from 'react'
import { whenIdle } from './checks/checks-runner.ts'

/** What the page names by `import()` where it is used; fetched once, so naming it here again costs nothing. */
const parts: readonly (() => Promise<unknown>)[] = [
  () => import('./panels/draft-panels.tsx'),
  () => import('./panels/masthead.tsx'),
  () => import('./panels/discussion-tab.tsx'),
  () => import('./panels/who.tsx'),
  () => import('./checks/checks-panel.tsx'),
  () => import('./negotiation/reading-view.tsx'),
  () => import('./dialogs/desk-dialogs.tsx'),
  () => import('./dialogs/bulk-decision.tsx'),
  () => import('./dialogs/confirm.tsx'),
  () => import('./dialogs/sponsor-act.tsx'),
  () => import('./dialogs/sponsor-lists.tsx'),
  () => import('./dialogs/enter-sponsor.tsx'),
  () => import('./dialogs/issue.tsx'),
  () => import('./issuing/stage-dialog.tsx'),
  () => import('./issuing/deadlines-dialog.tsx'),
  () => import('./adoption/adoption-dialog.tsx'),
  () => import('./ui/drawer.tsx'),
  () => import('./ui/menu-popover.tsx'),
  () => import('../shared/lint/lint-text.ts'),
]

/** As soon as `ready`, and the browser has time. */
export function usePreloadedParts(ready: boolean): void {
  useEffect(() => {
    if (!ready) return undefined
    return whenIdle(() => void preloadParts())
  }, [ready])
}

/** One after the other. One that cannot be fetched now is fetched when it is wanted. */
async function preloadParts(): Promise<void> {
  for (const load of parts) {
    try {
      await load()
    } catch {
      return
    }
  }
}
