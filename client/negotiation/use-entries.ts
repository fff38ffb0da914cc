// The list of proposals of the draft that is open, read again whenever its text or its negotiation has changed.
import { useEffect, useMemo, useState } from 'react'
import type { Editor } from '../editor/editor.ts'
import { useEditor } from '../panels/use-editor.ts'
import { useDesk } from './desk.tsx'
import { type Entry, filterEntries, listEntries } from './entries.ts'
import { keep, readKept } from './kept.ts'
import { isUnread, markRead, readMarks, writeMarks } from './read-marks.ts'
import { useNegotiation } from './use-negotiation.ts'

export interface Entries {
  readonly all: readonly Entry[]
  /** Those that pass the filter of the desk. */
  readonly listed: readonly Entry[]
}

export function useEntries(editor: Editor): Entries {
  const { store, filter } = useDesk()
  const text = useEditor(editor, (state) => state.text)
  const { negotiation } = useNegotiation(store)
  const all = useMemo(() => listEntries(text, negotiation), [text, negotiation])
  const listed = useMemo(() => filterEntries(all, filter), [all, filter])
  return { all, listed }
}

/** What this person has read on this device; a proposal is read by being looked at. */
export function useReadProposals(current: Entry | null) {
  const { draft, person } = useDesk()
  const [marks, setMarks] = useState(() => readMarks(readKept('read', person.id, draft.id)))
  const seen = current ? markRead(marks, [current]) : marks
  if (seen !== marks) setMarks(seen)
  useEffect(() => keep('read', person.id, draft.id, writeMarks(marks)), [marks, person, draft.id])
  return {
    isUnread: (entry: Entry) => isUnread(entry, marks, person.delegation),
    mark: (entries: readonly Entry[]) => setMarks(markRead(marks, entries)),
  }
}
