// A draft as the comparison reads it: each paragraph's words with one U+FFFC for each footnote and for each cross-reference, and the
// notes as texts of their own.
// The words are compared as they stand, proposals included; what is proposed or struck is compared as marks.
import {
  anchor,
  type DraftText,
  type Marks,
  type Paragraph,
  type Run,
} from '../document/draft-text.ts'
import { listFootnotes, readFootnotes, type FootnoteReference } from '../document/footnotes.ts'
import { findReferences, type MarkedReference } from '../numbering/refer-to-paragraph.ts'
import type { CrossReference } from './comparison.ts'

export interface FlatParagraph {
  readonly paragraph: Paragraph
  readonly text: string
  /** `note` is the index of the note, its number less one. */
  readonly references: readonly { readonly at: number; readonly note: number }[]
  readonly crossReferences: readonly CrossReference[]
  /** The whole of the text in order, each span with the marks of its words. */
  readonly marks: readonly MarkSpan[]
}

export interface MarkSpan {
  readonly from: number
  readonly to: number
  /** Without `note` and `refersTo`, and with its keys in one order, so that equal marks have equal JSON. */
  readonly marks: Marks
}

type FlatNote = Pick<FlatParagraph, 'text' | 'crossReferences'>

export interface FlatText {
  readonly paragraphs: readonly FlatParagraph[]
  readonly notes: readonly FlatNote[]
}

/** Takes a text whose cross-references have their true numbers (numbering/refer-to-paragraph.ts). */
export function flattenText(text: DraftText): FlatText {
  const references = readFootnotes(text)
  const notes = listFootnotes(references).map(({ runs }) => flattenNote(runs))
  const waiting = [...references].reverse()
  return { paragraphs: text.paragraphs.map((paragraph) => flatten(paragraph, waiting)), notes }
}

/** Takes the references of the paragraph off the end of the list. */
function flatten(paragraph: Paragraph, waiting: FootnoteReference[]): FlatParagraph {
  const references: { at: number; note: number }[] = []
  const flat = new FlatWords(paragraph.runs)
  let from = 0
  for (const run of paragraph.runs) {
    const next = waiting.at(-1)
    const begins = next?.paragraphId === paragraph.id && next.from === from
    if (run.marks.note === undefined) flat.addRun(run, from)
    else if (begins) {
      waiting.pop()
      references.push({ at: flat.text.length, note: next.footnote.number - 1 })
      flat.add(anchor, run.marks)
    }
    from += run.text.length
  }
  const { text, crossReferences, marks } = flat
  return { paragraph, text, references, crossReferences, marks }
}

function flattenNote(runs: readonly Run[]): FlatNote {
  const flat = new FlatWords(runs)
  let from = 0
  for (const run of runs) {
    flat.addRun(run, from)
    from += run.text.length
  }
  const { text, crossReferences } = flat
  return { text, crossReferences }
}

class FlatWords {
  text = ''
  readonly crossReferences: CrossReference[] = []
  readonly marks: MarkSpan[] = []
  readonly #waiting: MarkedReference[]

  constructor(runs: readonly Run[]) {
    this.#waiting = findReferences({ runs }).reverse()
  }

  add(words: string, of: Marks): void {
    const from = this.text.length
    const span = { from, to: from + words.length, marks: orderMarks(of) }
    if (words !== '') this.marks.push(span)
    this.text += words
  }

  /** `from` is the offset of the run. A reference of several runs has the marks of the first. */
  addRun({ text, marks }: Run, from: number): void {
    while ((this.#waiting.at(-1)?.to ?? Infinity) <= from) this.#waiting.pop()
    const reference = this.#waiting.at(-1)
    if (!reference || from < reference.from) this.add(text, marks)
    else if (from === reference.from) {
      const { target, words } = reference
      this.crossReferences.push({ at: this.text.length, target, words })
      this.add(anchor, marks)
    }
  }
}

export function orderMarks({ ins, sub, del, emphasis }: Marks): Marks {
  return {
    ...(ins && { ins: { sid: ins.sid, by: ins.by } }),
    ...(sub && { sub: { sid: sub.sid, by: sub.by } }),
    ...(del && { del: del.map(({ sid, by }) => ({ sid, by })) }),
    ...(emphasis && { emphasis }),
  }
}
