// Labels for paragraphs that have none. Given once and then kept in the record of the negotiation (`labelled`), so they must come out
// the same for everybody and never take what another paragraph has or had.
import type { DraftText, Paragraph } from '../document/draft-text.ts'
import { formerKey, type Labels, type ParagraphLabel } from './label.ts'
import { type LabelPlace, isProposed, placeLabels } from './place-labels.ts'
import { splitTail } from './split-heads.ts'

/**
 * Labels for the paragraphs of `text` that have none that fits, by id: counted from the text where `labels` is empty, otherwise the
 * next free bis, ter ... behind the paragraph before, ante before the first; alt, alt 2 ... of the paragraph an alternative would
 * replace. What has come to another count (another part or level) is called anew, and as before where it comes back. Nothing for title, subject line, plain text and moves, which have no label. Costs one pass and the number of labels.
 */
export function giveLabels(text: DraftText, labels: Labels): Record<string, ParagraphLabel> {
  return Object.fromEntries(new Giving(text, labels, false).giveAll())
}

/** The label of every paragraph of `text` that can have one: what was given to it and fits, or what would be given now. As `giveLabels`. */
export function labelAll(text: DraftText, labels: Labels, restartInSections = false): Labels {
  return new Giving(text, labels, restartInSections).nameAll()
}

/**
 * All labels anew. Empty where nothing is proposed: the numbers are then counted from the text again, until somebody proposes.
 */
export function renumber(text: DraftText): Record<string, ParagraphLabel> {
  return text.paragraphs.some(hasProposal) ? giveLabels(text, new Map()) : {}
}

function hasProposal({ runs, end }: Paragraph): boolean {
  return [end, ...runs.map(({ marks }) => marks)].some(
    ({ ins, sub, del }) => ins ?? sub ?? del?.length,
  )
}

class Giving {
  readonly #paragraphs: readonly Paragraph[]
  readonly #places: readonly (LabelPlace | null)[]
  readonly #indexOf: ReadonlyMap<string, number>
  /** All that is known of present paragraphs, given now or before. */
  readonly #known = new Map<string, ParagraphLabel>()
  readonly #given = new Map<string, ParagraphLabel>()
  /** By key of the place: what is in use or was. */
  readonly #used = new Map<string, Set<string>>()
  /** What the paragraphs of the text are called. */
  readonly #present = new Set<string>()
  readonly #labels: Labels

  constructor(text: DraftText, labels: Labels, restartInSections: boolean) {
    this.#paragraphs = text.paragraphs
    this.#labels = labels
    this.#places = placeLabels(text, restartInSections)
    this.#indexOf = new Map(text.paragraphs.map(({ id }, index) => [id, index]))
    for (const [id, label] of labels) this.#recall(id, label)
  }

  giveAll(): ReadonlyMap<string, ParagraphLabel> {
    if (this.#labels.size === 0) this.#count()
    this.#eachOpen((index, place) => {
      if (!isProposed(this.#paragraph(index))) this.#give(index, place, this.#next(index, place))
    })
    this.#eachOpen((index, place) => {
      if (this.#paragraph(index).kind !== 'alternative')
        this.#give(index, place, this.#next(index, place))
    })
    this.#eachOpen((index) => this.#giveAlternative(index))
    return this.#given
  }

  nameAll(): Labels {
    this.giveAll()
    return this.#known
  }

  #paragraph(index: number): Paragraph {
    const paragraph = this.#paragraphs[index]
    if (!paragraph) throw new RangeError(`giveLabels: no paragraph ${index}`)
    return paragraph
  }

  #eachOpen(give: (index: number, place: LabelPlace) => void): void {
    this.#places.forEach((place, index) => {
      if (place && !this.#known.has(this.#paragraph(index).id)) give(index, place)
    })
  }

  /**
   * A label that was given before holds where it still fits, and of two that have come into one count, as when an annex goes, for the
   * first; that of a paragraph that is gone is not given again.
   */
  #recall(id: string, label: ParagraphLabel): void {
    const index = this.#indexOf.get(id)
    const place = index === undefined ? null : this.#placeOf(index)
    const isSame =
      place?.series === label.series && place.level === label.level && this.#isOfKind(index, label)
    const fits = isSame && !this.#present.has(`${place.key}/${nameOf(label)}`)
    if (fits) {
      this.#known.set(id, label)
      this.#present.add(`${place.key}/${nameOf(label)}`)
    }
    this.#use(fits ? place.key : `${label.series}/${label.level}/`, label)
  }

  /** A paragraph that has become an alternative of another is called after that one, and after itself again when it is one no more. */
  #isOfKind(index: number | undefined, { alternative }: ParagraphLabel): boolean {
    const isAlternative = index !== undefined && this.#paragraph(index).kind === 'alternative'
    return isAlternative === alternative > 0
  }

  /** An alternative is counted where the paragraph it would replace is. */
  #placeOf(index: number): LabelPlace | null {
    const { kind, ref } = this.#paragraph(index)
    const at = kind === 'alternative' && ref !== null ? this.#indexOf.get(ref) : undefined
    return (at === undefined ? null : this.#places[at]) ?? this.#places[index] ?? null
  }

  #count(): void {
    const counts = new Map<string, number>()
    this.#eachOpen((index, place) => {
      if (isProposed(this.#paragraph(index))) return
      const n = (counts.get(place.key) ?? 0) + 1
      counts.set(place.key, n)
      this.#give(index, place, labelAt(place, { n }))
    })
  }

  #give(index: number, place: LabelPlace, label: ParagraphLabel): void {
    const { id } = this.#paragraph(index)
    const old = this.#labels.get(id)
    if (old) this.#given.set(formerKey(id, old), old)
    const before = this.#labels.get(formerKey(id, place))
    const isFree =
      before &&
      this.#isOfKind(index, before) &&
      !this.#present.has(`${place.key}/${nameOf(before)}`)
    const former = isFree ? before : label
    this.#present.add(`${place.key}/${nameOf(former)}`)
    this.#known.set(id, former)
    this.#given.set(id, former)
    this.#use(place.key, former)
  }

  #use(key: string, label: ParagraphLabel): void {
    const used = this.#used.get(key) ?? new Set()
    this.#used.set(key, used.add(nameOf(label)))
  }

  #next(index: number, place: LabelPlace): ParagraphLabel {
    const before = this.#before(index, place)
    if (before) {
      const from = { ...before, alternative: 0 }
      return this.#free(place.key, (step) => ({ ...from, bis: from.bis + step }))
    }
    const after = this.#neighbour(index, place, 1)
    if (after) {
      const from = { ...after, bis: 0, alternative: 0 }
      return this.#free(place.key, (step) => ({ ...from, ante: from.ante + step }))
    }
    return this.#free(place.key, (step) => labelAt(place, { n: step }))
  }

  /** What a new paragraph is labelled after: of a proposed split the paragraph that is split, otherwise the one before it. */
  #before(index: number, place: LabelPlace): ParagraphLabel | null {
    const tail = splitTail(this.#paragraphs, index)
    const at = tail ? this.#indexOf.get(tail.id) : undefined
    const split = at !== undefined && this.#places[at]?.key === place.key
    const label = split && tail ? this.#known.get(tail.id) : undefined
    return label ?? this.#neighbour(index, place, -1)
  }

  #neighbour(index: number, place: LabelPlace, step: 1 | -1): ParagraphLabel | null {
    for (let at = index + step; at >= 0 && at < this.#paragraphs.length; at += step) {
      const { id, kind } = this.#paragraph(at)
      const label = this.#known.get(id)
      if (label && kind !== 'alternative' && this.#places[at]?.key === place.key) return label
    }
    return null
  }

  #free(key: string, labelOf: (step: number) => ParagraphLabel): ParagraphLabel {
    const used = this.#used.get(key)
    for (let step = 1; ; step++) {
      const label = labelOf(step)
      if (!used?.has(nameOf(label))) return label
    }
  }

  #giveAlternative(index: number): void {
    const { ref } = this.#paragraph(index)
    const of = ref === null ? undefined : (this.#known.get(ref) ?? this.#labels.get(ref))
    const place = this.#placeOf(index)
    if (!of || place?.series !== of.series || place.level !== of.level) return
    const label = this.#free(place.key, (step) => ({ ...of, alternative: step }))
    this.#give(index, place, label)
  }
}

function labelAt(place: LabelPlace, { n }: { readonly n: number }): ParagraphLabel {
  return { series: place.series, level: place.level, n, ante: 0, bis: 0, alternative: 0 }
}

function nameOf({ n, ante, bis, alternative }: ParagraphLabel): string {
  return `${n}/${ante}/${bis}/${alternative}`
}
