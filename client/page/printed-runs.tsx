import type { PrintedNote, PrintedRun } from '../../shared/exporters/print/printed-page.ts'

type Notes = Readonly<Record<string, PrintedNote>>

interface PrintedRunsProps {
  readonly runs: readonly PrintedRun[]
  readonly notes: Notes
  /** False inside the notes themselves, which would otherwise link to one another. */
  readonly linked?: boolean
}

/** Words as printed: what is set off in the face of its language, references as raised marks. */
export function PrintedRuns({ runs, notes, linked = true }: PrintedRunsProps) {
  // A printed text never changes while it is shown, so that the place of a run is its identity.
  return runs.map((run, index) => {
    const key = index
    if ('note' in run) {
      const mark = notes[run.note]?.mark ?? ''
      return (
        <sup key={key} className="note-mark">
          {linked ? <a href={`#note-${run.note}`}>{mark}</a> : mark}
        </sup>
      )
    }
    return run.setOff ? (
      <i key={key} className="set-off">
        {run.text}
      </i>
    ) : (
      <span key={key}>{run.text}</span>
    )
  })
}
