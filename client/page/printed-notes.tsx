import type { PrintedNote } from '../../shared/exporters/print/printed-page.ts'
import { PrintedRuns } from './printed-runs.tsx'

interface PrintedNotesProps {
  /** In the order of the page: notes on the document first, then those of the text. */
  readonly notes: readonly (readonly [key: string, note: PrintedNote])[]
  readonly label: string
}

/** Notes as they stand at the foot of the page, under their short rule. */
export function PrintedNotes({ notes, label }: PrintedNotesProps) {
  if (notes.length === 0) return null
  return (
    <section className="notes" aria-label={label}>
      <ul>
        {notes.map(([key, note]) => (
          <li key={key} id={`note-${key}`}>
            <span className="notes-mark">{note.mark}</span>
            <span>
              <PrintedRuns runs={note.runs} notes={{}} linked={false} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
