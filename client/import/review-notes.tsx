import { directionOf } from '../../shared/document/language.ts'
import { listFootnotes, readFootnotes } from '../../shared/document/footnotes.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import type { ReviewCorrection, ReviewState } from './review-state.ts'

interface ReviewNotesProps {
  readonly state: ReviewState
  readonly onCorrect: (correction: ReviewCorrection) => void
}

/** The notes in the order of their references, each to be exchanged with the next where their words were mixed up. */
export function ReviewNotes({ state, onCorrect }: ReviewNotesProps) {
  const { translate } = useWords()
  const references = readFootnotes(state.text)
  const notes = listFootnotes(references)
  const { language } = state.masthead
  if (notes.length === 0) return null
  return (
    <section aria-label={translate('import.notes-title')}>
      <h2 tabIndex={-1}>{translate('import.notes-title')}</h2>
      <ol className="import-notes">
        {notes.map(({ id, number, runs }, index) => {
          const next = notes[index + 1]
          const place = references.find(({ footnote }) => footnote.id === id)
          return (
            <li key={id}>
              <span className="import-line">{number}</span>{' '}
              <span lang={language} dir={directionOf(language)}>
                {runs.map(({ text }) => text).join('')}
              </span>
              {next && place && (
                <Button
                  kind="quiet"
                  onPress={() =>
                    onCorrect({
                      kind: 'text',
                      correction: {
                        kind: 'swap-notes',
                        id: place.paragraphId,
                        note: id,
                        with: next.id,
                      },
                    })
                  }
                >
                  {translate('import.act-swap-notes', { note: next.number })}
                </Button>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
