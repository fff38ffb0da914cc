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
import { openAfter, openAnnex } from './split-join.ts'

/** The title of a new annex behind all that there is. */
export const newAnnex: Command = (context, act) => {
  const placed = placeParagraphs(context.state.doc)
  const last = placed.at(-1)
  if (!last || isFront(last.paragraph)) return false
  if (!act) return true
  openAnnex(context, last)
  return true
}

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
