// What a reference to a paragraph says, whatever its language.

export interface NumberWords {
  readonly from: number
  readonly to: number
  /** The number and the signs below it as they are written, in lower case: `[3, 'a', 'ii']`. Without a number, of the paragraph it stands in. */
  readonly path: readonly (number | string)[]
  /** The word after the number that says that it was used again, in lower case: `bis`, `之二`; empty for none. */
  readonly again: string
}

/** `numbered` is what bears a printed number, which is an operative paragraph in a resolution and any in a report. */
export type ReferredSeries = 'OP' | 'PP' | 'numbered'
export type ReferenceDirection = 'above' | 'below' | 'here'

/** Of the present text: `number` of "annex II" is 2, of "the annex" null. */
export interface ReferredAnnex {
  readonly number: number | null
}

export interface ReferredNumber extends NumberWords {
  readonly series: ReferredSeries
  /** The annex in which the paragraph is said to stand; absent where none is named. */
  readonly annex?: ReferredAnnex
}

export interface ParagraphReference {
  /** The whole phrase, with its word of direction. */
  readonly from: number
  readonly to: number
  /** In order of the words; a range gives its two ends. */
  readonly numbers: readonly ReferredNumber[]
  /** Null where the words do not say. */
  readonly direction: ReferenceDirection | null
}
