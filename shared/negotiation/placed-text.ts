// The live text as a decision sees it: stretches of equal marks with their places, paragraph by paragraph. Decisions never cut a
// stretch but at its rim, so they cost what the number of stretches costs and not the number of letters.
import type * as Y from 'yjs'
import type { ParagraphBirth } from '../document/attributes.ts'
import { type Attributes, type Delta, readMarks } from '../document/delta.ts'
import type { DraftText, Marks, Paragraph } from '../document/draft-text.ts'
import { finalId } from '../document/final-end.ts'
import { readAttributes, textOf } from '../document/ydoc.ts'
import type { LapseReason } from './events.ts'

/** Words with equal marks, or the end of a paragraph. */
export interface Span {
  readonly index: number
  readonly length: number
  /** Null for an end. */
  readonly text: string | null
  readonly marks: Marks
}

export interface PlacedParagraph {
  readonly paragraph: Paragraph
  readonly words: readonly Span[]
  readonly end: Span
}

/** Every paragraph, the final end included even where nothing stands before it. One pass. */
export function placeText(ydoc: Y.Doc): PlacedParagraph[] {
  const placed: PlacedParagraph[] = []
  let words: Span[] = []
  let index = 0
  for (const { insert, attributes } of textOf(ydoc).toDelta() as Delta) {
    const marks = readMarks(attributes)
    if (typeof insert === 'string') {
      words.push({ index, length: insert.length, text: insert, marks })
      index += insert.length
    } else if (insert !== undefined) {
      const end = { index, length: 1, text: null, marks }
      placed.push({ paragraph: paragraphOf(ydoc, insert.p, { words, end }), words, end })
      words = []
      index += 1
    }
  }
  return placed
}

function paragraphOf(
  ydoc: Y.Doc,
  birth: ParagraphBirth,
  { words, end }: { readonly words: readonly Span[]; readonly end: Span },
): Paragraph {
  const runs = words.map(({ text, marks }) => ({ text: text ?? '', marks }))
  return { id: birth.id, ref: birth.ref, ...readAttributes(ydoc, birth), runs, end: end.marks }
}

/** The same as plain values, as `readYdoc` gives it. */
export function textOfPlaced(placed: readonly PlacedParagraph[]): DraftText {
  return {
    paragraphs: placed
      .map(({ paragraph }) => paragraph)
      .filter(({ id, runs }) => id !== finalId || runs.length > 0),
  }
}

export function isStruckBy(marks: Marks, sid: string): boolean {
  return marks.del?.some((strike) => strike.sid === sid) ?? false
}

/** The delegation that a proposal's name begins with. */
export function delegationOf(sid: string): string {
  return sid.slice(0, sid.indexOf(':'))
}

/** The proposals that a unit is a part of: whose it is and who strikes it, but not the one that only surrounds it. */
export function ownSidsOf(marks: Marks): string[] {
  const owner = marks.sub ?? marks.ins
  return [...(owner ? [owner] : []), ...(marks.del ?? [])].map((ownership) => ownership.sid)
}

/** Every proposal that has a unit of its own in the text. One pass. */
export function presentSids(ydoc: Y.Doc): Set<string> {
  const present = new Set<string>()
  for (const { attributes } of textOf(ydoc).toDelta() as Delta)
    for (const sid of ownSidsOf(readMarks(attributes))) present.add(sid)
  return present
}

interface Edit {
  readonly index: number
  readonly length: number
  /** What changes of the marks; null to delete the units. */
  readonly attributes: Attributes | null
}

/** What a decision is about to do, gathered before anything is written, and whose units it takes away. */
export class Edits {
  readonly #edits: Edit[] = []
  /** Proposals that lose units by it, with the reason they lapse for if these were the last. */
  readonly touched = new Map<string, LapseReason>()
  /** Whether a footnote loses words or references by it. */
  takesNotes = false

  delete({ index, length, marks }: Omit<Span, 'text'>, reason: LapseReason): void {
    this.#edits.push({ index, length, attributes: null })
    this.takesNotes ||= marks.note !== undefined
    for (const sid of ownSidsOf(marks)) this.touched.set(sid, reason)
  }

  format({ index, length }: Span, attributes: Attributes): void {
    this.#edits.push({ index, length, attributes })
  }

  /** From the end of the text to its start, so that no place moves before its turn. Must run inside a transaction. */
  apply(ydoc: Y.Doc): void {
    const ytext = textOf(ydoc)
    const ordered = this.#edits.toSorted((a, b) => b.index - a.index)
    for (const { index, length, attributes } of ordered)
      if (attributes === null) ytext.delete(index, length)
      else ytext.format(index, length, { ...attributes })
  }
}
