// Leading whoever reads to a place of the text: the caret goes there, and the place comes into view.
import { TextSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { placeOfWords } from './plugins/check-marks.ts'
import { placeOfProposal } from './proposal-at.ts'

/** The page, and how a change of it is carried out. */
export interface LedView {
  readonly view: EditorView
  readonly dispatch: (tr: Transaction) => void
}

export function goToParagraph({ view, dispatch }: LedView, paragraphId: string): void {
  view.state.doc.forEach((node, start) => {
    if (node.attrs['id'] !== paragraphId) return
    const { state } = view
    dispatch(state.tr.setSelection(TextSelection.create(state.doc, start + 1)))
    showParagraph(view, start)
  })
  view.focus()
}

/** False where no words of the proposal stand in the text. */
export function goToProposal({ view, dispatch }: LedView, sid: string): boolean {
  const { state } = view
  const place = placeOfProposal(state.doc, sid)
  if (place === null) return false
  dispatch(state.tr.setSelection(TextSelection.create(state.doc, place)).scrollIntoView())
  view.focus()
  return true
}

/** Words `from` to `to`, by their letters in the paragraph; false where they are no longer there. */
export function goToWords(
  { view, dispatch }: LedView,
  words: Parameters<typeof placeOfWords>[1],
): boolean {
  const { state } = view
  const found = placeOfWords(state.doc, words)
  if (!found) return false
  const selection = TextSelection.create(state.doc, found.from, found.to)
  dispatch(state.tr.setSelection(selection))
  // The words of a footnote stand beside the text, so the paragraph is shown and not they alone.
  showParagraph(view, selection.$from.before())
  view.focus()
  return true
}

function showParagraph(view: EditorView, start: number): void {
  const element = view.nodeDOM(start)
  if (element instanceof Element) element.scrollIntoView({ block: 'center', behavior: 'smooth' })
}
