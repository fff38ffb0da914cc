// What delegates call a paragraph while they negotiate: given once and kept, so that "OP 3 bis" means the same paragraph all week,
// until an editor renumbers or a revision is issued (rules.md 6.1).

/** Which count a label belongs to: preambular, operative, the paragraphs of a report, sub-paragraphs, section headings, annexes. */
export type LabelSeries = 'PP' | 'OP' | 'numbered' | 'sub' | 'section' | 'annex'

/**
 * `OP 3` is `{series: 'OP', level: 0, n: 3, ante: 0, bis: 0, alternative: 0}`; `bis: 1` makes it OP 3 bis, 2 ter, 3 quater; `alternative: 1`
 * OP 3 alt, 2 OP 3 alt 2; `ante: 1` what stands before the first, OP 1 ante. They combine: OP 3 bis alt.
 */
export interface ParagraphLabel {
  readonly series: LabelSeries
  /** 1 to 3 for sub-paragraphs, 0 to 2 for headings, otherwise 0. */
  readonly level: number
  readonly n: number
  readonly ante: number
  readonly bis: number
  readonly alternative: number
}

/** By the id of the paragraph; what it was called while it stood in another count is kept under `formerKey`. */
export type Labels = ReadonlyMap<string, ParagraphLabel>

/** Where the label is kept that a paragraph had in a count it has left, so that it is called so again if it comes back. No id has a `/`. */
export function formerKey(id: string, count: Pick<ParagraphLabel, 'series' | 'level'>): string {
  return `${id}/${count.series}/${count.level}`
}

/** Before a negotiation began: every number is counted from the text. */
export const noLabels: Labels = new Map()
