import type { Comparison, NoteRow, TextRun } from '../../shared/diff/comparison.ts'
import { printWords } from '../../shared/diff/printed-words.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { changeMark } from './change-mark.ts'
import { readPlainPieces } from './compared-pieces.ts'
import { type Look, Words } from './compared-words.tsx'
import { noteStop } from './stops.ts'

interface ComparedNotesProps {
  readonly comparison: Comparison
  readonly look: Look
  readonly shown: ReadonlySet<string>
  readonly changesOnly: boolean
}

/** The footnotes of both texts, each with its own changes; the references in the text lead here. */
export function ComparedNotes({ comparison, look, shown, changesOnly }: ComparedNotesProps) {
  const { translate } = useWords()
  const notes = comparison.notes
    .map((note, index) => ({ note, stop: noteStop(index) }))
    .filter(({ stop }) => !changesOnly || shown.has(stop))
  if (notes.length === 0) return null
  return (
    <section className="notes" aria-label={translate('compare.notes')}>
      <ul>
        {notes.map(({ note, stop }) => (
          <li key={stop} className="compared-note" data-op={note.op} {...changeMark(stop, shown)}>
            <NoteNumber note={note} />
            <Words
              look={look}
              pieces={{
                both: piecesOf(note, 'both'),
                old: piecesOf(note, 'old'),
                new: piecesOf(note, 'new'),
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function NoteNumber({ note: { old, new: now } }: { note: NoteRow }) {
  const { translate } = useWords()
  return (
    <span className="notes-mark">
      {old !== null && <span id={`note-old-${old}`} />}
      {now !== null && <span id={`note-new-${now}`} />}
      {old !== null && now !== null && old !== now ? (
        <>
          <span className="hidden">{translate('compare.note-renumbered', { old, new: now })}</span>
          <span aria-hidden="true">
            {old} <span className="arrow">→</span> {now}
          </span>
        </>
      ) : (
        (now ?? old)
      )}
    </span>
  )
}

function piecesOf({ runs, crossReferences }: NoteRow, side: 'both' | 'old' | 'new') {
  if (!crossReferences) return readPlainPieces(runs, side)
  const printed = runs.map((run): TextRun => {
    const of = run.op === 'deleted' || (run.op === 'kept' && side === 'old') ? 'old' : 'new'
    return { ...run, text: printWords(run.text, run[of][0], crossReferences[of]) }
  })
  return readPlainPieces(printed, side)
}
