// The last end of every text, which closes it (ydoc.ts). In a file of its own: what only reads texts need not load a live one.
import type { ParagraphBirth } from './attributes.ts'

export const finalId = 'end'

/** The final end; it is born like this in every document. */
export const finalBirth: ParagraphBirth = {
  id: finalId,
  kind: 'paragraph',
  part: 'operative',
  level: 0,
  ref: null,
}
