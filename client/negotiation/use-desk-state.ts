// The desk of one draft's page: what is chosen on it, and the negotiation told to the editor so that it is drawn in the text.
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { delegationName } from '../../shared/sponsors/delegation-name.ts'
import type { DiscussionTarget, DraftRecord, Person } from '../../shared/protocol/api.ts'
import { useDiscussionStore } from '../discussion/use-discussion.ts'
import type { Editor } from '../editor/editor.ts'
import { MarkSource } from '../editor/plugins/mark-source.ts'
import { useWords } from '../i18n/interface-language.tsx'
import { type ChosenView, readView, textViewOf, writeView } from './chosen-view.ts'
import type { Asked, Desk, PanelName } from './desk.tsx'
import { openEntries } from './entries.ts'
import { keep, readKept } from './kept.ts'
import { useNegotiation, useNegotiationStore } from './use-negotiation.ts'

interface DeskParts {
  readonly draft: DraftRecord
  readonly person: Person
  readonly editor: Editor | null
  readonly onChanged: () => void
}

export interface DeskState {
  readonly desk: Desk
  readonly source: MarkSource
  /** To be called when the room says that records have changed. */
  readonly onRecords: () => void
}

export function useDeskState({ draft, person, editor, onChanged }: DeskParts): DeskState {
  const store = useNegotiationStore(draft.id)
  const discussion = useDiscussionStore(draft.id)
  const [source] = useState(() => new MarkSource())
  const [view, setView] = useKeptView(person.id, draft.id)
  const [panel, showPanel] = useState<PanelName>('proposals')
  const [currentSid, setCurrentSid] = useCurrentSid(editor)
  const [discussed, setDiscussed] = useState<DiscussionTarget | null>(null)
  const [asked, ask] = useState<Asked | null>(null)
  const [filter, setFilter] = useState(openEntries)
  const showProposalsOf = useCallback((paragraphId: string) => {
    setFilter({ ...openEntries, paragraphId })
    showPanel('proposals')
  }, [])
  const discuss = useCallback((target: DiscussionTarget | null) => {
    setDiscussed(target)
    showPanel('discussion')
  }, [])
  const choose = useCallback(
    (sid: string) => {
      setCurrentSid(sid)
      showPanel('proposals')
    },
    [setCurrentSid],
  )
  useMarks(source, { store, view, choose })
  const onRecords = useCallback(() => {
    store.refresh()
    discussion.refresh()
    onChanged()
  }, [store, discussion, onChanged])
  const desk: Desk = {
    draft,
    person,
    store,
    discussion,
    editor,
    view,
    setView,
    panel,
    showPanel,
    currentSid,
    setCurrentSid,
    filter,
    setFilter,
    showProposalsOf,
    discussed,
    discuss,
    asked,
    ask,
    onChanged,
  }
  return { desk, source, onRecords }
}

function useKeptView(personId: string, draftId: string) {
  const [view, setView] = useState<ChosenView>(() => readView(readKept('view', personId, draftId)))
  const choose = useCallback(
    (chosen: ChosenView) => {
      setView(chosen)
      keep('view', personId, draftId, writeView(chosen))
    },
    [personId, draftId],
  )
  return [view, choose] as const
}

/** The proposal at the cursor, until another one is chosen in the list. */
function useCurrentSid(editor: Editor | null) {
  const [chosen, setChosen] = useState<string | null>(null)
  const atCursor = useSyncExternalStore(
    useCallback((listener) => editor?.subscribe(listener) ?? (() => {}), [editor]),
    () => editor?.get().currentSid ?? null,
  )
  const [before, setBefore] = useState(atCursor)
  if (before !== atCursor) {
    setBefore(atCursor)
    setChosen(atCursor)
  }
  return [chosen, setChosen] as const
}

type Marked = Pick<Desk, 'store' | 'view'> & {
  readonly choose: (sid: string) => void
}

function useMarks(source: MarkSource, { store, view, choose }: Marked): void {
  const { translate, language } = useWords()
  const { negotiation } = useNegotiation(store)
  const shown = useRef<ReturnType<typeof textViewOf> | null>(null)
  useEffect(() => {
    // The same kind of view is the same value, so that the text is not drawn again for nothing.
    const next = textViewOf(view)
    shown.current =
      shown.current && writeView(shown.current) === writeView(next) ? shown.current : next
    source.set({
      negotiation,
      view: shown.current,
      spoken: language,
      translate,
      nameOf: (delegation) => delegationName(delegation, language),
      choose,
    })
  }, [source, negotiation, view, language, translate, choose])
}
