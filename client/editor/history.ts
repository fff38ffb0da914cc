// Undo and redo of one's own edits only. Text is undone by Yjs; a move, which the server made, by moving back. The two are kept in one
// order: a move remembers how many edits of the text came before it.
import * as Y from 'yjs'

export interface Move {
  readonly undo: () => Promise<boolean>
  readonly redo: () => Promise<boolean>
}

export interface HistoryOptions {
  /** Origin of the edits that are one's own. */
  readonly binding: unknown
  readonly scope: readonly [Y.Text, Y.Map<unknown>]
  /** The selection now, and how to set it, in flat indexes. */
  readonly selection: () => { readonly anchor: number; readonly head: number }
  readonly select: (anchor: number, head: number) => void
}

interface Placed {
  readonly move: Move
  readonly after: number
}

/** Edits closer together than this are undone as one. */
const captureMs = 500

export class History {
  readonly #options: HistoryOptions
  readonly #manager: Y.UndoManager
  readonly #done: Placed[] = []
  readonly #undone: Placed[] = []

  constructor(options: HistoryOptions) {
    this.#options = options
    this.#manager = new Y.UndoManager([...options.scope], {
      trackedOrigins: new Set([options.binding]),
      captureTimeout: captureMs,
    })
    this.#manager.on('stack-item-added', ({ stackItem, type }) => {
      stackItem.meta.set('selection', this.#relative())
      if (type === 'undo' && !this.#manager.undoing && !this.#manager.redoing)
        this.#undone.length = 0
    })
    this.#manager.on('stack-item-popped', ({ stackItem }) =>
      this.#restore(stackItem.meta.get('selection')),
    )
  }

  get canUndo(): boolean {
    return this.#manager.canUndo() || this.#done.length > 0
  }

  get canRedo(): boolean {
    return this.#manager.canRedo() || this.#undone.length > 0
  }

  /** Remembers a move that was just made. */
  remember(move: Move): void {
    this.#manager.stopCapturing()
    this.#manager.clear(false, true)
    this.#done.push({ move, after: this.#manager.undoStack.length })
    this.#undone.length = 0
  }

  undo(): boolean {
    const last = this.#done.at(-1)
    if (last && last.after >= this.#manager.undoStack.length) {
      this.#done.pop()
      this.#undone.push({ move: last.move, after: this.#manager.redoStack.length })
      void last.move.undo()
      return true
    }
    return this.#manager.undo() !== null
  }

  redo(): boolean {
    const last = this.#undone.at(-1)
    if (last && last.after >= this.#manager.redoStack.length) {
      this.#undone.pop()
      this.#done.push({ move: last.move, after: this.#manager.undoStack.length })
      void last.move.redo()
      return true
    }
    return this.#manager.redo() !== null
  }

  destroy(): void {
    this.#manager.destroy()
  }

  #relative() {
    const [ytext] = this.#options.scope
    const { anchor, head } = this.#options.selection()
    return {
      anchor: Y.createRelativePositionFromTypeIndex(ytext, anchor, -1),
      head: Y.createRelativePositionFromTypeIndex(ytext, head, -1),
    }
  }

  #restore(selection: unknown): void {
    const ydoc = this.#manager.doc
    if (typeof selection !== 'object' || selection === null) return
    if (!('anchor' in selection) || !('head' in selection)) return
    const anchor = Y.createAbsolutePositionFromRelativePosition(
      selection.anchor as Y.RelativePosition,
      ydoc,
    )
    const head = Y.createAbsolutePositionFromRelativePosition(
      selection.head as Y.RelativePosition,
      ydoc,
    )
    if (anchor && head) this.#options.select(anchor.index, head.index)
  }
}
