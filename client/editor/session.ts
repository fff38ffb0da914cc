// What lives as long as one copy of a draft's text: ProseMirror with its plugins, the binding, undo, and who else is there.
import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { fromProseMirror, toProseMirror } from '../../shared/document/prosemirror.ts'
import { mapOf, readShown, textOf } from '../../shared/document/ydoc.ts'
import { listParticipants, writeSelection } from '../collaboration/presence.ts'
import type { Room } from '../collaboration/room.ts'
import { Binding, fromText } from './binding/binding.ts'
import { positionOf } from './binding/positions.ts'
import { select, selectedOf, type Selected } from './binding/selected.ts'
import { clipboardPlugin } from './clipboard.ts'
import type { Command, CommandContext } from './commands/command.ts'
import { repeatFootnote } from './commands/footnotes.ts'
import { toggleEmphasis } from './commands/emphasis.ts'
import { putWords, type WordsPut } from './commands/put-words.ts'
import type { Editor, EditorCommand, EditorState } from './editor.ts'
import { History } from './history.ts'
import { describePeople } from './people.ts'
import { keysPlugin } from './keymap.ts'
import type { OpenOptions } from './open-options.ts'
import { openView } from './open-view.ts'
import { goToParagraph, goToProposal, goToWords, type LedView } from './go-to-place.ts'
import { sidAt } from './proposal-at.ts'
import { insertPieces } from './paste/insert-pieces.ts'
import { readText } from './paste/read-text.ts'
import { newId, newSid } from './new-id.ts'
import { findSelection } from './read-selection.ts'
import { createReader, type Shown } from './read-shown.ts'
import { type CheckMark, checkMarksPlugin, showChecks } from './plugins/check-marks.ts'
import { referenceAtCaret } from './commands/references.ts'
import { noteBorderPlugin } from './plugins/note-border.ts'
import { caretInWordsPlugin } from './plugins/caret-in-words.ts'
import { numbersPlugin } from './plugins/numbers.ts'
import { ReferenceDesk, type ReferenceScene } from './references/reference-desk.ts'
import { remoteCursorsPlugin, showCursors } from './plugins/remote-cursors.ts'
import { commands } from './run-command.ts'
import { rangeInputPlugin } from './plugins/range-input.ts'
import { eraseKeysPlugin } from './plugins/erase-keys.ts'
import { typingMarksPlugin } from './plugins/typing-marks.ts'
import { writePermitted } from './commands/write-attributes.ts'
import { proposeMove } from './commands/propose.ts'
import { modes, Writer } from './writer.ts'

interface PresenceChange {
  readonly added: readonly number[]
  readonly updated: readonly number[]
  readonly removed: readonly number[]
}

/** The part that lives as long as one copy of the text: view, binding, undo. */
export class Session {
  readonly view: EditorView
  readonly #room: Room
  readonly #options: OpenOptions
  readonly #binding: Binding
  readonly #history: History
  readonly #onChange: () => void
  readonly #readShown: (doc: Node) => Shown
  #cursorsShown = false
  readonly #writer: Writer
  readonly #references: ReferenceDesk
  readonly #stopPeople: () => void
  /** The caret was found elsewhere when something arrived; the others are told once that is shown. */
  #isUntold = false
  #waitingChecks: readonly CheckMark[] | null = null

  constructor(mount: HTMLElement, room: Room, options: OpenOptions, onChange: () => void) {
    this.#room = room
    this.#options = options
    this.#onChange = onChange
    this.#readShown = createReader(options.language)
    this.#writer = new Writer({
      mode: modes[options.mode],
      delegation: options.person.delegation,
      newSid,
    })
    this.#references = new ReferenceDesk({
      ydoc: room.ydoc,
      language: options.language,
      say: options.sayReference,
      goTo: (id) => this.goTo(id),
    })
    this.view = this.#openView(mount)
    this.#binding = new Binding({
      ydoc: room.ydoc,
      screen: this.view,
      newId,
      onChange: () => this.#onText(),
      beforeShow: () => this.#readCaret(),
      onWrote: this.#references.wrote,
      rules: () => this.#writer,
    })
    this.#history = new History({
      binding: this.#binding,
      scope: [textOf(room.ydoc), mapOf(room.ydoc)],
      selection: () => selectedOf(this.view.state),
      select: (anchor, head) => this.#select({ anchor, head }),
      guard: {
        delegation: options.person.delegation,
        proposesOnly: options.mode === 'delegate',
      },
    })
    room.provider.awareness.on('change', this.#onPresence)
    this.view.dom.addEventListener('compositionend', this.#onCompositionEnd)
    this.view.dom.addEventListener('blur', this.#onBlur)
    this.#stopPeople = options.people.subscribe(() => this.#onText())
    this.#showCursors()
  }

  get #editable(): boolean {
    return this.#writer.mode !== 'reading'
  }

  #openView(mount: HTMLElement): EditorView {
    const { language } = this.#options
    const plugins = [
      ...(this.#options.plugins ?? []),
      numbersPlugin(language),
      caretInWordsPlugin(),
      this.#references.plugin(),
      noteBorderPlugin,
      typingMarksPlugin(this.#writer),
      remoteCursorsPlugin(),
      checkMarksPlugin(),
      keysPlugin({ act: (command) => this.#act(command), run: (command) => this.run(command) }),
      clipboardPlugin({ context: () => this.#context(), language }),
      rangeInputPlugin(() => this.#context(), this.#writer),
      eraseKeysPlugin(() => this.#context()),
    ]
    return openView(mount, {
      doc: toProseMirror(readShown(this.#room.ydoc)),
      plugins,
      options: this.#options,
      editable: () => this.#editable,
      dispatch: (tr) => this.#dispatch(tr),
    })
  }

  #dispatch(tr: Transaction): void {
    if (tr.docChanged || tr.selectionSet) this.#writer.hint = null
    if (!tr.docChanged && tr.selectionSet && !tr.selection.eq(this.view.state.selection))
      this.#history.stop()
    if (tr.getMeta(fromText)) this.view.updateState(this.view.state.apply(tr))
    else this.#binding.dispatch(tr)
    if (tr.selectionSet || tr.docChanged) {
      this.#bindTyped()
      this.#tellPresence()
    }
    this.#onChange()
  }

  #bindTyped(hasLeft = false): void {
    if (this.#editable) this.#references.bind(this.#scene(), hasLeft)
  }

  #scene(): ReferenceScene {
    const [view, binding, history] = [this.view, this.#binding, this.#history]
    return { view, binding, history, context: () => this.#context() }
  }

  #context(): CommandContext {
    const { ydoc } = this.#room
    return {
      state: this.view.state,
      ydoc,
      newId,
      by: this.#writer.by,
      edit: (change, select) => {
        this.#binding.edit(change, select)
        this.#tellPresence()
      },
      setAttributes: (changes) => this.#setAttributes(changes),
      move: (ids, before) => void this.#move(ids, before),
    }
  }

  #setAttributes(changes: Parameters<CommandContext['setAttributes']>[0]): void {
    const { ydoc } = this.#room
    const { doc } = this.view.state
    const { by } = this.#writer
    ydoc.transact(() => {
      if (!writePermitted({ ydoc, doc, by }, changes)) this.#writer.hint = 'not-own-paragraph'
    }, this.#binding)
    this.#onChange()
  }

  /** A move is the server's, on a text that has everything we wrote. */
  async #move(ids: readonly string[], before: string | null): Promise<void> {
    await this.#room.whenStored()
    const order = fromProseMirror(this.view.state.doc).paragraphs.map(({ id }) => id)
    const behind = order[order.indexOf(ids.at(-1) ?? '') + 1] ?? null
    if (await this.#options.move(ids, before))
      this.#history.remember({
        undo: () => this.#options.move(ids, behind),
        redo: () => this.#options.move(ids, before),
      })
  }

  #act(command: Command): boolean {
    this.#binding.showHeld()
    this.#writer.hint = null
    return this.#editable && command(this.#context(), true)
  }

  run(command: EditorCommand): boolean {
    if (!this.#editable) return false
    if (command === 'undo' || command === 'redo') {
      this.#binding.showHeld()
      return this.#history[command]()
    }
    if (command === 'emphasis') return toggleEmphasis(this.view.state, (tr) => this.#dispatch(tr))
    if (command === 'go-to-reference') return this.#references.follow(this)
    if (command === 'insert-reference') {
      this.#options.onInsertReference()
      return true
    }
    const known = commands[command]
    return known ? this.#act(known) : false
  }

  can(command: EditorCommand): boolean {
    if (!this.#editable) return false
    if (command === 'undo') return this.#history.canUndo
    if (command === 'redo') return this.#history.canRedo
    if (command === 'emphasis') return toggleEmphasis(this.view.state)
    if (command === 'insert-reference') return true
    if (command === 'go-to-reference') return referenceAtCaret(this.view.state) !== null
    if ((command === 'move-up' || command === 'move-down') && !this.#room.provider.wsconnected)
      return false
    return commands[command]?.(this.#context(), false) ?? false
  }

  insertReference(...[target, kind]: Parameters<Editor['insertReference']>): boolean {
    this.#binding.showHeld()
    return this.#editable && this.#references.insert(this.#scene(), target, kind)
  }

  repeatFootnote(id: string): boolean {
    this.#binding.showHeld()
    return this.#editable && repeatFootnote(this.#context(), id)
  }

  get #led(): LedView {
    return { view: this.view, dispatch: (tr) => this.#dispatch(tr) }
  }

  goTo(paragraphId: string): void {
    goToParagraph(this.#led, paragraphId)
  }

  goToProposal(sid: string): boolean {
    return goToProposal(this.#led, sid)
  }

  goToWords(paragraphId: string, from: number, to: number): boolean {
    return goToWords(this.#led, { paragraphId, from, to })
  }

  putWords(puts: readonly WordsPut[]): boolean {
    return this.#act(putWords(puts))
  }

  showChecks(marks: readonly CheckMark[]): void {
    // The page is not touched while an input method composes; they are drawn when it ends.
    this.#waitingChecks = this.view.composing ? marks : null
    if (this.#waitingChecks) return
    this.view.updateState(this.view.state.apply(showChecks(this.view.state, marks)))
  }

  setMode(mode: 'editing' | 'proposing'): void {
    const { person, mode: may } = this.#options
    if (may !== 'editor' || person.delegation === null || mode === this.#writer.mode) return
    this.#binding.showHeld()
    this.#writer.mode = mode
    this.#writer.hint = null
    // What is typed next bears other marks.
    this.#dispatch(this.view.state.tr.setStoredMarks(null))
    this.#onChange()
  }

  insertWords(text: string): boolean {
    if (!this.#editable || text === '') return false
    this.#binding.showHeld()
    insertPieces(() => this.#context(), readText(text))
    return true
  }

  proposeMove(before: string | null): boolean {
    this.#binding.showHeld()
    return this.#editable && proposeMove(this.#context(), before)
  }

  read(): Omit<EditorState, 'save'> {
    const { state } = this.view
    const { parent } = state.selection.$head
    return {
      ...this.#readShown(state.doc),
      currentId: state.doc.childCount > 0 ? String(parent.attrs['id'] ?? '') || null : null,
      editable: this.#editable,
      mode: this.#writer.mode,
      currentSid: sidAt(state.selection),
      hint: this.#writer.hint,
      present: this.#participants().map(({ selection, place: _place, label: _label, ...who }) => ({
        ...who,
        paragraphId: selection ? this.#paragraphAt(selection.head) : null,
      })),
    }
  }

  #participants() {
    const { awareness } = this.#room.provider
    return describePeople(listParticipants(awareness, this.#room.ydoc), this.#options.people)
  }

  #paragraphAt(index: number): string | null {
    const { doc } = this.view.state
    if (doc.childCount === 0) return null
    return String(doc.resolve(positionOf(doc, index)).parent.attrs['id'])
  }

  /** The text has changed, so everybody's place in it may have. */
  #onText(): void {
    this.#showCursors()
    this.#onChange()
  }

  /** Before anything is drawn: what the browser has not told yet would be put back to where it was. */
  #readCaret(): void {
    if (this.view.isDestroyed || this.view.composing || !this.view.hasFocus()) return
    const selection = findSelection(this.view)
    if (!selection) return
    const { state } = this.view
    this.#history.stop()
    this.#isUntold = true
    this.view.updateState(state.apply(state.tr.setSelection(selection)))
  }

  /** One's own caret is not shown to oneself. */
  readonly #onPresence = ({ added, updated, removed }: PresenceChange): void => {
    const own = this.#room.ydoc.clientID
    if ([...added, ...updated, ...removed].some((clientId) => clientId !== own)) {
      this.#showCursors()
      this.#onChange()
    }
  }

  /** Places are indexes of the shared text; while something is held back, they are not those of the page. */
  #showCursors(): void {
    if (this.#binding.holding) return
    this.#readCaret()
    if (this.#isUntold) this.#tellPresence()
    const cursors = this.#participants().flatMap(({ selection, ...who }) =>
      selection ? [{ ...who, ...selection }] : [],
    )
    if (cursors.length === 0 && !this.#cursorsShown) return
    this.#cursorsShown = cursors.length > 0
    this.view.updateState(this.view.state.apply(showCursors(this.view.state, cursors)))
  }

  #tellPresence(): void {
    if (this.#binding.holding) return
    this.#isUntold = false
    const selection = selectedOf(this.view.state)
    this.#room.provider.awareness.setLocalStateField(
      'cursor',
      writeSelection(this.#room.ydoc, selection.anchor, selection.head),
    )
  }

  #select(selected: Selected): void {
    const { state } = this.view
    this.view.updateState(state.apply(select(state, selected).scrollIntoView()))
    this.#tellPresence()
  }

  /** ProseMirror reads the page once more shortly after a composition ends; then what was held can be shown. */
  readonly #onCompositionEnd = (): void => {
    setTimeout(() => {
      if (this.view.isDestroyed || this.view.composing) return
      this.#binding.showHeld()
      if (this.#waitingChecks) this.showChecks(this.#waitingChecks)
      this.#bindTyped()
      this.#tellPresence()
    }, 60)
  }

  readonly #onBlur = (): void => {
    this.#bindTyped(true)
  }

  destroy(): void {
    this.#stopPeople()
    this.#room.provider.awareness.off('change', this.#onPresence)
    this.#history.destroy()
    this.#binding.destroy()
    this.view.destroy()
  }
}
