import { useMemo } from 'react'
import { cellDivider, type Paragraph, type Run } from '../../shared/document/draft-text.ts'
import { readFootnotes } from '../../shared/document/footnotes.ts'
import { directionOf } from '../../shared/document/language.ts'
import { numberParagraphs } from '../../shared/numbering/number-paragraphs.ts'
import type { ReadingChoices } from '../../shared/protocol/import-api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { Corrections } from './corrections.tsx'
import { placeLines, type SourceLine } from './place-lines.ts'
import { Readings } from './review-doubts.tsx'
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
  readonly onOpen: (id: string | null) => void
  readonly onCorrect: (correction: ReviewCorrection) => void
  readonly onReread: (choices: ReadingChoices) => void
}

/** Every paragraph beside the lines it was read from. */
export function ReviewText(props: ReviewTextProps) {
  const { state, doubts, lines } = props
  const { translate } = useWords()
  const { text, masthead, lines: begins } = state
  const { language } = masthead
  const numbers = useMemo(() => numberParagraphs(text, { language }), [text, language])
  const sources = useMemo(() => placeLines(text, begins, lines), [text, begins, lines])
  return (
    <ol className="import-rows" aria-label={translate('import.text')}>
      {text.paragraphs.map((paragraph, index) => {
        const source = sources.get(paragraph.id) ?? []
        const own = new Set(source.map(({ line }) => line))
        return (
          <Row
            key={paragraph.id}
            {...props}
            paragraph={paragraph}
            number={numbers[index]?.printed ?? null}
            source={source}
            own={doubts.filter(({ doubt }) => own.has(doubt.line))}
            isFirst={index === 0}
          />
        )
      })}
    </ol>
  )
}

interface RowProps extends ReviewTextProps {
  readonly paragraph: Paragraph
  readonly number: string | null
  readonly source: readonly SourceLine[]
  /** The doubts about its lines. */
  readonly own: readonly ListedDoubt[]
  readonly isFirst: boolean
}

function Row(props: RowProps) {
  const { state, paragraph, number, source, own, isFirst, open, onOpen, onCorrect, onReread } =
    props
  const { translate } = useWords()
  const { language } = state.masthead
  const writing = { lang: language, dir: directionOf(language) }
  const isOpen = open === paragraph.id
  return (
    <li
      id={`import-${paragraph.id}`}
      className="import-row"
      data-unsure={own.length > 0 || undefined}
    >
      <div className="import-source" {...writing}>
        {source.map(({ line, words }) => (
          <p key={line}>
            <span className="import-line">{line}</span> {words}
          </p>
        ))}
      </div>
      <div className="import-paragraph" data-level={paragraph.level} {...writing}>
        <Words paragraph={paragraph} state={state} number={number} />
      </div>
      <div className="import-acts">
        <span className="quiet">{translate(`import.act-${roleOf(paragraph)}`)}</span>
        <Button
          kind="quiet"
          aria-expanded={isOpen}
          onPress={() => onOpen(isOpen ? null : paragraph.id)}
        >
          {translate('import.correct')}
        </Button>
        {own.length > 0 && <span className="import-mark">?</span>}
      </div>
      {isOpen && (
        <div className="import-open">
          {own.map(({ doubt, place }) => (
            <p key={place}>
              <Readings
                doubt={doubt}
                place={place}
                state={state}
                onCorrect={onCorrect}
                onReread={onReread}
              />
            </p>
          ))}
          <Corrections
            state={state}
            paragraph={paragraph}
            isFirst={isFirst}
            onCorrect={onCorrect}
          />
        </div>
      )}
    </li>
  )
}

function roleOf({ kind, part }: Paragraph) {
  if (part === 'title' || part === 'subject') return part
  return kind === 'heading' || kind === 'annex' || kind === 'row' ? kind : part
}

function PlainRun({ run: { text, marks } }: { readonly run: Run }) {
  const words = text.replaceAll(cellDivider, ' | ')
  if (marks.ins) return <ins title={marks.ins.by}>{words}</ins>
  if (marks.del) return <del title={marks.del.map(({ by }) => by).join(', ')}>{words}</del>
  return marks.emphasis ? <em>{words}</em> : <span>{words}</span>
}

interface WordsProps {
  readonly paragraph: Paragraph
  readonly state: ReviewState
  readonly number: string | null
}

function Words({ paragraph, state, number }: WordsProps) {
  const references = readFootnotes(state.text).filter(
    ({ paragraphId }) => paragraphId === paragraph.id,
  )
  const words = paragraph.runs.map((run, index) => {
    // A paragraph's runs have no other identity than their place.
    const key = index
    if (run.marks.note === undefined) return <PlainRun key={key} run={run} />
    const note = references.find(({ footnote }) => footnote.id === run.marks.note)?.footnote
    return (
      <sup key={key} title={note?.runs.map(({ text }) => text).join('')}>
        {note?.number}
      </sup>
    )
  })
  const isHeading = paragraph.kind === 'heading' || paragraph.kind === 'annex'
  return (
    <p className={isHeading ? 'import-heading' : undefined}>
      {number !== null && (
        <span className="import-number">
          {number}
          {paragraph.kind === 'annex' ? <br /> : ' '}
        </span>
      )}
      {words}
    </p>
  )
}
