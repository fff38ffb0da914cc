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
        addUnit(entry.pieces, side === 'new' ? '+' : '−', at, units)
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

function addUnit(
  pieces: Piece[],
  sign: Piece['sign'],
  at: number,
  units: ProposalUnits['units'],
): void {
  const char = units[at]?.char ?? ''
  const text = char === anchor ? '' : char
  const index = pieces.findLastIndex((piece) => piece.sign === sign)
  const before = pieces[index]
  const between = before ? spacesBetween(units, before.last + 1, at) : null
  if (before && between !== null)
    pieces[index] = { sign, last: at, text: before.text + between + text }
  else pieces.push({ sign, last: at, text })
}

/** More than this between two words is no space. */
const widestSpace = 200

/** What parts words that are read as one: spaces, and what others would put in among them. Null where there is more. */
function spacesBetween(units: ProposalUnits['units'], from: number, to: number): string | null {
  if (to - from > widestSpace) return null
  const own = units.slice(from, to).filter(({ marks }) => putBy(marks) === null)
  const text = own.map(({ char }) => char ?? '¶').join('')
  return text.trim() === '' ? text : null
}

function wordsOf(pieces: readonly Piece[]): string {
  const words = pieces
    .filter(({ text }) => text.trim() !== '')
    .map(({ sign, text }) => `[${sign} ${text.trim()}]`)
  return words.length > 0 ? words.join(' ') : '¶'
}
