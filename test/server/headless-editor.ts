// The editor as a browser has it, without the page: ProseMirror's state, the binding, the rules of writing, undo, and the keys as far as they are
// commands. What a browser does by itself (typing, deleting a character) is done as it would reach ProseMirror.
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import type * as Y from 'yjs'
import { Binding, fromText, type Screen } from '../../client/editor/binding/binding.ts'
import { indexOf, positionOf } from '../../client/editor/binding/positions.ts'
import type { Command, CommandContext } from '../../client/editor/commands/command.ts'
import { deleteRange, deleteSelection } from '../../client/editor/commands/delete-range.ts'
import { toggleEmphasis } from '../../client/editor/commands/emphasis.ts'
import { erase, firstLength, lastLength } from '../../client/editor/commands/erase.ts'
import { permitted, type Placed, placeParagraphs } from '../../client/editor/commands/paragraphs.ts'
import { proposeMove } from '../../client/editor/commands/propose.ts'
import {
  joinBackward,
  joinForward,
  splitParagraph,
} from '../../client/editor/commands/split-join.ts'
import type { WritingMode } from '../../client/editor/editor.ts'
import { History } from '../../client/editor/history.ts'
import { insertPieces } from '../../client/editor/paste/insert-pieces.ts'
import type { Piece } from '../../client/editor/paste/piece.ts'
import { typingMarksPlugin } from '../../client/editor/plugins/typing-marks.ts'
import { Writer } from '../../client/editor/writer.ts'
import { toProseMirror } from '../../shared/document/prosemirror.ts'
import { mapOf, readShown, textOf, writeParagraphAttributes } from '../../shared/document/ydoc.ts'

export interface HeadlessOptions {
  readonly ydoc: Y.Doc
  readonly mode: WritingMode
  readonly delegation: string | null
  readonly newId: () => string
  readonly newSid: (by: string) => string
}

export class HeadlessEditor implements Screen {
  readonly composing = false
  state: EditorState
  readonly ydoc: Y.Doc
  readonly #writer: Writer
  readonly #binding: Binding
  readonly #history: History
  readonly #newId: () => string

  constructor({ ydoc, mode, delegation, newId, newSid }: HeadlessOptions) {
    this.ydoc = ydoc
    this.#newId = newId
    this.#writer = new Writer({ mode, delegation, newSid })
    const plugins = [typingMarksPlugin(this.#writer)]
    this.state = EditorState.create({ doc: toProseMirror(readShown(ydoc)), plugins })
    this.#binding = new Binding({ ydoc, screen: this, newId, rules: () => this.#writer })
    this.#history = new History({
      binding: this.#binding,
      scope: [textOf(ydoc), mapOf(ydoc)],
      selection: () => ({
        anchor: indexOf(this.state.doc, this.state.selection.anchor),
        head: indexOf(this.state.doc, this.state.selection.head),
      }),
      select: (anchor, head) => this.select(anchor, head),
      guard: { delegation, proposesOnly: mode === 'proposing' },
    })
  }

  get proposes(): boolean {
    return this.#writer.by !== null
  }

  set mode(mode: 'editing' | 'proposing') {
    this.#writer.mode = mode
    this.#dispatch(this.state.tr.setStoredMarks(null))
  }

  updateState(state: EditorState): void {
    this.state = state
  }

  #dispatch(tr: Transaction): void {
    if (tr.getMeta(fromText)) this.state = this.state.apply(tr)
    else this.#binding.dispatch(tr)
  }

  context(): CommandContext {
    const { ydoc } = this
    return {
      state: this.state,
      ydoc,
      newId: this.#newId,
      by: this.#writer.by,
      edit: (change, select) => this.#binding.edit(change, select),
      setAttributes: (changes) => this.#setAttributes(changes),
      // The server's; the tests ask it themselves.
      move: () => {},
    }
  }

  #setAttributes(changes: Parameters<CommandContext['setAttributes']>[0]): void {
    const placed = this.paragraphs
    this.ydoc.transact(() => {
      for (const [id, attributes] of changes) {
        const found = placed.find(({ paragraph }) => paragraph.id === id)
        const allowed = found
          ? permitted(found.paragraph, attributes, this.#writer.by)
          : this.#writer.by === null && attributes
        if (allowed) writeParagraphAttributes(this.ydoc, id, allowed)
      }
    }, this.#binding)
  }

  get paragraphs(): Placed[] {
    return placeParagraphs(this.state.doc)
  }

  /** The words between two flat indexes of one paragraph. */
  words(from: number, to: number): string {
    const { doc } = this.state
    return doc.textBetween(positionOf(doc, from), positionOf(doc, to), '\n')
  }

  select(from: number, to = from): void {
    const { state } = this
    const [anchor, head] = [this.#whole(from), this.#whole(to)]
    this.#dispatch(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)))
  }

  /** A position that is not within a character of two units. */
  #whole(index: number): number {
    const { doc } = this.state
    const position = positionOf(doc, index)
    const around = doc.textBetween(
      Math.max(0, position - 1),
      Math.min(position + 1, doc.content.size),
      '\n',
      '\n',
    )
    return isPair(around) ? position + 1 : position
  }

  type(text: string): void {
    this.#history.stop()
    this.#deleteAcross()
    this.#dispatch(this.state.tr.insertText(text))
  }

  #deleteAcross(): void {
    const { doc, selection } = this.state
    const { $from, $to, from, to } = selection
    if (!$from.sameParent($to)) deleteRange(this.context(), indexOf(doc, from), indexOf(doc, to))
  }

  run(command: Command): boolean {
    this.#history.stop()
    return command(this.context(), true)
  }

  enter(): boolean {
    return this.run(splitParagraph)
  }

  erase(direction: 'backward' | 'forward'): void {
    this.#history.stop()
    const backward = direction === 'backward'
    const context = this.context()
    if (deleteSelection(context, true)) return
    if ((backward ? joinBackward : joinForward)(context, true)) return
    const { doc, selection } = this.state
    const [start, at, end] = [selection.$head.start(1), selection.head, selection.$head.end(1)]
    const length = backward
      ? lastLength(doc.textBetween(start, at))
      : firstLength(doc.textBetween(at, end))
    const [from, to] = backward ? [at - length, at] : [at, at + length]
    if (erase(context, { from: indexOf(doc, from), to: indexOf(doc, to), direction })) return
    this.#dispatch(this.state.tr.delete(from, to))
  }

  paste(pieces: readonly Piece[]): void {
    this.#history.stop()
    insertPieces(() => this.context(), pieces)
  }

  emphasize(): boolean {
    this.#history.stop()
    return toggleEmphasis(this.state, (tr) => this.#dispatch(tr))
  }

  proposeMove(before: string | null): boolean {
    this.#history.stop()
    return proposeMove(this.context(), before)
  }

  undo(): boolean {
    return this.#history.undo()
  }

  redo(): boolean {
    return this.#history.redo()
  }

  destroy(): void {
    this.#history.destroy()
    this.#binding.destroy()
  }
}

function isPair(text: string): boolean {
  return text.length === 2 && text.codePointAt(0) !== text.charCodeAt(0)
}
