import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '../i18n/interface-language.tsx'
import { ProblemNotice } from '../status.tsx'
import { Button } from '../ui/button.tsx'
import { followPrint, isUnderWay, type PrintState } from './follow-print.ts'

interface PrintLinkProps {
  /** Where the PDF is. */
  readonly path: string
  readonly className?: string
  readonly children: ReactNode
}

type Shown = PrintState | { readonly phase: 'idle' } | { readonly phase: 'cancelled' }

/**
 * A link to a PDF that is made when it is asked for: pressed, it says how far the print is, and opens the PDF when it is there. With
 * a key held, or in a new tab, it is a link like any other.
 */
export function PrintLink({ path, className, children }: PrintLinkProps) {
  const [shown, setShown] = useState<Shown>({ phase: 'idle' })
  const printing = useRef<AbortController | null>(null)
  useEffect(() => () => printing.current?.abort(), [])
  const stop = (then: Shown) => {
    printing.current?.abort()
    printing.current = null
    setShown(then)
  }
  const start = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const controller = new AbortController()
    stop({ phase: 'laying-out' })
    printing.current = controller
    void followPrint(path, controller.signal, (state) => {
      setShown(state)
      // A browser that opens no windows still has the link.
      if (state.phase === 'done') window.open(path, '_blank', 'noopener')
    })
  }
  return (
    <>
      <a className={className} href={path} target="_blank" rel="noreferrer" onClick={start}>
        {children}
      </a>
      <PrintStatus shown={shown} path={path} onCancel={() => stop({ phase: 'cancelled' })} />
    </>
  )
}

interface PrintStatusProps {
  readonly shown: Shown
  readonly path: string
  readonly onCancel: () => void
}

function PrintStatus({ shown, path, onCancel }: PrintStatusProps) {
  const { translate } = useWords()
  const { phase } = shown
  if (phase === 'failed')
    return <ProblemNotice problem={{ code: shown.code, details: shown.details }} />
  if (phase === 'cut') return <ProblemNotice problem={{ code: 'offline', details: {} }} />
  const isGoingOn = phase !== 'idle' && phase !== 'cancelled' && isUnderWay(shown)
  return (
    <span className="print-status" data-phase={phase}>
      <output>
        {phase === 'waiting' && translate('print.waiting', { ahead: shown.ahead })}
        {phase === 'laying-out' && translate('print.laying-out')}
        {phase === 'writing' && translate('print.writing', { pages: shown.pages })}
        {phase === 'done' && translate('print.done')}
        {phase === 'cancelled' && translate('print.cancelled')}
      </output>{' '}
      {phase === 'done' && (
        <a href={path} target="_blank" rel="noreferrer">
          {translate('print.open')}
        </a>
      )}
      {isGoingOn && (
        <Button kind="quiet" onPress={onCancel}>
          {translate('print.cancel')}
        </Button>
      )}
    </span>
  )
}
