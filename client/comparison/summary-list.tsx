import { memo, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Comparison } from '../../shared/diff/comparison.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import { type ComparedLine, type ComparedRow } from './comparison-rows.ts'
import { describeStop, type StopWords } from './describe-stop.ts'
import { elementId, type Stop } from './stops.ts'

interface SummaryListProps {
  readonly comparison: Comparison
  readonly lines: readonly ComparedLine[]
  readonly stops: readonly Stop[]
  readonly current: string | null
  readonly title: string
  readonly onGo: (id: string) => void
}

/** Every change that is shown, one line each, as a table of contents; it can be copied as plain text. */
export function SummaryList({ comparison, lines, stops, current, title, onGo }: SummaryListProps) {
  const words = useWords()
  const { translate } = words
  const entries = useMemo(() => {
    const rows = new Map(
      lines
        .filter((line): line is ComparedRow => line.type === 'row')
        .map((row) => [row.index, row]),
    )
    return stops.map((stop) => ({ stop, words: describeStop(stop, comparison, rows, words) }))
  }, [comparison, lines, stops, words])
  const list = useFollowing(current)
  const plain = () => [title, ...entries.map((entry) => `- ${toLine(entry.words)}`)].join('\n')
  return (
    <nav ref={list} className="summary" aria-label={translate('compare.summary')}>
      <div className="summary-head">
        <h2 className="column-title">{translate('compare.summary')}</h2>
        <CopyButton read={plain} />
      </div>
      <ol className="summary-list">
        {entries.map((entry) => (
          <SummaryEntry
            key={entry.stop.id}
            stop={entry.stop}
            words={entry.words}
            language={comparison.language}
            isCurrent={entry.stop.id === current}
            onGo={onGo}
          />
        ))}
      </ol>
    </nav>
  )
}

/** Scrolls the list, and nothing else, to where the reader is. */
function useFollowing(current: string | null) {
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    const box = list.current?.getBoundingClientRect()
    const entry = list.current?.querySelector('[aria-current]')?.getBoundingClientRect()
    if (current === null || !box || !entry) return
    if (entry.top >= box.top && entry.bottom <= box.bottom) return
    list.current?.scrollBy({ top: entry.top - box.top - box.height / 2 })
  }, [current])
  return list
}

function CopyButton({ read }: { read: () => string }) {
  const { translate } = useWords()
  const [isCopied, setCopied] = useState(false)
  return (
    <>
      <Button
        kind="quiet"
        onPress={() => void navigator.clipboard.writeText(read()).then(() => setCopied(true))}
      >
        {translate('compare.copy')}
      </Button>
      <output className="hidden">{isCopied && translate('compare.copied')}</output>
      {isCopied && <span aria-hidden="true">✓</span>}
    </>
  )
}

interface SummaryEntryProps {
  readonly stop: Stop
  readonly words: StopWords
  readonly language: Comparison['language']
  readonly isCurrent: boolean
  readonly onGo: (id: string) => void
}

const SummaryEntry = memo(function SummaryEntry(props: SummaryEntryProps) {
  const { stop, words, language, isCurrent, onGo } = props
  const go = (event: MouseEvent) => {
    event.preventDefault()
    onGo(stop.id)
  }
  return (
    <li>
      <a
        href={`#${elementId(stop.id)}`}
        className="summary-entry"
        onClick={go}
        {...(isCurrent && { 'aria-current': 'true' as const })}
      >
        <span className="stop-mark" data-look={stop.look} aria-hidden="true" />
        <span>
          <strong>
            <bdi>{words.where}</bdi>
          </strong>{' '}
          {words.what}{' '}
          {words.words !== '' && (
            <span className="summary-words" lang={language}>
              {words.words}
            </span>
          )}
        </span>
      </a>
    </li>
  )
})

function toLine({ where, what, words }: StopWords): string {
  const rest = [what, words].filter((part) => part !== '').join(' ')
  return rest === '' ? where : `${where}: ${rest}`
}
