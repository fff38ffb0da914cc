// A draft as the comparison reads it: each paragraph's words with one U+FFFC for each footnote, and the notes as texts of their own.
// The words are compared as they stand, proposals included; what is proposed or struck is compared as marks.
import { anchor, type DraftText, type Marks, type Paragraph } from '../document/draft-text.ts'
import { listFootnotes, readFootnotes, type FootnoteReference } from '../document/footnotes.ts'

export interface FlatParagraph {
  readonly paragraph: Paragraph
  readonly text: string
  /** `note` is the index of the note, its number less one. */
  readonly references: readonly { readonly at: number; readonly note: number }[]
  /** The whole of the text in order, each span with the marks of its words. */
  readonly marks: readonly MarkSpan[]
}

export interface MarkSpan {
  readonly from: number
  readonly to: number
  /** Without `note`, and with its keys in one order, so that equal marks have equal JSON. */
  readonly marks: Marks
}

export interface FlatText {
  readonly paragraphs: readonly FlatParagraph[]
  readonly notes: readonly string[]
}

export function flattenText(text: DraftText): FlatText {
  const references = readFootnotes(text)
  const notes = listFootnotes(references).map(({ runs }) => runs.map((run) => run.text).join(''))
  const waiting = [...references].reverse()
  return { paragraphs: text.paragraphs.map((paragraph) => flatten(paragraph, waiting)), notes }
}

/** Takes the references of the paragraph off the end of the list. */
function flatten(paragraph: Paragraph, waiting: FootnoteReference[]): FlatParagraph {
  const references: { at: number; note: number }[] = []
  const marks: MarkSpan[] = []
  let text = ''
  let from = 0
  const append = (words: string, of: Marks) => {
    const span = { from: text.length, to: text.length + words.length, marks: orderMarks(of) }
    if (words !== '') marks.push(span)
    text += words
  }
  for (const run of paragraph.runs) {
    const next = waiting.at(-1)
    const begins = next?.paragraphId === paragraph.id && next.from === from
    if (run.marks.note === undefined) append(run.text, run.marks)
    else if (begins) {
      waiting.pop()
      references.push({ at: text.length, note: next.footnote.number - 1 })
      append(anchor, run.marks)
    }
    from += run.text.length
  }
  return { paragraph, text, references, marks }
}

export function orderMarks({ ins, sub, del, emphasis }: Marks): Marks {
  return {
    ...(ins && { ins: { sid: ins.sid, by: ins.by } }),
    ...(sub && { sub: { sid: sub.sid, by: sub.by } }),
    ...(del && { del: del.map(({ sid, by }) => ({ sid, by })) }),
    ...(emphasis && { emphasis }),
  }
}
