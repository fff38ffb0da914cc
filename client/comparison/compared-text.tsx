import { directionOf } from '../../shared/document/language.ts'
import type { Comparison } from '../../shared/diff/comparison.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { ComparedPieces } from './compared-pieces.tsx'
import { type ComparedRow, hasOwnTitle, readPieces, type Remark } from './comparison-rows.ts'

interface ComparedTextProps {
  readonly comparison: Comparison
  readonly rows: readonly ComparedRow[]
}

/** Title, paragraphs and notes. What a reader steps through carries `data-change`. */
export function ComparedText({ comparison, rows }: ComparedTextProps) {
  const { translate } = useWords()
  const { language, title, notes } = comparison
  const writing = { lang: language, dir: directionOf(language) }
  return (
    <article className="page compared" {...writing}>
      {hasOwnTitle(rows) && (
        <p className="printed-title" {...changeMark(title.op !== 'kept')}>
          <ComparedPieces pieces={readPieces(title.runs, [], [])} />
        </p>
      )}
      {rows.map((row) => (
        <RowView key={row.index} row={row} />
      ))}
      {notes.length > 0 && (
        <section className="notes" aria-label={translate('compare.notes')}>
          <ul>
            {notes.map((note) => (
              <li key={`${note.old} ${note.new}`} {...changeMark(note.op !== 'kept')}>
                <span className="notes-mark">{note.new ?? note.old}</span>
                <span>
                  <ComparedPieces pieces={readPieces(note.runs, [], [])} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

function RowView({ row }: { row: ComparedRow }) {
  const { kind, part, level, label, remarks, pieces, isChange } = row
  return (
    <div
      className={`compared-row compared-${kind} compared-${part}`}
      data-level={level}
      {...changeMark(isChange)}
    >
      {remarks.length > 0 && <Remarks remarks={remarks} />}
      <p>
        {label !== null && part !== 'title' && <bdi className="compared-label">{label}</bdi>}
        <ComparedPieces pieces={pieces} />
      </p>
    </div>
  )
}

/** In the reader's language, not the text's. */
function Remarks({ remarks }: { remarks: readonly Remark[] }) {
  const { translate, language } = useWords()
  return (
    <p className="compared-remarks" lang={language} dir={directionOf(language)}>
      {remarks.map(({ key, values }) => translate(key, values)).join(' · ')}
    </p>
  )
}

function changeMark(isChange: boolean) {
  return isChange ? { 'data-change': '', tabIndex: -1 } : {}
}
