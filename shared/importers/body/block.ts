// A block of a text: one paragraph or heading of the source, before anything is said of what it is.
import type { AnnexHeading } from './annex-headings.ts'
import type { PlacedLabel } from './label-sequence.ts'
import type { PageLayout } from '../lines/page-layout.ts'
import type { PrintedLabel } from './printed-labels.ts'
import type { SectionSign } from './section-signs.ts'

export interface Block {
  /** The first line. */
  readonly line: number
  readonly label: PrintedLabel | null
  readonly placed: PlacedLabel | null
  readonly section: SectionSign | null
  readonly annex: AnnexHeading | null
  /** True for a row of a table: `text` is its cells, divided by tabs. */
  readonly row?: true
  /** True for a number that stands over the next number of the paragraphs: that of a heading. */
  readonly heads?: true
  /** Without label and sign. */
  readonly text: string
  /** References that stood on lines of their own, by offset in the text. */
  readonly signs: readonly { readonly at: number; readonly sign: string }[]
  /** Where in the text a page begins: the sheet holds from the offset on. */
  readonly sheets: readonly { readonly at: number; readonly sheet: number }[]
  /** How many source lines it took. */
  readonly lineCount: number
  /** Further from the block above than lines are from each other. */
  readonly apart: boolean
  /** The level in its list, from 0, where the source knows it. */
  readonly depth?: number
  /** Spaces before the first line. */
  readonly indent: number
  /** True where it may as well go on from the page before. */
  readonly doubtful: boolean
  /** True where it may as well go on from the block above, for lines are cut and a comma ends that. */
  readonly cut?: boolean
  /** Lines within, behind a full stop at the end of a line, with which paragraphs may begin. */
  readonly within?: readonly { readonly line: number; readonly text: string }[]
}

export interface BlockContext {
  readonly layout: PageLayout
  readonly figuresOff: boolean
  /** True where a paragraph of a resolution may begin with these words. */
  readonly opens: (text: string) => boolean
  /** True for a line that is a block by itself: the subject line, the day of adoption. */
  readonly standsAlone: (text: string) => boolean
  /** True for a line with which a delegation or an office begins to speak. */
  readonly speaks?: (text: string) => boolean
  /** The signs for which there are notes. */
  readonly notes: ReadonlySet<string>
  /** True where the first line is the subject line, a block by itself. */
  readonly subject: boolean
}

/** As it stood in the source. */
export function withLabel({ label, text }: Block): string {
  return label ? `${label.printed} ${text}` : text
}

/** A label must carry something, or be one that stands alone before its paragraph. */
export function mayCarry(label: PrintedLabel): boolean {
  return label.rest !== '' || label.kind !== 'bullet'
}
