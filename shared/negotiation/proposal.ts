// A proposal as it stands in the text: the pieces that bear its `sid`, wherever they are.
/**
 * `insert`, `strike`: words put in or struck. `paragraph`, `alternative`, `move`: an end of that kind was put in, with or without words
 * before it. `split`: an end put into existing words. `join`: an end struck while words of its paragraph stay.
 */
export type PieceKind =
  | 'insert'
  | 'strike'
  | 'paragraph'
  | 'alternative'
  | 'move'
  | 'split'
  | 'join'

export interface ProposalPiece {
  readonly kind: PieceKind
  /** The paragraph it stands in; of an end, the paragraph that the end closes. */
  readonly paragraphId: string
  /** Of an alternative the paragraph it would replace, of a move the one it would bring here; otherwise null. */
  readonly ref: string | null
  /** The words; empty for an end. */
  readonly text: string
  /** Whose proposal the words stand in or strike, by `sid`; null where they change the base text. */
  readonly host: string | null
}

/** What a proposal does, for its heading: `change` puts in or strikes words, `deletion` strikes a whole paragraph. */
export type ProposalKind =
  | 'change'
  | 'deletion'
  | 'paragraph'
  | 'alternative'
  | 'move'
  | 'split'
  | 'join'

/** All that bears one `sid`, in the order of the text. */
export interface Proposal {
  readonly sid: string
  readonly by: string
  readonly kind: ProposalKind
  /** The first paragraph it touches. */
  readonly paragraphId: string
  readonly pieces: readonly ProposalPiece[]
}
