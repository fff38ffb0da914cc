// What a page of a PDF draws, as far as an importer asks: glyphs, ruled lines and pictures, by their places. Points, y upwards.
import type { Look } from '../from-paragraphs.ts'

/** A stretch of glyphs on one baseline. */
export interface PlacedGlyphs {
  /** In the order of reading. */
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** The size of the type. */
  readonly size: number
  /** By the name of the font; absent where it says nothing. */
  readonly look?: Look
}

/** A horizontal line of any thickness, drawn and not written. */
export interface PlacedRule {
  readonly x: number
  readonly y: number
  readonly width: number
}

export interface PlacedPage {
  readonly glyphs: readonly PlacedGlyphs[]
  readonly rules?: readonly PlacedRule[]
  /** Words that run up, down or across the page. */
  readonly askew?: readonly string[]
  /** Words outside of what the page shows. */
  readonly hidden?: readonly string[]
  /** The share of the page that pictures cover, at most 1. */
  readonly pictured?: number
}

export const plainLook: Look = { italic: false, bold: false, kai: false }
