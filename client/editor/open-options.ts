// What the page gives an editor that is opened.
import type { Plugin } from 'prosemirror-state'
import type { Language } from '../../shared/document/language.ts'
import type { DraftMode } from '../../shared/negotiation/events.ts'
import type { Person } from '../../shared/protocol/api.ts'
import type { PeopleLook } from './people.ts'
import type { SayReference } from './plugins/reference-marks.ts'

export interface OpenOptions {
  readonly draftId: string
  readonly language: Language
  readonly person: Person
  readonly mode: DraftMode
  /** Code of what is said to somebody who may no longer write and has words that were never sent. */
  readonly whyNot: string
  /** Asks the server to move paragraphs; false when it could not. */
  readonly move: (ids: readonly string[], before: string | null) => Promise<boolean>
  readonly onRecords: () => void
  readonly people: PeopleLook
  /** Says what a cross-reference refers to. */
  readonly sayReference: SayReference
  /** Lets somebody choose a paragraph to refer to. */
  readonly onInsertReference: () => void
  /** What assistive technology calls the text. */
  readonly label: string
  /** What else is shown in the text: decorations, mostly. They come before the editor's own. */
  readonly plugins?: readonly Plugin[]
}
