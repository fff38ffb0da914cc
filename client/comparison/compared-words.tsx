import { useWords } from '../i18n/interface-language.tsx'
import { foldForm, type Piece, type SidedPieces } from './compared-pieces.ts'
import { Pieces } from './piece-views.tsx'
import type { Layout } from './reading.ts'

export interface Look {
  readonly layout: Layout
  readonly foldsForm: boolean
}

interface WordsProps {
  readonly look: Look
  readonly pieces: SidedPieces
}

/** The words once with everything in them, or the old beside the new ones. */
export function Words({ look: { layout, foldsForm }, pieces }: WordsProps) {
  const { translate } = useWords()
  const fold = (list: readonly Piece[]) => (foldsForm ? foldForm(list) : list)
  if (layout === 'inline')
    return (
      <p className="words">
        <Pieces pieces={fold(pieces.both)} />
      </p>
    )
  return (['old', 'new'] as const).map((side) => (
    <p key={side} className={`words words-${side}`} data-empty={pieces[side].length === 0}>
      {pieces[side].length === 0 ? (
        <span className="hidden">{translate(`compare.not-in-${side}`)}</span>
      ) : (
        <Pieces pieces={side === 'new' ? fold(pieces.new) : foldOld(pieces.old, foldsForm)} />
      )}
    </p>
  ))
}

/** In the old column what differs in form alone stands unmarked. */
function foldOld(pieces: readonly Piece[], foldsForm: boolean): readonly Piece[] {
  if (!foldsForm) return pieces
  return pieces.map((piece) => (piece.isForm ? { ...piece, op: 'kept' as const } : piece))
}
