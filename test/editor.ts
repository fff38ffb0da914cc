// An editor without a page, for the tests of its commands: a real binding, real undo and the server's moves, with no network between.
// After every act it checks what must hold whatever was done: a sound document, the editor equal to its replica, every id once, one title and
// one subject line at most, and a server that has let it all in.
import { TextSelection } from 'prosemirror-state'
import { expect } from 'vitest'
import type * as Y from 'yjs'
import { indexOf, positionOf } from '../client/editor/binding/positions.ts'
import type { Command, CommandContext } from '../client/editor/commands/command.ts'
import { toggleEmphasis } from '../client/editor/commands/emphasis.ts'
import { permitted, placeParagraphs } from '../client/editor/commands/paragraphs.ts'
import { insertPieces } from '../client/editor/paste/insert-pieces.ts'
import type { Piece } from '../client/editor/paste/piece.ts'
import { Writer } from '../client/editor/writer.ts'
import { checkYdoc } from '../shared/document/check-ydoc.ts'
import { anchor, type DraftText, type Paragraph, type Run } from '../shared/document/draft-text.ts'
import { toProseMirror } from '../shared/document/prosemirror.ts'
import { readShown, readYdoc, textOf, writeParagraphAttributes } from '../shared/document/ydoc.ts'
import { TestClient, TestServer } from './collaboration/network.ts'

export class TestEditor {
  readonly client: TestClient
  readonly #server: TestServer
  readonly #undo: Y.UndoManager
  readonly #fronts: readonly string[]

  readonly writer: Writer | null

  /** With a mode it writes under its rules: in the name of Japan, or as an editor among proposals. */
  constructor(paragraphs: readonly Paragraph[], mode: 'proposing' | 'editing' | null = null) {
    let sids = 0
    this.writer =
      mode &&
      new Writer({
        mode,
        delegation: 'JPN',
        newSid: (by) => `${by}:s${String(sids++).padStart(7, '0')}`,
      })
    this.#server = new TestServer({ paragraphs })
    this.client = new TestClient(this.#server, 0, this.writer, Infinity)
    this.#undo = this.client.undo
    this.#fronts = frontsOf(this.text)
  }

  get text(): DraftText {
    return readYdoc(this.client.ydoc)
  }

  get lines(): string[] {
    return this.text.paragraphs.map(lineOf)
  }

  get ids(): string[] {
    return this.text.paragraphs.map(({ id }) => id)
  }

  /** The paragraph the caret is in, and how far. */
  get caret(): string {
    const { $head } = this.client.state.selection
    return `${String($head.parent.attrs['id'])}:${$head.parentOffset}`
  }

  context(): CommandContext {
    const { client } = this
    return {
      state: client.state,
      ydoc: client.ydoc,
      newId: () => client.newId(),
      by: this.writer?.by ?? null,
      edit: (change, select) => client.binding.edit(change, select),
      setAttributes: (changes) =>
        client.ydoc.transact(() => {
          for (const [id, attributes] of changes) {
            const found = this.text.paragraphs.find((each) => each.id === id)
            const allowed = found && permitted(found, attributes, this.writer?.by ?? null)
            if (allowed) writeParagraphAttributes(client.ydoc, id, allowed)
          }
        }, client.binding),
      move: (ids, before) => {
        this.#settle()
        this.#server.move(ids, before)
        this.#settle()
      },
    }
  }

  /** A caret at an offset of a paragraph; negative offsets count from its end. With a second place, a selection. */
  place(id: string, offset = 0, toId = id, toOffset = offset): this {
    return this.select(this.#indexOf(id, offset), this.#indexOf(toId, toOffset))
  }

  /** By flat indexes; never within a character of two units, as on a page. */
  select(from: number, to = from): this {
    const { state } = this.client
    const whole = (index: number): number => {
      const position = positionOf(state.doc, index)
      const [before, after] = [position - 1, position].map((at) =>
        state.doc.textBetween(Math.max(0, at), Math.min(at + 1, state.doc.content.size)),
      )
      const inside = /[\uD800-\uDBFF]$/.test(before ?? '') && /^[\uDC00-\uDFFF]/.test(after ?? '')
      return inside ? position + 1 : position
    }
    const [anchorAt, head] = [whole(from), whole(to)]
    this.client.dispatch(state.tr.setSelection(TextSelection.create(state.doc, anchorAt, head)))
    return this
  }

  #indexOf(id: string, offset: number): number {
    const found = placeParagraphs(this.client.state.doc).find(
      ({ paragraph }) => paragraph.id === id,
    )
    if (!found) throw new RangeError(`no paragraph ${id}`)
    return offset < 0 ? found.end + 1 + offset : found.start + offset
  }

  /** Runs a command; says what it said. A refused command changes nothing. */
  run(command: Command): boolean {
    const applies = command(this.context(), false)
    const before = JSON.stringify(this.text)
    const done = this.#act(() => command(this.context(), true))
    expect(done).toBe(applies)
    if (!done) expect(JSON.stringify(this.text)).toBe(before)
    return done
  }

  /** Runs what is not a command. */
  write(act: (context: CommandContext) => boolean): boolean {
    return this.#act(() => act(this.context()))
  }

  type(text: string): this {
    this.#act(() => this.client.dispatch(this.client.state.tr.insertText(text)))
    return this
  }

  paste(pieces: readonly Piece[]): this {
    this.#act(() => insertPieces(() => this.context(), pieces))
    return this
  }

  emphasize(): boolean {
    return this.#act(() => toggleEmphasis(this.client.state, (tr) => this.client.dispatch(tr)))
  }

  undo(): boolean {
    return this.#act(() => this.client.undoLast())
  }

  redo(): boolean {
    return this.#act(() => this.client.redoLast())
  }

  #act<T>(act: () => T): T {
    this.#undo.stopCapturing()
    const answer = act()
    this.#settle()
    this.check()
    return answer
  }

  /** What is done from here on reaches the server when the line is back. */
  disconnect(): this {
    this.client.disconnect()
    return this
  }

  reconnect(): this {
    this.client.reconnect()
    this.#settle()
    this.check()
    return this
  }

  #settle(): void {
    const { client } = this
    while (client.outbox.length > 0) client.upload()
    while (client.inbox.length > 0) client.download()
  }

  check(): void {
    const { ydoc, state } = this.client
    expect(checkYdoc(ydoc)).toEqual([])
    expect(state.doc.toJSON()).toEqual(toProseMirror(readShown(ydoc)).toJSON())
    state.doc.check()
    expect(indexOf(state.doc, state.selection.head)).toBeLessThan(textOf(ydoc).length)
    expect(new Set(this.ids).size).toBe(this.ids.length)
    expect(frontsOf(this.text)).toEqual(this.#fronts)
    if (this.client.online) expect(this.text).toEqual(readYdoc(this.#server.ydoc))
  }
}

/** The title and the subject line: which paragraphs they are, in order. */
function frontsOf({ paragraphs }: DraftText): string[] {
  return paragraphs
    .filter(({ part }) => part === 'title' || part === 'subject')
    .map(({ id, part }) => `${part} ${id}`)
}

const signs: Readonly<Record<Paragraph['part'], string>> = {
  title: 'T',
  subject: 'S',
  preamble: 'PP',
  operative: 'OP',
  numbered: 'N',
  text: 'X',
}

/** A paragraph in one line, as `p1 OP1 Requests [n1:a note] all`, a repeated reference as `[n1]`, emphasis between stars. */
export function lineOf({ id, part, kind, level, runs }: Paragraph): string {
  const sign = kind === 'heading' ? `H${level}` : `${signs[part]}${level > 0 ? level : ''}`
  return `${id} ${sign} ${runs.map(runOf).join('')}`.trimEnd()
}

function runOf({ text, marks }: Run): string {
  if (marks.note === undefined) return marks.emphasis ? `*${text}*` : text
  const words = text.replaceAll(anchor, '')
  return words === '' ? `[${marks.note}]` : `[${marks.note}:${words}]`
}
