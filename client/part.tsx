// A part of a page that is fetched when it is first wanted. On bad wifi it may not come: then that is said in its place, and everything
// around it, the text above all, stays as it is. Browsers never fetch again what failed once, so the way on is to load the page anew.
import { Component, type ReactNode, Suspense } from 'react'
import { useWords } from './i18n/interface-language.tsx'
import { isMissingPart } from './missing-part.ts'
import { Button } from './ui/button.tsx'

interface PartProps {
  /** Stands in its place until it has come; nothing where absent. */
  readonly fallback?: ReactNode
  readonly children: ReactNode
}

export function Part({ fallback = null, children }: PartProps) {
  return (
    <PartBoundary>
      <Suspense fallback={fallback}>{children}</Suspense>
    </PartBoundary>
  )
}

/** Only a class can catch what its children throw while they are drawn. */
class PartBoundary extends Component<
  { readonly children: ReactNode },
  { readonly missing: boolean }
> {
  override state = { missing: false }

  static getDerivedStateFromError(error: unknown): { missing: boolean } {
    // A mistake of the program is not a bad connection, and is shown as what it is.
    if (!isMissingPart(error)) throw error
    return { missing: true }
  }

  override render(): ReactNode {
    return this.state.missing ? <MissingPart /> : this.props.children
  }
}

function MissingPart() {
  const { translate } = useWords()
  return (
    <div className="notice" role="alert">
      <p>{translate('app.part-missing')}</p>
      <Button kind="quiet" onPress={() => location.reload()}>
        {translate('app.load-again')}
      </Button>
    </div>
  )
}
