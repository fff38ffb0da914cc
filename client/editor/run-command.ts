// The commands by name, as the toolbar and the keys call them.
import type { EditorCommand } from './editor.ts'
import type { Command } from './commands/command.ts'
import { insertFootnote, removeFootnote } from './commands/footnotes.ts'
import { moveDown, moveUp } from './commands/move.ts'
import {
  deeper,
  shallower,
  toAnnex,
  toHeading,
  toOperative,
  toParagraph,
  toPreamble,
  toRow,
} from './commands/paragraph-kind.ts'
import { newAnnex, newParagraph } from './commands/new-paragraph.ts'
import {
  proposeAlternative,
  proposeDeletion,
  proposeParagraph,
  proposeSplit,
  proposeSubparagraph,
} from './commands/propose.ts'

/** Undo, redo and emphasis are not here: they are not written as deltas. */
export const commands: Readonly<Partial<Record<EditorCommand, Command>>> = {
  'move-up': moveUp,
  'move-down': moveDown,
  deeper,
  shallower,
  'to-preamble': toPreamble,
  'to-operative': toOperative,
  'to-heading': toHeading,
  'to-paragraph': toParagraph,
  'to-annex': toAnnex,
  'to-row': toRow,
  'new-annex': newAnnex,
  'insert-footnote': insertFootnote,
  'remove-footnote': removeFootnote,
  'new-paragraph': newParagraph,
  'propose-alternative': proposeAlternative,
  'propose-deletion': proposeDeletion,
  'propose-paragraph': proposeParagraph,
  'propose-subparagraph': proposeSubparagraph,
  'propose-split': proposeSplit,
}
