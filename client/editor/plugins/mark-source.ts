// What the page tells the editor about the negotiation, so that it can be drawn in the text: kept outside React and ProseMirror, since
// either may be opened anew while the other stays.
import type { MessageKey, MessageValues } from '../../../shared/i18n/translate.ts'
import type { Language } from '../../../shared/document/language.ts'
import { type Negotiation, noNegotiation } from '../../../shared/negotiation/negotiation.ts'
import { everything, type TextView } from './view.ts'

export interface MarkContext {
  readonly negotiation: Negotiation
  readonly view: TextView
  /** Of the interface: names and remarks in the text are the program's words, not the draft's. */
  readonly spoken: Language
  readonly translate: (key: MessageKey, values?: MessageValues) => string
  readonly nameOf: (delegation: string) => string
  /** Somebody clicked the name at a proposal. */
  readonly choose: (sid: string) => void
}

const empty: MarkContext = {
  negotiation: noNegotiation,
  view: everything,
  spoken: 'en',
  translate: (key) => key,
  nameOf: (delegation) => delegation,
  choose: () => {},
}

export class MarkSource {
  #context = empty
  readonly #listeners = new Set<() => void>()

  readonly get = (): MarkContext => this.#context

  readonly set = (change: Partial<MarkContext>): void => {
    this.#context = { ...this.#context, ...change }
    for (const listener of this.#listeners) listener()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
