// What of each proposal a Word file shows as a change, and what is left to be said beside the text: a second strike on the same words, that of
// an alternative on words that another strikes, an alternative that comes too late, what is proposed in a paragraph that somebody else proposes to delete.
import { item } from '../../diff/at.ts'
import { anchor, type DraftText, type Marks, type Ownership } from '../../document/draft-text.ts'
import { type ProposalUnits, putBy, type Side } from './proposal-units.ts'

/** Of one delegation, at one paragraph: `[+ all] [− some]`. */
export interface UnshownWords {
  readonly proposal: Ownership
  readonly paragraphId: string
  readonly words: string
}

interface Piece {
  readonly sign: '+' | '−'
  readonly last: number
  readonly text: string
}

export class ShownClaims {
  readonly #shown = new Set<string>()

  /** A unit shown under the name of a proposal, as put in on the new side and as struck on the old one. */
  show(unit: number, side: Side, { sid }: Ownership): void {
    this.#shown.add(nameOf(unit, side, sid))
  }

  isShown(unit: number, side: Side, { sid }: Ownership): boolean {
    return this.#shown.has(nameOf(unit, side, sid))
  }

  /** In the order of the text. Costs a pass over its units. `strikerOf` knows who strikes words without a mark on them. */
  unshown(
    { paragraphs }: DraftText,
    { units }: ProposalUnits,
    strikerOf: (unit: number) => Ownership | undefined,
  ): UnshownWords[] {
    const found = new Map<string, { proposal: Ownership; paragraphId: string; pieces: Piece[] }>()
    units.forEach(({ char, marks, paragraph, stretch }, at) => {
      // A reference is one thing, however many units stand for it.
      if (marks.note !== undefined && char === anchor && stretch !== at) return
      const replacing = strikerOf(at)
      const more = replacing ? [{ proposal: replacing, side: 'old' as const }] : []
      for (const { proposal, side } of [...claimsOf(marks), ...more]) {
        if (this.isShown(at, side, proposal)) continue
        const { id: paragraphId } = item(paragraphs, paragraph)
        const key = `${proposal.sid} ${paragraphId}`
        const entry = found.get(key) ?? { proposal, paragraphId, pieces: [] }
        found.set(key, entry)
        addUnit(entry.pieces, side === 'new' ? '+' : '−', at, char ?? '')
      }
    })
    return [...found.values()].map(({ proposal, paragraphId, pieces }) => ({
      proposal,
      paragraphId,
      words: wordsOf(pieces),
    }))
  }
}

function nameOf(unit: number, side: Side, sid: string): string {
  return `${unit} ${side} ${sid}`
}

function claimsOf(marks: Marks): { readonly proposal: Ownership; readonly side: Side }[] {
  const owner = putBy(marks)
  return [
    ...(owner ? [{ proposal: owner, side: 'new' as const }] : []),
    ...(marks.del ?? []).map((proposal) => ({ proposal, side: 'old' as const })),
  ]
}

function addUnit(pieces: Piece[], sign: Piece['sign'], at: number, char: string): void {
  const index = pieces.findIndex((piece) => piece.sign === sign && piece.last === at - 1)
  const text = char === anchor ? '' : char
  const before = pieces[index]
  if (before) pieces[index] = { sign, last: at, text: before.text + text }
  else pieces.push({ sign, last: at, text })
}

function wordsOf(pieces: readonly Piece[]): string {
  const words = pieces
    .filter(({ text }) => text.trim() !== '')
    .map(({ sign, text }) => `[${sign} ${text.trim()}]`)
  return words.length > 0 ? words.join(' ') : '¶'
}
