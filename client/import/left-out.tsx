import { useMemo, useState } from 'react'
import type { ImportReview } from '../../shared/protocol/import-api.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { leftKey } from './left-words.ts'
import { lineFates } from './line-fate.ts'
import type { LeftLine, ReviewCorrection, ReviewState } from './review-state.ts'

interface LeftOutProps {
  readonly review: ImportReview
  readonly state: ReviewState
  readonly onCorrect: (correction: ReviewCorrection) => void
}

/** What of the source is no paragraph of the text, and what became of each line: nothing is dropped in silence. */
export function LeftOut({ review, state, onCorrect }: LeftOutProps) {
  const { translate } = useWords()
  const { comments, flattened } = review
  const remarks = comments.map(describeComment)
  const entries = state.left.map((line, index) => ({ ...line, index }))
  return (
    <section aria-label={translate('import.left')}>
      <h2 tabIndex={-1}>{translate('import.left')}</h2>
      {flattened.tables > 0 && (
        <p className="quiet">{translate('import.flattened', { tables: flattened.tables })}</p>
      )}
      <Lines title={translate('import.comments')} lines={remarks} />
      <LeftLines
        title={translate('import.fields')}
        entries={entries.filter(({ isField }) => isField)}
        onCorrect={onCorrect}
      />
      <LeftLines
        title={translate('import.furniture')}
        entries={entries.filter(({ isField }) => !isField)}
        onCorrect={onCorrect}
      />
      <Fates review={review} state={state} />
    </section>
  )
}

interface LeftLinesProps {
  readonly title: string
  readonly entries: readonly (LeftLine & { readonly index: number })[]
  readonly onCorrect: (correction: ReviewCorrection) => void
}

function LeftLines({ title, entries, onCorrect }: LeftLinesProps) {
  const { translate } = useWords()
  if (entries.length === 0) return null
  const bring = (index: number, part: 'title' | 'text') =>
    onCorrect({
      kind: 'bring-back',
      index,
      part,
      newId: `back-${crypto.randomUUID().slice(0, 12)}`,
    })
  return (
    <details className="import-left">
      <summary>
        {title} ({entries.length})
      </summary>
      <ul className="import-doubts">
        {entries.map(({ index, text, as }) => (
          <li key={index}>
            <span className="quiet">{translate(leftKey(as))}</span>
            <bdi>{text}</bdi>
            {text.trim() !== '' && (
              <>
                <Button kind="quiet" onPress={() => bring(index, 'text')}>
                  {translate('import.act-bring-back')}
                </Button>
                <Button kind="quiet" onPress={() => bring(index, 'title')}>
                  {translate('import.act-bring-title')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <details className="import-left" open>
      <summary>
        {title} ({lines.length})
      </summary>
      <ul>
        {lines.map((line, index) => (
          // Two people may remark the same.
          <li key={`${index} ${line}`}>
            <bdi>{line}</bdi>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Each line of the source with what it is, listed when somebody wants to see that: there may be thousands. */
function Fates({ review, state }: Pick<LeftOutProps, 'review' | 'state'>) {
  const { translate } = useWords()
  const [isOpen, setOpen] = useState(false)
  if (review.lines.length === 0) return null
  return (
    <details className="import-left" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{translate('import.fates')}</summary>
      {isOpen && <FateList lines={review.lines} state={state} />}
    </details>
  )
}

interface FateListProps {
  readonly lines: readonly string[]
  readonly state: ReviewState
}

function FateList({ lines, state }: FateListProps) {
  const { translate } = useWords()
  const { text, left } = state
  const fates = useMemo(() => {
    const listed = new Map(left.map((each) => [each.line, each]))
    const inText = lineFates(text)
    return lines.map((words, index) => {
      const found = listed.get(index + 1)
      return found ? leftKey(found.as) : (`import.fate-${inText(words.trim())}` as const)
    })
  }, [lines, text, left])
  return (
    <ol className="import-fates">
      {lines.map((words, index) =>
        words.trim() === '' ? null : (
          // A line has no name but its number.
          <li key={index} value={index + 1}>
            <span className="quiet">{translate(fates[index] ?? 'import.fate-none')}</span>{' '}
            <bdi>{words.trim()}</bdi>
          </li>
        ),
      )}
    </ol>
  )
}

/** `Egypt, 2020-03-05: Why? (“the report”)` */
function describeComment({ author, text, date, about }: ImportReview['comments'][number]): string {
  const who = [author, date?.slice(0, 10)].filter(Boolean).join(', ')
  return `${who}: ${text}${about === '' ? '' : ` (“${about}”)`}`
}
