import { unreachable } from '../../shared/assert.ts'
import { useWords } from '../i18n/interface-language.tsx'
import type { Piece } from './compared-pieces.ts'

/**
 * Words with what was inserted underlined and what was deleted struck out; neither depends on colour. Each change is set apart from the
 * direction of its surroundings, and said before and after by words that are heard and neither seen nor copied (comparison.css).
 */
export function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  // A comparison never changes while it is shown: the place of a piece is its identity.
  return pieces.map((piece, index) => <PieceView key={index} piece={piece} />)
}

function PieceView({ piece }: { piece: Piece }) {
  const { translate } = useWords()
  const content = <Content piece={piece} />
  const { op, moved } = piece
  if (op === 'kept') return content
  const said = moved === null ? op : (`${op}-moved` as const)
  const heard = {
    'data-before': translate(`compare.hear-${said}`),
    'data-after': translate('compare.hear-end'),
    ...(moved !== null && { 'data-moved': moved, title: translate(`compare.hear-${said}`) }),
    ...(piece.isForm && { 'data-form': '' }),
  }
  return op === 'inserted' ? <ins {...heard}>{content}</ins> : <del {...heard}>{content}</del>
}

function Content({ piece }: { piece: Piece }) {
  switch (piece.kind) {
    case 'words':
      return piece.isSetOff ? <i className="set-off">{piece.text}</i> : <span>{piece.text}</span>
    case 'reference':
      return <NoteMark note={piece.note} op={piece.op} />
    case 'end':
      return <ParagraphEnd piece={piece} />
    default:
      return unreachable(piece)
  }
}

/** Leads to the note at the foot; a deleted reference to the note as it was in the old text. */
function NoteMark({ note, op }: { note: number | null; op: Piece['op'] }) {
  if (note === null) return <sup className="note-mark">?</sup>
  return (
    <sup className="note-mark">
      <a href={`#note-${op === 'deleted' ? 'old' : 'new'}-${note}`}>{note}</a>
    </sup>
  )
}

/** A paragraph that is split goes on in a line of its own; one that was joined does not any more. */
function ParagraphEnd({ piece: { op, label } }: { piece: Extract<Piece, { kind: 'end' }> }) {
  return (
    <>
      {op !== 'kept' && (
        <span className="paragraph-end" aria-hidden="true">
          ¶
        </span>
      )}
      {op === 'deleted' ? ' ' : <br />}
      {label !== null && op !== 'deleted' && <ParagraphLabel label={label} />}
    </>
  )
}

function ParagraphLabel({ label }: { label: string }) {
  return (
    <span className="compared-label">
      <bdi>{label}</bdi>
    </span>
  )
}
