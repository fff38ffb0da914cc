import type { PrintedHead } from '../../shared/exporters/print/print-draft-head.ts'
import type { PrintedLine } from '../../shared/exporters/print/printed-page.ts'
import { PrintedRuns } from './printed-runs.tsx'

/** The head of page 1 (rules.md 1.1), in the proportions of the printed page. */
export function PrintedMasthead({ head, label }: { head: PrintedHead; label: string }) {
  const { masthead, session, sponsors, adopted, notes } = head
  return (
    <header className="masthead" aria-label={label}>
      <div className="masthead-first">
        <span className="masthead-nations">{masthead.unitedNations}</span>
        {masthead.symbol ? (
          <span className="masthead-symbol" dir="ltr">
            <span className="masthead-initial">{masthead.symbol.initial}</span>
            {masthead.symbol.rest}
            {masthead.notes.map((key) => (
              <span key={key}>{notes[key]?.mark ?? '*'}</span>
            ))}
          </span>
        ) : (
          <span className="masthead-statement">{masthead.statement}</span>
        )}
      </div>
      <div className="masthead-second">
        <p className="masthead-organ">{masthead.organ}</p>
        <p className="masthead-distribution">
          {masthead.distribution.map((line, index) => (
            // Lines have no name of their own, and one is empty.
            <span key={`${index} ${line}`}>{line === '' ? '\u00A0' : line}</span>
          ))}
        </p>
      </div>
      <div className="masthead-session">
        {session.map((line, index) => (
          <SessionLine key={`${index} ${textOf(line)}`} line={line} head={head} />
        ))}
      </div>
      {sponsors && (
        <p className="masthead-sponsors">
          <PrintedRuns runs={sponsors} notes={notes} />
        </p>
      )}
      {adopted.length > 0 && (
        <div className="masthead-adopted">
          {adopted.map((line, index) => (
            <SessionLine key={`${index} ${textOf(line)}`} line={line} head={head} />
          ))}
        </div>
      )}
    </header>
  )
}

function SessionLine({ line, head }: { line: PrintedLine; head: PrintedHead }) {
  return (
    <p className={line.bold ? 'session-bold' : undefined}>
      <PrintedRuns runs={line.runs} notes={head.notes} />
    </p>
  )
}

function textOf(line: PrintedLine): string {
  return line.runs.map((run) => ('text' in run ? run.text : run.note)).join('')
}
