// What every panel, menu and dialog of a draft's page shares: the draft, who looks at it, its negotiation, and what is looked at now.
import { createContext, useContext } from 'react'
import type { PositionTarget } from '../../shared/negotiation/events.ts'
import type { DiscussionTarget, DraftRecord, Person } from '../../shared/protocol/api.ts'
import type { DiscussionStore } from '../discussion/discussion-store.ts'
import type { Editor } from '../editor/editor.ts'
import type { ChosenView } from './chosen-view.ts'
import type { EntryFilter } from './entries.ts'
import type { NegotiationStore } from './negotiation-store.ts'

/** The panels beside the text, by the ids of their tabs. */
export type PanelName =
  | 'proposals'
  | 'discussion'
  | 'sponsors'
  | 'issues'
  | 'print'
  | 'masthead'
  | 'who'
  | 'checks'
  | 'preview'

/** A dialog that is open. */
export type Asked =
  | { readonly kind: 'status'; readonly paragraphId: string }
  | { readonly kind: 'position'; readonly target: PositionTarget }
  | { readonly kind: 'move'; readonly paragraphId: string }
  | { readonly kind: 'delegations' }
  | { readonly kind: 'reference' }

export interface Desk {
  readonly draft: DraftRecord
  readonly person: Person
  readonly store: NegotiationStore
  readonly discussion: DiscussionStore
  /** Null until the text is opened. */
  readonly editor: Editor | null
  readonly view: ChosenView
  readonly setView: (view: ChosenView) => void
  readonly panel: PanelName
  readonly showPanel: (panel: PanelName) => void
  /** The proposal that is looked at: chosen in the list, or that at the cursor. */
  readonly currentSid: string | null
  readonly setCurrentSid: (sid: string | null) => void
  /** Which proposals the list shows, and the keys go through. */
  readonly filter: EntryFilter
  readonly setFilter: (filter: EntryFilter) => void
  readonly showProposalsOf: (paragraphId: string) => void
  /** What the discussion panel is about; null for all threads. */
  readonly discussed: DiscussionTarget | null
  readonly discuss: (target: DiscussionTarget | null) => void
  readonly asked: Asked | null
  readonly ask: (asked: Asked | null) => void
  /** Reads the records of the draft again. */
  readonly onChanged: () => void
}

const Context = createContext<Desk | null>(null)

export const DeskProvider = Context

export function useDesk(): Desk {
  const desk = useContext(Context)
  if (!desk) throw new RangeError('there is no draft here')
  return desk
}
