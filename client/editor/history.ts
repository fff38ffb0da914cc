// Undo and redo of one's own edits only. Text is undone by Yjs; a move, which the server made, by moving back. The two are kept in one
// order: a move remembers how many edits of the text came before it. A move copies, so words written before it are undone where their
// copies are; that much cannot be made again.
import * as Y from 'yjs'
import { CarryMap } from '../../shared/document/carry-map.ts'
import { isText, itemOf, locate } from '../../shared/document/units.ts'
import { type GuardOptions, UndoGuard } from './undo-guard.ts'

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
  /** Whose undo it is, where there are proposals in the text. */
  readonly guard?: GuardOptions
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
  #guard: UndoGuard | null = null

  constructor(options: HistoryOptions) {
    this.#options = options
    this.#manager = new Y.UndoManager([...options.scope], {
      trackedOrigins: new Set([options.binding]),
      captureTimeout: captureMs,
      deleteFilter: (item) => !this.#guard?.keeps(item),
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
    this.stop()
    this.#manager.clear(false, true)
    this.#done.push({ move, after: this.#manager.undoStack.length })
    this.#undone.length = 0
  }

  #run(stack: Y.UndoManager['undoStack'], act: () => unknown): boolean {
    const { guard } = this.#options
    this.#guard = guard ? new UndoGuard(this.#manager.doc, stack.at(-1), guard) : null
    const done = act() !== null
    this.#guard = null
    return done
  }

  undo(): boolean {
    const last = this.#done.at(-1)
    if (last && last.after >= this.#manager.undoStack.length) {
      this.#done.pop()
      this.#undone.push({ move: last.move, after: this.#manager.redoStack.length })
      void last.move.undo()
      return true
    }
    return this.#undoMoved() || this.#run(this.#manager.undoStack, () => this.#manager.undo())
  }

  /** Takes back the last edit if words of it have been moved since: Yjs knows them as deleted. */
  #undoMoved(): boolean {
    const { undoStack, doc: ydoc } = this.#manager
    const last = undoStack.at(-1)
    if (!last) return false
    const copies = findCopies(ydoc, last.insertions)
    if (copies.length === 0) return false
    ydoc.transact(() => {
      for (const index of copies) this.#options.scope[0].delete(index, 1)
    })
    // What it deleted comes back by Yjs, and so goes what was not moved; an edit without either has been taken back.
    const rest = last.deletions.clients.size > 0 || hasLive(ydoc, last.insertions)
    if (rest) this.#manager.undo()
    else undoStack.pop()
    return true
  }

  redo(): boolean {
    const last = this.#undone.at(-1)
    if (last && last.after >= this.#manager.redoStack.length) {
      this.#undone.pop()
      this.#done.push({ move: last.move, after: this.#manager.undoStack.length })
      void last.move.redo()
      return true
    }
    return this.#run(this.#manager.redoStack, () => this.#manager.redo())
  }

  /** What is written next is undone by itself, however soon it comes. */
  stop(): void {
    this.#manager.stopCapturing()
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

type Inserted = Y.UndoManager['undoStack'][number]['insertions']

/** Where the copies of moved characters stand, last first. */
function findCopies(ydoc: Y.Doc, inserted: Inserted): number[] {
  const carries = new CarryMap(ydoc)
  if (carries.empty) return []
  const indexes: number[] = []
  for (const [client, ranges] of inserted.clients)
    for (const { clock, len } of ranges)
      for (const { from } of carries.within(client, clock, len))
        for (let k = 0; k < from.length; k++) {
          const now = carries.find(Y.createID(client, from.clock + k))
          const place = now && locate(ydoc, now)
          const item = now && itemOf(ydoc, now)
          // A paragraph's end that was moved stays: the paragraph is where somebody wanted it.
          if (place && item && !place.deleted && isText(item)) indexes.push(place.index)
        }
  return indexes.sort((a, b) => b - a)
}

function hasLive(ydoc: Y.Doc, inserted: Inserted): boolean {
  for (const [client, ranges] of inserted.clients)
    for (const { clock, len } of ranges)
      for (let at = clock; at < clock + len; at++) {
        const item = itemOf(ydoc, Y.createID(client, at))
        if (item && !item.deleted && item.countable) return true
      }
  return false
}
