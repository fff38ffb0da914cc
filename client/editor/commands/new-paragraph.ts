// A new paragraph behind the one the caret is in and all that stands under it, whatever is selected.
import type { Command } from './command.ts'
import {
  blockEnd,
  isFront,
  openingPlace,
  placeParagraphs,
  selectedRange,
  wholeOf,
} from './paragraphs.ts'
import { openAfter } from './split-join.ts'

export const newParagraph: Command = (context, act) => {
  const placed = placeParagraphs(context.state.doc)
  const { first } = selectedRange(context.state)
  const here = placed[first]
  const last = placed[openingPlace(placed, blockEnd(placed, wholeOf(placed, first)))]
  if (!here || !last) return false
  if (!act) return true
  const model = isFront(last.paragraph) ? last.paragraph : here.paragraph
  openAfter(context, last, { model, placed })
  return true
}
