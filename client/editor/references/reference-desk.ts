// All that a session does with cross-references: binds those that are typed, inserts and follows them, and has them shown.
import type { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type * as Y from 'yjs'
import type { Delta } from '../../../shared/document/delta.ts'
import type { Language } from '../../../shared/document/language.ts'
import type { DocumentKind } from '../../../shared/document/masthead.ts'
import type { Binding } from '../binding/binding.ts'
import { indexOf } from '../binding/positions.ts'
import type { CommandContext } from '../commands/command.ts'
import { insertReference, referenceAtCaret } from '../commands/references.ts'
import type { History } from '../history.ts'
import { labelsOf } from '../plugins/numbers.ts'
import { referenceMarksPlugin, type SayReference } from '../plugins/reference-marks.ts'
import type { TypedReader } from './read-typed.ts'
import { TypedReferences } from './typed-references.ts'

export interface ReferenceDeskOptions {
  readonly ydoc: Y.Doc
  readonly language: Language
  readonly say: SayReference
  readonly goTo: (paragraphId: string) => void
}

/** What of a session is there when something is to be done. */
export interface ReferenceScene {
  readonly view: EditorView
  readonly binding: Binding
  readonly history: History
  readonly context: () => CommandContext
}

export class ReferenceDesk {
  readonly #options: ReferenceDeskOptions
  readonly #typed: TypedReferences
  #Reader: typeof TypedReader | null = null

  constructor(options: ReferenceDeskOptions) {
    this.#options = options
    this.#typed = new TypedReferences(options.ydoc)
  }

  /** Must stand behind the numbers in the list of plugins. */
  plugin(): Plugin {
    return referenceMarksPlugin(this.#options)
  }

  readonly wrote = (own: Delta): void => {
    this.#typed.wrote(own)
    void this.#load()
  }

  /** What is written before it is there is read when the caret next moves. Where it cannot be had, words stay plain. */
  async #load(): Promise<void> {
    if (this.#Reader) return
    const part = await import('./read-typed.ts').catch(() => null)
    this.#Reader ??= part?.TypedReader ?? null
  }

  /**
   * Makes references of what was typed as such, in a step of its own, once the words are complete; of somebody who has left the text, at
   * once. Never while an input method composes.
   */
  bind({ view, binding, history, context }: ReferenceScene, hasLeft = false): void {
    if (!this.#Reader || this.#typed.isEmpty || view.composing || binding.holding) return
    const { doc, selection } = view.state
    const reader = new this.#Reader({
      doc,
      caret: hasLeft ? null : indexOf(doc, selection.head),
      by: context().by,
      language: this.#options.language,
      labels: labelsOf(view.state),
    })
    const change = this.#typed.complete(reader)
    if (!change) return
    history.stop()
    binding.edit(change)
    history.stop()
  }

  insert({ view, context }: ReferenceScene, target: string, kind: DocumentKind): boolean {
    const labels = labelsOf(view.state)
    const { language } = this.#options
    return insertReference(context, { target, language, kind, labels })
  }

  /** Leads to the paragraph that the reference at the caret refers to. */
  follow({ view }: Pick<ReferenceScene, 'view'>): boolean {
    const target = referenceAtCaret(view.state)
    if (target !== null) this.#options.goTo(target)
    return target !== null
  }
}
