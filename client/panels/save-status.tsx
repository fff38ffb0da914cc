import { useWords } from '../i18n/interface-language.tsx'
import type { Editor } from '../editor/editor.ts'
import { saveWords } from './save-words.ts'
import { useEditor } from './use-editor.ts'

export function SaveStatus({ editor }: { editor: Editor }) {
  const words = useWords()
  const state = useEditor(editor, ({ save }) => save)
  const { text, tone } = saveWords(state, words)
  return (
    <output
      className={`save-status save-${tone}`}
      aria-live="polite"
      aria-label={words.translate('save.label')}
    >
      {text}
    </output>
  )
}
