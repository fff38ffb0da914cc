// Puts one draft's editor together: the room, and for each copy of the text that comes through it a session; after a refusal
// there is another copy, while what the panels hold stays the same.
import type { DocumentKind } from '../../shared/document/masthead.ts'
import { Room } from '../collaboration/room.ts'
import type { Refusal } from '../collaboration/save-state.ts'
import type { WordsPut } from './commands/put-words.ts'
import type { Editor, EditorCommand, EditorState } from './editor.ts'
import type { CheckMark } from './plugins/check-marks.ts'
import type { OpenOptions } from './open-options.ts'
import { Session } from './session.ts'

export function openEditor(mount: HTMLElement, options: OpenOptions): Editor {
  return new DraftEditor(mount, options)
}

/** Codes under which the server refuses somebody who may do less than when the page was opened. */
const mayNotWrite = ['reader-may-not-write', 'seat-withdrawn', 'draft-closed']
const mayNotEdit = ['base-changed', 'own-name-only']

class DraftEditor implements Editor {
  readonly #mount: HTMLElement
  #options: OpenOptions
  readonly #listeners = new Set<() => void>()
  #room: Room
  #session: Session | null = null
  #state: EditorState | null = null
  #checks: readonly CheckMark[] = []
  #gone = false

  constructor(mount: HTMLElement, options: OpenOptions) {
    this.#mount = mount
    this.#options = options
    this.#room = this.#enter()
  }

  #enter(refusal: Refusal | null = null): Room {
    const { draftId, person, mode, whyNot, onRecords } = this.#options
    return new Room({
      draftId,
      personId: person.id,
      mayWrite: mode !== 'reader',
      whyNot,
      refusal,
      onRecords,
      onChange: () => this.#onRoom(),
      onText: () => this.#onText(),
      onRefused: (refused) => void this.#startAgain(refused),
    })
  }

  /** The text is here: the page can be shown. */
  #onText(): void {
    if (this.#session || this.#gone) return
    this.#session = new Session(this.#mount, this.#room, this.#options, () => this.#changed())
    this.#session.showChecks(this.#checks)
    this.#changed()
  }

  #onRoom(): void {
    if (!this.#gone) this.#changed()
  }

  /** What was refused cannot be merged any more: a fresh copy, a new identity, and the words given back in the panel. */
  async #startAgain(refusal: Refusal): Promise<void> {
    // What the page may do is asked again when the words given back have been seen; until then it does no more than is sure.
    const less =
      mayNotWrite.includes(refusal.code) ||
      (this.#options.mode === 'editor' && mayNotEdit.includes(refusal.code))
    if (less) this.#options = { ...this.#options, mode: 'reader' }
    const old = this.#room
    this.#session?.destroy()
    this.#session = null
    await old.forget()
    old.destroy()
    if (this.#gone) return
    this.#room = this.#enter(refusal)
    this.#changed()
  }

  #changed(): void {
    this.#state = null
    for (const listener of this.#listeners) listener()
  }

  get(): EditorState {
    this.#state ??= this.#read()
    return this.#state
  }

  #read(): EditorState {
    const save = this.#room.save
    if (!this.#session)
      return {
        text: { paragraphs: [] },
        outline: [],
        footnotes: [],
        currentId: null,
        editable: false,
        mode: 'reading',
        currentSid: null,
        hint: null,
        save,
        present: [],
      }
    return { ...this.#session.read(), save }
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  run(command: EditorCommand): boolean {
    return this.#session?.run(command) ?? false
  }

  can(command: EditorCommand): boolean {
    return this.#session?.can(command) ?? false
  }

  repeatFootnote(id: string): boolean {
    return this.#session?.repeatFootnote(id) ?? false
  }

  insertReference(paragraphId: string, kind: DocumentKind): boolean {
    return this.#session?.insertReference(paragraphId, kind) ?? false
  }

  proposeMove(before: string | null): boolean {
    return this.#session?.proposeMove(before) ?? false
  }

  insertWords(text: string): boolean {
    return this.#session?.insertWords(text) ?? false
  }

  setMode(mode: 'editing' | 'proposing'): void {
    this.#session?.setMode(mode)
  }

  goToProposal(sid: string): boolean {
    return this.#session?.goToProposal(sid) ?? false
  }

  goToWords(paragraphId: string, from: number, to: number): boolean {
    return this.#session?.goToWords(paragraphId, from, to) ?? false
  }

  putWords(puts: readonly WordsPut[]): boolean {
    return this.#session?.putWords(puts) ?? false
  }

  showChecks(marks: readonly CheckMark[]): void {
    this.#checks = marks
    this.#session?.showChecks(marks)
  }

  dismissRefusal(): void {
    this.#room.dismissRefusal()
    // The records have waited for this.
    this.#options.onRecords()
  }

  goTo(paragraphId: string): void {
    this.#session?.goTo(paragraphId)
  }

  focus(): void {
    this.#session?.view.focus()
  }

  destroy(): void {
    this.#gone = true
    this.#session?.destroy()
    this.#room.destroy()
  }
}
