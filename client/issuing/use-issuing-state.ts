// How the text stands against what was issued, as the server has it; read again when records change and when somebody has paused.
import { useCallback, useEffect } from 'react'
import type { DraftRecord } from '../../shared/protocol/api.ts'
import type { IssuingState } from '../../shared/protocol/issue-api.ts'
import type { Editor } from '../editor/editor.ts'
import { getIssuingState } from '../issue-calls.ts'
import { useLoaded, type Loaded } from '../use-loaded.ts'

const pauseMs = 2000

export function useIssuingState(
  draft: DraftRecord,
  editor: Editor | null,
): readonly [Loaded<IssuingState>, reload: () => void] {
  // Of another record of the draft too: something was issued, somebody joined or consented.
  const [state, reload] = useLoaded(useCallback(() => getIssuingState(draft.id), [draft]))
  useEffect(() => {
    if (!editor) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let seen = editor.get().text
    const wait = () => {
      if (editor.get().text === seen) return
      seen = editor.get().text
      clearTimeout(timer)
      timer = setTimeout(reload, pauseMs)
    }
    const stop = editor.subscribe(wait)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [editor, reload])
  return [state, reload]
}
