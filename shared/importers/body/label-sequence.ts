// What the label of a paragraph means where it stands: which level it opens, continues or returns to. Levels are told by the
// order in which shapes appear, so that (a) (i) a. and a. i. nest alike.
import type { LabelReading, PrintedLabel } from './printed-labels.ts'

interface Open {
  readonly shape: string
  readonly style: LabelReading['style']
  readonly value: number
}

export interface PlacedLabel {
  /** 0 for a numbered paragraph, 1 to 3 for sub-paragraphs. */
  readonly level: number
  readonly value: number
  /** True where the label is the next of its level, or the first of a new one. */
  readonly inSequence: boolean
  /** True for an (i) that may follow (h) or open a level, where nothing below tells. */
  readonly uncertain?: true
}

export class LabelSequence {
  #number = 0
  /** How the numbers of paragraphs are written. */
  #shape: string | null = null
  /** The sub-paragraphs that are open, from level 1 down. */
  #open: readonly Open[] = []

  /** The place a label would take; nothing is changed. Null for labels that count nothing. */
  place(label: PrintedLabel, below?: PrintedLabel | null): PlacedLabel | null {
    return this.#find(label, below ?? null)?.placed ?? null
  }

  /** Whether a label is the number after the last one that was taken. */
  isNext({ kind, readings }: PrintedLabel): boolean {
    return kind === 'number' && readings[0]?.value === this.#number + 1
  }

  /** Whether a label is a number further on than the next one, written as the last one was. */
  isAhead({ kind, readings, shape }: PrintedLabel): boolean {
    if (kind !== 'number' || this.#shape !== shape) return false
    return (readings[0]?.value ?? 0) > this.#number + 1
  }

  /** Takes a label as the beginning of a paragraph. */
  take(label: PrintedLabel, below?: PrintedLabel | null): PlacedLabel | null {
    const found = this.#find(label, below ?? null)
    if (!found) return null
    this.#open = found.open
    if (found.placed.level === 0) {
      this.#number = found.placed.value
      this.#shape = label.shape
    }
    return found.placed
  }

  /** A paragraph without a number closes the sub-paragraphs before it. Numbers go on, or begin again at 1, through sections. */
  close(): void {
    this.#open = []
  }

  #find(label: PrintedLabel, below: PrintedLabel | null): Found | null {
    if (label.kind === 'sub') return this.#findSub(label, below)
    if (label.kind !== 'number' && label.kind !== 'operative') return null
    if (this.#isUnderNumbers(label) || this.#isWithinLetters(label, below))
      return this.#findSub(label, below)
    const value = label.readings[0]?.value ?? 0
    const next = value === this.#number + 1 || (label.suffix !== null && value === this.#number)
    return {
      placed: { level: 0, value, inSequence: next || value === 1 },
      open: [],
    }
  }

  /** `1)` where paragraphs are numbered `1.`, `1.` where they are `一、`: a list, that begins or goes on. */
  #isUnderNumbers({ shape, readings }: PrintedLabel): boolean {
    if (this.#shape === null || this.#shape === shape) return false
    if (shape !== 'number)' && this.#shape !== 'number、') return false
    const value = readings[0]?.value
    return (
      value === 1 || this.#open.some((open) => open.shape === shape && open.value + 1 === value)
    )
  }

  /** `1.` under `ii.`, where `iii.` comes below: a list within the letters, though paragraphs are numbered the same way. */
  #isWithinLetters({ shape, readings }: PrintedLabel, below: PrintedLabel | null): boolean {
    const value = readings[0]?.value ?? 0
    const isOwn = (open: Open) => open.shape === shape && open.style === 'number'
    const begun = this.#open.some((open) => isOwn(open) && open.value + 1 === value)
    if (value !== 1 && !begun) return false
    const goesOn = this.#open.some(
      (open) =>
        !isOwn(open) &&
        below?.shape === open.shape &&
        has(below, { style: open.style, value: open.value + 1 }),
    )
    return goesOn || (begun && value !== this.#number + 1)
  }

  #findSub(label: PrintedLabel, below: PrintedLabel | null): Found | null {
    if (this.#isOfAnother(label)) return found([], label, label.readings[0] ?? none, false)
    const uncertain = isUncertain(label, below, this.#open)
    const order = label.readings[0]?.style === 'cyrillic' ? orderAlike : orderReadings
    for (const reading of order(label, below, this.#open)) {
      const depth = this.#open.findLastIndex(
        (open) =>
          open.shape === label.shape &&
          open.style === reading.style &&
          reading.value === open.value + (label.suffix === null ? 1 : 0),
      )
      if (depth >= 0)
        return withDoubt(found(this.#open.slice(0, depth), label, reading, true), uncertain)
      if (reading.value === 1) return withDoubt(this.#openLevel(label, reading), uncertain)
    }
    const reading = label.readings[0]
    if (!reading) return null
    const depth = this.#open.findLastIndex(
      ({ shape, style }) => shape === label.shape && style === reading.style,
    )
    return found(depth >= 0 ? this.#open.slice(0, depth) : this.#open, label, reading, false)
  }

  /** `3.1.` that does not stand under paragraph 3. */
  #isOfAnother({ shape }: PrintedLabel): boolean {
    const above = /^(\d{1,2})\./u.exec(shape)?.[1]
    return above !== undefined && Number(above) !== this.#number
  }

  /** A first label opens a level, or begins again the level that has its shape. */
  #openLevel(label: PrintedLabel, first: LabelReading): Found {
    const depth = this.#open.findLastIndex(
      ({ shape, style }) => shape === label.shape && style === first.style,
    )
    return found(depth >= 0 ? this.#open.slice(0, depth) : this.#open, label, first, true)
  }
}

const none: LabelReading = { style: 'number', value: 0 }

interface Found {
  readonly placed: PlacedLabel
  readonly open: readonly Open[]
}

function found(
  above: readonly Open[],
  label: PrintedLabel,
  reading: LabelReading,
  inSequence: boolean,
): Found {
  const open = [...above, { shape: label.shape, style: reading.style, value: reading.value }]
  return { placed: { level: open.length, value: reading.value, inSequence }, open }
}

/**
 * (i) after (h) is a letter, unless (ii) follows; after (h) (i) (ii) it is one too, as numerals do not begin again within one
 * paragraph. Elsewhere the Roman numeral is tried first.
 */
function orderReadings(
  label: PrintedLabel,
  below: PrintedLabel | null,
  open: readonly Open[],
): readonly LabelReading[] {
  const [letter, roman] = label.readings
  if (!letter || !roman) return label.readings
  const last = open.at(-1)
  if (last?.style === 'roman' && roman.value !== last.value + 1)
    return follows(open, letter) ? [letter, roman] : [roman, letter]
  if (last?.style !== 'letter' || last.value !== letter.value - 1) return [roman, letter]
  const romanFollows = has(below, { style: 'roman', value: roman.value + 1 })
  const letterFollows = has(below, { style: 'letter', value: letter.value + 1 })
  return letterFollows || !romanFollows ? [letter, roman] : [roman, letter]
}

/** A letter that looks alike in two scripts is of the one that is being counted, or that goes on below; else of its own. */
function orderAlike(
  { readings }: PrintedLabel,
  below: PrintedLabel | null,
  open: readonly Open[],
): readonly LabelReading[] {
  const [own, other] = readings
  if (!own || !other || follows(open, own)) return readings
  const counted = follows(open, other) || has(below, { ...other, value: other.value + 1 })
  return counted ? [other, own] : readings
}

/** (i) right after (h), and neither (ii) nor (j) below. */
function isUncertain(
  label: PrintedLabel,
  below: PrintedLabel | null,
  open: readonly Open[],
): boolean {
  const [letter, roman] = label.readings
  const last = open.at(-1)
  if (letter?.style !== 'letter' || !roman || roman.value !== 1 || last?.shape !== label.shape)
    return false
  if (last.style !== 'letter' || last.value !== letter.value - 1) return false
  return (
    !has(below, { style: 'roman', value: 2 }) &&
    !has(below, { style: 'letter', value: letter.value + 1 })
  )
}

function withDoubt(one: Found, uncertain: boolean): Found {
  return uncertain ? { ...one, placed: { ...one.placed, uncertain: true } } : one
}

function follows(open: readonly Open[], { style, value }: LabelReading): boolean {
  return open.some((other) => other.style === style && other.value === value - 1)
}

function has(label: PrintedLabel | null, wanted: LabelReading): boolean {
  const readings = label?.readings ?? []
  return readings.some(({ style, value }) => style === wanted.style && value === wanted.value)
}
