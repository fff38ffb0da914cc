import { useCallback, useSyncExternalStore } from 'react'
import type { Editor, EditorState } from '../editor/editor.ts'

/**
 * Part of the editor's state, read again after every change. The selector gives a primitive or a value that the state holds,
 * never a new object: another identity is another render.
 */
export function useEditor<T>(editor: Editor, select: (state: EditorState) => T): T {
  const subscribe = useCallback((listener: () => void) => editor.subscribe(listener), [editor])
  return useSyncExternalStore(subscribe, () => select(editor.get()))
}
