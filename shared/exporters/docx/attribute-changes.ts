// Puts the name of its delegation on every change of a negotiated text. The marked text is made of the units of the text (compare-proposals.ts),
// so going along its runs in both texts at once says of each character which unit it is, and the marks of that unit whose. Words that
// one delegation put in and another takes away are in neither text; they are put back here at their places.
import { item } from '../../diff/at.ts'
import type { Comparison, Row } from '../../diff/comparison.ts'
import { cellDivider, type Ownership } from '../../document/draft-text.ts'
import type { Masthead } from '../../document/masthead.ts'
import { isReference, type MarkedNote, type MarkedParagraph } from '../marked/marked-text.ts'
import { numberBeforeTitle } from '../print/print-adoption.ts'
import type { FileNote, FileRun, FileSource } from './file-paragraphs.ts'
import type { ProposalOwners } from './proposal-owners.ts'
import type { PlacedParagraph, Side } from './proposal-units.ts'
import type { Author } from './revision-marks.ts'
import { type Claim, type OwnedRun, RowWalk, type WalkedUnit } from './row-walk.ts'
import type { ShownClaims } from './shown-claims.ts'

export interface Attributing {
  readonly masthead: Masthead
  readonly comparison: Comparison
  readonly owners: ProposalOwners
  /** Is told of everything that the file shows. */
  readonly claims: ShownClaims
  readonly authorOf: (proposal: Ownership) => Author
}

export class Attributor {
  readonly #given: Attributing
  readonly #number: string

  constructor(given: Attributing) {
    this.#given = given
    this.#number = numberBeforeTitle(given.masthead)
  }

  /** All of the text, in order. */
  paragraphs(paragraphs: readonly MarkedParagraph[]): FileSource[] {
    let walk: RowWalk | null = null
    return paragraphs.map((paragraph, index) => {
      const before = paragraphs[index - 1]
      const goesOn = before?.row === paragraph.row && before.place === paragraph.place
      if (paragraph.row === null) return paragraph
      if (!walk || !goesOn) walk = this.#walkRow(paragraph, paragraph.row)
      return this.#paragraph(paragraph, goesOn ? before : undefined, walk)
    })
  }

  note(note: MarkedNote): FileNote {
    const { sides } = this.#given.owners.placed
    const unitsOf = (side: Side): WalkedUnit[] => {
      const number = /^n(\d+)$/u.exec(note[side]?.key ?? '')?.[1]
      const units = sides[side].notes[Number(number) - 1]?.units ?? []
      return units.map((unit) => ({ unit, id: '' }))
    }
    const units = { old: unitsOf('old'), new: unitsOf('new') }
    if (units.old.length + units.new.length === 0) return note
    const walk = new RowWalk(this.#given.owners, { units, isLeft: false })
    const runs = this.#write(note.runs.flatMap((run) => walk.read(run)))
    return { ...note, runs: runs.flatMap((run) => (isReference(run) ? [] : run)) }
  }

  #walkRow({ moved, place }: MarkedParagraph, index: number): RowWalk {
    const { owners, comparison } = this.#given
    const row = item(comparison.rows, index)
    const mover = moved === null ? undefined : this.#moverOf(row)
    return new RowWalk(owners, {
      units: { old: this.#unitsOf(row, 'old'), new: this.#unitsOf(row, 'new') },
      ...(mover && { mover }),
      isLeft: moved !== null && place === 'old',
    })
  }

  #unitsOf(row: Row, side: Side): WalkedUnit[] {
    const { paragraphs } = this.#given.owners.placed.sides[side]
    const all = ({ id, units, end }: PlacedParagraph) =>
      [...units, end].map((unit): WalkedUnit => ({ unit, id }))
    return row[side].flatMap(({ index }) => all(item(paragraphs, index)))
  }

  #moverOf({ new: sides }: Row): Ownership | undefined {
    const { placed } = this.#given.owners
    return sides.flatMap(({ id }) => placed.movers.get(id) ?? []).at(0)
  }

  #paragraph(
    paragraph: MarkedParagraph,
    before: MarkedParagraph | undefined,
    walk: RowWalk,
  ): FileSource {
    const id = walk.id()
    const { signs, closing } = this.#signsOf(paragraph, before)
    const last = paragraph.runs.length - closing
    const sign = (run: FileRun): OwnedRun => ({ run, claims: [] })
    const words = paragraph.runs.slice(signs, last).flatMap((run) => walk.read(run))
    const end = walk.end(paragraph.end)
    const { mover } = walk
    const owner = mover ?? end.owner
    this.#claim(mover ? [] : end.claims)
    const runs = [
      ...paragraph.runs.slice(0, signs).map(sign),
      ...words,
      ...end.within,
      ...paragraph.runs.slice(last).map(sign),
    ]
    const cause = ownerOfRow(runs) ?? owner
    const { authorOf } = this.#given
    return {
      ...paragraph,
      runs: this.#write(runs, owner),
      ...(id !== undefined && { id }),
      ...(owner && { endBy: authorOf(owner) }),
      ...(cause && { rowBy: authorOf(cause) }),
    }
  }

  /** How many runs before and behind the words are none of them: the number of a resolution, brackets around what is not agreed. */
  #signsOf(
    { runs, old, new: now, end }: MarkedParagraph,
    before: MarkedParagraph | undefined,
  ): { readonly signs: number; readonly closing: number } {
    const isBracketed = (inOld: boolean, inNew: boolean) =>
      (inOld && old?.status === 'bracketed') || (inNew && now?.status === 'bracketed')
    const isFirst = (now ?? old)?.part === 'title' && before === undefined
    const numbers = isFirst && this.#number !== '' ? 1 : 0
    const opening = isBracketed(before?.end !== 'inserted', before?.end !== 'deleted') ? 1 : 0
    const closing = isBracketed(end !== 'inserted', end !== 'deleted') ? 1 : 0
    return { signs: Math.min(numbers + opening, runs.length), closing }
  }

  #claim(claims: readonly Claim[]): void {
    for (const { unit, side, proposal } of claims) this.#given.claims.show(unit, side, proposal)
  }

  /** `other` is whose what belongs to no proposal's words is: brackets that come with a paragraph. Without one they are nobody's. */
  #write(owned: readonly OwnedRun[], other?: Ownership): FileRun[] {
    const { authorOf } = this.#given
    return owned.map(({ run, owner: own, struckBy, claims }) => {
      this.#claim(claims)
      const owner = own ?? (run.op === 'kept' ? undefined : other)
      if (!owner) return run
      return {
        ...run,
        by: authorOf(owner),
        ...(struckBy && { struckBy: authorOf(struckBy) }),
        sids: [owner.sid, ...(struckBy ? [struckBy.sid] : [])],
      }
    })
  }
}

/** Who changes the cells of a row; else whoever changes something in it. */
function ownerOfRow(runs: readonly OwnedRun[]): Ownership | undefined {
  const changed = runs.filter(({ run }) => run.op !== 'kept')
  const divides = ({ run }: OwnedRun) => !isReference(run) && run.text.includes(cellDivider)
  return changed.find(divides)?.owner ?? changed.find(({ owner }) => owner)?.owner
}
