import type { CrossReference } from './comparison.ts'

/** A paragraph as the alignment sees it. */
export interface Block {
  readonly text: string
  /** Its permanent identity, where the text has one. */
  readonly id: string | null
  /** Paragraphs of different groups (heading, title, body ...) are never taken for identical. */
  readonly group: string
  /** What it is within its group; paragraphs of different kinds pair a little less readily. */
  readonly kind: string
  /** True of what a text has once, such as its title: the two pair whatever they say. */
  readonly single: boolean
  /** In the order of the text: its U+FFFC that stand for a footnote, and the index of the note. */
  readonly references: readonly { readonly at: number; readonly note: number }[]
  /** In order, its U+FFFC that stand for the number of a paragraph. */
  readonly crossReferences?: readonly CrossReference[]
}

/** One text: its paragraphs in order, and the words of its notes. */
export interface BlockText {
  readonly blocks: readonly Block[]
  readonly notes: readonly string[]
  /** Of each note; absent where no note refers to a paragraph. */
  readonly noteCrossReferences?: readonly (readonly CrossReference[])[]
}
