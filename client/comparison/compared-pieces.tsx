import { unreachable } from '../../shared/assert.ts'
import type { Piece } from './comparison-rows.ts'

/** Words with what was inserted underlined and what was deleted struck out; neither depends on colour. */
export function ComparedPieces({ pieces }: { pieces: readonly Piece[] }) {
  // A comparison never changes while it is shown: the place of a piece is its identity.
  return pieces.map((piece, index) => <PieceView key={index} piece={piece} />)
}

function PieceView({ piece }: { piece: Piece }) {
  const content = contentOf(piece)
  if (piece.op === 'inserted') return <ins>{content}</ins>
  if (piece.op === 'deleted') return <del>{content}</del>
  return content
}

function contentOf(piece: Piece) {
  switch (piece.kind) {
    case 'words':
      return <span>{piece.text}</span>
    case 'reference':
      return <sup className="note-mark">{piece.note ?? '?'}</sup>
    case 'end':
      return (
        <>
          <span className="paragraph-end" aria-hidden="true">
            ¶
          </span>
          <br />
        </>
      )
    default:
      return unreachable(piece)
  }
}
