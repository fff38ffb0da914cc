import type { DeadlineKind, Deadlines } from '../../shared/revisions/stage.ts'
import { formatMoment } from '../i18n/format-time.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { useNow } from '../overview/use-now.ts'
import { formatDistance, listDeadlines, type DeadlineState } from './deadline-state.ts'
import '../styles/issuing.css'

interface DeadlineLinesProps {
  readonly deadlines: Deadlines
  /** Only these; all of them when absent. */
  readonly kinds?: readonly DeadlineKind[]
}

/** "Sponsorship closes in 2 hours", a line each; nothing where none is set. */
export function DeadlineLines({ deadlines, kinds }: DeadlineLinesProps) {
  const now = useNow()
  const shown = listDeadlines(deadlines, now).filter(
    ({ kind }) => kinds === undefined || kinds.includes(kind),
  )
  if (shown.length === 0) return null
  return (
    <ul className="deadlines">
      {shown.map((each) => (
        <li key={each.kind} className={each.passed ? 'deadline deadline-passed' : 'deadline'}>
          <DeadlineWords deadline={each} now={now} />
        </li>
      ))}
    </ul>
  )
}

/** The one that comes next, or the last that has passed where none is to come. */
export function NextDeadline({ deadlines }: { readonly deadlines: Deadlines }) {
  const now = useNow()
  const all = listDeadlines(deadlines, now)
  const next = all.find(({ passed }) => !passed) ?? all.at(-1)
  if (!next) return null
  return (
    <span className={next.passed ? 'deadline deadline-passed' : 'deadline'}>
      <DeadlineWords deadline={next} now={now} />
    </span>
  )
}

function DeadlineWords({ deadline, now }: { deadline: DeadlineState; now: number }) {
  const { translate, language } = useWords()
  const { kind, until, passed } = deadline
  const when = formatDistance(until, now, language)
  return (
    <time dateTime={new Date(until).toISOString()} title={formatMoment(until, language)}>
      {translate(`deadline.${passed ? 'passed' : 'open'}-${kind}`, { when })}
    </time>
  )
}
