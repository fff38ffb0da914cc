import { useCallback, useMemo } from 'react'
import type { DraftText } from '../../shared/document/draft-text.ts'
import { readFootnotes } from '../../shared/document/footnotes.ts'
import { numberParagraphs } from '../../shared/numbering/number-paragraphs.ts'
import type { ReadingChoices } from '../../shared/protocol/import-api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Corrections } from './corrections.tsx'
import { type LineRange, placeLines } from './place-lines.ts'
import { Readings } from './review-doubts.tsx'
import { ReviewRow, type ShownNote } from './review-row.tsx'
import type { ReviewCorrection, ReviewState } from './review-state.ts'
import type { ListedDoubt } from './settled-doubts.ts'

interface ReviewTextProps {
  readonly state: ReviewState
  /** Those that are open. */
  readonly doubts: readonly ListedDoubt[]
  /** Of the source. */
  readonly lines: readonly string[]
  /** The paragraph that is being corrected. */
  readonly open: string | null
  /** Gives the paragraph to be corrected from the one that is; stable. */
  readonly onOpen: (next: (open: string | null) => string | null) => void
  readonly onCorrect: (correction: ReviewCorrection) => void
  readonly onReread: (choices: ReadingChoices) => void
}

/** Every paragraph beside the lines it was read from. */
export function ReviewText(props: ReviewTextProps) {
  const { state, doubts, lines, open, onOpen, onCorrect, onReread } = props
  const { translate } = useWords()
  const { text, masthead, lines: begins } = state
  const { language } = masthead
  const numbers = useMemo(() => numberParagraphs(text, { language }), [text, language])
  const sources = useMemo(() => placeLines(text, begins, lines.length), [text, begins, lines])
  const notes = useMemo(() => notesOf(text), [text])
  const unsure = useMemo(() => groupDoubts(doubts, sources), [doubts, sources])
  const toggle = useCallback(
    (id: string) => onOpen((present) => (present === id ? null : id)),
    [onOpen],
  )
  return (
    <ol className="import-rows" aria-label={translate('import.text')}>
      {text.paragraphs.map((paragraph, index) => {
        const { id } = paragraph
        const { from, to } = sources.get(id) ?? nowhere
        const own = unsure.get(id) ?? []
        return (
          <ReviewRow
            key={id}
            paragraph={paragraph}
            number={numbers[index]?.printed ?? null}
            language={language}
            notes={notes.get(id) ?? null}
            lines={lines}
            from={from}
            to={to}
            isUnsure={own.length > 0}
            onToggle={toggle}
            opened={
              open === id ? (
                <>
                  {own.map((each) => (
                    <p key={each.place}>
                      <Readings {...each} state={state} onCorrect={onCorrect} onReread={onReread} />
                    </p>
                  ))}
                  <Corrections
                    state={state}
                    paragraph={paragraph}
                    isFirst={index === 0}
                    onCorrect={onCorrect}
                  />
                </>
              ) : null
            }
          />
        )
      })}
    </ol>
  )
}

/** Of a paragraph that stands in no line, as one that was split off another. */
const nowhere: LineRange = { from: 1, to: 1 }

/** The notes that each paragraph refers to. */
function notesOf(text: DraftText): ReadonlyMap<string, ReadonlyMap<string, ShownNote>> {
  const found = new Map<string, Map<string, ShownNote>>()
  for (const { paragraphId, footnote } of readFootnotes(text)) {
    const own = found.get(paragraphId) ?? new Map<string, ShownNote>()
    const words = footnote.runs.map((run) => run.text).join('')
    found.set(paragraphId, own.set(footnote.id, { number: String(footnote.number), words }))
  }
  return found
}

/** By the paragraph whose lines they stand in; what stands before the text is in none. */
function groupDoubts(
  doubts: readonly ListedDoubt[],
  sources: ReadonlyMap<string, LineRange>,
): ReadonlyMap<string, readonly ListedDoubt[]> {
  const inText = doubts.filter(
    ({ doubt, paragraph }) => doubt.line >= (sources.get(paragraph?.id ?? '')?.from ?? Infinity),
  )
  return Map.groupBy(inText, ({ paragraph }) => paragraph?.id ?? '')
}
