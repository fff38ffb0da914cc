// Goes along the marked runs of a paragraph, or of those that one became, in both texts at once, and cuts them where another proposal begins.
import type { Ownership } from '../../document/draft-text.ts'
import {
  isReference,
  type MarkedReference,
  type MarkedWords,
  type Op,
} from '../marked/marked-text.ts'
import type { FileRun } from './file-paragraphs.ts'
import type { ProposalOwners, WithinUnit } from './proposal-owners.ts'
import type { Side } from './proposal-units.ts'

/** A unit of one of the texts, and the paragraph it stands in. */
export interface WalkedUnit {
  readonly unit: number
  readonly id: string
}

/** A claim of a proposal on a unit that is shown. */
export interface Claim {
  readonly unit: number
  readonly side: Side
  readonly proposal: Ownership
}

/** A run of one owner, who is undefined where nothing changes. `struckBy` where another takes away what the owner puts in. */
export interface OwnedRun {
  readonly run: FileRun
  readonly owner?: Ownership
  readonly struckBy?: Ownership
  readonly claims: readonly Claim[]
}

export interface WalkedEnd {
  readonly owner?: Ownership
  readonly within: readonly OwnedRun[]
  readonly claims: readonly Claim[]
}

export interface Walking {
  readonly units: Readonly<Record<Side, readonly WalkedUnit[]>>
  /** Who moves all of it. */
  readonly mover?: Ownership
  /** Whether this is the place it is taken away from. */
  readonly isLeft: boolean
}

export class RowWalk {
  readonly #owners: ProposalOwners
  readonly #walking: Walking
  readonly #at = { old: 0, new: 0 }

  constructor(owners: ProposalOwners, walking: Walking) {
    this.#owners = owners
    this.#walking = walking
  }

  get mover(): Ownership | undefined {
    return this.#walking.mover
  }

  /** The paragraph of the text in which the next unit stands: of the new text, where it has it. */
  id(): string | undefined {
    const { units } = this.#walking
    return units.new[this.#at.new]?.id ?? units.old[this.#at.old]?.id
  }

  read(run: FileRun): OwnedRun[] {
    return isReference(run) ? this.#reference(run) : this.#words(run)
  }

  /** The end of a paragraph, with what stands before it and is in neither text. */
  end(op: Op): WalkedEnd {
    const side = sideOf(op)
    const here = this.#here(side)
    const within = this.#around(op, 'before')
    this.#step(op)
    if (op === 'kept' || !here) return { within, claims: [] }
    const own = this.#owners.marked(here.unit, side)
    const owner = own ?? this.#owners.cause(here.unit, here.id)
    return {
      ...(owner && { owner }),
      within,
      claims: own ? [{ unit: here.unit, side, proposal: own }] : [],
    }
  }

  #words(run: FileRun & MarkedWords): OwnedRun[] {
    const pieces: OwnedRun[] = []
    for (const char of run.text.split('')) {
      pieces.push(...this.#around(run.op, 'before'))
      const owned = this.#owned({ ...run, text: char })
      const behind = this.#around(run.op, 'behind')
      this.#step(run.op)
      addPiece(pieces, owned)
      pieces.push(...behind)
    }
    return pieces
  }

  #reference(run: FileRun & MarkedReference): OwnedRun[] {
    const before = this.#around(run.op, 'before')
    const owned = this.#owned(run)
    const behind = this.#around(run.op, 'behind')
    this.#step(run.op)
    const other = run.op === 'kept' ? this.#whoLeads(run) : undefined
    return [...before, { ...owned, ...(other && { owner: other }) }, ...behind]
  }

  /** One that stays may lead to its note in one text and repeat it in the other, or repeat another one, since a reference came, went or moved. */
  #whoLeads({ old, new: now }: MarkedReference): Ownership | undefined {
    if (!old || !now || (!old.repeat && !now.repeat)) return undefined
    const [before, after] = [Number(old.key.slice(1)), Number(now.key.slice(1))]
    if (old.repeat && now.repeat && !this.#owners.changesLead(before, after)) return undefined
    const own = (side: Side) => this.#owners.ofReference(side, side === 'old' ? before : after)
    return (
      this.mover ?? (now.repeat ? own('new') : own('old')) ?? (old.repeat ? own('old') : undefined)
    )
  }

  #owned(run: FileRun): OwnedRun {
    const side = sideOf(run.op)
    const here = this.#here(side)
    const { mover } = this.#walking
    if (run.op === 'kept' || !here) return { run, ...(mover && { owner: mover }), claims: [] }
    const own = this.#owners.marked(here.unit, side)
    const owner = own ?? mover ?? this.#owners.cause(here.unit, here.id)
    // Struck where it stood, it is not moved away.
    const apart = own && mover && this.#walking.isLeft ? { stays: true as const } : {}
    return {
      run: { ...run, ...apart },
      ...(owner && { owner }),
      claims: own ? [{ unit: here.unit, side, proposal: own }] : [],
    }
  }

  #here(side: Side): WalkedUnit | undefined {
    return this.#walking.units[side][this.#at[side]]
  }

  #step(op: Op): void {
    if (op !== 'inserted') this.#at.old += 1
    if (op !== 'deleted') this.#at.new += 1
  }

  #around(op: Op, where: 'before' | 'behind'): OwnedRun[] {
    if (this.#walking.isLeft) return []
    const sides: Side[] = op === 'kept' ? ['old', 'new'] : [sideOf(op)]
    const units = new Set(sides.flatMap((side) => this.#here(side)?.unit ?? []))
    const found = [...units].flatMap((unit) => this.#owners[where](unit))
    const pieces: OwnedRun[] = []
    for (const each of found) addPiece(pieces, this.#within(each))
    return pieces
  }

  #within({ unit, owner, striker }: WithinUnit): OwnedRun {
    const { char, marks } = this.#owners.unit(unit) ?? { char: '', marks: {} }
    const setOff = marks.emphasis === true
    const isStruck = marks.del?.some(({ sid }) => sid === striker.sid) ?? false
    return {
      run: { op: 'inserted', text: char ?? '', setOff, wasSetOff: setOff },
      owner,
      struckBy: striker,
      claims: [
        { unit, side: 'new', proposal: owner },
        ...(isStruck ? [{ unit, side: 'old' as const, proposal: striker }] : []),
      ],
    }
  }
}

function sideOf(op: Op): Side {
  return op === 'inserted' ? 'new' : 'old'
}

/** With the piece before it, if that is of the same owners. */
function addPiece(pieces: OwnedRun[], piece: OwnedRun): void {
  const last = pieces.at(-1)
  const isOne =
    last && last.owner?.sid === piece.owner?.sid && last.struckBy?.sid === piece.struckBy?.sid
  if (!isOne || isReference(last.run) || isReference(piece.run) || !isAlike(last.run, piece.run)) {
    pieces.push(piece)
    return
  }
  pieces[pieces.length - 1] = {
    ...last,
    run: { ...last.run, text: last.run.text + piece.run.text },
    claims: [...last.claims, ...piece.claims],
  }
}

function isAlike(a: FileRun & MarkedWords, b: FileRun & MarkedWords): boolean {
  return (
    a.op === b.op && a.setOff === b.setOff && a.wasSetOff === b.wasSetOff && a.stays === b.stays
  )
}
