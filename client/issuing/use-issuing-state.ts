// How the text stands against what was issued, as the server has it; read again when records change and when the words do.
import { useCallback, useEffect } from 'react'
import type { DraftRecord } from '../../shared/protocol/api.ts'
import type { IssuingState } from '../../shared/protocol/issue-api.ts'
import type { Editor } from '../editor/editor.ts'
import { getIssuingState } from '../issue-calls.ts'
import { useTextHash } from '../panels/use-text-hash.ts'
import { useLoaded, type Loaded } from '../use-loaded.ts'

/** What was typed is stored by then, as a rule; where it is not, the server is asked once more. */
const pauseMs = 2000

export function useIssuingState(
  draft: DraftRecord,
  editor: Editor | null,
): readonly [Loaded<IssuingState>, reload: () => void] {
  // Of another record of the draft too: something was issued, somebody joined or consented.
  const [state, reload] = useLoaded(useCallback(() => getIssuingState(draft.id), [draft]))
  const hash = useTextHash(editor)
  const known = state.kind === 'ready' ? state.value : null
  const differs = hash !== null && known !== null && hash !== known.textHash
  // Only those who act upon it ask: the others are told by the words on their own screen (below).
  const asks = draft.permissions.issue || draft.permissions.consent
  useEffect(() => {
    if (!differs || !asks || !known) return undefined
    const timer = setTimeout(reload, pauseMs)
    return () => clearTimeout(timer)
  }, [differs, asks, known, reload])
  if (!differs || !known.consent) return [state, reload]
  const consent = { ...known.consent, valid: false }
  return [{ kind: 'ready', value: { ...known, consent } }, reload]
}
