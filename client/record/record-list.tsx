import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { directionOf, type Language } from '../../shared/document/language.ts'
import { formatDay } from '../../shared/grammar/calendar.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { Button } from '../ui/button.tsx'
import type { Quoted } from './describe-entry.ts'
import { sayWho, timeOf } from './export-record.ts'
import { groupByDay, type RecordRow } from './record-rows.ts'

/** Drawn at once; the rest on demand, and for the printer. */
const firstRows = 300

interface RecordListProps {
  readonly rows: readonly RecordRow[]
  /** Of the text that is quoted. */
  readonly textLanguage: Language
}

export function RecordList({ rows, textLanguage }: RecordListProps) {
  const { translate, language } = useWords()
  const [isWhole, setWhole] = useState(false)
  useEffect(() => {
    const drawAll = () => flushSync(() => setWhole(true))
    window.addEventListener('beforeprint', drawAll)
    return () => window.removeEventListener('beforeprint', drawAll)
  }, [])
  if (rows.length === 0) return <p className="quiet">{translate('record.none')}</p>
  const drawn = isWhole ? rows : rows.slice(0, firstRows)
  return (
    <>
      {groupByDay(drawn).map(({ day, rows: ofDay }) => (
        <section key={`${day} ${ofDay[0]?.entry.seq}`} className="record-day">
          <h2>{formatDay(day, language)}</h2>
          <ol>
            {ofDay.map((row) => (
              <RecordLine key={row.entry.seq} row={row} textLanguage={textLanguage} />
            ))}
          </ol>
        </section>
      ))}
      {drawn.length < rows.length && (
        <p className="actions">
          <Button onPress={() => setWhole(true)}>
            {translate('record.show-all', { count: rows.length })}
          </Button>
        </p>
      )}
    </>
  )
}

function RecordLine({ row, textLanguage }: { row: RecordRow; textLanguage: Language }) {
  const words = useWords()
  const { entry, what, quoted } = row
  return (
    <li value={entry.seq}>
      <span className="record-number">{entry.seq}</span>
      <time className="record-time" dateTime={new Date(entry.at).toISOString()}>
        {timeOf(entry.at)}
      </time>
      <span className="record-what">{what}</span>
      <span className="record-who">
        <bdi>{sayWho(entry.by, words)}</bdi>
      </span>
      {quoted.length > 0 && (
        <div className="record-quoted">
          {quoted.map((piece, index) => (
            <QuotedWords key={`${index} ${piece.kind}`} piece={piece} textLanguage={textLanguage} />
          ))}
        </div>
      )}
    </li>
  )
}

function QuotedWords({ piece, textLanguage }: { piece: Quoted; textLanguage: Language }) {
  const { translate } = useWords()
  const { kind, text } = piece
  return (
    <p>
      {kind !== 'words' && <span className="quiet">{translate(`proposals.${kind}`)}</span>}
      <bdi lang={textLanguage} dir={kind === 'words' ? 'auto' : directionOf(textLanguage)}>
        {kind === 'struck' ? <del>{text}</del> : kind === 'put-in' ? <ins>{text}</ins> : text}
      </bdi>
    </p>
  )
}
