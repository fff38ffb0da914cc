import { memo } from 'react'
import { directionOf } from '../../shared/document/language.ts'
import type { Comparison } from '../../shared/diff/comparison.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { changeMark } from './change-mark.ts'
import { ComparedNotes } from './compared-notes.tsx'
import { readPlainPieces } from './compared-pieces.ts'
import { type ComparedLine, type ComparedRow, type Ghost, hasOwnTitle } from './comparison-rows.ts'
import { foldUnchanged, type Gap } from './fold-lines.ts'
import { describeOpening } from './opening-words.ts'
import { type Look, Words } from './compared-words.tsx'
import type { Layout } from './reading.ts'
import { elementId, rowStop, titleStop } from './stops.ts'

export interface ComparedTextProps {
  readonly comparison: Comparison
  readonly lines: readonly ComparedLine[]
  readonly layout: Layout
  /** The stops that are shown as changes; other changes stand there and are quiet. */
  readonly shown: ReadonlySet<string>
  readonly foldsForm: boolean
  readonly changesOnly: boolean
  /** What the two columns are headed by. */
  readonly heads: readonly [old: string, new: string]
}

/** So many paragraphs are laid out at once. */
const longText = 200

/** Title, paragraphs and footnotes. What a reader steps through carries `data-change`. */
export function ComparedText(props: ComparedTextProps) {
  const { comparison, lines, layout, shown, foldsForm, changesOnly, heads } = props
  const { language, title, rows } = comparison
  const look = { layout, foldsForm }
  const folded = changesOnly ? foldUnchanged(lines, shown) : lines
  return (
    <article
      className={`page compared compared-${layout}${lines.length > longText ? ' compared-long' : ''}`}
      lang={language}
      dir={directionOf(language)}
    >
      {layout === 'sides' && <Heads heads={heads} />}
      {hasOwnTitle(rows) && (!changesOnly || shown.has(titleStop)) && (
        <div className="compared-row compared-title" {...changeMark(titleStop, shown)}>
          <Words
            look={look}
            pieces={{
              both: readPlainPieces(title.runs),
              old: readPlainPieces(title.runs, 'old'),
              new: readPlainPieces(title.runs, 'new'),
            }}
          />
        </div>
      )}
      {folded.map((line) => (
        <Line key={`${line.type} ${line.index}`} line={line} look={look} shown={shown} />
      ))}
      <ComparedNotes comparison={comparison} look={look} shown={shown} changesOnly={changesOnly} />
    </article>
  )
}

function Heads({ heads: [old, now] }: Pick<ComparedTextProps, 'heads'>) {
  return (
    <div className="compared-row compared-heads">
      <bdi className="words-old">{old}</bdi>
      <bdi className="words-new">{now}</bdi>
    </div>
  )
}

interface LineProps {
  readonly line: ComparedLine | Gap
  readonly look: Look
  readonly shown: ReadonlySet<string>
}

function Line({ line, look, shown }: LineProps) {
  const { translate, language } = useWords()
  if (line.type === 'gap')
    return (
      <p className="compared-gap" lang={language} dir={directionOf(language)}>
        {line.changed === 0
          ? translate('compare.gap', { count: line.count })
          : translate('compare.gap-changed', { count: line.count, changed: line.changed })}
      </p>
    )
  if (line.type === 'ghost') return <GhostLine ghost={line} />
  const isShown = shown.has(rowStop(line.index))
  return <RowView row={line} layout={look.layout} foldsForm={look.foldsForm} isShown={isShown} />
}

interface RowViewProps extends Look {
  readonly row: ComparedRow
  readonly isShown: boolean
}

/** Rendered again only when the reading changes, not at every step of the reader. */
const RowView = memo(function RowView({ row, layout, foldsForm, isShown }: RowViewProps) {
  const { kind, part, level, pieces, kinds, op } = row
  const stop = rowStop(row.index)
  const isFolded = foldsForm && kinds.has('form')
  const mark = isShown ? { id: elementId(stop), 'data-change': '', tabIndex: -1 } : {}
  return (
    <div
      className={`compared-row compared-${kind} compared-${part}`}
      data-kind={kind}
      data-level={level}
      data-op={op}
      {...(kinds.size > 0 && !isShown && !isFolded && { 'data-quiet': '' })}
      {...mark}
    >
      <Margin row={row} isFolded={isFolded} />
      <Remarks row={row} foldsForm={foldsForm} />
      <Words look={{ layout, foldsForm }} pieces={pieces} />
    </div>
  )
})

/** The number, and once, quietly, what it was. */
function Margin({ row, isFolded }: { row: ComparedRow; isFolded: boolean }) {
  const { translate } = useWords()
  const { labels, part } = row
  const { old, new: now } = part === 'title' ? { old: null, new: null } : labels
  return (
    <div className="row-margin">
      {old !== null && now !== null && old !== now ? (
        <span className="renumbered">
          <span className="hidden">{translate('compare.row-renumbered', { old, new: now })}</span>
          <span aria-hidden="true">
            <bdi className="label-old">{old}</bdi> <span className="arrow">→</span> <bdi>{now}</bdi>
          </span>
        </span>
      ) : (
        <bdi className={now === null ? 'label-gone' : undefined}>{now ?? old}</bdi>
      )}
      {isFolded && (
        <span className="form-sign" title={translate('compare.form-folded')}>
          <span aria-hidden="true">≈</span>
          <span className="hidden">{translate('compare.form-folded')}</span>
        </span>
      )}
    </div>
  )
}

const ofForm: ReadonlySet<string> = new Set(['compare.row-status', 'compare.row-marks'])

/** In the reader's language, not the text's. */
function Remarks({ row, foldsForm }: { row: ComparedRow; foldsForm: boolean }) {
  const words = useWords()
  const { language, translate } = words
  const remarks = row.remarks.filter(({ key }) => !foldsForm || !ofForm.has(key))
  if (remarks.length === 0 && row.opening === null) return null
  return (
    <p className="compared-remarks" lang={language} dir={directionOf(language)}>
      {row.opening !== null && (
        <strong className="verb-badge">{describeOpening(row.opening, words)}</strong>
      )}
      {remarks.map(({ key, values }) => (
        <span key={key} className="remark">
          {translate(key, values)}
        </span>
      ))}
    </p>
  )
}

/** At the place that a paragraph has left, leading to where it is now. */
function GhostLine({ ghost: { index, label, to } }: { ghost: Ghost }) {
  const { translate, language } = useWords()
  const words =
    label !== null && to !== null
      ? translate('compare.ghost', { old: label, new: to })
      : translate('compare.ghost-unnumbered')
  return (
    <p className="compared-ghost" lang={language} dir={directionOf(language)}>
      <a href={`#${elementId(rowStop(index))}`}>{words}</a>
    </p>
  )
}
