// What the panels see of the text, computed once for every document the editor shows.
import type { Node } from 'prosemirror-model'
import type { DraftText } from '../../shared/document/draft-text.ts'
import { type FootnoteReference, readFootnotes } from '../../shared/document/footnotes.ts'
import type { Language } from '../../shared/document/language.ts'
import { fromProseMirror } from '../../shared/document/prosemirror.ts'
import { numberParagraphs } from '../../shared/numbering/number-paragraphs.ts'
import type { OutlineEntry } from './editor.ts'
import { outlineOf } from './outline.ts'

export interface Shown {
  readonly text: DraftText
  readonly outline: readonly OutlineEntry[]
  readonly footnotes: readonly FootnoteReference[]
}

/** A reader that remembers its last answer: the panels ask many times between two changes of the text. */
export function createReader(language: Language): (doc: Node) => Shown {
  let last: { readonly doc: Node; readonly shown: Shown } | null = null
  return (doc) => {
    if (last?.doc === doc) return last.shown
    const text = fromProseMirror(doc)
    const outline = outlineOf(text, numberParagraphs(text, { language }), language)
    last = { doc, shown: { text, outline, footnotes: readFootnotes(text) } }
    return last.shown
  }
}
