import { type KeyboardEvent, memo, type ReactNode } from 'react'
import { cellDivider, type Paragraph, type Run } from '../../shared/document/draft-text.ts'
import { directionOf, type Language } from '../../shared/document/language.ts'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'

export interface ShownNote {
  readonly number: string
  readonly words: string
}

interface ReviewRowProps {
  readonly paragraph: Paragraph
  /** As it is printed before it; null where none is. */
  readonly number: string | null
  /** Of the document. */
  readonly language: Language
  /** The notes that it refers to, by their ids; null where there are none. */
  readonly notes: ReadonlyMap<string, ShownNote> | null
  /** All lines of the source, and those that it was read from. */
  readonly lines: readonly string[]
  readonly from: number
  readonly to: number
  readonly isUnsure: boolean
  /** What it can be corrected to, where that is being looked at. */
  readonly opened: ReactNode
  readonly onToggle: (id: string) => void
}

/** A paragraph beside the lines it was read from. Drawn again only when something of it is another: there may be a thousand. */
export const ReviewRow = memo(function ReviewRow(props: ReviewRowProps) {
  const { paragraph, language, isUnsure, opened, onToggle } = props
  const { translate } = useWords()
  const writing = { lang: language, dir: directionOf(language) }
  const isOpen = opened !== null
  const wordsId = `import-words-${paragraph.id}`
  const close = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.key !== 'Escape' || !isOpen || event.defaultPrevented) return
    onToggle(paragraph.id)
    event.currentTarget.querySelector('button')?.focus()
  }
  return (
    // The key closes what a button of the row opens.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      id={`import-${paragraph.id}`}
      className="import-row"
      data-unsure={isUnsure || undefined}
      onKeyDown={close}
    >
      <SourceLines {...props} />
      <div id={wordsId} className="import-paragraph" data-level={paragraph.level} {...writing}>
        <Words {...props} />
      </div>
      <div className="import-acts">
        <span className="quiet">{translate(`import.act-${roleOf(paragraph)}`)}</span>
        <Button
          kind="plain"
          aria-expanded={isOpen}
          // Every row has such a button: which one it is, its paragraph says.
          aria-describedby={wordsId}
          onPress={() => onToggle(paragraph.id)}
        >
          {translate('import.correct')}
        </Button>
        {isUnsure && (
          <span className="import-mark">
            <span aria-hidden="true">?</span>
            <span className="hidden">{translate('import.doubt-other')}</span>
          </span>
        )}
      </div>
      {isOpen && <div className="import-open">{opened}</div>}
    </li>
  )
})

/** A paragraph is shown with no more lines than these; the rest of a long one is in its words. */
const mostLines = 12

function SourceLines({ lines, from, to, language }: ReviewRowProps) {
  const own = lines
    .slice(from - 1, to - 1)
    .map((words, at) => ({ line: from + at, words: words.trim() }))
    .filter(({ words }) => words !== '')
  return (
    <div className="import-source" lang={language} dir={directionOf(language)}>
      {own.slice(0, mostLines).map(({ line, words }) => (
        <p key={line}>
          <span className="import-line">{line}</span> {words}
        </p>
      ))}
    </div>
  )
}

function roleOf({ kind, part }: Paragraph) {
  if (part === 'title' || part === 'subject') return part
  return kind === 'heading' || kind === 'annex' || kind === 'row' ? kind : part
}

function Words({ paragraph, notes, number }: ReviewRowProps) {
  const words = paragraph.runs.map((run, index) => {
    // A paragraph's runs have no other identity than their place.
    const key = index
    if (run.marks.note === undefined) return <PlainRun key={key} run={run} />
    const note = notes?.get(run.marks.note)
    return (
      <sup key={key} title={note?.words}>
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

function PlainRun({ run: { text, marks } }: { readonly run: Run }) {
  const { language } = useWords()
  const words = text.replaceAll(cellDivider, ' | ')
  if (marks.ins) return <ins title={delegationName(marks.ins.by, language)}>{words}</ins>
  if (marks.del)
    return (
      <del title={marks.del.map(({ by }) => delegationName(by, language)).join(', ')}>{words}</del>
    )
  return marks.emphasis ? <em>{words}</em> : <span>{words}</span>
}
