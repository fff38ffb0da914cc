// What a command of the editor is given. Commands write into the shared text and let the editor follow; they never edit ProseMirror's
// document, so a split is one end put in and a join one end taken away, whatever others do meanwhile.
import type { EditorState } from 'prosemirror-state'
import type * as Y from 'yjs'
import type { Delta } from '../../../shared/document/delta.ts'
import type { ParagraphAttributes } from '../../../shared/document/ydoc.ts'

export interface CommandContext {
  readonly state: EditorState
  readonly ydoc: Y.Doc
  readonly newId: () => string
  /** The delegation in whose name one proposes; null while one edits the base text. */
  readonly by: string | null
  /**
   * Writes a change; `select` says where the caret is to stand, as flat indexes after it. Both are in plain terms: for a proposer a deletion
   * becomes a strike, and the caret goes where its place went.
   */
  readonly edit: (
    change: Delta,
    select?: { readonly anchor: number; readonly head: number },
  ) => void
  /** Changes attributes of paragraphs, in one step of undo; for a proposer, level and part of those it proposed. */
  readonly setAttributes: (
    changes: readonly (readonly [id: string, Partial<ParagraphAttributes>])[],
  ) => void
  /** Asks the server to move paragraphs before another, or to the end. */
  readonly move: (ids: readonly string[], before: string | null) => void
}

/** Does its work if `act`, and says whether it applies here. */
export type Command = (context: CommandContext, act: boolean) => boolean
