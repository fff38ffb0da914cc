// Which paragraphs of the text without proposals became which of the text with all of them: those that share words or an end. Several
// belong together where one was split or some were joined; what was joined or split and then carried away from the others by a move
// is a paragraph of its own, whose words are struck in one place and put in at the other.
import { item } from '../../diff/at.ts'
import type { PlacedParagraph, ProposalUnits, Side } from './proposal-units.ts'

export interface ParagraphPair {
  /** Indexes, in order and without a gap. */
  readonly old: readonly number[]
  readonly new: readonly number[]
  readonly moved: boolean
}

/** In the order of the new text; those of the old text alone come last. */
export function pairParagraphs(placed: ProposalUnits): ParagraphPair[] {
  const place = ({ new: [first = Number.MAX_SAFE_INTEGER] }: ParagraphPair) => first
  return new Pairing(placed).pairs().toSorted((a, b) => place(a) - place(b))
}

class Pairing {
  readonly #placed: ProposalUnits
  readonly #old: readonly PlacedParagraph[]
  readonly #new: readonly PlacedParagraph[]
  /** By the index of a new paragraph, the old ones it has words of. */
  readonly #links: readonly ReadonlySet<number>[]
  readonly #taken: Readonly<Record<Side, Set<number>>> = { old: new Set(), new: new Set() }

  constructor(placed: ProposalUnits) {
    this.#placed = placed
    this.#old = placed.sides.old.paragraphs
    this.#new = placed.sides.new.paragraphs
    this.#links = this.#findLinks()
  }

  pairs(): ParagraphPair[] {
    const linked = this.#groups().flatMap((group) => this.#pair(group))
    const alone = (side: Side, count: number) =>
      Array.from({ length: count }, (_, index) => index)
        .filter((index) => !this.#taken[side].has(index))
        .map((index): ParagraphPair => {
          const [old, now] = side === 'old' ? [[index], []] : [[], [index]]
          return { old, new: now, moved: false }
        })
    return [...linked, ...alone('new', this.#new.length), ...alone('old', this.#old.length)]
  }

  #findLinks(): Set<number>[] {
    const { units } = this.#placed
    const places = new Map<number, number>()
    this.#old.forEach(({ units: own, end }, index) => {
      for (const at of own) places.set(item(units, at).stretch, index)
      places.set(end, index)
    })
    return this.#new.map(({ units: own, end }) => {
      const keys = [...own.map((at) => item(units, at).stretch), end]
      return new Set(keys.flatMap((key) => places.get(key) ?? []))
    })
  }

  /** New paragraphs that have words of one old paragraph, or of some that are joined by another. */
  #groups(): { readonly old: number[]; readonly new: number[] }[] {
    const groups: { old: Set<number>; new: number[] }[] = []
    this.#links.forEach((links, index) => {
      if (links.size === 0) return
      const touched = groups.filter(({ old }) => [...links].some((each) => old.has(each)))
      const whole = {
        old: new Set([...touched.flatMap(({ old }) => [...old]), ...links]),
        new: [...touched.flatMap((group) => group.new), index],
      }
      for (const each of touched) groups.splice(groups.indexOf(each), 1)
      groups.push(whole)
    })
    const ordered = (indexes: Iterable<number>) => [...indexes].toSorted((a, b) => a - b)
    return groups.map((group) => ({ old: ordered(group.old), new: ordered(group.new) }))
  }

  #pair(group: { readonly old: readonly number[]; readonly new: readonly number[] }) {
    const news = this.#divide(group.new, 'new')
    const olds = this.#divide(group.old, 'old')
    const names = new Set(group.old.map((index) => item(this.#old, index).id))
    const staying = news.filter(([first]) => this.#moverOf(first) === undefined)
    const candidates = staying.length > 0 ? staying : news
    const hasName = (indexes: readonly number[]) =>
      indexes.some((index) => names.has(item(this.#new, index).id))
    const now = candidates.find(hasName) ?? candidates[0] ?? []
    const linked = (indexes: readonly number[]) =>
      indexes.some((index) => now.some((each) => this.#links[each]?.has(index)))
    const ends = new Set(now.map((index) => item(this.#new, index).end))
    const old =
      olds.find((indexes) => indexes.some((index) => ends.has(item(this.#old, index).end))) ??
      olds.find(linked) ??
      []
    for (const index of old) this.#taken.old.add(index)
    for (const index of now) this.#taken.new.add(index)
    const moved = old.length > 0 && this.#moverOf(now[0]) !== undefined
    return [{ old, new: now, moved }]
  }

  #moverOf(index: number | undefined): string | undefined {
    const { id } = index === undefined ? {} : (this.#new[index] ?? {})
    return id === undefined ? undefined : this.#placed.movers.get(id)?.sid
  }

  /** In stretches without a gap and of one move; what stands between and has no words of the other text is taken along. */
  #divide(indexes: readonly number[], side: Side): number[][] {
    const linked = new Set(this.#links.flatMap((links) => [...links]))
    const isFree = (index: number) =>
      side === 'new' ? this.#links[index]?.size === 0 : !linked.has(index)
    const isAlike = (a: number, b: number) =>
      side === 'old' || this.#moverOf(a) === this.#moverOf(b)
    const stretches: number[][] = []
    for (const index of indexes) {
      const stretch = stretches.at(-1)
      const last = stretch?.at(-1)
      const between = last === undefined ? [] : range(last + 1, index)
      const joins =
        last !== undefined &&
        isAlike(last, index) &&
        between.every((each) => isFree(each) && isAlike(each, index))
      if (stretch && joins) stretch.push(...between, index)
      else stretches.push([index])
    }
    return stretches
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
