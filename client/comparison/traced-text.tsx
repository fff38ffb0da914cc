import { Fragment, memo } from 'react'
import type { Trace, TraceNote, TraceRow } from '../../shared/diff/trace.ts'
import { directionOf } from '../../shared/document/language.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { elementId, rowStop } from './stops.ts'
import { isTraced, readPlainTrace, readTrace, type TracePiece } from './trace-pieces.ts'

interface TracedTextProps {
  readonly trace: Trace
  /** The versions whose changes are marked. */
  readonly shown: ReadonlySet<number>
  /** What each version is called in short. */
  readonly names: readonly string[]
}

/** One text with the changes of all its revisions, each marked with the revision that brought it. */
export function TracedText({ trace, shown, names }: TracedTextProps) {
  const { translate } = useWords()
  const { language, title, rows, notes } = trace
  const ownTitle = !rows.some(({ sides }) => sides.some((side) => side[0]?.part === 'title'))
  return (
    <article className="page compared compared-inline" lang={language} dir={directionOf(language)}>
      {ownTitle && (
        <div className="compared-row compared-title">
          <p className="words">
            <Pieces pieces={readPlainTrace(title, shown)} names={names} />
          </p>
        </div>
      )}
      {rows.map((row, index) => (
        // A trace never changes while it is shown: the place of a row is its identity.
        <Row key={index} index={index} row={row} shown={shown} names={names} />
      ))}
      {notes.length > 0 && (
        <section className="notes" aria-label={translate('compare.notes')}>
          <ul>
            {notes.map((note, index) => (
              <Note key={index} note={note} shown={shown} names={names} />
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

type LineProps = Omit<TracedTextProps, 'trace'>

interface RowProps extends LineProps {
  readonly index: number
  readonly row: TraceRow
}

const Row = memo(function Row({ index, row, shown, names }: RowProps) {
  const { translate, language } = useWords()
  const { sides, events } = row
  const side = sides.findLast((each) => each.length > 0)?.[0]
  const pieces = readTrace(row, shown)
  const said = events.filter(({ version }) => shown.has(version))
  if (!side || (pieces.length === 0 && said.length === 0)) return null
  const { kind, part, level, path } = side
  return (
    <div
      className={`compared-row compared-${kind} compared-${part}`}
      data-level={level}
      {...(isTraced(row, shown) && {
        id: elementId(rowStop(index)),
        'data-change': '',
        tabIndex: -1,
      })}
    >
      <div className="row-margin">{part !== 'title' && <bdi>{path}</bdi>}</div>
      {said.length > 0 && (
        <p className="compared-remarks" lang={language} dir={directionOf(language)}>
          {said.map(({ version, op }) => (
            <span key={`${version} ${op}`} className="remark">
              {translate(`compare.trace-${op}`, { by: names[version] ?? '' })}
            </span>
          ))}
        </p>
      )}
      <p className="words">
        <Pieces pieces={pieces} names={names} />
      </p>
    </div>
  )
})

function Note({ note, shown, names }: LineProps & { readonly note: TraceNote }) {
  const { numbers, runs } = note
  const pieces = readPlainTrace(runs, shown)
  if (pieces.length === 0) return null
  return (
    <li
      className="compared-note"
      {...(isTraced(note, shown) && { 'data-change': '', tabIndex: -1 })}
    >
      <span className="notes-mark">{numbers.findLast((number) => number !== null)}</span>
      <p className="words">
        <Pieces pieces={pieces} names={names} />
      </p>
    </li>
  )
}

interface PiecesProps {
  readonly pieces: readonly TracePiece[]
  readonly names: readonly string[]
}

function Pieces({ pieces, names }: PiecesProps) {
  return pieces.map((piece, index) => {
    const next = pieces[index + 1]
    // Pieces of one revision side by side are marked once, at their end.
    const ends = next?.broughtBy !== piece.broughtBy || next.struckBy !== piece.struckBy
    return (
      <Fragment key={index}>
        <Marked piece={piece} />
        {ends && <Tag piece={piece} names={names} />}
      </Fragment>
    )
  })
}

function Marked({ piece }: { piece: TracePiece }) {
  const { broughtBy, struckBy } = piece
  const struck =
    struckBy === null ? (
      <Content piece={piece} />
    ) : (
      <del data-version={struckBy}>
        <Content piece={piece} />
      </del>
    )
  return broughtBy === null ? struck : <ins data-version={broughtBy}>{struck}</ins>
}

function Content({ piece }: { piece: TracePiece }) {
  if (piece.kind === 'reference') return <sup className="note-mark">{piece.note ?? '?'}</sup>
  if (piece.kind === 'words') return <span>{piece.text}</span>
  return (
    <>
      <span className="paragraph-end" aria-hidden="true">
        ¶
      </span>
      {piece.struckBy === null ? <br /> : ' '}
    </>
  )
}

/** Which revision, in letters: said to whoever listens too. */
function Tag({
  piece: { broughtBy, struckBy },
  names,
}: {
  piece: TracePiece
  names: readonly string[]
}) {
  const { translate } = useWords()
  if (broughtBy === null && struckBy === null) return null
  const name = (version: number) => names[version] ?? ''
  const brought = broughtBy === null ? [] : [`+${name(broughtBy)}`]
  const struck = struckBy === null ? [] : [`−${name(struckBy)}`]
  const said = [
    ...(broughtBy === null ? [] : [translate('compare.trace-inserted', { by: name(broughtBy) })]),
    ...(struckBy === null ? [] : [translate('compare.trace-deleted', { by: name(struckBy) })]),
  ].join(', ')
  return (
    <sup className="trace-tag">
      <span className="hidden">[{said}]</span>
      <bdi aria-hidden="true">{[...brought, ...struck].join(' ')}</bdi>
    </sup>
  )
}
