// The proposals of a text, from its marks alone: whoever reads the same text lists the same proposals.
import type { DraftText, Marks, Ownership, Paragraph } from '../document/draft-text.ts'
import { mergeRuns } from '../document/merge-runs.ts'
import { isSplitHead } from '../numbering/split-heads.ts'
import type { PieceKind, Proposal, ProposalKind, ProposalPiece } from './proposal.ts'

/**
 * Every proposal that has a unit in the text, in the order of their first units; of two that begin at one unit the one with the
 * smaller `sid` first. Words of a piece are as they stand, with the anchors of footnotes. Costs one pass.
 */
export function collectProposals(text: DraftText): readonly Proposal[] {
  const collecting = new Collecting()
  for (const paragraph of text.paragraphs) collecting.read(paragraph)
  return collecting.result()
}

/** Whose a unit is: its last proposer's, or null for the base text. */
export function ownerOf({ ins, sub }: Marks): Ownership | null {
  return sub ?? ins ?? null
}

interface Gathered {
  readonly by: string
  readonly pieces: { piece: ProposalPiece; lastUnit: number }[]
  /** Whether it strikes the end of a paragraph of which nothing stays. */
  strikesAll: boolean
}

class Collecting {
  readonly #gathered = new Map<string, Gathered>()
  /** Counts runs and ends, so that pieces can be told to be neighbours. */
  #unit = 0

  read(paragraph: Paragraph): void {
    this.#unit++
    for (const { text, marks } of mergeRuns(paragraph.runs)) {
      const owner = ownerOf(marks)
      const host = owner?.sid ?? null
      if (owner) this.#add(owner, piece('insert', paragraph, text, hostOf(marks)))
      for (const strike of marks.del ?? [])
        this.#add(strike, piece('strike', paragraph, text, host))
      this.#unit++
    }
    this.#readEnd(paragraph)
  }

  result(): Proposal[] {
    return [...this.#gathered].map(([sid, { by, pieces: found, strikesAll }]) => {
      const pieces = found.map(({ piece }) => piece)
      const paragraphId = pieces[0]?.paragraphId ?? ''
      return { sid, by, kind: kindOf(pieces, strikesAll), paragraphId, pieces }
    })
  }

  #readEnd(paragraph: Paragraph): void {
    const { end } = paragraph
    const owner = ownerOf(end)
    if (owner) this.#add(owner, piece(bornAs(paragraph), paragraph, '', hostOf(end)))
    for (const strike of end.del ?? []) {
      const whole = strikesWhole(paragraph, strike.sid)
      const kind = whole ? 'strike' : 'join'
      this.#add(strike, piece(kind, paragraph, '', owner?.sid ?? null))
      const gathered = this.#gathered.get(strike.sid)
      if (gathered && whole) gathered.strikesAll = true
    }
  }

  #add({ sid, by }: Ownership, added: ProposalPiece): void {
    const gathered = this.#gathered.get(sid) ?? { by, pieces: [], strikesAll: false }
    this.#gathered.set(sid, gathered)
    const last = gathered.pieces.at(-1)
    if (last?.lastUnit === this.#unit - 1 && continues(last.piece, added)) {
      last.piece = { ...last.piece, text: last.piece.text + added.text }
      last.lastUnit = this.#unit
    } else gathered.pieces.push({ piece: added, lastUnit: this.#unit })
  }
}

function piece(
  kind: PieceKind,
  { id, ref }: Paragraph,
  text: string,
  host: string | null,
): ProposalPiece {
  const refers = kind === 'alternative' || kind === 'move'
  return { kind, paragraphId: id, ref: refers ? ref : null, text, host }
}

function hostOf({ ins, sub }: Marks): string | null {
  return sub && ins ? ins.sid : null
}

function continues(before: ProposalPiece, next: ProposalPiece): boolean {
  return (
    before.kind === next.kind &&
    before.paragraphId === next.paragraphId &&
    before.host === next.host &&
    next.text !== ''
  )
}

/** What a proposed end is: a split where words that its proposer found there stand before it. */
function bornAs(paragraph: Paragraph): PieceKind {
  const { kind } = paragraph
  if (kind === 'alternative' || kind === 'move') return kind
  return isSplitHead(paragraph) ? 'split' : 'paragraph'
}

/** Whether a proposal strikes every word of the paragraph that it could; proposed words of others do not count. */
function strikesWhole({ runs }: Paragraph, sid: string): boolean {
  return runs.every(
    ({ marks }) => ownerOf(marks) !== null || marks.del?.some((strike) => strike.sid === sid),
  )
}

const structural = ['alternative', 'move', 'paragraph', 'split', 'join'] as const

function kindOf(pieces: readonly ProposalPiece[], strikesAll: boolean): ProposalKind {
  const first = structural.find((kind) => pieces.some((piece) => piece.kind === kind))
  if (first) return first
  return strikesAll && pieces.every(({ kind }) => kind === 'strike') ? 'deletion' : 'change'
}
