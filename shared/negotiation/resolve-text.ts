// The text as if some proposals were accepted and all others rejected: what decide.ts does to the live text, on plain values.
//
// Where accepted proposals contradict each other, the outcome is the same whatever their order: an alternative goes before a
// deletion of the paragraph, the first alternative of a paragraph before the others, and the deletion of a whole paragraph before what
// is proposed in it. A move whose paragraph is gone, or whose place is inside what it moves, moves nothing.
import { restoreNotes, standing } from '../document/clean-text.ts'
import type { DraftText, Marks, Ownership, Paragraph, Run } from '../document/draft-text.ts'
import { isProposed } from '../numbering/place-labels.ts'
import { isSplitHead } from '../numbering/split-heads.ts'
import { ownerOf } from './collect-proposals.ts'
import { blockOf, isBeside, partsOf, undoneHead } from './paragraph-block.ts'
import { findSeams, type SeamSpan } from './seams.ts'

type Accepts = (proposal: Ownership) => boolean

/** Without any mark of a proposal. A paragraph of the base text goes only where all of it is struck, or joined, or replaced. One pass. */
export function resolveText(text: DraftText, accepts: Accepts): DraftText {
  return resolveMoves(text, accepts).text
}

/** The same, with whoever brought a paragraph to its place, by its id; of several who did, the last. */
export function resolveMoves(
  text: DraftText,
  accepts: Accepts,
): { readonly text: DraftText; readonly movers: ReadonlyMap<string, Ownership> } {
  const plan = new Plan(text.paragraphs, accepts)
  const { paragraphs, movers } = moveMarked(plan.write())
  return { text: { paragraphs: restoreNotes(paragraphs, text) }, movers }
}

/** What becomes of a unit: `absent` is not accepted, `gone` is struck. */
type Fate = 'stays' | 'gone' | 'absent'

class Plan {
  readonly #paragraphs: readonly Paragraph[]
  readonly #accepts: Accepts
  /** By the index of a paragraph that is replaced, the index of the alternative. */
  readonly #replaced = new Map<number, number>()
  /** Indexes of paragraphs that are written nowhere, or elsewhere. */
  readonly #skipped = new Set<number>()
  /** Indexes of alternatives that came too late. */
  readonly #late = new Set<number>()
  /** Offsets, in the units of the whole text, of spaces that a deletion leaves over. */
  readonly #seams: ReadonlySet<number>
  readonly #starts: readonly number[]
  /** By the index of the tail, heads of splits that go with what they split off. */
  readonly #keptTails: ReadonlyMap<number, number>
  readonly #undone: ReadonlySet<number>
  /** Proposals that have a unit of their own. */
  readonly #standing: ReadonlySet<string>
  readonly #written: Paragraph[] = []
  #carried: readonly Run[] = []
  #divided = false
  /** The last paragraph, where its end goes. */
  #open: number | null = null
  /** Whether words of the text are carried over to a paragraph that theirs is joined to. */
  #joined = false

  constructor(paragraphs: readonly Paragraph[], accepts: Accepts) {
    this.#paragraphs = paragraphs
    this.#accepts = accepts
    this.#standing = new Set(paragraphs.flatMap(ownSids))
    this.#keptTails = new Map(paragraphs.flatMap((_, index) => this.#undoneAt(index)))
    this.#undone = new Set(this.#keptTails.values())
    this.#chooseAlternatives()
    this.#skipDeleted()
    let at = 0
    this.#starts = paragraphs.map(({ runs }) => {
      const start = at
      at += runs.reduce((length, { text }) => length + text.length, 1)
      return start
    })
    this.#seams = new Set(findSeams(this.#spans()))
  }

  /** The paragraphs in order, accepted moves still as they are proposed. */
  write(): Paragraph[] {
    // What is proposed between two paragraphs that are joined stands behind both.
    let behind: number[] = []
    this.#paragraphs.forEach((_, index) => {
      if (this.#skipped.has(index)) return
      if (this.#joined && isBeside(this.#paragraphs, index)) behind.push(index)
      else this.#write(index)
      if (this.#joined) return
      for (const at of behind) this.#write(at)
      behind = []
    })
    if (this.#open && this.#carried.length > 0) this.#close(this.#open, [])
    for (const at of behind) this.#write(at)
    return this.#written
  }

  #write(index: number): void {
    const paragraph = this.#paragraphs[index]
    if (!paragraph) return
    const closed = this.#writeOne(paragraph, index)
    this.#open = closed ? null : index
    this.#joined = !closed && (this.#joined || this.#endOf(index) === 'gone')
  }

  /** False when its end goes, so that its words belong to what follows. */
  #writeOne(paragraph: Paragraph, index: number): boolean {
    // Between the head and the tail of a split that is not taken nothing can stand.
    if (this.#divided && ownerOf(paragraph.end) && !isSplitHead(paragraph)) return false
    const alternative = this.#replaced.get(index)
    if (alternative !== undefined) {
      for (const head of this.#headsOf(alternative)) this.#close(head, this.#runsOf(head))
      this.#carry(this.#runsOf(alternative))
    } else this.#carry(this.#runsOf(index))
    const stays = this.#endOf(index) === 'stays'
    this.#divided = !stays && (isSplitHead(paragraph) || (this.#divided && isProposed(paragraph)))
    if (!stays) return false
    if (paragraph.kind === 'move') this.#written.push(paragraph)
    else this.#close(index, [])
    return true
  }

  #carry(runs: readonly Run[]): void {
    this.#carried = [...this.#carried, ...runs]
  }

  #close(index: number, runs: readonly Run[]): void {
    const paragraph = this.#paragraphs[index]
    this.#carry(runs)
    if (paragraph) this.#written.push(standing(paragraph, this.#carried))
    this.#carried = []
  }

  #fate({ ins, sub, del }: Marks): Fate {
    // Its author may have taken back all that was its own, and left what others put in.
    const host = ins && (sub === undefined || this.#standing.has(ins.sid)) ? ins : sub
    if ((host && !this.#accepts(host)) || (sub && !this.#accepts(sub))) return 'absent'
    return del?.some(this.#accepts) ? 'gone' : 'stays'
  }

  #endOf(index: number): Fate {
    const paragraph = this.#paragraphs[index]
    if (!paragraph || this.#late.has(index)) return 'absent'
    const { end, kind } = paragraph
    if (this.#replaced.has(index) && ownerOf(end) === null) {
      // Whoever proposed to delete the whole of the old words did not mean the new ones.
      const joins = end.del?.some(
        (strike) => this.#accepts(strike) && !this.#isWhole(index, strike),
      )
      return joins ? 'gone' : 'stays'
    }
    if (ownerOf(end) === null && (kind === 'alternative' || kind === 'move')) return 'absent'
    if (this.#undone.has(index)) return 'gone'
    return this.#keptTails.has(index) ? 'stays' : this.#fate(end)
  }

  #runsOf(index: number): Run[] {
    let at = this.#starts[index] ?? 0
    return (this.#paragraphs[index]?.runs ?? []).flatMap(({ text, marks }) => {
      const start = at
      at += text.length
      if (this.#fate(marks) !== 'stays') return []
      if (this.#late.has(index) && ownerOf(marks) !== null) return []
      if (this.#seams.size === 0) return [{ text, marks }]
      const units = text.split('').filter((_, offset) => !this.#seams.has(start + offset))
      return units.length === 0 ? [] : [{ text: units.join(''), marks }]
    })
  }

  #undoneAt(tail: number): (readonly [tail: number, head: number])[] {
    const strikes = this.#paragraphs[tail]?.end.del?.filter(this.#accepts) ?? []
    return strikes.flatMap(({ sid }) => {
      const head = undoneHead(this.#paragraphs, tail, sid)
      return head === null ? [] : [[tail, head] as const]
    })
  }

  #chooseAlternatives(): void {
    const indexes = new Map(this.#paragraphs.map(({ id }, index) => [id, index]))
    this.#paragraphs.forEach(({ kind, ref }, index) => {
      if (kind !== 'alternative' || this.#endOf(index) !== 'stays') return
      const at = ref === null ? undefined : indexes.get(ref)
      if (at === undefined || !this.#isThere(at)) return
      if (this.#replaced.has(at)) this.#late.add(index)
      else this.#replace(at, index)
    })
  }

  #replace(at: number, alternative: number): void {
    this.#replaced.set(at, alternative)
    for (const part of partsOf(this.#paragraphs, at)) if (part !== at) this.#skipped.add(part)
    for (const head of this.#headsOf(alternative)) this.#skipped.add(head)
    this.#skipped.add(alternative)
  }

  /** Whether there is a paragraph to be replaced; one that an accepted proposal deletes counts. */
  #isThere(index: number): boolean {
    const { end, kind } = this.#paragraphs[index] ?? {}
    if (end === undefined || kind === 'alternative' || kind === 'move') return false
    return this.#fate(end) !== 'absent'
  }

  /** The paragraphs that the writer of an alternative has divided off before its last one. */
  #headsOf(alternative: number): number[] {
    const { end } = this.#paragraphs[alternative] ?? {}
    const heads: number[] = []
    for (let at = alternative - 1; at >= 0; at--) {
      const head = this.#paragraphs[at]
      if (!head || !isPart(head, end?.ins?.sid) || this.#endOf(at) !== 'stays') break
      heads.unshift(at)
    }
    return heads
  }

  #skipDeleted(): void {
    this.#paragraphs.forEach(({ end }, index) => {
      const goes = end.del?.some((strike) => this.#accepts(strike) && this.#isWhole(index, strike))
      if (!goes || ownerOf(end) !== null || this.#replaced.has(index)) return
      for (const at of partsOf(this.#paragraphs, index)) this.#skipped.add(at)
    })
  }

  /** Whether a proposal strikes all of a paragraph, with what others have split off it; what others propose in it does not count. */
  #isWhole(index: number, { sid }: Ownership): boolean {
    return partsOf(this.#paragraphs, index).every((at) =>
      this.#paragraphs[at]?.runs.every(({ marks }) => {
        const owner = ownerOf(marks)
        return owner ? owner.sid !== sid : marks.del?.some((strike) => strike.sid === sid)
      }),
    )
  }

  #spans(): SeamSpan[] {
    return this.#paragraphs.flatMap(({ runs, end }, index) => {
      let at = this.#starts[index] ?? 0
      const whole = this.#skipped.has(index) && !this.#isElsewhere(index)
      const span = (text: string | null, marks: Marks): SeamSpan => {
        const length = text?.length ?? 1
        const gone = whole || this.#fate(marks) === 'gone'
        at += length
        return { span: { index: at - length, length, text, marks }, gone }
      }
      const words = runs.map(({ text, marks }) => span(text, marks))
      return [...words, { ...span(null, end), gone: whole || this.#endOf(index) === 'gone' }]
    })
  }

  #isElsewhere(index: number): boolean {
    const alternatives = [...this.#replaced.values()]
    return alternatives.some((each) => each === index || this.#headsOf(each).includes(index))
  }
}

function ownSids({ runs, end }: Paragraph): string[] {
  const units = [end, ...runs.map(({ marks }) => marks)]
  return units.flatMap((marks) =>
    [ownerOf(marks) ?? [], marks.del ?? []].flat().map(({ sid }) => sid),
  )
}

function isPart({ kind, end, runs }: Paragraph, sid: string | undefined): boolean {
  if (kind === 'alternative' || kind === 'move') return false
  return end.ins?.sid === sid && runs.every(({ marks }) => ownerOf(marks) !== null)
}

/** Brings to each accepted move what it asks for, and takes it out. */
function moveMarked(written: readonly Paragraph[]) {
  let paragraphs = written
  const movers = new Map<string, Ownership>()
  for (const move of written) {
    if (move.kind !== 'move') continue
    const from = paragraphs.findIndex(({ id, kind }) => id === move.ref && kind !== 'move')
    const { first, last } = blockOf(paragraphs, from)
    const to = paragraphs.indexOf(move)
    const block = paragraphs.slice(first, last + 1)
    if (from < 0 || block.includes(move)) paragraphs = paragraphs.toSpliced(to, 1)
    else {
      const mover = ownerOf(move.end)
      if (mover) for (const { id } of block) movers.set(id, mover)
      paragraphs = paragraphs.flatMap((each) =>
        each === move ? block : block.includes(each) ? [] : [each],
      )
    }
  }
  return { paragraphs, movers }
}
